import { annul, award, entering, publish, register } from "./call-transitions.ts";

interface Options {
  readonly appeals: boolean;
}
const appeals = (options: Options) => options.appeals;

/** What a call hears while its list may still change by an appeal: nothing follows from it yet. */
const waiting = {
  "application.registered": register,
  "list.corrected": award["list.corrected"],
  ...publish,
  "call.annul": annul,
  ...entering,
} as const;

/** One appeal fewer is open; with the last of them the list stands. */
const decided = [
  { guard: "isLastAppeal", target: "contracting", actions: "countAppeals" },
  { actions: "countAppeals" },
] as const;

const applicantName = { pl: "Lista ogłoszona, trwają odwołania", en: "List published, appeals under way" };

/** Between the publication of the list and its contracts, where results may be appealed. */
export const appealStates = {
  resultAppeals: {
    when: appeals,
    name: { pl: "Lista ogłoszona, trwa termin odwołań", en: "List published, open to appeals" },
    applicantName,
    waitsFor: "time",
    deadline: "resultAppeal",
    on: {
      ...waiting,
      "result.appealed": { actions: "countAppeals" },
      "result.decided": { actions: "countAppeals" },
      "deadline.resultAppeal.passed": [
        { guard: "hasOpenAppeals", target: "decidingAppeals" },
        { target: "contracting" },
      ],
    },
  },
  decidingAppeals: {
    when: appeals,
    name: { pl: "Odwołania od wyników do rozpatrzenia", en: "Appeals against results to be decided" },
    applicantName,
    waitsFor: "decisionMaker",
    deadline: "resultAppealDecision",
    on: {
      ...waiting,
      "result.decided": decided,
      "deadline.resultAppealDecision.passed": { target: "appealsOverdue" },
    },
  },
  appealsOverdue: {
    when: appeals,
    name: { pl: "Odwołania nierozpatrzone w terminie", en: "Appeals not decided in time" },
    applicantName,
    waitsFor: "decisionMaker",
    on: { ...waiting, "result.decided": decided },
  },
} as const;
