import type { LocalisedText } from "@opus/grant-rules";

/**
 * What each class of values is, in words. Stages say of which class their values are (`shows`); who sees which class,
 * says `lifecycle/sight/sight-table.ts`.
 */
export const valueClasses = {
  course: {
    pl: "bieg sprawy: stan, terminy, numer, daty",
    en: "course of the case: state, deadlines, number, dates",
  },
  answers: {
    pl: "odpowiedzi i sprawozdanie, bez danych osobowych",
    en: "answers and report, without personal values",
  },
  personalAnswers: {
    pl: "dane osobowe z formularzy (x-personal)",
    en: "personal values of the forms (x-personal)",
  },
  applicant: { pl: "kto jest wnioskodawcą", en: "who the applicant is" },
  findings: { pl: "ustalenia pracowników", en: "findings of officers" },
  checklist: {
    pl: "karta oceny formalnej, zanim ją zamknięto",
    en: "checklist of the formal check before it is concluded",
  },
  verdicts: { pl: "wyniki reguł z ich powodami", en: "outcomes of rules with their reasons" },
  ownCard: { pl: "własna karta oceny", en: "one's own score card" },
  drafts: { pl: "własny szkic karty oceny", en: "one's own unfinished score card" },
  openCards: {
    pl: "cudze karty, dopóki brakuje którejś",
    en: "cards of others while one is missing",
  },
  cards: { pl: "wszystkie karty, gdy są komplet", en: "all cards once none is missing" },
  experts: { pl: "kto oceniał", en: "who scored" },
  recusals: { pl: "kto się wyłączył i dlaczego", en: "who was recused, and why" },
  points: { pl: "punkty razem z premią", en: "points with the bonus" },
  interview: { pl: "rozmowa i jej protokół", en: "interview and its minutes" },
  place: { pl: "miejsce na liście", en: "place on the list" },
  money: { pl: "pieniądze: przyznane, wypłacone, rozliczone", en: "money: awarded, paid, settled" },
  account: { pl: "rachunek bankowy", en: "bank account" },
  comments: {
    pl: "uwagi innych do wniosku i kto je zgłosił",
    en: "comments of others on the application, and who made them",
  },
  monitoring: { pl: "wizyty i zalecenia", en: "visits and recommendations" },
  amendments: { pl: "wnioski o zmianę umowy", en: "requests to amend the agreement" },
  progress: { pl: "sprawozdania miesięczne", en: "monthly reports" },
  letters: { pl: "pisma do wnioskodawcy", en: "letters to the applicant" },
  actors: { pl: "kto z operatora działał", en: "who of the operator's people acted" },
  counts: { pl: "liczby i sumy naboru", en: "numbers and sums of the call" },
  others: {
    pl: "zdarzenia cudzych spraw w naborze i które mają pierwszeństwo",
    en: "what happened to the call's other cases, and which of them go before",
  },
  sample: { pl: "losowanie wizyt", en: "the draw of visits" },
} as const satisfies Readonly<Record<string, LocalisedText>>;

/** A class of values: what may be shown to one and hidden from another. */
export type ValueClass = keyof typeof valueClasses;
