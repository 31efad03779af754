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
];
