import { justWait, leftUnconsideredLetter, letterSchema, nothingMore } from "../ground/letters.ts";
import { withdrawnLetter } from "../ground/withdrawal.ts";

/** Letters of the formal check: what is missing, what came in, and how it ended. */
export const eligibilityLetters = letterSchema({
  supplementRequested: {
    title: { pl: "wezwanie do uzupełnienia", en: "request to supplement" },
    tells: {
      pl: "Wniosek ma braki; sprawa wymienia pola do poprawy i termin.",
      en: "The application lacks something; the case names the fields to mend and the deadline.",
    },
    next: {
      pl: "Uzupełnić wskazane pola przed terminem albo wycofać wniosek.",
      en: "Supplement the named fields before the deadline, or withdraw the application.",
    },
  },
  supplementReceived: {
    title: { pl: "potwierdzenie uzupełnienia", en: "receipt of the supplement" },
    tells: {
      pl: "Uzupełnienie wpłynęło w terminie; wniosek wraca do oceny formalnej.",
      en: "The supplement came in time; the application is checked again.",
    },
    next: justWait,
  },
  formallyRejected: {
    title: { pl: "odrzucenie formalne", en: "formal rejection" },
    tells: {
      pl: "Wniosek nie spełnia warunku, którego nie można uzupełnić, albo braków nie uzupełniono w terminie; sprawa podaje przyczyny.",
      en: "The application fails a condition that cannot be mended, or what was missing was not supplemented in time; the case gives the reasons.",
    },
    next: nothingMore,
  },
  leftUnconsidered: leftUnconsideredLetter,
  withdrawn: withdrawnLetter,
});
