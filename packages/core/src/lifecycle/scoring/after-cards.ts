import type { RuleOutcome } from "@opus/grant-rules";
import type { PlanInput } from "../../kernel/command.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { standingFacts } from "../ground/key-facts.ts";
import type { StandingRecord } from "../ground/sets.ts";
import { assessCards, thresholdTerms } from "./assess-cards.ts";
import type { AssessmentRecord, CardsOutcome } from "./card-record.ts";
import { type Cards, countCards } from "./counted-cards.ts";
import { heldRows, type OwnRowWrite, openRows, readyRows } from "./own-rows.ts";
import { pointsOf, reaches } from "./points.ts";
import { askForBonus, rankedRow, rankedStanding } from "./ranked-standing.ts";
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
  };
  readonly verdicts: readonly RuleOutcome[];
  readonly rows: readonly OwnRowWrite[];
}

/**
 * Works out what follows from the cards as they stand after a command: whether they have a result, on which side of the
 * threshold it lies, and the row by which the call knows of it. This is the one place where it is worked out, so that a
 * card that was taken out leaves nothing behind.
 */
export function afterCards(input: Input, changed: Partial<Omit<Cards, "version">>): AfterCards {
  const { own, section, context } = input;
  const { cards, recused, aside, ruling, agreed } = own;
  const { answersVersion: version } = standingFacts(context);
  const counted = countCards({ cards, recused, aside, ruling, agreed, ...changed, version }, section);
  const { needed } = counted;
  const none = { assessment: null, standing: null };
  if (counted.is !== "result") {
    return { told: { outcome: counted.is, needed, ...none }, verdicts: [], rows: openRows(input) };
  }
  const isInside = thresholdTerms(section.threshold).bonus === "inside";
  const early = isInside ? askForBonus(input) : undefined;
  const assessment = assessCards(counted, early?.bonus ?? 0, section);
  const isInvited = section.interview !== undefined && own.interview === null;
  const isMissed = !assessment.met || missedInterview(input);
  if (isMissed || isInvited) {
    return {
      told: { outcome: isMissed ? "missed" : "invited", needed, assessment, standing: null },
      verdicts: early?.verdicts ?? [],
      rows: isMissed ? heldRows(input, "below") : openRows(input),
    };
  }
  const ranked = rankedStanding(input, assessment, own.interview, early);
  return {
    told: { outcome: "reached", needed, assessment, standing: ranked.standing },
    verdicts: ranked.verdicts,
    rows: readyRows(input, rankedRow(input, ranked)),
  };
}

/** Whether an interview that was held missed its own threshold; no change of cards mends that. */
function missedInterview({ own: { interview }, section }: Input): boolean {
  return interview !== null && !reaches(interview.total, pointsOf(section.interview?.threshold ?? 0));
}
