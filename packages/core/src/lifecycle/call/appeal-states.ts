import { annul, award, entering, publish, register } from "./call-transitions.ts";
import { appealsFirst, appealsMeanwhile } from "./list-drawn.ts";

/** What a call hears while its list may still change by an appeal: nothing follows from it yet. */
const waiting = {
  "application.registered": register,
  "list.corrected": award["list.corrected"],
  ...publish,
  "call.annul": annul,
  ...entering,
} as const;

// A transfer moves what an appeal may still have to give, so that it waits.
const { "pool.transfer": _, ...awards } = award;

/** The same where grants are made and agreements concluded meanwhile. */
const contracting = { "application.registered": register, ...awards, ...publish, ...entering } as const;

/** One appeal fewer is open; with the last of them the list stands. */
const decided = [
  { guard: "isLastAppeal", target: "contracting", actions: "countAppeals" },
  { actions: "countAppeals" },
] as const;

/** The operator is reminded once its own term is over; appeals go on waiting, as nobody else knows the points. */
const remind = {
  effect: "remindOperator",
  params: ({ event: { dueAt } }: Passed) => ({ deadline: "resultAppealDecision" as const, dueAt }),
} as const;

interface Passed {
  readonly event: { readonly dueAt: string };
}

const whileFiled = {
  "result.appealed": { actions: "countAppeals" },
  "result.decided": { actions: "countAppeals" },
} as const;

const applicantName = { pl: "Lista ogłoszona, trwają odwołania", en: "List published, appeals under way" };

/** Between the publication of the list and its contracts, where results may be appealed. */
export const appealStates = {
  resultAppeals: {
    when: appealsFirst,
    name: { pl: "Lista ogłoszona, trwa termin odwołań", en: "List published, open to appeals" },
    applicantName,
    waitsFor: "time",
    deadline: "resultAppeal",
    on: {
      ...waiting,
      ...whileFiled,
      "deadline.resultAppeal.passed": [
        { guard: "hasOpenAppeals", target: "decidingAppeals" },
        { target: "contracting" },
      ],
    },
  },
  decidingAppeals: {
    when: appealsFirst,
    name: { pl: "Odwołania od wyników do rozpatrzenia", en: "Appeals against results to be decided" },
    applicantName,
    waitsFor: "decisionMaker",
    deadline: "resultAppealDecision",
    on: {
      ...waiting,
      "result.decided": decided,
      "deadline.resultAppealDecision.passed": { target: "appealsOverdue", actions: remind },
    },
  },
  appealsOverdue: {
    when: appealsFirst,
    name: { pl: "Odwołania nierozpatrzone w terminie", en: "Appeals not decided in time" },
    applicantName,
    waitsFor: "decisionMaker",
    on: { ...waiting, "result.decided": decided },
  },
  contractingUnderAppeal: {
    when: appealsMeanwhile,
    name: {
      pl: "Podpisywanie umów, trwa termin odwołań",
      en: "Agreements being signed, results open to appeals",
    },
    applicantName,
    waitsFor: "operator",
    deadline: "resultAppeal",
    on: {
      ...contracting,
      ...whileFiled,
      "deadline.resultAppeal.passed": [
        { guard: "hasOpenAppeals", target: "contractingBeforeDecisions" },
        { target: "contracting" },
      ],
    },
  },
  contractingBeforeDecisions: {
    when: appealsMeanwhile,
    name: {
      pl: "Podpisywanie umów, odwołania do rozpatrzenia",
      en: "Agreements being signed, appeals to be decided",
    },
    applicantName,
    waitsFor: "decisionMaker",
    deadline: "resultAppealDecision",
    on: {
      ...contracting,
      "result.decided": decided,
      "deadline.resultAppealDecision.passed": { target: "contractingAppealsOverdue", actions: remind },
    },
  },
  contractingAppealsOverdue: {
    when: appealsMeanwhile,
    name: {
      pl: "Podpisywanie umów, odwołania nierozpatrzone w terminie",
      en: "Agreements being signed, appeals not decided in time",
    },
    applicantName,
    waitsFor: "decisionMaker",
    on: { ...contracting, "result.decided": decided },
  },
} as const;
