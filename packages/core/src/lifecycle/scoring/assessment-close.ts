import * as z from "../../values/zod.ts";
import { unlessFinal } from "./list-beside.ts";
import { ownRowsRead, withoutHeld } from "./own-rows.ts";
import { scoringKit as s } from "./scoring-nouns.ts";
import { undecided } from "./standing-reasons.ts";

/**
 * Ends an application that is below a threshold, or was not invited to a round, once the call is decided: until its list is
 * published a card may still be taken out, and the application rises again.
 */
export const assessmentClose = s.command({
  type: "assessment.close",
  by: ["decisionMaker"],
  decides: true,
  title: {
    pl: "Zakończ ocenę wniosku bez miejsca na liście",
    en: "End an assessment without a place on the list",
  },
  openBeside: unlessFinal,
  open: ({ own }) => undecided(own),
  payload: z.strictObject({}),
  reads: ownRowsRead,
  plan: (input) => ({
    events: [{ stream: input.stream, event: { type: "assessment.close" } }],
    rows: withoutHeld(input),
  }),
});
