import { defineStage } from "./stage.ts";

/** Amendments (aneksy) of a running agreement, one at a time, until the final report is filed. */
export function amendmentStage() {
  return defineStage({
    initial: "noneOpen",
    on: {
      "report.submit": { target: ".closed", actions: "clearAmendment" },
      "agreement.terminate": { target: ".closed", actions: "clearAmendment" },
    },
    states: {
      noneOpen: {
        meta: {
          stage: "agreement",
          name: { pl: "Brak wniosku o zmianę", en: "No change requested" },
          applicantName: { pl: "Umowa bez zmian", en: "No change requested" },
          waitsFor: "applicant",
        },
        on: { "amendment.request": { target: "underReview", actions: "recordAmendmentRequest" } },
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
