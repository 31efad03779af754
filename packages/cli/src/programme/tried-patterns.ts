import type { CompiledRuleSet, RuleCaseResult } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import type { LoadedProgramme } from "@opus/grant-workflow";
import { VERDICT_NAMES } from "../wording/verdict-names.ts";

/** What the cases of the patterns of a programme showed, apart from the designer's own. */
export interface TriedPatterns {
  readonly total: number;
  readonly passed: number;
  /** Cases for which a use has no values, or that its form does not take. */
  readonly unbound: number;
  /** Cases that do not hold, at the use of their pattern. */
  readonly problems: readonly Problem[];
  /** Ids of rules that cases of their pattern have shown to be met, not met and undetermined. */
  readonly shown: readonly string[];
}

const NONE: TriedPatterns = { total: 0, passed: 0, unbound: 0, problems: [], shown: [] };

/** Runs the cases of the patterns that a programme uses; loads nothing for a programme that uses none. */
export async function tryPatterns(
  rules: CompiledRuleSet,
  { patternCases }: Pick<LoadedProgramme, "patternCases">,
): Promise<TriedPatterns> {
  const bound = patternCases();
  if (bound.length === 0) return NONE;
  const { runPatternCases } = await import("@opus/grant-rules/patterns");
  const { results, unbound, shown } = runPatternCases(rules, bound);
  const failed = results.filter(({ passed }) => !passed);
  const at = (rule: string) => bound.find(({ use }) => use.rule === rule)?.use.at ?? "";
  return {
    total: results.length,
    passed: results.length - failed.length,
    unbound,
    problems: failed.map((result) => failure(result, at(result.rule))),
    shown,
  };
}

function failure({ name, rule, expected, actual }: RuleCaseResult, pointer: string): Problem {
  const words = (lang: "pl" | "en") => [
    VERDICT_NAMES[expected.verdict][lang],
    actual === undefined ? "–" : VERDICT_NAMES[actual.verdict][lang],
  ];
  const [pl, en] = [words("pl"), words("en")];
  return {
    code: "OGW747",
    pointer,
    severity: "error",
    message: {
      pl: `Przypadek wzoru „${name}” reguły ${rule}: oczekiwano ${pl[0]}, wyszło ${pl[1]}.`,
      en: `Case of the pattern "${name}" of rule ${rule}: expected ${en[0]}, got ${en[1]}.`,
    },
    remedy: {
      pl: "Sprawdź wartości wzoru i pola, które wskazuje.",
      en: "Look at the values of the pattern, and at the fields that it names.",
    },
  };
}
