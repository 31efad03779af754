import { letterSchema } from "../ground/letters.ts";

/** Letters of amendments: that a request came in, and how it was answered. */
export const amendmentsLetters = letterSchema({
  amendmentReceived: {
    title: { pl: "potwierdzenie wniosku o zmianę", en: "receipt of the request to amend" },
    tells: {
      pl: "Wniosek o zmianę umowy wpłynął i czeka na decyzję.",
      en: "The request to change the agreement came in and waits for a decision.",
    },
    next: {
      pl: "Czekać; do czasu zgody obowiązuje dotychczasowa umowa.",
      en: "Wait; until it is approved the agreement stands as it is.",
    },
  },
  amendmentApproved: {
    title: { pl: "zgoda na zmianę umowy", en: "amendment approved" },
    tells: {
      pl: "Umowa jest zmieniona; sprawa podaje nowy termin realizacji, jeśli się przesunął.",
      en: "The agreement is changed; the case gives the new end of realisation if it has moved.",
    },
    next: { pl: "Realizować projekt zgodnie ze zmianą.", en: "Carry out the project as changed." },
  },
  amendmentRefused: {
    title: { pl: "odmowa zmiany umowy", en: "amendment refused" },
    tells: { pl: "Umowa pozostaje bez zmian.", en: "The agreement stays as it is." },
    next: {
      pl: "Realizować projekt bez zmian albo złożyć nowy wniosek o zmianę.",
      en: "Carry out the project as agreed, or request another change.",
    },
  },
});
