import type { Scope } from "../language/typed-node.ts";
import type { Points, Verdict } from "../outcome/rule-outcome.ts";
import { Unknown } from "../values/no-value.ts";
import type { Tri } from "../values/tri.ts";
import type { Frame, Value } from "../values/value.ts";
import type { CheckedRule } from "./checked-rule.ts";

/** Verdicts by their code; the first four are the results of a test (see Tri). */
export const VERDICT_CODES: readonly Verdict[] = ["notMet", "met", "undetermined", "error", "notApplicable"];

const NOT_APPLICABLE = 4;

/** Compiled rule that gives the code of its verdict. */
export type VerdictTest = (facts: Frame, scope: Scope) => number;

/** Code of a rule's verdict by the results of `when` and of its body. */
export function verdictCode(when: Tri, body: Tri, whenUnknown: "applies" | "skip" | undefined): number {
  if (when === 0 || (when === 2 && whenUnknown === "skip")) return NOT_APPLICABLE;
  if (when === 3) return 3;
  if (when === 2 && whenUnknown !== "applies") return body === 3 ? 3 : 2;
  return body;
}

/** Points as an answer: none is not met, some is met, an interval is open. */
export function pointsTri(value: Value): Tri {
  if (typeof value === "number") return value > 0 ? 1 : 0;
  return value instanceof Unknown ? 2 : 3;
}

/** Points of a scoring rule as an interval between nothing and its maximum. */
export function pointsOf({ document, pointsDen }: CheckedRule, value: Value, when: Tri): Points {
  if (when === 0 || (when === 2 && document.whenUnknown === "skip")) return { lo: 0, hi: 0 };
  const max = document.points?.max ?? 0;
  const applies = when === 1 || (when === 2 && document.whenUnknown === "applies");
  const clamp = (points: number) => Math.min(max, Math.max(0, points / pointsDen));
  if (typeof value === "number") return { lo: applies ? clamp(value) : 0, hi: clamp(value) };
  const { lo, hi } = value instanceof Unknown ? value : { lo: 0, hi: Infinity };
  return { lo: applies ? clamp(lo) : 0, hi: clamp(hi) };
}
