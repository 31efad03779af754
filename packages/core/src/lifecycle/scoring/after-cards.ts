import type { RuleOutcome } from "@opus/grant-rules";
import type { PlanInput } from "../../kernel/command.ts";
import { askedOfPool, wholeUnits } from "../ground/asked-parts.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { standingFacts } from "../ground/key-facts.ts";
import { isInOrder } from "../ground/queue.ts";
import type { StandingRecord } from "../ground/sets.ts";
import { assessCards, thresholdTerms } from "./assess-cards.ts";
import type { AssessmentRecord, Recommended } from "./card-record.ts";
import { contenderRows } from "./contender-rows.ts";
import { roundsHeld } from "./corrected-result.ts";
import { type Cards, type Counted, countCards } from "./counted-cards.ts";
import { joinedRecommendation, joinsCards } from "./joined-recommendation.ts";
import { budgetLines } from "./lowered-amount.ts";
import type { CardsOutcome, RoundOutcome } from "./outcomes.ts";
import { heldRows, type OwnRowWrite, openRows, readyRows, waitingRows } from "./own-rows.ts";
import { NO_POINTS } from "./points.ts";
import { askForBonus, type Bonus, rankedRow, rankedStanding } from "./ranked-standing.ts";
import type { GivenRound, HeldRound } from "./round-record.ts";
import { assessRounds, wayFrom } from "./rounds.ts";
import type { scoringKit } from "./scoring-nouns.ts";

type Scoring = typeof scoringKit.nouns;
type Input = PlanInput<CaseGround, Scoring, unknown>;

/** What an event tells of where the cards lead, once something about them has changed. */
export interface AfterCards {
  readonly told: {
    readonly outcome: CardsOutcome;
    /** How many cards the application needs as things stand. */
    readonly needed: number;
    readonly assessment: AssessmentRecord | null;
    readonly standing: StandingRecord | null;
    /** The rounds held before, as they are on these cards; left out where there is none. */
    readonly rounds?: readonly HeldRound[];
    /** What the cards recommend together; left out where cards say nothing of it. */
    readonly recommended?: Recommended | null;
  };
  readonly verdicts: readonly RuleOutcome[];
  readonly rows: readonly OwnRowWrite[];
}

/** What a command changes of what results rest on: cards, what was given in the rounds that were held, which cards of them fell. */
type Changed = Partial<Omit<Cards, "version">> & {
  readonly rounds?: readonly GivenRound[];
  readonly anew?: readonly string[];
};

/**
 * Works out what follows from the cards as they stand after a command: whether they have a result, on which side of the
 * threshold it lies, and the rows by which the call knows of it. This is the one place where it is worked out, so that a
 * card that was taken out leaves nothing behind.
 */
export function afterCards(input: Input, changed: Changed): AfterCards {
  const after = standingCards(input, changed);
  // While the applicant has the application it stands nowhere, whatever its cards come to.
  return input.own.returned == null ? after : { ...after, rows: waitingRows(input) };
}

/** The rows of an application that comes back as it was, its applicant having let the term pass. */
export function comesBack(input: Input): readonly OwnRowWrite[] {
  return standingCards(input, {}).rows;
}

function standingCards(input: Input, { rounds: held, anew, ...changed }: Changed): AfterCards {
  const { own, section, context } = input;
  const { cards, recused, aside, ruling, agreed } = own;
  const { answersVersion: version } = standingFacts(context);
  const counted = countCards({ cards, recused, aside, ruling, agreed, ...changed, version }, section);
  const { needed } = counted;
  if (counted.is !== "result") {
    const none = { assessment: null, standing: null, ...(joinsCards(section) ? { recommended: null } : {}) };
    return {
      told: { outcome: counted.is, needed, ...none, ...keptRounds(input, held) },
      verdicts: [],
      rows: [...openRows(input), ...contenderRows(input, new Map())],
    };
  }
  const isInside = thresholdTerms(section.threshold).bonus === "inside";
  const early = isInside ? askForBonus(input) : undefined;
  const assessment = assessCards(counted, early?.bonus ?? 0, section);
  const recommended = joinsCards(section) ? recommendedBy(input, counted.deciding) : undefined;
  const { told, verdicts, rows } = alongRounds(input, assessment, held ?? roundsHeld(own), {
    early,
    recommended,
    anew,
  });
  const { rounds, ...where } = told;
  const hadRounds = rounds.length > 0 || roundsHeld(own).length > 0;
  return {
    told: {
      ...{ needed, assessment, ...where },
      ...(hadRounds ? { rounds: [...rounds] } : {}),
      ...(recommended === undefined ? {} : { recommended }),
    },
    verdicts,
    rows,
  };
}

/** Rounds that were changed while the cards have no result: they are counted anew once there is one. */
function keptRounds({ own, section }: Input, held: readonly GivenRound[] | undefined) {
  if (held === undefined) return {};
  return { rounds: [...assessRounds(own.assessment?.points ?? NO_POINTS, held, section)] };
}

/** What the cards that make up the result recommend together. */
function recommendedBy(input: Input, deciding: readonly Counted[]): Recommended | null {
  return joinedRecommendation(deciding, input.section, {
    asked: askedOfPool(input),
    lines: () => budgetLines(input),
    inUnits: (sum) => wholeUnits(sum, input.programme.document),
  });
}

/** What follows from a result of the cards and the rounds that were held on it. */
export function alongRounds(
  input: Input,
  assessment: AssessmentRecord,
  held: readonly GivenRound[],
  {
    early,
    recommended,
    anew = input.own.committee?.anew ?? [],
  }: {
    readonly early?: Bonus | undefined;
    readonly recommended?: Recommended | null | undefined;
    readonly anew?: readonly string[] | undefined;
  } = {},
): {
  readonly told: {
    readonly outcome: RoundOutcome;
    readonly rounds: readonly HeldRound[];
    readonly standing: StandingRecord | null;
  };
  readonly verdicts: readonly RuleOutcome[];
  readonly rows: readonly OwnRowWrite[];
} {
  const { own, section } = input;
  const { outcome, rounds, contends } = wayFrom(
    assessment,
    held,
    { invitedTo: own.invitedTo ?? [], anew },
    section,
  );
  const contending = contenderRows(input, contends);
  if (outcome !== "reached") {
    return {
      told: { outcome, rounds, standing: null },
      verdicts: early?.verdicts ?? [],
      rows: [...(outcome === "missed" ? heldRows(input, "below") : openRows(input)), ...contending],
    };
  }
  const ranked = rankedStanding(input, assessment, rounds, early);
  return {
    told: { outcome: isInOrder(input.context) ? "inTurn" : outcome, rounds, standing: ranked.standing },
    verdicts: ranked.verdicts,
    rows: [...readyRows(input, rankedRow(input, ranked, recommended)), ...contending],
  };
}
