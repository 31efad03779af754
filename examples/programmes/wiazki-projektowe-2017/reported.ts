import type { ReportedFigures } from "../reported-figures.ts";

/** What was reported of the programme; a run with the default seed comes to it. */
export const reported: ReportedFigures = {
  // 34 sign-ups for the meetings, 4 joint offers.
  applications: 38,
  // One joint offer, of nine organisations, as in Warsaw; how many people it was for was not reported.
  funded: [{ kinds: ["consortium"], count: 1 }],
  funnel: { settled: 1 },
};
