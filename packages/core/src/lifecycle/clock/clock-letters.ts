import { justWait, letterSchema } from "../ground/letters.ts";

const actInTime = {
  pl: "Zrobić to, o co prosi operator, do nowego terminu, który podaje pismo.",
  en: "Do what the operator asked for by the new term, which the letter gives.",
};

/** Letters about terms that a decision has moved. */
export const clockLetters = letterSchema({
  termExtended: {
    title: { pl: "przedłużenie terminu", en: "term extended" },
    tells: {
      pl: "Operator przedłużył termin; pismo podaje nowy ostatni dzień i powód.",
      en: "The operator has extended the term; the letter gives the new last day and the reason.",
    },
    next: actInTime,
  },
  clockSuspended: {
    title: { pl: "zawieszenie biegu terminu", en: "clock suspended" },
    tells: {
      pl: "Termin stoi; pismo podaje przyczynę i ile dni zostało.",
      en: "The term stands still; the letter gives the cause and how many days are left.",
    },
    next: justWait,
  },
  clockResumed: {
    title: { pl: "podjęcie biegu terminu", en: "clock resumed" },
    tells: {
      pl: "Termin biegnie dalej; pismo podaje jego ostatni dzień.",
      en: "The term runs on; the letter gives its last day.",
    },
    next: actInTime,
  },
});
