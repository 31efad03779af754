import type { LocalisedText } from "@opus/grant-rules";
import { standingFacts } from "../lifecycle/ground/key-facts.ts";
import type { Leads } from "../lifecycle/ranking/list-correction.ts";
import type { JsonObject } from "../values/json.ts";
import type { CaseThen } from "./case-then.ts";
import { count, type LetterForm, money, says, shownEvent } from "./letter-form.ts";
import { limitsOfDenial } from "./letter-limits.ts";
import { noMoneyBecause, placed } from "./turn-words.ts";

const requested = ({ shown: { context } }: CaseThen) =>
  money("Wnioskowana kwota", "Amount asked for", standingFacts(context).requested);

const place = (then: CaseThen) => placed(then, then.shown.context.scoring.rank);

const CALLED_TO_REVISE = {
  pl: "W trakcie oceny zwracamy Państwa wniosek do poprawy. Prosimy zmienić wskazane niżej pola we wskazanym terminie; innych zmieniać nie można. Poprawiony wniosek zostanie oceniony od nowa.",
  en: "We return your application during the assessment. Please change the fields named below within the term named below; no others may be changed. The revised application is assessed anew.",
};
const OR_UNCONSIDERED = {
  pl: "Jeżeli poprawka nie wpłynie w terminie, wniosek pozostanie bez rozpatrzenia.",
  en: "If no revision comes within the term, the application is left unconsidered.",
};
const OR_AS_IT_WAS = {
  pl: "Jeżeli poprawka nie wpłynie w terminie, ocenimy wniosek w dotychczasowym brzmieniu.",
  en: "If no revision comes within the term, the application is assessed as it stands.",
};

interface Places {
  readonly now?: number;
}

const CORRECTED = {
  pl: "Po ogłoszeniu listy zmieniło się to, na czym opierał się wynik oceny Państwa wniosku, dlatego ten wynik prostujemy. Poniżej podajemy punkty po sprostowaniu.",
  en: "After the list was published something changed that the result of your application rested on, so that this result is corrected. Below you find the points as they are now.",
};
const CORRECTED_TO: Readonly<Record<Leads, LocalisedText>> = {
  stays: {
    pl: "Wniosek zostaje na liście i zachowuje to, co lista dla niego przewidywała.",
    en: "The application stays on the list and keeps what the list had for it.",
  },
  toReserve: {
    pl: "Na tym miejscu lista nie przewiduje już dofinansowania; wniosek czeka na liście rezerwowej.",
    en: "In this place the list has no grant for it any more; the application waits on the reserve.",
  },
  leaves: {
    pl: "Wniosek nie osiąga wymaganego progu i nie ma już miejsca na liście.",
    en: "The application does not reach the threshold and has no place on the list any more.",
  },
  enters: {
    pl: "Wniosek osiąga wymagany próg i wchodzi na listę rezerwową: gdy są wolne środki, wnioski z tej listy otrzymują je w kolejności.",
    en: "The application reaches the threshold and comes onto the reserve list: when money is free, the applications on that list are given it in their order.",
  },
  none: {
    pl: "Wniosek nadal nie ma miejsca na liście.",
    en: "The application still has no place on the list.",
  },
};

