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
  placeGiven: {
    title: { pl: "miejsce zajęte", en: "place given" },
    tells: {
      pl: "W zapisach było miejsce i zgłoszenie je zajęło; pozostaje ocena formalna.",
      en: "The sign-up had a place left, and the application has it; the formal check is still to come.",
    },
    next: {
      pl: "Czekać na ocenę formalną; kto nie może przyjść, wycofuje zgłoszenie, a miejsce dostaje następny.",
      en: "Wait for the formal check; who cannot come withdraws, and the next one is given the place.",
    },
  },
  placeWaiting: {
    title: { pl: "lista oczekujących", en: "waiting list" },
    tells: {
      pl: "Miejsc w zapisach nie starczyło; zgłoszenie czeka na zwolnione, w kolejności wpływu.",
      en: "The sign-up had not enough places left; the application waits for one that comes free, in the order of receipt.",
    },
    next: {
      pl: "Czekać na pismo o przyznaniu miejsca albo wycofać zgłoszenie.",
      en: "Wait for the letter that gives a place, or withdraw the application.",
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
  callExtended: {
    title: { pl: "przedłużenie naboru", en: "call extended" },
    tells: {
      pl: "Nabór zamyka się później; wniosek można złożyć do nowej chwili.",
      en: "The call closes later; an application may be submitted until the new instant.",
    },
    next: {
      pl: "Dokończyć i złożyć wniosek; złożonego nie trzeba zmieniać.",
      en: "Complete the application and submit it; one that was submitted need not be changed.",
    },
  },
  callCorrected: {
    title: { pl: "sprostowanie ogłoszenia naboru", en: "announcement of the call corrected" },
    tells: {
      pl: "Ogłoszenie naboru czyta się od tej pory inaczej; pismo podaje jak.",
      en: "The announcement of the call is read otherwise from now on; the letter says how.",
    },
    next: {
      pl: "Sprawdzić, czy wniosek pasuje do sprostowanego ogłoszenia.",
      en: "See whether the application fits the announcement as corrected.",
    },
  },
  callAnnulled: {
    title: { pl: "unieważnienie naboru", en: "call annulled" },
    tells: {
      pl: "Nabór unieważniono, więc wniosek nie będzie dalej rozpatrywany.",
      en: "The call was annulled, so that the application is considered no further.",
    },
    next: nothingMore,
  },
  callSpent: {
    title: { pl: "zamknięcie naboru, brak środków", en: "call closed, no money left" },
    tells: {
      pl: "Środki naboru są rozdysponowane, więc nabór się zamknął, a wniosek kończy się bez rozstrzygnięcia.",
      en: "The money of the call is spent, so that the call has closed and the application ends undecided.",
    },
    next: nothingMore,
  },
});
