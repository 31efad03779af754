import { letter } from "../ground/letters.ts";
import { amendmentApprove, amendmentRefuse, amendmentRequest } from "./amendment-commands.ts";
import { amendmentsKit as s } from "./amendments-nouns.ts";

// On the open states, not on the stage: a stage would go on answering beside its siblings after it has closed.
const close = { target: "closed", actions: "clearRequest" } as const;
const closing = { "report.submit": close, "agreement.terminate": close };

const definition = s.with({
  options: (section) => ({ on: section !== undefined }),
  everyOption: { on: true },
  when: ({ on }) => on,
  start: () => ({ requests: 0, pending: null, realisationTo: null }),
  guards: {},
  records: {
    recordRequest: s.record("amendment.request", ({ event: { request, realisationTo } }) => ({
      requests: request,
      pending: { realisationTo },
    })),
    recordAmendment: s.record("amendment.approve", ({ own, event }) => ({
      pending: null,
      realisationTo: event.realisationTo ?? own.realisationTo,
    })),
    clearRequest: s.record(["amendment.refuse", "report.submit", "agreement.terminate"], () => ({
      pending: null,
    })),
  },
  commands: { amendmentRequest, amendmentApprove, amendmentRefuse },
  initial: "noneOpen",
  states: {
    noneOpen: {
      name: { pl: "Brak wniosku o zmianę", en: "No change requested" },
      applicantName: { pl: "Umowa bez zmian", en: "No change requested" },
      waitsFor: "applicant",
      on: {
        "amendment.request": {
          target: "underReview",
          actions: ["recordRequest", letter("amendmentReceived")],
        },
        ...closing,
      },
    },
    underReview: {
      name: { pl: "Wniosek o zmianę w rozpatrzeniu", en: "Change under review" },
      applicantName: { pl: "Wniosek o zmianę w rozpatrzeniu", en: "Change under review" },
      waitsFor: "operator",
      on: {
        "amendment.approve": {
          target: "noneOpen",
          actions: ["recordAmendment", letter("amendmentApproved")],
        },
        "amendment.refuse": { target: "noneOpen", actions: ["clearRequest", letter("amendmentRefused")] },
        ...closing,
      },
    },
  },
  ends: {
    closed: {
      name: { pl: "Zmiany zamknięte", en: "Closed for changes" },
      applicantName: { pl: "Umowy nie można już zmienić", en: "Closed for changes" },
    },
  },
});

type Definition = typeof definition;
/** Amendments, as the lifecycle composes them. */
export interface AmendmentsStage extends Definition {}
/** Amendments (aneksy) of a running agreement, one at a time, until the final report is filed. */
export const amendments: AmendmentsStage = definition;
