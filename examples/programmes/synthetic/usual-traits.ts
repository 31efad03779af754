import type { Traits } from "./application.ts";
import type { Draws } from "./seeded-draws.ts";

/** The traits of somebody who keeps terms, stays, and carries the project out much as planned. */
export function usualTraits(quality: number, draws: Draws): Traits {
  return {
    quality,
    diligence: draws.integer(48, 98),
    commitment: draws.integer(40, 99),
    turnout: draws.integer(90, 116),
    spending: draws.chance(65) ? 100 : draws.integer(93, 99),
    care: draws.chance(70) ? 100 : draws.integer(94, 99),
  };
}
