import { appealLetters } from "../ground/appeal-letters.ts";
import { justWait, leftUnconsideredLetter, letterSchema, nothingMore } from "../ground/letters.ts";
import { withdrawnLetter } from "../ground/withdrawal.ts";

/** Letters of the assessment: the rounds, and the place that the application came to. */
export const scoringLetters = letterSchema({
  ...appealLetters,
  calledToRevise: {
    title: { pl: "zwrot wniosku do poprawy", en: "application returned to be revised" },
    tells: {
      pl: "Wniosek wraca do poprawy w trakcie oceny; sprawa wymienia pola do zmiany, powód i termin.",
      en: "The application is returned during the assessment; the case names the fields to change, the reason and the deadline.",
    },
    next: {
      pl: "Poprawić wskazane pola przed terminem albo wycofać wniosek.",
      en: "Revise the named fields before the deadline, or withdraw the application.",
    },
  },
  revisionReceived: {
    title: { pl: "potwierdzenie poprawy wniosku", en: "receipt of the revision" },
    tells: {
      pl: "Poprawka wpłynęła w terminie; eksperci ocenią wniosek od nowa.",
      en: "The revision came in time; the experts assess the application anew.",
    },
    next: justWait,
  },
  leftUnconsidered: leftUnconsideredLetter,
  invitedToInterview: {
    title: { pl: "zaproszenie na rozmowę", en: "invitation to an interview" },
    tells: {
      pl: "Wniosek osiągnął próg; komisja zaprasza na rozmowę lub prezentację.",
      en: "The application reached the threshold; the committee invites to an interview or presentation.",
    },
    next: {
      pl: "Przyjść na rozmowę albo wycofać wniosek.",
      en: "Come to the interview, or withdraw the application.",
    },
  },
  putToVote: {
    title: { pl: "wniosek w głosowaniu mieszkańców", en: "put to the vote of residents" },
    tells: {
      pl: "Wniosek osiągnął próg i trafia do głosowania mieszkańców.",
      en: "The application reached the threshold and is put to the vote of residents.",
    },
    next: {
      pl: "Czekać na wynik głosowania albo wycofać wniosek.",
      en: "Wait for the result of the vote, or withdraw the application.",
    },
  },
  invitedOn: {
    title: { pl: "zaproszenie do następnego etapu", en: "invitation to the next stage" },
    tells: {
      pl: "Wniosek jest wśród zaproszonych do następnego etapu; sprawa podaje jego punkty i miejsce oraz odpowiedzi, które wiążą następny wniosek.",
      en: "The application is among those invited to the next stage; the case gives its points and place, and the answers that bind the next application.",
    },
    next: {
      pl: "Rozpocząć wniosek w następnym naborze, gdy się otworzy, i złożyć go przed zamknięciem.",
      en: "Begin an application in the next call once it opens, and submit it before it closes.",
    },
  },
  notInvited: {
    title: { pl: "bez zaproszenia do następnej rundy", en: "not invited to the next round" },
    tells: {
      pl: "Wniosek osiągnął próg, ale do następnej rundy zaproszono tylko najlepsze; sprawa podaje jego punkty i miejsce.",
      en: "The application reached the threshold, but only the best were invited to the next round; the case gives its points and place.",
    },
    next: nothingMore,
  },
  belowThreshold: {
    title: { pl: "wniosek poniżej progu", en: "below the threshold" },
    tells: {
      pl: "Ocena merytoryczna nie osiągnęła progu punktów.",
      en: "The assessment did not reach the threshold of points.",
    },
    next: nothingMore,
  },
  placedOnReserve: {
    title: { pl: "wpis na listę rezerwową", en: "placed on the reserve list" },
    tells: {
      pl: "Wniosek jest rekomendowany, ale pula nie starcza; sprawa podaje miejsce na liście.",
      en: "The application is recommended, but the pool does not reach it; the case gives its rank.",
    },
    next: {
      pl: "Czekać na zwolnione środki albo wycofać wniosek.",
      en: "Wait for money that is released, or withdraw the application.",
    },
  },
  partialOffer: {
    title: { pl: "propozycja części kwoty", en: "offer of a part" },
    tells: {
      pl: "Na całą kwotę nie starcza; sprawa podaje proponowaną część i dzień, do którego czekamy na odpowiedź.",
      en: "There is not enough for all of it; the case gives the part that is offered and the day by which to answer.",
    },
    next: {
      pl: "Przyjąć proponowaną część albo ją odrzucić; brak odpowiedzi znaczy odmowę.",
      en: "Accept the offered part, or decline it; no answer is a refusal.",
    },
  },
  resultCorrected: {
    title: { pl: "sprostowanie wyniku", en: "result corrected" },
    tells: {
      pl: "Ogłoszony wynik oceny sprostowano; sprawa podaje punkty, a gdy wniosek jest na liście, także miejsce.",
      en: "The published result was corrected; the case gives the points and, on the list, the place.",
    },
    next: justWait,
  },
  overLimit: {
    title: { pl: "odmowa dotacji ponad limitem", en: "grant beyond a limit denied" },
    tells: {
      pl: "Wniosek jest rekomendowany, ale dotacja przekroczyłaby limit; sprawa podaje limit, ile wykorzystano i ile zostało.",
      en: "The application is recommended, but the grant would exceed a limit; the case gives the limit, what is used and what is left.",
    },
    next: nothingMore,
  },
  reserve: {
    title: { pl: "zamknięcie listy rezerwowej", en: "reserve list closed" },
    tells: {
      pl: "Lista rezerwowa jest zamknięta; środków dla wniosku nie starczyło.",
      en: "The reserve list is closed; no money was left for the application.",
    },
    next: nothingMore,
  },
  noMoney: {
    title: { pl: "zakończenie z braku środków", en: "ended for lack of money" },
    tells: {
      pl: "Wniosek oceniono pozytywnie, ale gdy przyszła jego kolej, w naborze ciągłym nie było na niego środków.",
      en: "The application was assessed well, but when its turn came the continuous call had no money for it.",
    },
    next: nothingMore,
  },
  withdrawn: withdrawnLetter,
});
