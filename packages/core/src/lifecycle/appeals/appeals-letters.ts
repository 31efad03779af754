import { justWait, letterSchema } from "../ground/letters.ts";

/** Letters about appeals. */
export const appealsLetters = letterSchema({
  appealReceived: {
    title: { pl: "potwierdzenie odwołania", en: "receipt of the appeal" },
    tells: {
      pl: "Odwołanie wpłynęło w terminie; sprawa podaje, do kiedy operator je rozpatrzy.",
      en: "The appeal came in time; the case says by when the operator decides on it.",
    },
    next: justWait,
  },
  appealUpheld: {
    title: { pl: "uwzględnienie odwołania", en: "appeal upheld" },
    tells: {
      pl: "Odwołanie uwzględniono; wniosek wraca tam, gdzie był błąd.",
      en: "The appeal is upheld; the application goes back to where the mistake was made.",
    },
    next: justWait,
  },
  appealRejected: {
    title: { pl: "oddalenie odwołania", en: "appeal rejected" },
    tells: {
      pl: "Odwołanie oddalono i rozstrzygnięcie zostaje; sprawa podaje powód.",
      en: "The appeal is rejected and the decision stands; the case gives the reason.",
    },
    next: {
      pl: "Nic w tej sprawie: rozstrzygnięcie jest ostateczne.",
      en: "Nothing more in this case: the decision is final.",
    },
  },
  appealWithdrawn: {
    title: { pl: "potwierdzenie cofnięcia odwołania", en: "receipt of the withdrawal of the appeal" },
    tells: {
      pl: "Odwołanie cofnięto i rozstrzygnięcie zostaje.",
      en: "The appeal is withdrawn and the decision stands.",
    },
    next: {
      pl: "Nic w tej sprawie: rozstrzygnięcie jest ostateczne.",
      en: "Nothing more in this case: the decision is final.",
    },
  },
});
