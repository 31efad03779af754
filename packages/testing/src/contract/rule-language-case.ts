import type { CompiledRuleSet, PlainFacts, RuleLanguage, RuleOutcome } from "@opus/grant-rules";
import { compileRuleSet } from "@opus/grant-rules";
import { expect } from "vitest";
import { ruleLanguageForm } from "./rule-language-form.ts";

/** One expression of a language, and what it means. */
export interface LanguageSample {
  /** The expression as it stands in a rule document; it reads fields of `ruleLanguageForm`. */
  readonly source: unknown;
  /**
   * What it says when nothing is unknown: money in grosze, dates as texts, absent facts null.
   * Left out when there is nothing to compare with.
   */
  readonly means?: (facts: PlainFacts) => boolean;
}

/** A language and what its author says about it. */
export interface LanguageSubject {
  readonly language: RuleLanguage;
  readonly samples: readonly LanguageSample[];
}

/** One promise of a rule language, as a sentence and its proof. */
export interface RuleLanguageCase {
  readonly name: string;
  readonly prove: (subject: LanguageSubject) => void;
}

const text = (words: string) => ({ pl: words, en: words });

/** A rule document whose conditions are written in a language. */
function ruleIn(language: RuleLanguage, conditions: Readonly<Record<string, unknown>>): unknown {
  return {
    id: "tested",
    title: text("t"),
    kind: "eligibility",
    severity: "blocking",
    moments: ["submission"],
    language: language.id,
    ...conditions,
    basis: ["reg"],
    messages: { notMet: text("n"), undetermined: text("u") },
  };
}

/** Compiles one rule of a language over the form of the contract. */
export function compileIn(language: RuleLanguage, conditions: Readonly<Record<string, unknown>>) {
  return compileRuleSet(
    { form: ruleLanguageForm, rules: [ruleIn(language, conditions)], moments: ["submission"] },
    { languages: [language] },
  );
}

/** The rule set of a sample, which must compile without findings. */
export function ruleSetOf(language: RuleLanguage, source: unknown): CompiledRuleSet {
  const { ruleSet, problems } = compileIn(language, { require: source });
  expect(problems).toEqual([]);
  return ruleSet as CompiledRuleSet;
}

/** The outcome of the only rule. */
export function outcomeOf(
  rules: CompiledRuleSet,
  answers: unknown,
  form: "open" | "closed" = "open",
): RuleOutcome {
  const { facts } = rules.normalise(answers, { closed: form === "closed" });
  return rules.evaluate(facts, "submission")[0] as RuleOutcome;
}
