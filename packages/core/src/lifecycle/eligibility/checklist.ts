import { canonicalJson, type RuleOutcome } from "@opus/grant-rules";
import { factPathToPointer, valueAt } from "../../answers/index.ts";
import type { ChecklistRowDocument } from "../../document/checklist-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { JsonObject } from "../../values/json.ts";
import * as z from "../../values/zod.ts";
import { askWhetherHolds } from "../ground/ask-rules.ts";
import { type CaseRecords, checklistRecord } from "../ground/case-records.ts";
import type { Ruling } from "../ground/rulings.ts";
import type { Circumstances } from "../ground/stated-value.ts";

/** How a row of the checklist is answered. */
export const rowAnswers = ["yes", "no", "notApplicable"] as const;

/** How a row of the checklist is answered. */
export type RowAnswer = (typeof rowAnswers)[number];

/** Answers that persons gave, by row. */
export const givenAnswersSchema = z.record(z.string(), z.enum(rowAnswers));

/** Every row as a check found it; `open` where its rule could not be decided. */
export const foundAnswersSchema = z.record(z.string(), z.enum([...rowAnswers, "open"]));

/** A row with its answer; `open` where nobody has answered it yet, or its rule is not decided. */
export interface CheckedRow {
  readonly row: ChecklistRowDocument;
  readonly answer: RowAnswer | "open";
}

/** What rows are answered on. */
export interface RowGround {
  readonly programme: Pick<Regulations, "document" | "rules">;
  /** The answers to the form that stand, with the findings of officers in them. */
  readonly answers: JsonObject;
  readonly about: Circumstances;
}

/** Answers that persons gave, by row. */
export type GivenAnswers = Readonly<Record<string, RowAnswer>>;

/**
 * The checklist as it stands: a rule answers its row by its verdict, or by what a person ruled on it; a row that does not
 * apply is not asked; the others have the answer that a person gave.
 */
export function checkedRows(
  rows: readonly ChecklistRowDocument[],
  given: GivenAnswers,
  {
    outcomes,
    rulings = [],
  }: { readonly outcomes: readonly RuleOutcome[]; readonly rulings?: readonly Ruling[] },
  ground: RowGround,
): readonly CheckedRow[] {
  return rows.map((row) => ({
    row,
    answer:
      row.rule === undefined ? givenAnswer(row, given, ground) : answerOfRule(row.rule, outcomes, rulings),
  }));
}

function givenAnswer(
  row: ChecklistRowDocument,
  given: GivenAnswers,
  ground: RowGround,
): CheckedRow["answer"] {
  const applies = doesApply(row, ground);
  if (applies === false) return "notApplicable";
  const answer = given[row.id] ?? "open";
  // What a rule says to apply is answered by yes or no.
  return applies === true && answer === "notApplicable" ? "open" : answer;
}

function answerOfRule(
  rule: string,
  outcomes: readonly RuleOutcome[],
  rulings: readonly Ruling[],
): CheckedRow["answer"] {
  const ruling = rulings.find((one) => one.rule === rule);
  if (ruling !== undefined) return ruling.does === "warn" ? "yes" : "no";
  const outcome = outcomes.find((one) => one.rule === rule);
  // A rule that is not in force on the day of the application asks nothing of it.
  if (outcome === undefined) return "notApplicable";
  switch (outcome.verdict) {
    case "met":
      return "yes";
    case "notMet":
      return "no";
    case "notApplicable":
      return "notApplicable";
    default:
      return "open";
  }
}

/** Whether a rule says that a row applies; undefined where the programme leaves that to a person, or it is not decided. */
export function doesApply(
  { when }: Pick<ChecklistRowDocument, "when">,
  { programme, answers, about }: RowGround,
): boolean | undefined {
  if (when === undefined) return undefined;
  const { zone } = programme.document;
  return askWhetherHolds(programme, when.rule, { answers, ...about, zone });
}

/** What a check is completed on, as far as the checklist is concerned. */
interface Completing {
  readonly section: { readonly checklist?: readonly ChecklistRowDocument[] | undefined };
  readonly own: {
    readonly checklist?: GivenAnswers | undefined;
    readonly checklistVersion?: number | undefined;
    readonly rowsVersion?: number | undefined;
  };
  readonly records: Pick<CaseRecords, "checklist">;
}

/** The checklist as a check is completed on it: what waits for a person, what failed, what the journal keeps of it. */
export function checklistHeld(
  { section, own, records }: Completing,
  decided: { readonly outcomes: readonly RuleOutcome[]; readonly rulings: readonly Ruling[] },
  ground: RowGround,
) {
  const checked = checkedRows(section.checklist ?? [], own.checklist ?? {}, decided, ground);
  const ofPerson = (wanted: CheckedRow["answer"]) =>
    checked.flatMap(({ row, answer }) => (row.rule === undefined && answer === wanted ? [row] : []));
  const answerOf = new Map(checked.map(({ row, answer }) => [row.id, answer]));
  const reasons = records
    .checklist(own.checklistVersion ?? 0)
    .filter(({ row, answer, reason }) => reason !== undefined && answerOf.get(row) === answer);
  return {
    waiting: ofPerson("open"),
    failed: ofPerson("no"),
    told: checked.length === 0 ? {} : { rows: Object.fromEntries(answerOf) },
    records: reasons.length === 0 ? [] : [checklistRecord("rows", (own.rowsVersion ?? 0) + 1, reasons)],
  };
}

/**
 * Rows that have to be answered anew once the application is supplemented: those answered "no", those about the
 * application as a whole, and those of whose fields one has changed.
 */
export function rowsReopened(
  rows: readonly ChecklistRowDocument[],
  given: GivenAnswers,
  before: JsonObject,
  after: JsonObject,
): readonly string[] {
  const isChanged = (path: string) => {
    const [then, now] = [before, after].map((answers) => valueAt(answers, factPathToPointer(path)) ?? null);
    return canonicalJson(then as never) !== canonicalJson(now as never);
  };
  return rows.flatMap(({ id, fields }) => {
    const answer = given[id];
    if (answer === undefined) return [];
    return answer === "no" || fields === undefined || fields.some(isChanged) ? [id] : [];
  });
}
