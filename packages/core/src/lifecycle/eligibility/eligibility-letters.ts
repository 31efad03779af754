import { justWait, leftUnconsideredLetter, letterSchema, nothingMore } from "../ground/letters.ts";
import { withdrawnLetter } from "../ground/withdrawal.ts";

/** Letters of the formal check: what is missing, what came in, and how it ended. */
export const eligibilityLetters = letterSchema({
  placePromoted: {
    title: { pl: "zwolnione miejsce", en: "place that came free" },
    tells: {
      pl: "Zwolniło się miejsce i zgłoszenie z listy oczekujących je dostało.",
      en: "A place came free, and the application on the waiting list was given it.",
    },
    next: {
      pl: "Przyjść; kto nie może, wycofuje zgłoszenie, a miejsce dostaje następny.",
      en: "Come; who cannot withdraws, and the next one is given the place.",
    },
  },
  seated: {
    title: { pl: "potwierdzenie miejsca", en: "place confirmed" },
    tells: {
      pl: "Lista uczestników jest zamknięta, a zgłoszenie na niej jest.",
      en: "The list is closed, and the application is on it.",
    },
    next: { pl: "Przyjść; nic więcej nie trzeba robić.", en: "Come; nothing more has to be done." },
  },
  noPlace: {
    title: { pl: "brak miejsca", en: "no place" },
    tells: {
      pl: "Lista uczestników jest zamknięta, a miejsca dla zgłoszenia z listy oczekujących zabrakło.",
      en: "The list is closed, and there was no place for the application on the waiting list.",
    },
    next: nothingMore,
  },
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
