import type { Verdict } from "@opus/grant-rules";
import type { LocalisedText } from "@opus/grant-rules/errors";

/** Verdicts of rules in words. */
export const VERDICT_NAMES: Readonly<Record<Verdict, LocalisedText>> = {
  met: { pl: "spełniona", en: "met" },
  notMet: { pl: "niespełniona", en: "not met" },
  notApplicable: { pl: "nie dotyczy", en: "not applicable" },
  undetermined: { pl: "nierozstrzygnięta", en: "undetermined" },
  error: { pl: "błąd obliczenia", en: "error" },
};

/** Verdicts as signs before a line. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  met: "✓",
  notMet: "✗",
  notApplicable: "–",
  undetermined: "?",
  error: "!",
};
