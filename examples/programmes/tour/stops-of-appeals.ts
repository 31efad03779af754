import { call, criteria, deadlines } from "./document-parts.ts";
import { ofOneSum } from "./rules.ts";
import { basis, type Stop, words } from "./stop.ts";

/** The stop at which decisions move terms. */
export const stopsOfAppeals: readonly Stop[] = [
  {
    id: "moved-terms",
    title: words("Wycieczka 17: przesunięte terminy", "Tour 17: terms that are moved"),
    description: words(
      "Termin uzupełnienia można raz przedłużyć o najwyżej 10 dni, a jego bieg zawiesić, gdy system nie działa albo operator czeka na opinię; po podjęciu biegnie tyle dni, ile zostało. Kto uchybi terminowi bez swojej winy, prosi o jego przywrócenie w ciągu 7 dni od ustania przyczyny i od razu uzupełnia wniosek.",
      "The term for a supplement may be extended once by 10 days at most, and its clock suspended while the system is down or the operator waits for an opinion; once resumed it runs for the days that were left. Who misses it without fault asks for its restoration within 7 days of the end of the cause, and supplements the application at once.",
    ),
    rules: [...ofOneSum],
    call: call("T17/", "6000.00"),
    scoring: {
      experts: 1,
      criteria: criteria(),
      aggregate: "mean",
      threshold: 8,
      minJustification: 0,
      ranking: { ties: ["earlierSubmission"], fit: "strict" },
      basis,
    },
    beside: {
      eligibility: {
        supplements: 1,
        incurable: "leaveUnconsidered",
        restoration: { withinDays: 7, basis },
        basis,
      },
      clock: {
        extend: [{ term: "supplement", atMostDays: 10, times: 1, basis }],
        suspend: {
          terms: ["supplement"],
          causes: [
            {
              id: "systemDown",
              title: words("System naboru nie działał", "The system of the call was down"),
            },
            { id: "opinion", title: words("Operator czeka na opinię", "The operator waits for an opinion") },
          ],
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
];
