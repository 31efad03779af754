import type { CalculationOutcome } from "@opus/grant-rules";
import { toCivilDate } from "@opus/grant-rules/calendar";
import { factAt } from "../../answers/index.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import type { StatedBy } from "../../document/own-names.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { Json, JsonObject } from "../../values/json.ts";
import { askCalculation, type Question } from "./ask-rules.ts";

/** What a calculation may know of a case beside its answers. */
export type Circumstances = Omit<Question, "answers" | "report" | "zone" | "within" | "earlier">;

/** Documents of a case that values are read from. */
interface Documents {
  readonly answers: JsonObject;
  readonly report?: JsonObject;
}

type Rules = Pick<Regulations, "rules" | "document">;

/** The circumstances of a case; the versions of parameters are those of its submission, or of now while it is a draft. */
export function circumstances(
  { document: { zone } }: Pick<Regulations, "document">,
  call: CallDocument,
  { submittedAt, number }: { readonly submittedAt: string | null; readonly number: string | null },
  now: string,
): Circumstances {
  return { call, submittedAt, number, on: toCivilDate(submittedAt ?? now, zone) };
}

/**
 * The value that a programme states by the path of a field or by the name of a calculation. This is the one place where
 * the engine reads such a value.
 *
 * @returns as answers have it, money `"1500.00"`; undefined when there is none, or none yet
 */
export function statedValue(
  programme: Rules,
  by: StatedBy,
  documents: Documents,
  about: Circumstances,
): Json | undefined {
  if (typeof by === "string") return factAt(documents.report ?? documents.answers, by);
  const { value } = calculated(programme, by.calc, documents, about).value;
  return (value ?? undefined) as Json | undefined;
}

/** Whether a stated value is larger than numbers are exact: it has none then, and no more answers can give it one. */
export function isBeyondNumbers(
  programme: Rules,
  by: StatedBy,
  documents: Documents,
  about: Circumstances,
): boolean {
  return typeof by !== "string" && calculated(programme, by.calc, documents, about).error === "OGW420";
}

function calculated(
  programme: Rules,
  name: string,
  { answers, report }: Documents,
  about: Circumstances,
): CalculationOutcome {
  const { zone } = programme.document;
  return askCalculation(programme, name, {
    answers,
    ...about,
    zone,
    ...(report === undefined ? {} : { report }),
  });
}

/** Paths of the fields that a stated value is made of, those of items named by their lists. */
export function fieldsBehind({ rules }: Pick<Regulations, "rules">, by: StatedBy): readonly string[] {
  if (typeof by === "string") return [by];
  const reads = rules.calculations.find(({ id }) => id === by.calc)?.reads ?? [];
  return [...new Set(reads.map((path) => path.split("[")[0] ?? path))];
}
