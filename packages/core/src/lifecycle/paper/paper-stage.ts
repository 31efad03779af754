import { appealReads, openedToAppeal } from "../ground/appeals.ts";
import { letter } from "../ground/letters.ts";
import { withdrawnEnd } from "../ground/withdrawal.ts";
import { paperKit as s } from "./paper-nouns.ts";
import { paperRecord } from "./paper-record.ts";

interface Options {
  readonly differing: "sendBack" | "note";
}
const sendsBack = ({ differing }: Options) => differing === "sendBack";

const definition = s.with({
  options: (section) => ({
    waits: section !== undefined,
    differing: section?.differing ?? "note",
    silence: section?.silence ?? "leaveUnconsidered",
  }),
  everyOption: { waits: true, differing: "sendBack", silence: "leaveUnconsidered" },
  when: ({ waits }) => waits,
  start: () => ({}),
  guards: { differs: s.guard("paper.record", ({ event }) => !event.agrees) },
  records: {
    recordPaper: s.record("paper.record", ({ event: { receivedOn, postedOn, agrees } }) => ({
      came: { receivedOn, ...(postedOn === undefined ? {} : { postedOn }), agrees },
    })),
    recordReturned: s.record("paper.record", ({ own }) => ({ returned: (own.returned ?? 0) + 1 })),
  },
  commands: { paperRecord },
  happened: { "paper.record": ({ receivedOn }) => ({ "paper.record": receivedOn }) },
  passing: {
    paper: {
      reads: appealReads,
      rows: (input) =>
        openedToAppeal(input, input.section?.silence === "reject" ? "formallyRejected" : "leftUnconsidered"),
    },
  },
  initial: "awaitingPaper",
  on: { "application.withdraw": { target: "withdrawn" } },
  states: {
    awaitingPaper: {
      name: { pl: "Czeka na podpisany papier", en: "Awaiting the signed paper" },
      applicantName: { pl: "Prześlij podpisany wniosek na papierze", en: "Send the signed paper" },
      waitsFor: "applicant",
      deadline: "paper",
      entry: [letter("paperAwaited")],
      on: {
        "paper.record": [
          { when: sendsBack, guard: "differs", actions: ["recordReturned", letter("paperReturned")] },
          { target: "delivered", actions: ["recordPaper", letter("paperReceived")] },
        ],
        "deadline.paper.passed": { target: "missing" },
      },
    },
  },
  ends: {
    delivered: {
      name: { pl: "Papier przyjęty", en: "Paper received" },
      applicantName: { pl: "Podpisany papier przyjęty", en: "Signed paper received" },
    },
    missing: {
      name: { pl: "Papier nie dotarł", en: "No paper came" },
      applicantName: { pl: "Podpisany papier nie dotarł", en: "No signed paper came" },
      entry: [letter("paperMissing")],
    },
    withdrawn: withdrawnEnd,
  },
});

type Definition = typeof definition;
/** The signed paper, as the lifecycle composes it. */
export interface PaperStage extends Definition {}
/** The signed paper (wniosek na papierze) that follows the submission in the system. */
export const paper: PaperStage = definition;
