import { justWait, letterSchema, nothingMore } from "../ground/letters.ts";
import { withdrawnLetter } from "../ground/withdrawal.ts";

/** Letters about the signed paper. */
export const paperLetters = letterSchema({
  paperAwaited: {
    title: { pl: "prośba o podpisany papier", en: "request for the signed paper" },
    tells: {
      pl: "Wniosek złożono w systemie; sprawa podaje, co przesłać na papierze, dokąd i do kiedy.",
      en: "The application was filed in the system; the case says what to send on paper, where, and until when.",
    },
    next: {
      pl: "Wydrukować potwierdzenie, podpisać i przesłać w terminie albo wycofać wniosek.",
      en: "Print the receipt, sign it and send it in time, or withdraw the application.",
    },
  },
  paperReceived: {
    title: { pl: "potwierdzenie papieru", en: "receipt of the signed paper" },
    tells: {
      pl: "Podpisany papier dotarł w terminie; wniosek idzie do oceny formalnej.",
      en: "The signed paper came in time; the application goes to the formal check.",
    },
    next: justWait,
  },
  paperReturned: {
    title: { pl: "papier innej wersji", en: "paper of another version" },
    tells: {
      pl: "Papier nie jest wydrukiem złożonej wersji; termin biegnie dalej.",
      en: "The paper is no print of the version that was filed; the term goes on.",
    },
    next: {
      pl: "Wydrukować potwierdzenie złożenia, podpisać i przesłać w terminie.",
      en: "Print the receipt of the submission, sign it and send it in time.",
    },
  },
  paperMissing: {
    title: { pl: "brak podpisanego papieru", en: "no signed paper" },
    tells: {
      pl: "Podpisany papier nie dotarł w terminie; sprawa mówi, jak kończy się wniosek.",
      en: "No signed paper came in time; the case says how the application ends.",
    },
    next: nothingMore,
  },
  withdrawn: withdrawnLetter,
});
