import { justWait, letterSchema } from "../ground/letters.ts";

/** Letters about a term that was missed, and its restoration. */
export const restorationLetters = letterSchema({
  termMissed: {
    title: { pl: "upływ terminu", en: "term missed" },
    tells: {
      pl: "Czynności nie dokonano w terminie; pismo podaje, do kiedy można prosić o przywrócenie terminu.",
      en: "The act was not done in time; the letter says until when the restoration of the term may be asked for.",
    },
    next: {
      pl: "Jeśli terminu nie dotrzymano bez winy: poprosić o jego przywrócenie i od razu dokonać czynności.",
      en: "Where the term was missed without fault: ask for its restoration and do the act at once.",
    },
  },
  restorationReceived: {
    title: {
      pl: "potwierdzenie prośby o przywrócenie terminu",
      en: "receipt of the request to restore the term",
    },
    tells: {
      pl: "Prośba o przywrócenie terminu wpłynęła razem z czynnością, której dotyczy; operator ją rozstrzyga.",
      en: "The request to restore the term came together with the act that it is for; the operator decides on it.",
    },
    next: justWait,
  },
  termRestored: {
    title: { pl: "przywrócenie terminu", en: "term restored" },
    tells: {
      pl: "Termin przywrócono: czynność liczy się tak, jakby dokonano jej w terminie.",
      en: "The term is restored: the act counts as one in time.",
    },
    next: justWait,
  },
  restorationRefused: {
    title: { pl: "odmowa przywrócenia terminu", en: "restoration of the term refused" },
    tells: {
      pl: "Terminu nie przywrócono; pismo podaje powód.",
      en: "The term is not restored; the letter gives the reason.",
    },
    next: justWait,
  },
});
