import type { Facts, RuleOutcome } from "@opus/grant-rules";
import type { Programme } from "@opus/grant-workflow";

/** Bonus points that scoring rules give, as far as they are known. */
export interface BonusPoints {
  /** Certain points. */
  readonly lo: number;
  /** Points that may still be reached. */
  readonly hi: number;
  /** The cards' threshold. */
  readonly threshold: number | string;
  /** Whether bonus points count towards it. */
  readonly isInside: boolean;
  readonly rules: readonly string[];
}

/** The scoring rules' answers: those of the moment, or, where it has none, those of the merit review. */
export function scoringOutcomes(
  { rules }: Programme,
  facts: Facts,
  on: string,
  outcomes: readonly RuleOutcome[],
): readonly RuleOutcome[] {
  const own = outcomes.filter(({ kind }) => kind === "scoring");
  return own.length > 0
    ? own
    : rules.evaluate(facts, "scoring", { on }).filter(({ kind }) => kind === "scoring");
}

/** Sums up scoring rules; undefined when the programme has none. */
export function bonusPoints(
  { document }: Programme,
  scoring: readonly RuleOutcome[],
): BonusPoints | undefined {
  if (scoring.length === 0) return undefined;
  const { threshold } = document.scoring;
  const isInside = typeof threshold === "object" && threshold.bonus === "inside";
  const sum = (end: "lo" | "hi") => scoring.reduce((total, { points }) => total + (points?.[end] ?? 0), 0);
  return {
    lo: sum("lo"),
    hi: sum("hi"),
    threshold: typeof threshold === "object" ? threshold.atLeast : threshold,
    isInside,
    rules: scoring.map(({ rule }) => rule),
  };
}
