import type { RuleOutcome } from "@opus/grant-rules";

/** What all rules of a moment come to together. */
export type WholeVerdict = "met" | "notMet" | "undetermined";

/** Rules that can stop an application: neither scoring nor advice. */
export function stopping(outcomes: readonly RuleOutcome[]): readonly RuleOutcome[] {
  return outcomes.filter(({ kind, severity }) => kind !== "scoring" && severity !== "advisory");
}

/**
 * Sums up the outcomes of a moment: a blocking rule that is not met decides at once; then what is open leaves the whole
 * open; then a curable rule that is not met stands in the way; otherwise the whole is met.
 */
export function wholeVerdict(outcomes: readonly RuleOutcome[]): WholeVerdict {
  const asked = stopping(outcomes);
  if (asked.some(({ verdict, severity }) => verdict === "notMet" && severity === "blocking")) return "notMet";
  if (asked.some(({ verdict }) => verdict === "undetermined" || verdict === "error")) return "undetermined";
  return asked.some(({ verdict }) => verdict === "notMet") ? "notMet" : "met";
}
