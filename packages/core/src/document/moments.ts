import type { LocalisedText } from "@opus/grant-rules/errors";

/** The moments at which rules are asked. */
export const moments = ["draft", "submission", "formalCheck", "scoring", "agreement", "settlement"] as const;
/** One of the moments at which rules are asked. */
export type Moment = (typeof moments)[number];

/** The moments in words of people. */
export const momentTitles: Readonly<Record<Moment, LocalisedText>> = {
  draft: { pl: "wersja robocza", en: "draft" },
  submission: { pl: "złożenie wniosku", en: "submission" },
  formalCheck: { pl: "ocena formalna", en: "formal check" },
  scoring: { pl: "ocena merytoryczna", en: "merit review" },
  agreement: { pl: "umowa", en: "agreement" },
  settlement: { pl: "rozliczenie", en: "settlement" },
};
