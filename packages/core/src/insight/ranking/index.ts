export { assessmentOf, roundsOf } from "./public-assessment.ts";
export type {
  Ranking,
  RankingAssessment,
  RankingBound,
  RankingCorrection,
  RankingLine,
  RankingMinimum,
  RankingOutcome,
  RankingPlace,
  RankingPool,
  RankingRound,
  RankingSeats,
  RankingSource,
  RankingSums,
  RankingTurn,
  RankingWait,
} from "./ranking.ts";
export { rankingOf } from "./ranking-of.ts";
export type { StabilityMove, StabilityOf } from "./stability.ts";
export type { DecidingCard, StabilityBelow, StabilityLine } from "./stability-line.ts";
export { type Stability, stabilityOf } from "./stability-of.ts";
export { whyUnranked } from "./why-unranked.ts";
