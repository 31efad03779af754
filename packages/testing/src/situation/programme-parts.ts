import type { ProgrammeDocument } from "@opus/grant-workflow";

/** A call as the programme states it. */
export type CallDocument = ProgrammeDocument["calls"][number];
/** One criterion of a score card. */
export type CriterionDocument = ProgrammeDocument["scoring"]["criteria"][number];
/** What happens to lower ranks when the next application does not fit into the rest of the pool. */
export type RankingFit = ProgrammeDocument["scoring"]["ranking"]["fit"];
