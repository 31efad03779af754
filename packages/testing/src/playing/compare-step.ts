import { amountDifferences } from "./compare-amounts.ts";
import { answerDifferences } from "./compare-answer.ts";
import { legalDifferences } from "./compare-legal.ts";
import { letterDifferences } from "./compare-letters.ts";
import { rankingDifferences } from "./compare-ranking.ts";
import { ruleDifferences } from "./compare-rules.ts";
import { stateDifferences } from "./compare-state.ts";
import { targetDifferences } from "./compare-targets.ts";
import { termDifferences } from "./compare-terms.ts";
import { type Difference, otherwise } from "./failure.ts";
import type { Outcome } from "./outcome.ts";
import type { ScenarioFailure } from "./played-scenario.ts";

/** Each of these looks at its own part of what is expected, and answers every difference. */
const COMPARISONS: readonly ((outcome: Outcome) => readonly Difference[] | Promise<readonly Difference[]>)[] =
  [
    stateDifferences,
    amountDifferences,
    termDifferences,
    letterDifferences,
    legalDifferences,
    ruleDifferences,
    rankingDifferences,
    targetDifferences,
  ];

/** Everything that came out otherwise than the step expects; of a command with the wrong answer that alone. */
export async function compareStep(outcome: Outcome): Promise<readonly ScenarioFailure[]> {
  const { step, view, answer } = outcome;
  const legal = view?.legal ?? (answer?.outcome === "refused" ? answer.legal : []);
  const wrongAnswer = answerDifferences(outcome);
  if (wrongAnswer.length > 0) return wrongAnswer.map((difference) => otherwise(step, difference, legal));
  const found = await Promise.all(COMPARISONS.map((compare) => compare(outcome)));
  return found.flat().map((difference) => otherwise(step, difference, legal));
}
