import type { LocalisedText } from "@opus/grant-rules/errors";
import type { FunnelStep } from "@opus/grant-workflow";

/** Steps of an application's way, as statistics name them. */
export const FUNNEL_NAMES: Readonly<Record<FunnelStep, LocalisedText>> = {
  submitted: { pl: "złożone", en: "submitted" },
  inTime: { pl: "złożone w terminie", en: "submitted in time" },
  formallyAccepted: { pl: "po ocenie formalnej", en: "passed the formal check" },
  aboveThreshold: { pl: "powyżej progu punktowego", en: "above the threshold" },
  awarded: { pl: "z przyznanym dofinansowaniem", en: "awarded" },
  contracted: { pl: "z podpisaną umową", en: "with a signed agreement" },
  settled: { pl: "zrealizowane i rozliczone", en: "carried out and settled" },
};
