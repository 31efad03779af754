import type { ReportedFigures } from "../reported-figures.ts";

/** What was reported of the programme; a run with the default seed comes to it. */
export const reported: ReportedFigures = {
  applications: 93,
  funded: [
    { kinds: ["ngo"], count: 15 },
    { kinds: ["naturalPerson"], count: 10 },
    { kinds: ["informalGroup"], count: 9 },
    { kinds: ["culturalInstitution"], count: 4 },
    { kinds: ["entrepreneur"], count: 3 },
    { kinds: ["socialCoop"], count: 2 },
  ],
  participants: [7900, 8100],
  funnel: { submitted: 93, settled: 43 },
};
