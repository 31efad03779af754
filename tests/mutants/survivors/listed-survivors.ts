import { journalSurvivors } from "./journal-survivors.ts";
import type { Survivor } from "./survivor.ts";

/** By area, the mutants that are known to live, each with its reason. */
export const listedSurvivors: Readonly<Record<string, readonly Survivor[]>> = {
  journal: journalSurvivors,
};
