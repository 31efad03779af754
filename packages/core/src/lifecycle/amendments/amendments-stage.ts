import { defineStage } from "./stage.ts";

/** Amendments (aneksy) of a running agreement, one at a time, until the final report is filed. */
export function amendmentStage() {
  // On the open states, not on the stage: a stage would go on answering beside its siblings after it has closed.
  const close = { target: "closed", actions: "clearAmendment" } as const;
  const closing = { "report.submit": close, "agreement.terminate": close };
  return defineStage({
    initial: "noneOpen",
    states: {
      noneOpen: {
        meta: {
          stage: "agreement",
          name: { pl: "Brak wniosku o zmianę", en: "No change requested" },
          applicantName: { pl: "Umowa bez zmian", en: "No change requested" },
          waitsFor: "applicant",
        },
        on: {
          "amendment.request": { target: "underReview", actions: "recordAmendmentRequest" },
          ...closing,
        },
      },
      underReview: {
        meta: {
          stage: "agreement",
          name: { pl: "Wniosek o zmianę w rozpatrzeniu", en: "Change under review" },
          applicantName: { pl: "Wniosek o zmianę w rozpatrzeniu", en: "Change under review" },
          waitsFor: "operator",
        },
        on: {
          "amendment.approve": { target: "noneOpen", actions: "recordAmendment" },
          "amendment.refuse": { target: "noneOpen", actions: "clearAmendment" },
          ...closing,
        },
      },
      closed: {
        type: "final",
        meta: {
          stage: "agreement",
          name: { pl: "Zmiany zamknięte", en: "Closed for changes" },
          applicantName: { pl: "Umowy nie można już zmienić", en: "Closed for changes" },
          waitsFor: "nobody",
        },
      },
    },
  });
}
