import type { Json, JsonObject } from "../values/json.ts";
import type { CaseThen } from "./case-then.ts";
import type { LetterFact } from "./letter-content.ts";
import { day, type LetterForm, money, says, shownEvent } from "./letter-form.ts";

const visitOn = ({ shown: { context } }: CaseThen) =>
  day("Dzień wizyty", "Day of the visit", context.monitoring?.visitOn);

const recommendations = ({ shown: { records } }: CaseThen): readonly string[] => {
  const listed = (records.visit as JsonObject | undefined)?.recommendations;
  return Array.isArray(listed) ? listed.map(String) : [];
};

const realisationEnd = ({ shown: { context } }: CaseThen) =>
  day(
    "Koniec realizacji",
    "End of realisation",
    context.amendments?.realisationTo ?? context.agreement.agreement?.realisationTo,
  );

const months = (given: Json | undefined): readonly LetterFact[] =>
  (Array.isArray(given) ? given : [given]).flatMap((month): LetterFact[] =>
    typeof month === "string"
      ? [{ label: { pl: "Miesiąc", en: "Month" }, value: { kind: "month", month } }]
      : [],
  );

/** Letters while a project is carried out: visits, monthly reports, changes of the agreement. */
export const formsOfExecution = {
  visitAnnounced: {
    ...says(
      "Zapowiadamy wizytę monitoringową w Państwa projekcie w dniu podanym niżej. Prosimy o obecność osoby, która prowadzi projekt, i o przygotowanie dokumentów.",
      "We announce a visit to your project on the day given below. Please have somebody there who runs the project, and the documents at hand.",
    ),
    facts: visitOn,
  },
  recommendationsMade: {
    ...says(
      "Po wizycie w Państwa projekcie przekazujemy zalecenia. Prosimy je wykonać w terminie i zawiadomić nas o tym.",
      "After the visit to your project we make the recommendations below. Please carry them out within the term and let us know.",
    ),
    facts: visitOn,
    remarks: recommendations,
  },
  recommendationsOverdue: {
    ...says(
      "Minął termin wykonania zaleceń po wizycie, a ich wykonania nie potwierdzono. Prosimy wykonać zalecenia niezwłocznie i zawiadomić nas o tym.",
      "The term for carrying out the recommendations has passed, and nobody confirmed that they were carried out. Please do so at once and let us know.",
    ),
    remarks: recommendations,
  },
  progressExpected: {
    ...says(
      "Za każdy miesiąc projektu prosimy o krótkie sprawozdanie. Terminy podajemy niżej.",
      "Please file a short report for each month of the project. The terms are given below.",
    ),
  },
  progressReceived: {
    ...says(
      "Sprawozdanie za miesiąc podany niżej wpłynęło. Dopóki nie zostanie przyjęte, można je złożyć od nowa.",
      "The report of the month given below came in. Until it is accepted it may be filed anew.",
    ),
    facts: (then) => [
      ...months(shownEvent(then).month),
      ...money("Wydano w tym miesiącu", "Spent in that month", shownEvent(then).spent),
    ],
  },
  progressOverdue: {
    ...says(
      "Minął termin sprawozdania miesięcznego, a sprawozdanie nie wpłynęło. Prosimy je złożyć niezwłocznie.",
      "The term for a monthly report has passed and no report came in. Please file it at once.",
    ),
    facts: ({ entry: { event } }) => months(event.of),
  },
  amendmentReceived: {
    ...says(
      "Państwa wniosek o zmianę umowy wpłynął i czeka na decyzję. Do tego czasu umowa obowiązuje bez zmian.",
      "Your request to change the agreement came in and waits for a decision. Until then the agreement stands as it is.",
    ),
    facts: (then) =>
      day("Proponowany koniec realizacji", "End of realisation asked for", shownEvent(then).realisationTo),
  },
  amendmentApproved: {
    ...says(
      "Wyrażamy zgodę na zmianę umowy, o którą Państwo wnioskowali.",
      "We agree to the change of the agreement that you asked for.",
    ),
    facts: realisationEnd,
  },
  amendmentRefused: {
    ...says(
      "Nie wyrażamy zgody na zmianę umowy, o którą Państwo wnioskowali. Umowa obowiązuje bez zmian.",
      "We do not agree to the change of the agreement that you asked for. The agreement stands as it is.",
    ),
    facts: realisationEnd,
    remarks: ({ shown: { context, records } }) => {
      const kept = records[`amendmentRefusal/${context.amendments?.requests ?? 0}`] as JsonObject | undefined;
      return typeof kept?.reason === "string" ? [kept.reason] : [];
    },
  },
} satisfies Readonly<Record<string, LetterForm>>;
