import type { LocalisedText } from "@opus/grant-rules/errors";

/** Names of the states that only hold others: stages and the parts of execution. */
export const STAGE_NAMES: Readonly<Record<string, LocalisedText>> = {
  submission: { pl: "Składanie wniosku", en: "Submission" },
  eligibility: { pl: "Ocena formalna", en: "Formal check" },
  scoring: { pl: "Ocena merytoryczna i ranking", en: "Merit review and ranking" },
  agreement: { pl: "Umowa", en: "Agreement" },
  execution: { pl: "Realizacja", en: "Execution" },
  payment: { pl: "Płatność", en: "Payment" },
  monitoring: { pl: "Monitoring", en: "Monitoring" },
  amendments: { pl: "Zmiany umowy", en: "Amendments" },
  settlement: { pl: "Sprawozdanie i rozliczenie", en: "Report and settlement" },
};
