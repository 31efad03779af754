import * as z from "../../values/zod.ts";
import { unlessListed } from "./list-beside.ts";
import { ownRowsRead, withoutHeld } from "./own-rows.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/**
 * Ends an application below the threshold, once the call is decided: until its list is published a card may still be taken
 * out, and the application rises again.
 */
export const assessmentClose = s.command({
  type: "assessment.close",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Zakończ wniosek poniżej progu", en: "End an application below the threshold" },
  openBeside: unlessListed,
  payload: z.strictObject({}),
  reads: ownRowsRead,
  plan: (input) => ({
    events: [{ stream: input.stream, event: { type: "assessment.close" } }],
    rows: withoutHeld(input),
  }),
});
