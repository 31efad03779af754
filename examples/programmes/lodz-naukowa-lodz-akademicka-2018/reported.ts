import type { ReportedFigures } from "../reported-figures.ts";

/** What was reported of the programme; a run with the default seed comes to it. */
export const reported: ReportedFigures = {
  applications: 24,
  participants: [11_652, 11_652],
  awarded: 244_268_10,
  funnel: { submitted: 24, awarded: 13, settled: 13 },
  achieved: { direct: 11_652, indirect: 629_400 },
};
