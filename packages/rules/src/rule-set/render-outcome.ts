import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { type Lang, type LocalisedText, needObject, OgwError, wrongArgument } from "../errors/index.ts";
import { fieldAt, labelOf } from "../form/field-label.ts";
import { formatMessage, type MessageArgument } from "../messages/format-message.ts";
import { printValue, writtenValue } from "../messages/print-value.ts";
import type { RuleOutcome, TypedValue, Verdict } from "../outcome/rule-outcome.ts";
import type { DraftRuleSet } from "./compiled-rule-set.ts";
import { RuleSet } from "./rule-set.ts";

/** An outcome in words. */
export interface RenderedOutcome {
  readonly title: string;
  readonly text: string;
  readonly basis: readonly string[];
  /** Labels of the facts still worth asking for. */
  readonly missing: readonly string[];
}

const DEFAULTS: Readonly<Record<Verdict, LocalisedText>> = {
  met: { pl: "Warunek spełniony.", en: "The condition is met." },
  notMet: { pl: "Warunek niespełniony.", en: "The condition is not met." },
  notApplicable: {
    pl: "Ten warunek nie dotyczy tego wniosku.",
    en: "This condition does not apply to this application.",
  },
  undetermined: { pl: "Brakuje danych, aby to rozstrzygnąć.", en: "Data are missing to decide this." },
  error: {
    pl: "Tego warunku nie da się obliczyć; rozstrzyga człowiek.",
    en: "This condition cannot be computed; a person decides.",
  },
};

const OUTCOME = { of: "renderOutcome", name: "the outcome", is: "an outcome that evaluate gave" };
const LANGUAGE = { of: "renderOutcome", name: "the language", is: '"pl" or "en"' };

/**
 * Puts an outcome into words: the rule's own text with its values, legal basis, and labels of missing facts.
 *
 * @throws OgwError OGW405 when the rule set has no such rule, or its text needs what the outcome does not have.
 */
export function renderOutcome(ruleSet: DraftRuleSet, outcome: RuleOutcome, lang: Lang): RenderedOutcome {
  needObject(outcome, OUTCOME, ["rule"]);
  if (lang !== "pl" && lang !== "en") throw wrongArgument(lang, LANGUAGE);
  const { rules, shape, print = printValue } = RuleSet.partsOf(ruleSet);
  const rule = rules.find(({ document }) => document.id === outcome.rule);
  if (rule === undefined) {
    throw new OgwError({
      code: "OGW405",
      subject: `rule "${outcome.rule}"`,
      problem: "this rule set has no such rule",
      remedy: "Render it with the version that decided it",
    });
  }
  return {
    title: rule.document.title[lang],
    text: textOf(rule, outcome, lang, (value) => print(value, lang, (path) => fieldAt(shape, path)?.labels)),
    basis: rule.document.basis,
    missing: outcome.missing.map((path) => labelOf(shape, path, lang)),
  };
}

/**
 * Puts the texts of an outcome together in both languages, with its values as they are written down: that shows what
 * a text lacks, and needs none of the platform's customs of writing.
 *
 * @throws Error when a text cannot be put together.
 */
export function tryTexts(rule: CheckedRule, outcome: RuleOutcome): void {
  for (const lang of ["pl", "en"] as const) textOf(rule, outcome, lang, writtenValue);
}

function textOf(
  rule: CheckedRule,
  outcome: RuleOutcome,
  lang: Lang,
  print: (value: TypedValue) => MessageArgument,
): string {
  const message = outcome.verdict === "error" ? undefined : rule.messages[outcome.verdict];
  if (message === undefined) return DEFAULTS[outcome.verdict][lang];
  const args: Record<string, MessageArgument> = {};
  for (const [name, value] of Object.entries(outcome.args)) args[name] = print(value);
  if (outcome.points !== undefined && args.points === undefined)
    args.points = print({ type: "number", value: outcome.points.lo });
  return formatMessage(message, lang, args);
}