/** Letters of the assessment and of the list. */
export const formsOfScoring = {
  withdrawn: {
    ...says(
      "Potwierdzamy wycofanie Państwa wniosku. Jeżeli lista przewidywała dla niego dofinansowanie, wraca ono do puli naboru.",
      "We confirm that your application was withdrawn. What the list had promised it goes back to the pool of the call.",
    ),
  },
  calledToRevise: {
    says: ({ programme: { document } }) => [
      CALLED_TO_REVISE,
      document.scoring.return?.silence === "leaveUnconsidered" ? OR_UNCONSIDERED : OR_AS_IT_WAS,
    ],
    toMend: ({ shown: { context } }) => ({
      form: "application",
      pointers: context.scoring.returned?.paths ?? [],
    }),
    // How many records there are is not for the applicant to see; which one is of this return is.
    remarks: ({ context, shown: { records } }) => {
      const kept = records[`return/${context.scoring.written}`] as JsonObject | undefined;
      return typeof kept?.reason === "string" ? [kept.reason] : [];
    },
  },
  revisionReceived: {
    ...says(
      "Poprawka Państwa wniosku wpłynęła w terminie. Eksperci ocenią wniosek od nowa.",
      "The revision of your application came in time. The experts assess the application anew.",
    ),
    files: true,
  },
  invitedToInterview: {
    ...says(
      "Państwa wniosek osiągnął wymagany próg punktów. Zapraszamy na rozmowę lub prezentację przed komisją; o jej miejscu i godzinie powiadomimy osobno.",
      "Your application reached the threshold of points. We invite you to an interview or presentation before the committee; we will let you know of its place and hour.",
    ),
  },
  putToVote: {
    ...says(
      "Państwa wniosek osiągnął wymagany próg i trafia do głosowania mieszkańców. O wyniku zawiadomimy osobno.",
      "Your application reached the threshold and is put to the vote of residents. We will let you know of the result.",
    ),
  },
  notInvited: {
    ...says(
      "Państwa wniosek osiągnął wymagany próg, ale do następnego etapu oceny zaproszono tylko wnioski, które otrzymały najwięcej punktów. Państwa wniosku nie ma wśród zaproszonych, dlatego nie otrzyma dofinansowania.",
      "Your application reached the threshold, but only those with the most points were invited to the next round. Yours is not among them and is therefore given no grant.",
    ),
    assessment: true,
    facts: (then) => [...count("Miejsce", "Place", shownEvent(then).place), ...requested(then)],
  },
  invitedOn: {
    ...says(
      "Po ocenie merytorycznej Państwa wniosek jest wśród zaproszonych do następnego etapu. W następnym naborze mogą Państwo rozpocząć wniosek, który z niego wynika, i złożyć go przed zamknięciem tego naboru; odpowiedzi z tego wniosku przeniesiemy do wersji roboczej. Zaproszenie nie jest przyznaniem dofinansowania.",
      "After the assessment your application is among those invited to the next stage. In the next call you may begin an application that derives from it, and submit it before that call closes; answers of this one are carried over to the draft. The invitation is no award of a grant.",
    ),
    assessment: true,
    facts: (then) => [...count("Miejsce", "Place", shownEvent(then).place), ...requested(then)],
  },
  belowThreshold: {
    ...says(
      "Po ocenie merytorycznej Państwa wniosek nie osiągnął wymaganej liczby punktów i nie otrzyma dofinansowania. Poniżej podajemy punkty za poszczególne kryteria i progi, które obowiązują w naborze.",
      "After the assessment your application did not reach the points that are required and is given no grant. Below you find the points by criterion, and the bars of the call.",
    ),
    assessment: true,
  },
  resultCorrected: {
    says: (then) => [CORRECTED, CORRECTED_TO[shownEvent(then).leads as Leads]],
    assessment: true,
    facts: (then) => [
      ...count(
        "Miejsce na liście",
        "Place on the list",
        (shownEvent(then).places as Places | undefined)?.now,
      ),
      ...requested(then),
    ],
  },
  placedOnReserve: {
    ...says(
      "Państwa wniosek jest rekomendowany do dofinansowania, ale środków w puli na niego nie wystarczyło. Umieściliśmy go na liście rezerwowej: gdy zwolnią się środki, wnioski z tej listy otrzymują je w kolejności.",
      "Your application is recommended, but the money of the pool did not reach it. It was placed on the reserve list: when money comes free, the applications on that list are given it in their order.",
    ),
    assessment: true,
    facts: (then) => [...place(then), ...requested(then)],
  },
  partialOffer: {
    ...says(
      "Na pełną wnioskowaną kwotę nie wystarczyło środków. Proponujemy Państwu dofinansowanie w niższej kwocie, podanej niżej. Brak odpowiedzi w terminie oznacza odmowę.",
      "There was not enough money for all that you asked for. We offer you a grant of a lower amount, given below. No answer within the term is a refusal.",
    ),
    assessment: true,
    facts: (then) => [
      ...money("Proponowana kwota", "Amount offered", then.shown.context.scoring.offered),
      ...requested(then),
      ...placed(then, shownEvent(then).rank),
    ],
  },
  noMoney: {
    says: ({ entry: { event } }) => [noMoneyBecause(event.type)],
    assessment: true,
    facts: (then) => [...place(then), ...requested(then)],
  },
  overLimit: {
    ...says(
      "Państwa wniosek był rekomendowany do dofinansowania, ale dotacja przekroczyłaby limit podany niżej, dlatego nie można jej przyznać.",
      "Your application was recommended, but the grant would exceed the limit given below and can therefore not be awarded.",
    ),
    assessment: true,
    facts: (then) => [...place(then), ...requested(then), ...limitsOfDenial(then)],
  },
  reserve: {
    ...says(
      "Lista rezerwowa została zamknięta. Państwa wniosek był rekomendowany do dofinansowania, ale środków w puli na niego nie wystarczyło.",
      "The reserve list is closed. Your application was recommended, but the money of the pool did not reach it.",
    ),
    assessment: true,
    facts: (then) => [...place(then), ...requested(then)],
  },
} satisfies Readonly<Record<string, LetterForm>>;
