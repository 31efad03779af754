import { letterSchema, nothingMore } from "../ground/letters.ts";

/** Letters of the agreement: from the award to the last signature. */
export const agreementLetters = letterSchema({
  awarded: {
    title: { pl: "przyznanie dofinansowania", en: "award" },
    tells: {
      pl: "Wniosek dostał dofinansowanie; sprawa podaje kwotę.",
      en: "The application is awarded a grant; the case gives the amount.",
    },
    next: {
      pl: "Czekać na umowę albo zrezygnować z dofinansowania.",
      en: "Wait for the agreement, or decline the grant.",
    },
  },
  openToComments: {
    title: { pl: "ogłoszenie wniosku do uwag", en: "application open to comments" },
    tells: {
      pl: "Wniosek jest ogłoszony i każdy może zgłosić do niego uwagi; sprawa podaje termin.",
      en: "The application is published and everybody may comment on it; the case gives the term.",
    },
    next: {
      pl: "Czekać na koniec terminu; potem operator rozpatruje uwagi i udostępnia umowę.",
      en: "Wait for the end of the term; the operator then considers the comments and offers the agreement.",
    },
  },
  commentsConsidered: {
    title: { pl: "rozpatrzenie uwag", en: "comments considered" },
    tells: {
      pl: "Operator rozpatrzył uwagi, które wpłynęły; pismo podaje, co z nich wynika.",
      en: "The operator has considered the comments that came; the letter says what follows from them.",
    },
    next: {
      pl: "Czekać na umowę albo zrezygnować z dofinansowania.",
      en: "Wait for the agreement, or decline the grant.",
    },
  },
  agreementOffered: {
    title: { pl: "umowa do podpisu", en: "agreement to sign" },
    tells: {
      pl: "Umowa czeka na podpis; sprawa podaje kwotę i termin.",
      en: "The agreement waits for a signature; the case gives the amount and the deadline.",
    },
    next: {
      pl: "Podpisać umowę i podać rachunek przed terminem albo zrezygnować z dofinansowania.",
      en: "Sign and give the account before the deadline, or decline the grant.",
    },
  },
  agreementConcluded: {
    title: { pl: "zawarcie umowy", en: "agreement concluded" },
    tells: {
      pl: "Obie strony podpisały umowę; biegnie termin wypłaty.",
      en: "Both parties have signed; the term for the payment runs.",
    },
    next: { pl: "Realizować projekt zgodnie z umową.", en: "Carry out the project as agreed." },
  },
  grantStands: {
    title: { pl: "dotacja zostaje", en: "the grant stands" },
    tells: {
      pl: "Po uwzględnionym odwołaniu innego wniosku lista się zmieniła; dotacja zostaje.",
      en: "The list changed after the appeal of another application was upheld; the grant stands.",
    },
    next: nothingMore,
  },
  grantWithdrawn: {
    title: { pl: "cofnięcie dotacji", en: "grant withdrawn" },
    tells: {
      pl: "Po uwzględnionym odwołaniu innego wniosku poprawiona lista nie daje tej dotacji; została cofnięta.",
      en: "After the appeal of another application was upheld the corrected list does not give this grant; it was withdrawn.",
    },
    next: nothingMore,
  },
  resigned: {
    title: { pl: "rezygnacja z dofinansowania", en: "grant declined" },
    tells: {
      pl: "Wnioskodawca zrezygnował albo nie podpisał umowy w terminie; środki wracają do puli.",
      en: "The applicant declined, or did not sign in time; the money goes back to the pool.",
    },
    next: nothingMore,
  },
});
