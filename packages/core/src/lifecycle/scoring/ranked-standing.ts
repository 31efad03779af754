import type { RuleOutcome } from "@opus/grant-rules";
import { reckoningLimits } from "@opus/grant-rules/bounds";
import type { PlanInput, RowWrite } from "../../kernel/command.ts";
import type { SetsOf } from "../../kernel/nouns.ts";
import { moneyText } from "../../values/json-money.ts";
import { askCase } from "../ground/ask-case.ts";
import { askedOfPool } from "../ground/asked-parts.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { arePointsOpen } from "../ground/given-points.ts";
import type { StandingRecord } from "../ground/sets.ts";
import { placementOf, withPlaced } from "../ranking/placement.ts";
import type { AssessmentRecord, Recommended } from "./card-record.ts";
import { numberOf } from "./own-place.ts";
import type { HeldRound } from "./round-record.ts";
import type { scoringKit } from "./scoring-nouns.ts";
import { standingOf } from "./standing.ts";

type Scoring = typeof scoringKit.nouns;
type Scored = PlanInput<CaseGround, Scoring, unknown>;

/** What the programme's scoring rules give. */
export interface Bonus {
  readonly bonus: number;
  readonly verdicts: readonly RuleOutcome[];
  /** Rules that gave points which are not whole, or too many: nobody can rank on them, and they are in no sum. */
  readonly uncounted: readonly string[];
}

/** What an application enters the ranking with, and the outcomes of the rules that gave its bonus. */
export interface RankedStanding extends Omit<Bonus, "bonus"> {
  readonly standing: StandingRecord;
}

/** Works out what an application enters the ranking with, after the rounds that were held. */
export function rankedStanding(
  input: Scored,
  assessment: Pick<AssessmentRecord, "points" | "criteria">,
  rounds: readonly HeldRound[],
  given: Bonus = askForBonus(input),
): RankedStanding {
  const { bonus, verdicts, uncounted } = given;
  return { standing: standingOf(assessment, rounds, bonus), verdicts, uncounted };
}

/**
 * The programme's scoring rules on what is known. What is open counts as a person gave it at the formal check, which no
 * application passes before; in a case that passed under a version that asked nobody, with its certain part.
 */
export function askForBonus({ programme, call, context, records, now }: Scored): Bonus {
  const verdicts = askCase({ programme, call, context, records, now }, "scoring");
  const byPerson = context.eligibility.points ?? {};
  const given = verdicts.map((outcome) => ({
    rule: outcome.rule,
    points: (arePointsOpen(outcome) ? byPerson[outcome.rule] : undefined) ?? outcome.points?.lo ?? 0,
  }));
  const bonus = given.reduce((sum, { points }) => (isCounted(points) ? sum + points : sum), 0);
  const uncounted = given.filter(({ points }) => !isCounted(points)).map(({ rule }) => rule);
  return { bonus, verdicts, uncounted };
}

/** Whether points are whole and few enough to be added; a version kept from before may have rules that give others. */
function isCounted(points: number): boolean {
  return Number.isInteger(points) && Math.abs(points) <= reckoningLimits.points.max;
}

/** The row by which the call knows that this application is ready to be ranked. */
export function rankedRow(
  input: Pick<
    Scored,
    "id" | "own" | "context" | "rows" | "programme" | "call" | "records" | "now" | "section"
  >,
  { standing, uncounted }: RankedStanding,
  recommended: Recommended | null = input.own.recommended,
): RowWrite<Pick<SetsOf<Scoring>, "standings">> {
  const { id, own, context, rows } = input;
  const key = numberOf(context);
  const requested = moneyText(askedOfPool(input));
  const value = {
    case: id,
    requested,
    ...(recommended === null ? {} : { recommended: recommended.amount }),
    standing,
    ...withPlaced(placementOf(input, input.section.ranking), own.placed),
    ...(uncounted.length === 0 ? {} : { uncounted: [...uncounted] }),
  };
  return { op: rows("standings").has(key) ? "update" : "insert", set: "standings", key, value };
}
