import type { Survivor } from "./survivor.ts";

/** Mutants of what an actor sees that change nothing that anybody could see. */
export const insightSurvivors: readonly Survivor[] = [
  {
    file: "packages/core/src/engine/actor-views.ts",
    line: "? legal.filter(({ type }) => viewing.lifecycle.commands.get(type)?.spec.decides === false)",
    replacement: "() => undefined",
    why: "No command of a call is without a decision, so that nothing is left either way.",
  },
  {
    file: "packages/core/src/insight/summary/group-cases.ts",
    line: "listed: value !== null && wanted.has(value),",
    replacement: "true",
    why: "What forms list holds no null, so that asking for it first changes nothing.",
  },
  {
    file: "packages/core/src/engine/repeated-context.ts",
    line: 'if (!answer.repeated || answer.outcome === "refused") return answer;',
    replacement: "false",
    why: "Refusals are not kept, and whoever asks hands over repeated answers alone.",
  },
  {
    file: "packages/core/src/insight/case-for-actor.ts",
    line: 'const [kind = ""] = id.split("/");',
    replacement: '"Stryker was here!"',
    why: "A text that is split has a first part; the compiler does not know it.",
  },
  {
    file: "packages/core/src/insight/summary/summary-count.ts",
    line: 'return moneyOf(agreement?.amount ?? "0.00");',
    replacement: "agreement.amount",
    why: "It is asked of cases with an agreement alone; the compiler does not know it.",
  },
  {
    file: "packages/core/src/insight/summary/summary-count.ts",
    line: "const achieved = one.context.settlement.report?.achieved ?? {};",
    replacement: "one.context.settlement.report.achieved",
    why: "A case is funded once its report was settled, so that there is one; the compiler does not know it.",
  },
];
