import { defineStage } from "./stage.ts";

/** Submission (złożenie wniosku): from the draft to a numbered, immutable application. */
export function submissionStage() {
  return defineStage({
    initial: "draft",
    states: {
      draft: {
        meta: {
          stage: "submission",
          name: { pl: "Wersja robocza", en: "Draft" },
          applicantName: { pl: "Wersja robocza wniosku", en: "Draft application" },
          waitsFor: "applicant",
        },
        on: {
          "application.edit": { actions: "recordEdit" },
          "application.submit": [
            { guard: "isLate", target: "late", actions: "recordSubmission" },
            { target: "submitted", actions: "recordSubmission" },
          ],
          "application.discard": { target: "discarded" },
        },
      },
      submitted: {
        type: "final",
        output: "submitted",
        meta: {
          stage: "submission",
          name: { pl: "Złożony w terminie", en: "Submitted in time" },
          applicantName: { pl: "Wniosek złożony", en: "Application submitted" },
          waitsFor: "nobody",
        },
      },
      late: {
        type: "final",
        output: "late",
        meta: {
          stage: "submission",
          name: { pl: "Złożony po terminie", en: "Submitted late" },
          applicantName: { pl: "Wniosek złożony po terminie", en: "Application submitted late" },
          waitsFor: "nobody",
        },
      },
      discarded: {
        type: "final",
        output: "discarded",
        meta: {
          stage: "submission",
          name: { pl: "Porzucona wersja robocza", en: "Draft discarded" },
          applicantName: { pl: "Wersja robocza usunięta", en: "Draft discarded" },
          waitsFor: "nobody",
        },
      },
    },
  });
}
