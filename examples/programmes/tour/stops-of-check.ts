import { call, criteria, deadlines } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

/** Stops about the formal check: a checklist that rules and persons answer, and what follows. */
export const stopsOfCheck: readonly Stop[] = [
  {
    id: "checklist",
    title: words("Wycieczka 12: karta oceny formalnej", "Tour 12: a checklist of the formal check"),
    description: words(
      "Pracownik odpowiada na wiersze karty, dwa rozstrzygają reguły. Brak podpisu odrzuca wniosek, wniosek spoza obszaru pozostaje bez rozpatrzenia, niejasny opis i budżet można uzupełnić: raz w ciągu trzech dni roboczych, a jeśli to nie wystarczy, drugi raz w ciągu dwóch. Wniosek nieuzupełniony w terminie zostaje odrzucony.",
      "An officer answers the rows of a checklist, two are decided by rules. A missing signature rejects the application, one from elsewhere is left unconsidered, an unclear description and the budget may be supplemented: once within three working days and, if that is not enough, once more within two. An application that is not supplemented in its term is rejected.",
    ),
    rules: [...ofOneSum, "is-local"],
    call: call("T12/", "6000.00"),
    scoring: {
      experts: 2,
      criteria: criteria(),
      aggregate: "mean",
      threshold: 8,
      minJustification: 0,
      ranking: { ties: ["earlierSubmission"], fit: "strict" },
      basis,
    },
    beside: {
      deadlines: {
        ...deadlines(false, false),
        supplement: [
          { when: { supplement: 2 }, amount: 2, unit: "workingDay" },
          { amount: 3, unit: "workingDay" },
        ],
      },
      eligibility: {
        supplements: 2,
        incurable: "leaveUnconsidered",
        silence: "reject",
        checklist: [
          {
            id: "amount",
            title: words("Kwota mieści się w granicach", "The amount is within its bounds"),
            rule: "amount-within-range",
            basis,
          },
          {
            id: "budget",
            title: words(
              "Pozycje budżetu dają wnioskowaną kwotę",
              "The lines of the budget add up to the amount",
            ),
            rule: "lines-add-up",
            basis,
          },
          {
            id: "signed",
            title: words(
              "Wniosek podpisały osoby uprawnione",
              "The application is signed by those entitled to",
            ),
            no: "reject",
            basis,
          },
          {
            id: "inTheArea",
            title: words(
              "Projekt odbędzie się w okolicy z naboru",
              "The project takes place in the area of the call",
            ),
            no: "leaveUnconsidered",
            fields: ["project.region"],
            basis,
          },
          {
            id: "clear",
            title: words("Opis mówi, co się wydarzy", "The description says what will happen"),
            no: "supplement",
            fields: ["project.description"],
            basis,
          },
          {
            id: "localSeat",
            title: words(
              "Siedziba w gminie, sprawdzona w rejestrze",
              "The seat is in the commune, by the register",
            ),
            no: "supplement",
            fields: ["applicant.local"],
            when: { rule: "is-local" },
            basis,
          },
        ],
        basis,
      },
    },
  },
];
