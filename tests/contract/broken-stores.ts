import type { BrokenStores } from "./breaking.ts";
import { brokenCommits } from "./broken-commits.ts";
import { brokenDeadlineClaims } from "./broken-deadline-claims.ts";
import { brokenDrafts } from "./broken-drafts.ts";
import { brokenEffectClaims } from "./broken-effect-claims.ts";
import { brokenErasure } from "./broken-erasure.ts";
import { brokenInventories } from "./broken-inventory.ts";
import { brokenOutcomes } from "./broken-outcomes.ts";
import { brokenReads } from "./broken-reads.ts";
import { brokenRepairs } from "./broken-repairs.ts";
import { brokenTexts } from "./broken-texts.ts";
import { brokenTurns } from "./broken-turns.ts";
import { brokenViews } from "./broken-views.ts";

/** Stores that break one promise each, in ways that stores do break them. */
export const brokenStores: BrokenStores = {
  ...brokenCommits,
  ...brokenReads,
  ...brokenTexts,
  ...brokenErasure,
  ...brokenDrafts,
  ...brokenDeadlineClaims,
  ...brokenEffectClaims,
  ...brokenOutcomes,
  ...brokenViews,
  ...brokenInventories,
  ...brokenTurns,
  ...brokenRepairs,
};
