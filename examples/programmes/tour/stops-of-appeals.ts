import { call, deadlines, oneCard } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

const pointsContradict = {
  id: "pointsContradict",
  title: words(
    "Punkty są sprzeczne z uzasadnieniem karty",
    "The points contradict the justification of the card",
  ),
  basis,
};

/** Stops at which decisions move terms, and at which decisions are appealed. */
export const stopsOfAppeals: readonly Stop[] = [
  {
    id: "moved-terms",
    title: words("Wycieczka 17: przesunięte terminy", "Tour 17: terms that are moved"),
    description: words(
      "Termin uzupełnienia można raz przedłużyć o najwyżej 10 dni, a jego bieg zawiesić, gdy system nie działa albo operator czeka na opinię; po podjęciu biegnie tyle dni, ile zostało. Kto uchybi terminowi bez swojej winy, prosi o jego przywrócenie w ciągu 7 dni od ustania przyczyny i od razu uzupełnia wniosek; tak samo, kto nie podpisał umowy.",
      "The term for a supplement may be extended once by 10 days at most, and its clock suspended while the system is down or the operator waits for an opinion; once resumed it runs for the days that were left. Who misses it without fault asks for its restoration within 7 days of the end of the cause, and supplements the application at once; likewise who has not signed the agreement.",
    ),
    rules: [...ofOneSum],
    call: call("T17/", "6000.00"),
    scoring: oneCard,
    beside: {
      eligibility: {
        supplements: 1,
        incurable: "leaveUnconsidered",
        basis,
      },
      restoration: {
        terms: [
          { term: "supplement", withinDays: 7, by: "decisionMaker", basis },
          { term: "signing", withinDays: 7, by: "operator", basis },
        ],
        basis,
      },
      clock: {
        extend: [
          {
            term: "supplement",
            atMostDays: 10,
            times: 1,
            by: ["officer", "operator"],
            onRequest: true,
            basis,
          },
        ],
        suspend: {
          terms: ["supplement"],
          causes: [
            {
              id: "systemDown",
              title: words("System naboru nie działał", "The system of the call was down"),
            },
            { id: "opinion", title: words("Operator czeka na opinię", "The operator waits for an opinion") },
          ],
          by: ["operator"],
          longestDays: 21,
          basis,
        },
        basis,
      },
      deadlines: {
        ...deadlines(false, false),
        restoration: { amount: 30, unit: "day" },
      },
    },
  },
  {
    id: "appeals",
    title: words("Wycieczka 19: odwołania", "Tour 19: appeals"),
    description: words(
      "Od wyniku oceny formalnej można się odwołać w ciągu 5 dni roboczych, na jednej z dwóch podstaw. Odwołanie rozpatruje inny pracownik niż ten, który oceniał, w ciągu 5 dni roboczych; milczenie operatora uwzględnia odwołanie. Uwzględnione wraca do oceny formalnej. Od wyniku oceny merytorycznej odwołuje się po ogłoszeniu listy; uwzględnione zmienia całą listę, zanim cokolwiek z niej wyniknie.",
      "The outcome of the formal check may be appealed within 5 working days, on one of two grounds. Another officer than the one who checked decides within 5 working days; the operator's silence upholds the appeal. An appeal that is upheld goes back to the formal check. Results of the assessment are appealed once the list is published; an appeal that is upheld changes the whole list before anything follows from it.",
    ),
    rules: [...ofOneSum],
    call: call("T19/", "6000.00"),
    scoring: oneCard,
    beside: {
      lists: { formal: true, points: false, names: { ngo: { organisation: "applicant.name" } } },
      eligibility: {
        supplements: 1,
        incurable: "reject",
        checklist: [
          {
            id: "signed",
            title: words(
              "Wniosek podpisały osoby uprawnione",
              "The application is signed by those entitled to",
            ),
            no: "reject",
            basis,
          },
        ],
        basis,
      },
      appeals: {
        formal: {
          grounds: [
            {
              id: "misread",
              title: words(
                "Operator odczytał wniosek inaczej, niż go napisano",
                "The operator read the application otherwise than it was written",
              ),
              basis,
            },
            {
              id: "procedure",
              title: words("Naruszono regulamin oceny", "The regulations of the check were broken"),
              basis,
            },
          ],
          by: "officer",
          silence: "uphold",
          basis,
        },
        assessment: {
          grounds: [pointsContradict],
          by: "decisionMaker",
          meanwhile: "wait",
          basis,
        },
        basis,
      },
      deadlines: {
        ...deadlines(false, false),
        formalAppeal: { amount: 5, unit: "workingDay" },
        formalAppealDecision: { amount: 5, unit: "workingDay" },
        resultAppeal: { amount: 5, unit: "workingDay" },
        resultAppealDecision: { amount: 5, unit: "workingDay" },
      },
    },
  },
  {
    id: "appeals-meanwhile",
    title: words(
      "Wycieczka 20: odwołania przy podpisywaniu umów",
      "Tour 20: appeals while agreements are signed",
    ),
    description: words(
      "Dotacje przyznaje się i umowy zawiera od razu po ogłoszeniu listy. Gdy uwzględnione odwołanie zmieni listę, a pieniądze są już rozdane, o dotacji, której poprawiona lista by nie dała, rozstrzyga się na nowo.",
      "Grants are made and agreements concluded as soon as the list is published. When an appeal that is upheld changes the list and the money is given already, a grant that the corrected list would not give is decided on anew.",
    ),
    rules: [...ofOneSum],
    call: call("T20/", "6000.00"),
    scoring: oneCard,
    beside: {
      appeals: {
        assessment: {
          grounds: [pointsContradict],
          by: "decisionMaker",
          meanwhile: "reopen",
          basis,
        },
        basis,
      },
      deadlines: {
        ...deadlines(false, false),
        resultAppeal: { amount: 5, unit: "workingDay" },
        resultAppealDecision: { amount: 5, unit: "workingDay" },
      },
    },
  },
];
