import type { RuleOutcome } from "@opus/grant-rules";
import type { PlanInput, Read, RowWrite } from "../../kernel/command.ts";
import type { SetsOf } from "../../kernel/nouns.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { standingFacts } from "../ground/key-facts.ts";
import type { StandingRecord } from "../ground/sets.ts";
import { assessCards, thresholdTerms } from "./assess-cards.ts";
import type { AssessmentRecord, CardsOutcome } from "./card-record.ts";
import { type Cards, countCards } from "./counted-cards.ts";
import { numberOf } from "./own-place.ts";
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
  readonly rows: readonly RowWrite<Pick<SetsOf<Scoring>, "standings">>[];
}

/** Reads the application's own row among those that are ready to be ranked. */
export function ownStandingRead({ context }: Pick<Input, "context">): Read<"standings"> {
  return { set: "standings", key: numberOf(context) };
}

/**
 * Works out what follows from the cards as they stand after a command: whether they have a result, on which side of the
 * threshold it lies, and the row by which the call knows of it. This is the one place where it is worked out, so that a
 * card that was taken out leaves nothing behind.
 */
export function afterCards(input: Input, changed: Partial<Omit<Cards, "version">>): AfterCards {
  const { own, section, context } = input;
  const { cards, recused, ruling, agreed } = own;
  const { answersVersion: version } = standingFacts(context);
  const counted = countCards({ cards, recused, ruling, agreed, ...changed, version }, section);
  const { needed } = counted;
  const none = { assessment: null, standing: null };
  if (counted.is !== "result") {
    return { told: { outcome: counted.is, needed, ...none }, verdicts: [], rows: withoutRow(input) };
  }
  const isInside = thresholdTerms(section.threshold).bonus === "inside";
  const early = isInside ? askForBonus(input) : undefined;
  const assessment = assessCards(counted, early?.bonus ?? 0, section);
  const isInvited = section.interview !== undefined && own.interview === null;
  if (!assessment.met || isInvited) {
    const outcome = assessment.met ? "invited" : "missed";
    return {
      told: { outcome, needed, assessment, standing: null },
      verdicts: early?.verdicts ?? [],
      rows: withoutRow(input),
    };
  }
  const ranked = rankedStanding(input, assessment, own.interview, early);
  return {
    told: { outcome: "reached", needed, assessment, standing: ranked.standing },
    verdicts: ranked.verdicts,
    rows: [rankedRow(input, ranked)],
  };
}

/** An application that has no place any more is not ready to be ranked. */
function withoutRow(input: Input): AfterCards["rows"] {
  const key = numberOf(input.context);
  return input.rows("standings").has(key) ? [{ op: "remove", set: "standings", key }] : [];
}
