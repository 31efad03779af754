import type { Instant } from "@opus/grant-rules/calendar";
import type { CallDocument } from "@opus/grant-workflow";
import type { ApplicationRow } from "../applications/row-schema.ts";
import type { SeededRandom } from "../random/seeded-random.ts";
import { partOfTerm, toUtc } from "../situation/moments.ts";
import type { Answers } from "../situation/situation.ts";
import { thresholds } from "./thresholds.ts";

/** A draft that an applicant begins. */
export interface IntendedDraft {
  readonly case: string;
  readonly at: Instant;
  readonly answers?: Answers;
  /** Given up later, before another one is begun. */
  readonly abandoned: boolean;
}

/**
 * The drafts behind one application: one that is submitted, and for some applicants an earlier one that is given up.
 * The submitted one carries the row's id.
 */
export function draftsOf(
  row: ApplicationRow,
  call: CallDocument,
  random: SeededRandom,
): readonly IntendedDraft[] {
  const [opens, closes, submitted] = [toUtc(call.opensAt), toUtc(call.closesAt), toUtc(row.submittedAt)];
  const begun = partOfTerm(opens, submitted < closes ? submitted : closes, random("begin").integer(10, 90));
  const inSteps = worksInSteps(row.traits.diligence, random);
  const draft: IntendedDraft = {
    case: row.id,
    at: begun,
    abandoned: false,
    ...(inSteps ? { answers: firstAnswers(row.answers, 40) } : {}),
  };
  const startsOver = row.traits.diligence < thresholds.preparesWell && random("startsOver").chance(6);
  if (!startsOver) return [draft];
  return [{ case: `${row.id}-first-draft`, at: partOfTerm(opens, begun, 50), abandoned: true }, draft];
}

/** Whether the draft is filled in step by step rather than at once. */
export function worksInSteps(diligence: number, random: SeededRandom): boolean {
  return diligence < thresholds.preparesWell && random("steps").chance(50);
}

/** The first answers of the form, that many percent of them. */
export function firstAnswers(answers: Answers, percent: number): Answers {
  const entries = Object.entries(answers);
  return Object.fromEntries(entries.slice(0, Math.ceil((entries.length * percent) / 100)));
}
