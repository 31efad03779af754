export type {
  Ranking,
  RankingAssessment,
  RankingBound,
  RankingLine,
  RankingMinimum,
  RankingOutcome,
  RankingSums,
  RankingWait,
} from "./ranking.ts";
export { rankingOf } from "./ranking-of.ts";
export { whyUnranked } from "./why-unranked.ts";
