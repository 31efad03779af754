/** Terms of the assessment: to revise what was returned, to answer the offer of a part. */
export const scoringDeadlines = {
  revision: {
    title: {
      pl: "Termin poprawy zwróconego wniosku",
      en: "Deadline for revising the returned application",
    },
    startsAt: "review.return",
    stated: {
      words: {
        pl: "Od zwrotu wniosku w trakcie oceny do jego poprawy; potrzebny, gdy program przewiduje zwrot.",
        en: "From the return of an application under assessment to its revision; needed when the programme knows returns.",
      },
      option: "scoring.return",
      act: "application.revise",
      example: {
        amount: 7,
        unit: "day",
        roll: "nextWorkingDay",
        cutOff: "24:00",
        basis: ["regulations-2018"],
      },
    },
  },
  partialOffer: {
    title: {
      pl: "Termin odpowiedzi na propozycję części",
      en: "Deadline for answering the offer of a part",
    },
    startsAt: ["offer.make", "queue.offer"],
    stated: {
      words: {
        pl: "Od propozycji części kwoty do odpowiedzi; potrzebny, gdy program proponuje części, z listy albo w naborze ciągłym.",
        en: "From the offer of a part to the answer; needed when the programme offers parts, by a list or in a continuous call.",
      },
      option: "scoring.ranking.offer",
      act: "offer.accept",
      example: {
        amount: 3,
        unit: "workingDay",
        roll: "nextWorkingDay",
        cutOff: "24:00",
        basis: ["regulations-2018"],
      },
    },
  },
} as const;
