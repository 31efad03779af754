import type { ReportedFigures } from "../reported-figures.ts";

/** What was reported of the programme; a run with the default seed comes to it. */
export const reported: ReportedFigures = {
  applications: 189,
  funded: [
    { kinds: ["ngo"], count: 35 },
    { kinds: ["informalGroup", "selfHelpGroup"], count: 28 },
  ],
  participants: [1890, 1890],
  awarded: 252_000_00,
  funnel: { submitted: 189, awarded: 63, settled: 63 },
  visits: 16,
};
