import { insightRankingSurvivors } from "./insight-ranking-survivors.ts";
import { insightSummarySurvivors } from "./insight-summary-survivors.ts";
import { insightViewSurvivors } from "./insight-view-survivors.ts";
import type { Survivor } from "./survivor.ts";

/** Mutants of what an actor sees that change nothing that anybody could see. */
export const insightSurvivors: readonly Survivor[] = [
  ...insightViewSurvivors,
  ...insightRankingSurvivors,
  ...insightSummarySurvivors,
];
