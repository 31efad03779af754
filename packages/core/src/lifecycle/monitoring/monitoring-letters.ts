import { letterSchema } from "../ground/letters.ts";

/** Letters of monitoring: the visit, and what it recommended. */
export const monitoringLetters = letterSchema({
  visitAnnounced: {
    title: { pl: "zapowiedź wizyty", en: "visit announced" },
    tells: {
      pl: "Projekt zostanie odwiedzony; sprawa podaje dzień.",
      en: "The project will be visited; the case gives the day.",
    },
    next: { pl: "Przyjąć wizytę w zapowiedzianym dniu.", en: "Receive the visit on that day." },
  },
  recommendationsMade: {
    title: { pl: "zalecenia po wizycie", en: "recommendations of the visit" },
    tells: {
      pl: "Po wizycie są zalecenia z terminem wykonania.",
      en: "The visit led to recommendations, with a deadline.",
    },
    next: {
      pl: "Wykonać zalecenia przed terminem i powiadomić operatora.",
      en: "Carry them out before the deadline and tell the operator.",
    },
  },
  recommendationsOverdue: {
    title: { pl: "zalecenia po terminie", en: "recommendations overdue" },
    tells: {
      pl: "Termin minął, a wykonania zaleceń nie potwierdzono.",
      en: "The deadline has passed and nobody confirmed that the recommendations were carried out.",
    },
    next: {
      pl: "Wykonać zalecenia od razu i powiadomić operatora.",
      en: "Carry them out at once and tell the operator.",
    },
  },
});
