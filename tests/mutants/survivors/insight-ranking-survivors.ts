import type { Survivor } from "./survivor.ts";

/** Mutants of what is told of rankings, stability and experts that change nothing that anybody could see. */
export const insightRankingSurvivors: readonly Survivor[] = [
  {
    file: "packages/core/src/insight/ranking/assessment.ts",
    line: "return given === undefined ? [] : [{ criterion: id, title, points: given }];",
    replacement: '["Stryker was here"]',
    why: "An assessment has points for each criterion of the version that its case pins; the compiler does not know it.",
  },
  {
    file: "packages/core/src/insight/ranking/call-rows.ts",
    line: "return loaded.rows.find(({ read }) => read.scope === scope)?.rows ?? [];",
    replacement: '["Stryker was here"]',
    why: "A read is answered with its rows, none as an empty list; the compiler does not know it.",
  },
  {
    file: "packages/core/src/insight/ranking/ranking-of.ts",
    line: 'if (row !== undefined) return row.outcome === "promoted" ? "awarded" : row.outcome;',
    replacement: '""',
    why: "Whoever was promoted has been awarded, which is asked before; the compiler does not know it.",
  },
  {
    file: "packages/core/src/insight/ranking/ranking-places.ts",
    line: "(left.number < right.number ? -1 : 1),",
    replacement: "left.number <= right.number",
    why: "No two applications have one number.",
  },
  {
    file: "packages/core/src/insight/ranking/stability-of.ts",
    line: "const most = Math.floor(EFFORT / Math.max(applications.length, 1));",
    replacement: "EFFORT * Math.max(applications.length, 1)",
    why: "How much a report may cost decides only in a call of thousands; the bench of a call holds it.",
  },
  {
    file: "packages/core/src/insight/ranking/stability-of.ts",
    line: "const most = Math.floor(EFFORT / Math.max(applications.length, 1));",
    replacement: "Math.min(applications.length, 1)",
    why: "How much a report may cost decides only in a call of thousands; the bench of a call holds it.",
  },
  {
    file: "packages/core/src/insight/ranking/stability.ts",
    line: "const [own, next] = [order[index]?.standing.total, order[index + way]?.standing.total];",
    replacement: "order[index].standing",
    why: "The index is one of the list; the compiler does not know it.",
  },
  {
    file: "packages/core/src/insight/ranking/stability.ts",
    line: 'const base = new Set(given(entrants).flatMap((one, index) => (one ? [order[index]?.key ?? ""] : [])));',
    replacement: '"Stryker was here!"',
    why: "An allocation answers with one outcome for each that it was given, in their order; the compiler does not know it.",
  },
  {
    file: "packages/core/src/insight/ranking/stability.ts",
    line: 'const base = new Set(given(entrants).flatMap((one, index) => (one ? [order[index]?.key ?? ""] : [])));',
    replacement: '["Stryker was here"]',
    why: "No application has that number, so that nobody is found by it.",
  },
  {
    file: "packages/core/src/insight/ranking/stability.ts",
    line: 'const base = new Set(given(entrants).flatMap((one, index) => (one ? [order[index]?.key ?? ""] : [])));',
    replacement: "order[index].key",
    why: "An allocation answers with one outcome for each that it was given, in their order; the compiler does not know it.",
  },
  {
    file: "packages/core/src/insight/ranking/stability.ts",
    line: "const found: StabilityOf[] = [];",
    replacement: '["Stryker was here"]',
    why: "Each place is written, the first one included.",
  },
];
