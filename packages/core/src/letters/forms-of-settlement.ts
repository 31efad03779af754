import { grosze } from "@opus/grant-rules/money";
import { moneyText } from "../values/json-money.ts";
import type { CaseThen } from "./case-then.ts";
import { day, type LetterForm, lastEvent, money, says, words } from "./letter-form.ts";
import { liableFacts } from "./path-facts.ts";

const due = ({ balances }: CaseThen) =>
  money("Kwota do zwrotu", "Amount to give back", moneyText(grosze(balances.get("due") ?? 0)));

const settled = (then: CaseThen) => {
  const { settlement } = then.shown.context.settlement;
  return settlement === null
    ? []
    : [
        ...money("Kwota rozliczona", "Settled", settlement.settled),
        ...money("Wydatki niekwalifikowalne", "Ineligible spending", settlement.ineligible),
        ...money("Kwota niewykorzystana", "Unspent", settlement.unspent),
      ];
};

const reportFacts = ({ shown: { context } }: CaseThen) =>
  money("Wydano według sprawozdania", "Spent by the report", context.settlement.report?.spent);

const TERMINATION = {
  listCorrected: {
    pl: "po uwzględnionym odwołaniu innego wniosku lista nie daje już tej dotacji",
    en: "after the appeal of another application was upheld the list does not give this grant any more",
  },
  misuse: { pl: "środki wydano niezgodnie z umową", en: "money was not spent as agreed" },
  falseStatement: { pl: "złożono nieprawdziwe oświadczenie", en: "a false statement was made" },
  controlRefused: { pl: "odmówiono poddania się kontroli", en: "a control was refused" },
  noReport: {
    pl: "mimo wezwania nie złożono sprawozdania",
    en: "no report was filed in spite of the call for it",
  },
  notCarriedOut: { pl: "projektu nie zrealizowano", en: "the project was not carried out" },
} as const;

const terminated = ({ shown: { context } }: CaseThen) => {
  const { termination } = context.settlement;
  return termination === null
    ? []
    : words("Powód rozwiązania umowy", "Why the agreement was terminated", TERMINATION[termination.reason]);
};

/** Letters of the report, of money to give back, and of the end. */
export const formsOfSettlement = {
  reportDue: {
    ...says(
      "Okres realizacji projektu dobiegł końca. Prosimy o złożenie sprawozdania końcowego w terminie.",
      "The realisation of your project has ended. Please file the final report within the term.",
    ),
    facts: ({ shown: { context } }) =>
      day(
        "Koniec realizacji",
        "End of realisation",
        context.amendments?.realisationTo ?? context.agreement.agreement?.realisationTo,
      ),
  },
  reportOverdue: {
    ...says(
      "Minął termin złożenia sprawozdania końcowego, a sprawozdanie nie wpłynęło. Prosimy złożyć je niezwłocznie: bez sprawozdania umowa może zostać rozwiązana, a dofinansowanie trzeba będzie zwrócić.",
      "The term for the final report has passed and no report came in. Please file it at once: without it the agreement may be terminated, and the grant would have to be given back.",
    ),
  },
  reportReceived: {
    ...says(
      "Sprawozdanie albo jego uzupełnienie wpłynęło. O wyniku rozliczenia zawiadomimy osobno.",
      "The report, or its supplement, came in. We will let you know what comes of the settlement.",
    ),
    facts: reportFacts,
  },
  reportSupplementRequested: {
    ...says(
      "W Państwa sprawozdaniu są braki. Prosimy uzupełnić wskazane niżej pola w terminie; po jego upływie rozliczymy sprawozdanie w obecnej postaci.",
      "Your report lacks something. Please mend the fields named below within the term; after it the report is settled as it stands.",
    ),
    toMend: ({ shown: { context } }) => ({ form: "report", pointers: context.settlement.supplementPaths }),
  },
  repaymentDue: {
    ...says(
      "Rozliczyliśmy Państwa projekt. Część dofinansowania, podana niżej, podlega zwrotowi.",
      "Your project was settled. The part of the grant given below is to be given back.",
    ),
    because: {
      asked: ["settlement.decide"],
      follows: ["ineligible", "lowerTo", "demandBack"],
    },
    facts: (then) => [...settled(then), ...due(then), ...liableFacts(then)],
  },
  fullRepaymentDue: {
    ...says(
      "Umowa o dofinansowanie została rozwiązana. Wypłacone środki podlegają zwrotowi w kwocie podanej niżej.",
      "The agreement was terminated. What was paid is to be given back, in the amount given below.",
    ),
    facts: (then) => [...terminated(then), ...due(then), ...liableFacts(then)],
  },
  repaymentOverdue: {
    ...says(
      "Minął termin zwrotu środków, a całej kwoty nie zwrócono. Prosimy niezwłocznie zwrócić kwotę podaną niżej.",
      "The term for the repayment has passed and not all of it came back. Please give back the amount given below at once.",
    ),
    facts: (then) => [...terminated(then), ...due(then), ...liableFacts(then)],
  },
  terminated: {
    ...says(
      "Sprawa jest zamknięta: umowa została rozwiązana i nic nie podlega już zwrotowi.",
      "The case is closed: the agreement was terminated, and nothing is due back any more.",
    ),
    facts: terminated,
  },
  funded: {
    ...says(
      "Projekt został rozliczony, a sprawa jest zakończona. Dziękujemy za jego realizację. Prosimy przechowywać dokumenty tak długo, jak wymaga tego umowa.",
      "The project was settled and the case is closed. Thank you for carrying it out. Please keep the documents for as long as the agreement asks.",
    ),
    because: {
      asked: ["settlement.decide"],
      follows: ["ineligible", "lowerTo", "demandBack"],
    },
    facts: (then) => [
      ...settled(then),
      ...money("Kwota z umowy", "Amount of the agreement", lastEvent(then, "agreement.offer")?.amount),
    ],
  },
} satisfies Readonly<Record<string, LetterForm>>;
