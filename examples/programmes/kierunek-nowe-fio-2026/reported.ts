import type { ReportedFigures } from "../reported-figures.ts";

/** What was reported of the programme; a run with the default seed comes to it. */
export const reported: ReportedFigures = {
  applications: 44,
  // No results of this call were published: a run shows its course, and nothing in it was calibrated.
};
