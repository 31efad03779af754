import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toCivilDate } from "@opus/grant-rules/calendar";
import {
  factDocument,
  type JsonObject,
  type Programme,
  parseProgramme,
  utcInstant,
} from "@opus/grant-workflow";

/** A programme of the project with everything its rules can be asked about. */
export interface OwnProgramme {
  readonly name: string;
  readonly programme: Programme;
  readonly facts: readonly OwnFacts[];
}

/** Answers as rules see them, with where they come from and the day that picks versions. */
interface OwnFacts {
  readonly from: string;
  readonly document: JsonObject;
  readonly on: string;
}

interface Row {
  readonly id: string;
  readonly submittedAt: string;
  readonly answers: JsonObject;
  readonly site?: readonly Patch[];
  readonly corrections?: readonly Patch[];
}

interface Patch {
  readonly path: string;
  readonly value: unknown;
}

/** The programmes of a folder, each in a folder of its own with its cases and applications. */
export function readOwnProgrammes(folder: string): readonly OwnProgramme[] {
  // The tour is made up to show settings; its rules are few and alike.
  const names = readdirSync(folder).filter(
    (name) => !name.startsWith("tour") && existsSync(join(folder, name, "programme.json")),
  );
  return names.sort().map((name) => readOwnProgramme(join(folder, name), name));
}

function readOwnProgramme(folder: string, name: string): OwnProgramme {
  const programme = parseProgramme(readFileSync(join(folder, "programme.json"), "utf8"));
  return { name, programme, facts: [...ofCases(folder, programme), ...ofApplications(folder, programme)] };
}

function ofCases(folder: string, programme: Programme): readonly OwnFacts[] {
  const path = join(folder, "rule-cases.json");
  if (!existsSync(path)) return [];
  const { cases } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly cases: readonly { readonly name: string; readonly facts: JsonObject; readonly on?: string }[];
  };
  const closing = toCivilDate(utcInstant(firstCall(programme).closesAt), programme.document.zone);
  return cases.map(({ name, facts, on = closing }) => ({ from: `case "${name}"`, document: facts, on }));
}

/** Each application as it was sent, with what an officer finds, and with what the applicant corrects. */
function ofApplications(folder: string, programme: Programme): readonly OwnFacts[] {
  const path = join(folder, "applications.ndjson");
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
  return rows.flatMap(({ id, submittedAt, answers, site = [], corrections = [] }) => {
    const at = utcInstant(submittedAt);
    const { zone } = programme.document;
    const on = toCivilDate(at, zone);
    const asFacts = (given: JsonObject) =>
      factDocument({ answers: given, call: firstCall(programme), zone, submittedAt: at, number: id, on });
    return [
      { from: `${id} as sent`, document: asFacts(answers), on },
      { from: `${id} as found`, document: asFacts(patched(answers, site)), on },
      { from: `${id} as corrected`, document: asFacts(patched(answers, [...site, ...corrections])), on },
    ];
  });
}

function firstCall({ document }: Programme) {
  const [call] = document.calls;
  if (call === undefined) throw new Error(`${document.id} has no call`);
  return call;
}

function patched(answers: JsonObject, patches: readonly Patch[]): JsonObject {
  const copy = structuredClone(answers) as Record<string, unknown>;
  for (const { path, value } of patches) {
    const names = path.split("/").slice(1);
    const last = names.pop() ?? "";
    const holder = names.reduce<Record<string, unknown>>((at, name) => {
      at[name] ??= {};
      return at[name] as Record<string, unknown>;
    }, copy);
    holder[last] = value;
  }
  return copy as JsonObject;
}
