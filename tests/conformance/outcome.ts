import { isSameValue } from "./same-value.ts";

/** What became of one evaluation: a value, or an error. */
export type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** Runs an evaluation and keeps what it throws. */
export function outcomeOf(evaluate: () => unknown): Outcome {
  try {
    return { value: evaluate() };
  } catch (error) {
    return { error };
  }
}

/** Two outcomes are the same when both failed, or both gave the same value. */
export function isSameOutcome(left: Outcome, right: Outcome): boolean {
  if ("error" in left || "error" in right) return "error" in left && "error" in right;
  return isSameValue(left.value, right.value);
}

/** An outcome in a few words, for a report of a difference. */
export function describeOutcome(outcome: Outcome): string {
  if ("error" in outcome) return `throws ${String(outcome.error)}`;
  return outcome.value === undefined ? "undefined" : JSON.stringify(outcome.value);
}
