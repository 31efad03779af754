import type { ReportedFigures } from "../reported-figures.ts";

/** What was reported of the programme; a run with the default seed comes to it. */
export const reported: ReportedFigures = {
  applications: 62,
  // How many of the 23 were of organisations was not reported.
  funnel: { settled: 23 },
  participants: [1950, 2050],
  awarded: 120_000_00,
};
