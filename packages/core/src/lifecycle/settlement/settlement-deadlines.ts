/** Deadlines of realisation, report and repayment, with what a programme states of them. */
export const settlementDeadlines = {
  realisation: {
    title: { pl: "Koniec realizacji", en: "End of realisation" },
    startsAt: "project.end",
  },
  report: {
    title: { pl: "Termin sprawozdania", en: "Deadline for the final report" },
    startsAt: "project.end",
    stated: {
      words: {
        pl: "Od końca realizacji do sprawozdania.",
        en: "From the end of realisation to the final report.",
      },
    },
  },
  reportSupplement: {
    title: { pl: "Termin uzupełnienia sprawozdania", en: "Deadline for the report supplement" },
    startsAt: "report.requestSupplement",
    stated: {
      words: {
        pl: "Od wezwania do uzupełnienia sprawozdania; potrzebny, gdy są takie uzupełnienia.",
        en: "From the call to supplement the report; needed when there are report supplements.",
      },
      option: "settlement.supplements",
      act: "report.supplement",
    },
  },
  overdueReport: {
    title: { pl: "Termin ostatniego wezwania", en: "Deadline of the last call for the report" },
    startsAt: "deadline.report.passed",
    stated: {
      words: {
        pl: "Od ostatniego wezwania do zaległego sprawozdania.",
        en: "From the last call for an overdue report.",
      },
    },
  },
  repayment: {
    title: { pl: "Termin zwrotu", en: "Deadline for the repayment" },
    startsAt: ["settlement.decide", "agreement.terminate"],
    stated: {
      words: { pl: "Od decyzji do zwrotu pieniędzy.", en: "From the decision to the return of money." },
    },
  },
} as const;
