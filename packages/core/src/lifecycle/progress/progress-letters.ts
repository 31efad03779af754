import { justWait, letterSchema } from "../ground/letters.ts";

/** Letters of monthly reports: that they are due, that one came in, that one is missing. */
export const progressLetters = letterSchema({
  progressExpected: {
    title: { pl: "zapowiedź sprawozdań miesięcznych", en: "monthly reports expected" },
    tells: {
      pl: "Za każdy miesiąc projektu składa się sprawozdanie; sprawa podaje terminy.",
      en: "A report is filed for each month of the project; the case gives the deadlines.",
    },
    next: {
      pl: "Po każdym miesiącu złożyć sprawozdanie przed jego terminem.",
      en: "After each month, file its report before its deadline.",
    },
  },
  progressReceived: {
    title: { pl: "potwierdzenie sprawozdania miesięcznego", en: "receipt of a monthly report" },
    tells: {
      pl: "Sprawozdanie za miesiąc wpłynęło; dopóki nie zostanie przyjęte, można złożyć je od nowa.",
      en: "The report of a month came in; until it is accepted it may be filed anew.",
    },
    next: justWait,
  },
  progressOverdue: {
    title: { pl: "sprawozdanie miesięczne po terminie", en: "monthly report overdue" },
    tells: {
      pl: "Termin minął, a sprawozdania za miesiąc nie ma; sprawa wymienia zaległe miesiące.",
      en: "The deadline has passed without the report of a month; the case names what is overdue.",
    },
    next: { pl: "Złożyć zaległe sprawozdanie od razu.", en: "File the overdue report at once." },
  },
});
