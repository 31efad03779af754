import type { Facts, RuleOutcome } from "@opus/grant-rules";
import type { Lang } from "@opus/grant-rules/errors";
import { type FormalOutcome, formalCheckOf, type Moment, type Programme } from "@opus/grant-workflow";
import { aheadOf, consequenceWords, FORMAL_MOMENTS, formalWords } from "./formal-words.ts";
import { type WholeVerdict, wholeVerdict } from "./whole-verdict.ts";

/** What all rules of a moment come to, and what follows. */
export interface WholeOutcome {
  readonly verdict: WholeVerdict;
  /** What the formal check comes to; null at moments after it. */
  readonly formalOutcome: FormalOutcome | null;
  readonly text: string | null;
}

/** Answers whose outcome is told. */
export interface WholeTrial {
  readonly programme: Programme;
  readonly moment: Moment;
  /** Whether the form is closed (submitted). */
  readonly closed: boolean;
  readonly facts: Facts;
  readonly requested: string | null;
  /** Civil date that picks the versions of the rules. */
  readonly on: string;
  /** JSON Pointers of required fields that were left blank. */
  readonly blank: readonly string[];
}

/**
 * What answers come to as a whole. At the formal check and before it, what the formal check would make of them by the
 * same rules, since what they say before it only is a remark; an application that its rules let pass, but that is
 * incomplete or waits for a person, is open all the same.
 */
export function wholeOutcome(
  { programme, moment, closed, facts, requested, on, blank }: WholeTrial,
  outcomes: readonly RuleOutcome[],
  lang: Lang,
): WholeOutcome {
  const verdict = wholeVerdict(outcomes);
  if (!FORMAL_MOMENTS.includes(moment)) {
    return { verdict, formalOutcome: null, text: consequenceWords(moment, verdict)?.[lang] ?? null };
  }
  const ids = new Set(outcomes.map(({ rule }) => rule));
  const ahead =
    moment === "formalCheck"
      ? outcomes
      : programme.rules.evaluate(facts, "formalCheck", { on }).filter(({ rule }) => ids.has(rule));
  const maySupplement = programme.options.eligibility.supplements > 0;
  // Of a draft, points are open because answers are still to come: nobody is asked for those.
  const scoring = closed ? programme.rules.evaluate(facts, "scoring", { on }) : [];
  const { outcome } = formalCheckOf(programme, ahead, requested, { maySupplement, blank, scoring });
  const words = formalWords(outcome, programme);
  return {
    verdict: verdict === "met" ? VERDICTS[outcome] : verdict,
    formalOutcome: outcome,
    text: (moment === "formalCheck" ? words : aheadOf(words))[lang],
  };
}

/** What an application is that all its rules let pass. */
const VERDICTS: Readonly<Record<FormalOutcome, WholeVerdict>> = {
  eligible: "met",
  curable: "undetermined",
  needsFinding: "undetermined",
  ineligible: "notMet",
  incurable: "notMet",
  unconsidered: "notMet",
};
