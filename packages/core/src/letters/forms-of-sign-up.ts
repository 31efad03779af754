import type { CaseThen } from "./case-then.ts";
import { count, type LetterForm, says } from "./letter-form.ts";

const seats = ({ shown: { context } }: CaseThen) =>
  count("Liczba miejsc", "Number of places", context.submission.place?.seats);

/** Letters of a sign-up: who has a place, who waits for one, and how that ended. */
export const formsOfSignUp = {
  placeGiven: {
    ...says(
      "Mają Państwo miejsce. Zgłoszenie przejdzie jeszcze ocenę formalną. Jeśli nie mogą Państwo przyjść, prosimy wycofać zgłoszenie: miejsce dostanie następna osoba z listy oczekujących.",
      "You have a place. The application is still to be checked. If you cannot come, please withdraw it: the next on the waiting list is given the place.",
    ),
    facts: seats,
  },
  placeWaiting: {
    ...says(
      "Miejsc nie wystarczyło, dlatego zgłoszenie jest na liście oczekujących. Gdy zwolni się miejsce, dostają je oczekujący w kolejności wpływu; napiszemy, gdy przyjdzie Państwa kolej.",
      "There were not enough places, so that the application is on the waiting list. A place that comes free is given in the order of receipt; we shall write when it is your turn.",
    ),
    facts: (then) => [
      ...count(
        "Miejsce na liście oczekujących w chwili złożenia",
        "Place on the waiting list at the submission",
        then.shown.context.submission.place?.waits,
      ),
      ...seats(then),
    ],
  },
  placePromoted: {
    ...says(
      "Zwolniło się miejsce i przyszła Państwa kolej: mają Państwo miejsce. Jeśli nie mogą Państwo przyjść, prosimy wycofać zgłoszenie.",
      "A place came free and it was your turn: you have a place. If you cannot come, please withdraw the application.",
    ),
    facts: seats,
  },
  seated: {
    ...says(
      "Lista uczestników jest zamknięta, a Państwa zgłoszenie na niej jest. Do zobaczenia.",
      "The list is closed, and your application is on it. We look forward to seeing you.",
    ),
    facts: seats,
  },
  noPlace: {
    ...says(
      "Lista uczestników jest zamknięta. Miejsca dla Państwa zgłoszenia z listy oczekujących zabrakło.",
      "The list is closed. There was no place for your application on the waiting list.",
    ),
  },
} satisfies Readonly<Record<string, LetterForm>>;
