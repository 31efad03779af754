import type { Survivor } from "./survivor.ts";

export const journalSurvivors: readonly Survivor[] = [];
