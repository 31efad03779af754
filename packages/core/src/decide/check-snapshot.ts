import { OgwError } from "@opus/grant-rules/errors";
import { parseMoney } from "@opus/grant-rules/money";
import type { Json, JsonObject } from "../values/json.ts";
import type { CallContext } from "../machines/call-context.ts";
import { callMachineVersion } from "../machines/call-machine.ts";
import type { CaseContext } from "../machines/case-context.ts";
import { grantMachineVersion } from "../machines/grant-machine.ts";
import type { SnapshotEnvelope } from "../ports/store.ts";

type Value = Json | undefined;
type Shape = Readonly<Record<string, (value: Value) => boolean>>;

const text = (value: Value) => typeof value === "string";
const count = (value: Value) => Number.isSafeInteger(value) && (value as number) >= 0;
const money = (value: Value) => typeof value === "string" && parseMoney(value).ok;
const list = (value: Value) => Array.isArray(value);
const texts = (value: Value) => Array.isArray(value) && value.every(text);
const orNull = (kind: (value: Value) => boolean) => (value: Value) => value === null || kind(value);
const group = (shape: Shape) => (value: Value) => isObject(value) && misfit(value, shape) === undefined;

const caseShape: { readonly [Key in keyof CaseContext]: (value: Value) => boolean } = {
  call: text,
  applicant: text,
  number: orNull(text),
  submittedAt: orNull(text),
  answersVersion: count,
  findingsVersion: count,
  requested: orNull(money),
  applicantKind: orNull(text),
  mapPart: orNull(text),
  supplementsLeft: count,
  supplementPaths: texts,
  expertsNeeded: count,
  cards: (value) =>
    list(value) && (value as Json[]).every(group({ expert: text, scores: isObject, total: count })),
  recused: texts,
  standing: orNull(isObject),
  rank: orNull(count),
  award: orNull(money),
  agreement: orNull(group({ amount: money, realisationTo: text })),
  concludedAt: orNull(text),
  ordered: money,
  paid: money,
  visitOn: orNull(text),
  visit: orNull(isObject),
  amendmentRequests: count,
  amendment: orNull(group({ realisationTo: orNull(text) })),
  reportVersion: count,
  report: orNull(group({ spent: money, achieved: isObject })),
  reportSupplementsLeft: count,
  reportSupplementPaths: texts,
  settlement: orNull(isObject),
  due: money,
  repaid: money,
  termination: orNull(group({ reason: text })),
};

const callShape: { readonly [Key in keyof CallContext]: (value: Value) => boolean } = {
  call: text,
  pool: money,
  applications: count,
  committed: money,
  ranked: count,
  funded: count,
  visits: count,
};

const machines = {
  grant: { version: grantMachineVersion, shape: caseShape as Shape },
  call: { version: callMachineVersion, shape: callShape as Shape },
};

/**
 * Refuses a snapshot that another machine, or another version of it, left behind, or whose context is not of the
 * machine's shape; nothing is decided on what only looks like a state.
 *
 * @throws OgwError OGW303
 */
export function checkSnapshot(machine: "grant" | "call", envelope: SnapshotEnvelope): void {
  const { version, shape } = machines[machine];
  if (envelope.machine !== machine || envelope.machineVersion !== version) {
    throw foreignSnapshot(
      machine,
      `it is of machine ${JSON.stringify(envelope.machine)} version ${JSON.stringify(envelope.machineVersion)}, this is version ${version}`,
    );
  }
  if (!isObject(envelope.context)) throw foreignSnapshot(machine, "it has no context");
  const key = misfit(envelope.context, shape);
  if (key !== undefined) throw foreignSnapshot(machine, `its context has no sound ${JSON.stringify(key)}`);
}

/** The error of a snapshot that fits no state of the machine. */
export function foreignSnapshot(machine: string, problem: string): OgwError {
  return new OgwError({
    code: "OGW303",
    subject: `snapshot of ${machine}`,
    problem,
    allowed: "A snapshot belongs to the machine and the programme version it was made under",
    remedy: "Load the programme by the hash in the snapshot, or restore the store from a backup",
  });
}

/** The first key that is missing, unknown or of the wrong kind. */
function misfit(value: JsonObject, shape: Shape): string | undefined {
  for (const key in shape) if (!Object.hasOwn(value, key) || shape[key]?.(value[key]) !== true) return key;
  return Object.keys(value).find((key) => !Object.hasOwn(shape, key));
}

function isObject(value: Value): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
