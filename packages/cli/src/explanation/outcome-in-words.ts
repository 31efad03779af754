import type { RuleCaseResult } from "@opus/grant-rules";
import type { Lang } from "@opus/grant-rules/errors";
import { VERDICT_NAMES } from "../wording/verdict-names.ts";

/** A verdict with its points: `met (2–5)`. */
export function outcomeInWords(outcome: RuleCaseResult["expected"], lang: Lang): string {
  const verdict = VERDICT_NAMES[outcome.verdict][lang];
  if (outcome.points === undefined) return verdict;
  const { lo, hi } = outcome.points;
  return `${verdict} (${lo === hi ? lo : `${lo}–${hi}`})`;
}
