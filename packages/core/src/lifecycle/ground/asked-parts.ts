import { type Grosze, grosze, multiplyMoney, parseMoney } from "@opus/grant-rules/money";
import type { AwardPart } from "../../document/award-schema.ts";
import { sourcesOf, WHOLE_POOL } from "../../document/call-pools.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import type { StatedBy } from "../../document/own-names.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { JsonObject } from "../../values/json.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import type { AskedCase } from "./ask-case.ts";
import type { GrantPart } from "./grant-parts.ts";
import { standingFacts } from "./key-facts.ts";
import { type Circumstances, circumstances, statedValue } from "./stated-value.ts";

type Asked = Pick<AskedCase, "programme" | "records" | "context" | "now"> & { readonly call: CallDocument };

/** What an application asks for, part by part; the one from the pool first. */
export interface AskedParts {
  readonly pool: AwardPart;
  /** What the pool is asked for. */
  readonly asked: Grosze;
  /** The same in whole units, where it gives none but those. */
  readonly ofPool: Grosze;
  readonly others: readonly { readonly part: AwardPart; readonly amount: Grosze }[];
}

/** The parts that a programme states for its grants, the one from the pool first; undefined where it states none. */
function statedParts({
  award,
}: Pick<Regulations["document"], "award">):
  | { readonly pool: AwardPart; readonly others: readonly AwardPart[] }
  | undefined {
  const pool = award?.parts.find(({ from }) => from === "pool");
  if (award === undefined || pool === undefined) return undefined;
  return { pool, others: award.parts.filter((part) => part !== pool) };
}

/** What says how much an application asks of the pool; nothing where all calls are sign-ups. */
export function askedOfPoolBy(
  document: Pick<Regulations["document"], "award" | "facts">,
): StatedBy | undefined {
  return statedParts(document)?.pool.amount ?? document.facts.requested;
}

/** What an application asks for as it stands, part by part; undefined where grants have no parts. */
export function askedParts(asked: Asked): AskedParts | undefined {
  const { programme, call, records, context, now } = asked;
  const stated = statedParts(programme.document);
  if (stated === undefined) return undefined;
  const answers = records.answers(standingFacts(context).answersVersion);
  const about = circumstances(programme, call, context.submission, now);
  const { pool, others } = stated;
  const sum = sumFor(programme, pool, answers, about) ?? grosze(0);
  return {
    pool,
    asked: sum,
    ofPool: inUnits(sum, pool),
    others: others.map((part) => ({ part, amount: sumFor(programme, part, answers, about) ?? grosze(0) })),
  };
}

/** What an application asks the pool for: its part where grants have parts, else all that it asks for. */
export function askedOfPool(asked: Asked): Grosze {
  return askedParts(asked)?.ofPool ?? moneyOf(standingFacts(asked.context).requested ?? "0.00");
}

/**
 * What states the parts of which nobody can tell how much is asked for: a part from the pool of nothing, and a
 * calculation that lacks answers. A field left blank asks for nothing of its source.
 */
export function lackingParts(
  programme: Pick<Regulations, "rules" | "document">,
  answers: JsonObject,
  about: Circumstances,
): readonly StatedBy[] {
  const stated = statedParts(programme.document);
  if (stated === undefined) return [];
  const { pool, others } = stated;
  const ofPool = sumFor(programme, pool, answers, about);
  const lacking = ofPool === undefined || inUnits(ofPool, pool) <= 0 ? [pool] : [];
  const unknown = others.filter((part) => {
    const sum = sumFor(programme, part, answers, about);
    return sum === undefined ? typeof part.amount !== "string" : sum < 0;
  });
  return [...lacking, ...unknown].map(({ amount }) => amount);
}

/**
 * The parts of a grant for which the pool gives this much: those from other sources as they were asked for, or in the
 * proportion in which the pool gives less.
 */
export function grantedParts(
  { pool, asked, others }: AskedParts,
  given: Grosze,
  line: string | undefined,
  call: Pick<CallDocument, "sources">,
): readonly GrantPart[] {
  const unlimited = new Set(sourcesOf(call).flatMap(({ id, amount }) => (amount === undefined ? [id] : [])));
  return [
    { part: pool.id, line: line ?? WHOLE_POOL, amount: moneyText(given) },
    ...others.map(({ part, amount }) => {
      const lowered = part.lowered === "inProportion" && given < asked;
      const sum = lowered ? multiplyMoney(amount, { num: given, den: asked }, "down") : amount;
      const source = part.from === "pool" ? WHOLE_POOL : part.from.source;
      const limit = unlimited.has(source) ? { unlimited: true as const } : {};
      return { part: part.id, line: source, amount: moneyText(sum), ...limit };
    }),
  ];
}

function sumFor(
  programme: Pick<Regulations, "rules" | "document">,
  { amount }: AwardPart,
  answers: JsonObject,
  about: Circumstances,
): Grosze | undefined {
  const value = statedValue(programme, amount, { answers }, about);
  const read = typeof value === "string" ? parseMoney(value) : undefined;
  return read?.ok === true ? read.grosze : undefined;
}

/** A sum that the pool is to give, down to whole units where it gives none but those. */
export function wholeUnits(sum: Grosze, document: Pick<Regulations["document"], "award">): Grosze {
  return inUnits(sum, statedParts(document)?.pool ?? {});
}

/** A sum down to whole units, where the part is given in those. */
function inUnits(sum: Grosze, { unitsOf }: { readonly unitsOf?: string | undefined }): Grosze {
  const unit = unitsOf === undefined ? 0 : moneyOf(unitsOf);
  return unit > 0 ? grosze(sum - (sum % unit)) : sum;
}
