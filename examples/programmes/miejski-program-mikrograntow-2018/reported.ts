import type { ReportedFigures } from "../reported-figures.ts";

/** What was reported of the programme; a run with the default seed comes to it. */
export const reported: ReportedFigures = {
  applications: 130,
  funded: [
    { kinds: ["ngo"], count: 21 },
    { kinds: ["informalGroup"], count: 14 },
  ],
  participants: [3126, 3126],
  awarded: 158_554_83,
  asked: 627_079_00,
  // 11 were rejected: late, or not the first offer of their entity. 77 were invited to interviews.
  funnel: { submitted: 130, formallyAccepted: 119, aboveThreshold: 77, awarded: 35, settled: 35 },
  achieved: { participants: 3126, events: 130 },
};
