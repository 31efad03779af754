import { letterSchema, nothingMore } from "../ground/letters.ts";

/** Letters of submission: what becomes of an application that was sent in. */
export const submissionLetters = letterSchema({
  receipt: {
    title: { pl: "potwierdzenie złożenia", en: "receipt" },
    tells: {
      pl: "Wniosek wpłynął w terminie i dostał numer.",
      en: "The application came in time and was given its number.",
    },
    next: {
      pl: "Czekać na ocenę formalną albo wycofać wniosek.",
      en: "Wait for the formal check, or withdraw the application.",
    },
  },
  late: {
    title: { pl: "wniosek po terminie", en: "application too late" },
    tells: {
      pl: "Wniosek dostał numer, ale wpłynął po zamknięciu naboru i nie będzie rozpatrzony.",
      en: "The application was given its number, but came after the call had closed and is not considered.",
    },
    next: nothingMore,
  },
});
