import type { Fraction } from "@opus/grant-rules/money";
import type { StandingRecord } from "../ground/sets.ts";
import type { AssessmentRecord } from "./card-record.ts";
import { givenFor, type Scores } from "./criterion-points.ts";
import { sumOfPoints } from "./points.ts";
import type { ScoringDocument } from "./scoring-section.ts";

/** Points of the interview. */
export interface InterviewPoints {
  readonly scores: Scores;
  readonly total: Fraction;
}

/** What an application enters the ranking with; `interview` is null when the programme has none. */
export function standingOf(
  { points, criteria }: Pick<AssessmentRecord, "points" | "criteria">,
  interview: InterviewPoints | null,
  bonus: number,
  scoring: Pick<ScoringDocument, "interview">,
): StandingRecord {
  const replaced = interview !== null && scoring.interview?.combine === "replace";
  const held = interview?.scores ?? {};
  return {
    cards: points,
    interview: interview?.total ?? null,
    bonus,
    total: sumOfPoints([
      ...(replaced ? [] : [points]),
      ...(interview === null ? [] : [interview.total]),
      { num: bonus, den: 1 },
    ]),
    criteria: {
      ...criteria,
      ...Object.fromEntries(Object.keys(held).map((id) => [id, givenFor(held, id)])),
    },
  };
}
