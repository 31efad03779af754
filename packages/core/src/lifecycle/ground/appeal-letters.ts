import { justWait, type LetterWords } from "./letters.ts";

const final = {
  pl: "Nic w tej sprawie: rozstrzygnięcie jest ostateczne.",
  en: "Nothing more in this case: the decision is final.",
};

/** Letters about appeals, whatever they are against. */
export const appealLetters = {
  appealReceived: {
    title: { pl: "potwierdzenie odwołania", en: "receipt of the appeal" },
    tells: {
      pl: "Odwołanie wpłynęło w terminie; operator je rozpatrzy.",
      en: "The appeal came in time; the operator decides on it.",
    },
    next: justWait,
  },
  appealUpheld: {
    title: { pl: "uwzględnienie odwołania", en: "appeal upheld" },
    tells: {
      pl: "Odwołanie uwzględniono; wniosek wraca tam, gdzie był błąd, albo ma poprawiony wynik.",
      en: "The appeal is upheld; the application goes back to where the mistake was made, or has a corrected result.",
    },
    next: justWait,
  },
  appealRejected: {
    title: { pl: "oddalenie odwołania", en: "appeal rejected" },
    tells: {
      pl: "Odwołanie oddalono i rozstrzygnięcie zostaje; sprawa podaje powód.",
      en: "The appeal is rejected and the decision stands; the case gives the reason.",
    },
    next: final,
  },
  appealWithdrawn: {
    title: { pl: "potwierdzenie cofnięcia odwołania", en: "receipt of the withdrawal of the appeal" },
    tells: {
      pl: "Odwołanie cofnięto i rozstrzygnięcie zostaje.",
      en: "The appeal is withdrawn and the decision stands.",
    },
    next: final,
  },
} as const satisfies Readonly<Record<string, LetterWords>>;
