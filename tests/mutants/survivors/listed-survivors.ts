import { decideLaterSurvivors } from "./decide-later-survivors.ts";
import { decideSurvivors } from "./decide-survivors.ts";
import { insightLatestSurvivors } from "./insight-latest-survivors.ts";
import { insightSurvivors } from "./insight-survivors.ts";
import { journalSurvivors } from "./journal-survivors.ts";
import { lifecycleLaterSurvivors } from "./lifecycle-later-survivors.ts";
import { lifecycleLatestSurvivors } from "./lifecycle-latest-survivors.ts";
import { lifecycleSurvivors } from "./lifecycle-survivors.ts";
import { proofLaterSurvivors } from "./proof-later-survivors.ts";
import { proofSurvivors } from "./proof-survivors.ts";
import type { Survivor } from "./survivor.ts";

/** By area, the mutants that are known to live, each with its reason. */
export const listedSurvivors: Readonly<Record<string, readonly Survivor[]>> = {
  decide: [...decideSurvivors, ...decideLaterSurvivors],
  insight: [...insightSurvivors, ...insightLatestSurvivors],
  journal: journalSurvivors,
  lifecycle: [...lifecycleSurvivors, ...lifecycleLaterSurvivors, ...lifecycleLatestSurvivors],
  proof: [...proofSurvivors, ...proofLaterSurvivors],
};
