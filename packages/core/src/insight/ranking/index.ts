export type {
  Ranking,
  RankingAssessment,
  RankingBound,
  RankingLine,
  RankingMinimum,
  RankingOutcome,
  RankingPool,
  RankingSums,
  RankingWait,
} from "./ranking.ts";
export { rankingOf } from "./ranking-of.ts";
export { whyUnranked } from "./why-unranked.ts";
