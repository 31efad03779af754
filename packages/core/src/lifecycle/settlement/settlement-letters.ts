import { justWait, letterSchema, nothingMore } from "../ground/letters.ts";

/** Letters of the settlement: the report, money to give back, and the end of the case. */
export const settlementLetters = letterSchema({
  reportDue: {
    title: { pl: "wezwanie do sprawozdania", en: "report due" },
    tells: {
      pl: "Realizacja się zakończyła; biegnie termin sprawozdania.",
      en: "Realisation has ended; the term for the final report runs.",
    },
    next: { pl: "Złożyć sprawozdanie przed terminem.", en: "File the report before the deadline." },
  },
  reportOverdue: {
    title: { pl: "ostatnie wezwanie do sprawozdania", en: "last call for the report" },
    tells: {
      pl: "Termin sprawozdania minął; biegnie ostatni.",
      en: "The deadline for the report has passed; the last one runs.",
    },
    next: {
      pl: "Złożyć sprawozdanie od razu; bez niego umowa może zostać rozwiązana.",
      en: "File the report at once; without it the agreement may be terminated.",
    },
  },
  reportReceived: {
    title: { pl: "potwierdzenie sprawozdania", en: "receipt of the report" },
    tells: {
      pl: "Sprawozdanie albo jego uzupełnienie wpłynęło i jest oceniane.",
      en: "The report, or its supplement, came in and is under review.",
    },
    next: justWait,
  },
  reportSupplementRequested: {
    title: { pl: "wezwanie do uzupełnienia sprawozdania", en: "request to supplement the report" },
    tells: {
      pl: "Sprawozdanie ma braki; sprawa wymienia pola do poprawy i termin.",
      en: "The report lacks something; the case names the fields to mend and the deadline.",
    },
    next: {
      pl: "Uzupełnić wskazane pola przed terminem; potem sprawozdanie rozlicza się takie, jakie jest.",
      en: "Supplement the named fields before the deadline; after it the report is settled as it stands.",
    },
  },
  repaymentDue: {
    title: { pl: "zwrot po rozliczeniu", en: "repayment after the settlement" },
    tells: {
      pl: "Rozliczenie wykazało środki do zwrotu; sprawa podaje kwotę i termin.",
      en: "The settlement leaves money to give back; the case gives the amount and the deadline.",
    },
    next: { pl: "Zwrócić kwotę przed terminem.", en: "Give the amount back before the deadline." },
  },
  fullRepaymentDue: {
    title: { pl: "zwrot całości dofinansowania", en: "repayment of the whole grant" },
    tells: {
      pl: "Umowa jest rozwiązana; całe dofinansowanie jest do zwrotu, sprawa podaje kwotę i termin.",
      en: "The agreement is terminated; the whole grant is due back, the case gives the amount and the deadline.",
    },
    next: { pl: "Zwrócić kwotę przed terminem.", en: "Give the amount back before the deadline." },
  },
  repaymentOverdue: {
    title: { pl: "zwrot po terminie", en: "repayment overdue" },
    tells: {
      pl: "Termin zwrotu minął, a całej kwoty nie zwrócono.",
      en: "The deadline for the repayment has passed and not all of it came back.",
    },
    next: { pl: "Zwrócić resztę od razu.", en: "Give the rest back at once." },
  },
  terminated: {
    title: { pl: "zamknięcie sprawy po rozwiązaniu umowy", en: "case closed after termination" },
    tells: {
      pl: "Umowa jest rozwiązana i nic nie jest już do zwrotu.",
      en: "The agreement is terminated and nothing is due back any more.",
    },
    next: nothingMore,
  },
  funded: {
    title: { pl: "zamknięcie rozliczonej sprawy", en: "case closed and settled" },
    tells: {
      pl: "Projekt jest rozliczony, a sprawa zakończona.",
      en: "The project is settled and the case closed.",
    },
    next: {
      pl: "Nic; zachować dokumenty tak długo, jak wymaga umowa.",
      en: "Nothing; keep the documents for as long as the agreement asks.",
    },
  },
});
