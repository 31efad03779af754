import type { LocalisedText } from "@opus/grant-rules/errors";
import { stageTitles } from "@opus/grant-workflow";

/** States that only hold others and are called otherwise than a stage. */
const HOLDING: Readonly<Record<string, LocalisedText>> = {
  rejectionAppeal: { pl: "Odrzucenie, można się odwołać", en: "Rejection, open to appeal" },
  unconsideredAppeal: {
    pl: "Pozostawienie bez rozpatrzenia, można się odwołać",
    en: "Left unconsidered, open to appeal",
  },
  supplementMissed: { pl: "Termin uzupełnienia minął", en: "Term for a supplement missed" },
  formalAppealMissed: { pl: "Termin odwołania minął", en: "Term for the appeal missed" },
  revisionMissed: { pl: "Termin poprawy minął", en: "Term for the revision missed" },
  signingMissed: { pl: "Termin podpisania minął", en: "Term for signing missed" },
  reportSupplementMissed: {
    pl: "Termin uzupełnienia sprawozdania minął",
    en: "Term to supplement the report missed",
  },
  execution: { pl: "Realizacja", en: "Execution" },
};

/** The name of a state that only holds others; an unknown one is shown as it is called in the machine. */
export function stageName(key: string): LocalisedText {
  return stageTitles.get(key) ?? HOLDING[key] ?? { pl: key, en: key };
}
