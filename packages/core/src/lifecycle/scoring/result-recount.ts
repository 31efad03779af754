import { canonicalJson } from "@opus/grant-rules";
import type { JournalEntry } from "../../journal/entry.ts";
import type { ContextOf } from "../../kernel/nouns.ts";
import { standingFacts } from "../ground/key-facts.ts";
import { isInOrder } from "../ground/queue.ts";
import type { StandingRecord } from "../ground/sets.ts";
import { assessCards, thresholdTerms } from "./assess-cards.ts";
import type { AssessmentRecord, CardRecord } from "./card-record.ts";
import { type CountedCards, countCards } from "./counted-cards.ts";
import { totalPoints } from "./criterion-points.ts";
import type { CardsOutcome } from "./outcomes.ts";
import { sumOfPoints } from "./points.ts";
import { areMembersSound } from "./round-members.ts";
import type { HeldRound } from "./round-record.ts";
import { roundsOf, wayFrom } from "./rounds.ts";
import type { scoringKit } from "./scoring-nouns.ts";
import type { ScoringDocument } from "./scoring-section.ts";
import { standingOf } from "./standing.ts";

type Context = ContextOf<typeof scoringKit.nouns>;

/** What a programme says that results are counted by. */
export interface CountedBy {
  readonly scoring: ScoringDocument;
  readonly rules: readonly { readonly kind: string }[];
}

/** What events say of a result; of a round without what the cards came to, which stands. */
interface Told {
  readonly type: string;
  readonly outcome: CardsOutcome;
  readonly needed?: number;
  readonly assessment?: AssessmentRecord | null;
  readonly standing: StandingRecord | null;
  readonly rounds?: readonly HeldRound[];
}

/** Events that tell what cards and rounds come to, once something about them has changed. */
const tellResults = new Set([
  "review.record",
  "review.recuse",
  "review.reopen",
  "review.void",
  "review.settle",
  "review.agree",
  "interview.record",
  "vote.record",
  "round.correct",
  "round.recuse",
  "round.exclude",
  "standing.decide",
  "resultAppeal.uphold",
]);

/**
 * Whether the points, the threshold, the rounds and the sum that an entry tells of come out again of the cards and rounds
 * as they stand after it. Bonus points are the rules' to give; here they are whole, and none where no rule gives any.
 *
 * @param context the case after the entry
 */
export function isResultSound(
  { event }: Pick<JournalEntry, "event">,
  { scoring, rules }: CountedBy,
  context: Context,
): boolean {
  if (!tellResults.has(event.type)) return true;
  // The machine took the event, so it is of the event's shape.
  const told = event as unknown as Told;
  if (told.standing !== null && !rules.some(({ kind }) => kind === "scoring") && told.standing.bonus !== 0)
    return false;
  const { scoring: own } = context;
  if (told.needed === undefined)
    return own.assessment !== null && isWaySound(told, own.assessment, scoring, context);
  const { answersVersion: version } = standingFacts(context);
  if (!own.cards.every((card) => isCardSound(card, scoring))) return false;
  const counted = countCards({ ...own, version }, scoring);
  if (counted.needed !== told.needed) return false;
  if (counted.is !== "result")
    return told.outcome === counted.is && told.assessment === null && told.standing === null;
  const { assessment } = told;
  if (assessment === null || assessment === undefined) return false;
  return isAssessed(assessment, counted, told, scoring) && isWaySound(told, assessment, scoring, context);
}

function isCardSound({ total, scores }: CardRecord, { criteria }: ScoringDocument): boolean {
  return isSame(total, totalPoints(criteria, scores));
}

/** Whether it is what the cards come to, with bonus points where the threshold counts them. */
function isAssessed(
  assessment: AssessmentRecord,
  counted: Extract<CountedCards, { readonly is: "result" }>,
  { standing }: Told,
  scoring: ScoringDocument,
): boolean {
  const plain = assessCards(counted, 0, scoring);
  if (thresholdTerms(scoring.threshold).bonus !== "inside") return isSame(assessment, plain);
  const { num, den } = plain.threshold.given;
  const bonus = sumOfPoints([assessment.threshold.given, { num: -num, den }]);
  if (bonus.den !== 1 || (standing !== null && standing.bonus !== bonus.num)) return false;
  return isSame(assessment, assessCards(counted, bonus.num, scoring));
}

/** Whether outcome, rounds and sum follow from what the cards came to. */
function isWaySound(
  { outcome, standing, rounds: told = [] }: Told,
  assessment: AssessmentRecord,
  scoring: ScoringDocument,
  context: Context,
): boolean {
  const { invitedTo = [], committee } = context.scoring;
  const way = wayFrom(assessment, told, { invitedTo, anew: committee?.anew ?? [] }, scoring);
  const isThrough = way.outcome === "reached";
  const leads = isThrough && isInOrder(context) ? "inTurn" : way.outcome;
  if (leads !== outcome || !isSame(way.rounds, told)) return false;
  const held = told.map(({ round }) => round);
  if (!areMembersSound(context.scoring, roundsOf(scoring), held)) return false;
  if (!isThrough) return standing === null;
  return standing !== null && isSame(standing, standingOf(assessment, way.rounds, standing.bonus));
}

function isSame(left: unknown, right: unknown): boolean {
  return canonicalJson(left) === canonicalJson(right);
}
