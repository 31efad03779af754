import { appealRead } from "../ground/appeals.ts";
import { letter } from "../ground/letters.ts";
import { ownQueueRead } from "../ground/queue.ts";
import { restoresTerm } from "../ground/restoring.ts";
import { releaseSeats, seatReads } from "../ground/seats.ts";
import { appealReject, appealUphold, upheldRows } from "./appeal-decide.ts";
import { appealFile, appealWithdraw } from "./appeal-file.ts";
import { appealsKit as s } from "./appeals-nouns.ts";
import type { AppealsDocument, Silence } from "./appeals-schema.ts";

interface Options {
  readonly formal: boolean;
  readonly silence: Silence;
}
const uponSilence =
  (what: Silence) =>
  ({ silence }: Options) =>
    silence === what;

/** Whether an appeal that nobody has decided in time counts as rejected. */
const isRejectedBySilence = ({ section }: { readonly section: AppealsDocument | undefined }) =>
  section?.formal?.silence === "reject";

const decided = {
  "appeal.uphold": { target: "upheld", actions: "noteDecision" },
  "appeal.reject": { target: "stands", actions: ["noteDecision", letter("appealRejected")] },
  "appeal.withdraw": { target: "stands", actions: ["noteDecision", letter("appealWithdrawn")] },
} as const;

const definition = s.with({
  options: (section) => ({
    formal: section?.formal !== undefined,
    silence: section?.formal?.silence ?? "wait",
  }),
  everyOption: { formal: true, silence: "wait" },
  when: ({ formal }) => formal,
  start: () => ({}),
  guards: {},
  records: {
    recordAppeal: s.record("appeal.file", ({ event: { appeal } }) => ({ filed: appeal })),
    /** An appeal that came with a request to restore its term counts among those that were filed. */
    recordAsked: s.record("restoration.request", ({ event: { appeal } }) =>
      appeal === undefined ? {} : { filed: appeal.appeal },
    ),
    /** What was decided stands in the journal; here nothing changes. */
    noteDecision: s.record(["appeal.uphold", "appeal.reject", "appeal.withdraw"], () => ({})),
  },
  commands: { appealFile, appealWithdraw, appealUphold, appealReject },
  // A place in a sign-up is kept until the decision is final.
  passed: {
    formalAppeal: (input) => (restoresTerm(input, "formalAppeal") ? [] : releaseSeats(input).events) as never,
    formalAppealDecision: (input) => (isRejectedBySilence(input) ? releaseSeats(input).events : []) as never,
  },
  passing: {
    formalAppeal: {
      reads: ({ context }) => seatReads(context),
      rows: (input) => (restoresTerm(input, "formalAppeal") ? [] : releaseSeats(input).rows),
    },
    formalAppealDecision: {
      reads: (facts) => [appealRead(facts), ...ownQueueRead(facts.context), ...seatReads(facts.context)],
      rows(input) {
        if (input.section?.formal?.silence === "uphold") return upheldRows(input);
        return isRejectedBySilence(input) ? releaseSeats(input).rows : [];
      },
    },
  },
  initial: "openToAppeal",
  states: {
    openToAppeal: {
      name: { pl: "Można się odwołać", en: "Open to appeal" },
      applicantName: {
        pl: "Rozstrzygnięcie negatywne, można się odwołać",
        en: "Negative decision, open to appeal",
      },
      waitsFor: "applicant",
      deadline: "formalAppeal",
      on: {
        "appeal.file": { target: "underAppeal", actions: ["recordAppeal", letter("appealReceived")] },
        "deadline.formalAppeal.passed": { target: "stands" },
      },
    },
    underAppeal: {
      name: { pl: "Odwołanie do rozpatrzenia", en: "Under appeal" },
      applicantName: { pl: "Rozpatrujemy odwołanie", en: "The appeal is being considered" },
      waitsFor: "decisionMaker",
      deadline: "formalAppealDecision",
      on: {
        ...decided,
        "deadline.formalAppealDecision.passed": [
          { when: uponSilence("uphold"), target: "upheld" },
          { when: uponSilence("reject"), target: "stands", actions: letter("appealRejected") },
          {
            when: uponSilence("wait"),
            target: "appealOverdue",
            actions: {
              effect: "remindOperator",
              params: ({ event }) => ({ deadline: "formalAppealDecision" as const, dueAt: event.dueAt }),
            },
          },
        ],
      },
    },
    appealOverdue: {
      when: uponSilence("wait"),
      name: { pl: "Odwołanie nierozpatrzone w terminie", en: "Appeal not decided in time" },
      applicantName: { pl: "Rozpatrujemy odwołanie", en: "The appeal is being considered" },
      waitsFor: "decisionMaker",
      on: decided,
    },
  },
  ends: {
    upheld: {
      name: { pl: "Odwołanie uwzględnione", en: "Appeal upheld" },
      applicantName: { pl: "Odwołanie uwzględnione", en: "Appeal upheld" },
      entry: [letter("appealUpheld")],
    },
    stands: {
      name: { pl: "Rozstrzygnięcie zostaje", en: "The decision stands" },
      applicantName: { pl: "Rozstrzygnięcie zostaje", en: "The decision stands" },
    },
  },
});

type Definition = typeof definition;
/** Appeals, as the lifecycle composes them. */
export interface AppealsStage extends Definition {}
/** Appeals (odwołania) against a decision that is not final yet. */
export const appeals: AppealsStage = definition;
