import { justWait, letterSchema } from "../ground/letters.ts";

const actInTime = {
  pl: "Zrobić to, o co prosi operator, w terminie, który podaje pismo.",
  en: "Do what the operator asked for by the term that the letter gives.",
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
  extensionAsked: {
    title: {
      pl: "potwierdzenie prośby o przedłużenie terminu",
      en: "receipt of the request for an extension",
    },
    tells: {
      pl: "Prośba o przedłużenie terminu wpłynęła; termin tymczasem biegnie.",
      en: "The request for an extension came in; the term runs on meanwhile.",
    },
    next: {
      pl: "Zrobić to, o co prosi operator, w terminie, dopóki nie przedłużono go.",
      en: "Do what the operator asked for in time, as long as the term is not extended.",
    },
  },
  extensionRefused: {
    title: { pl: "odmowa przedłużenia terminu", en: "extension of the term refused" },
    tells: {
      pl: "Terminu nie przedłużono; pismo podaje powód i ostatni dzień.",
      en: "The term is not extended; the letter gives the reason and its last day.",
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
