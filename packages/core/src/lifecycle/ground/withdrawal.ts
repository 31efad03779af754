import { z } from "zod";
import { letter } from "./letters.ts";
import { amountSchema } from "./slice-schemas.ts";

/** An application taken back before any agreement; `released` is what the published list had promised it. */
export const withdrawalEvent = z.strictObject({ released: amountSchema });

/** The end of a stage in which the applicant took the application back. */
export const withdrawnEnd = {
  name: { pl: "Wycofany", en: "Withdrawn" },
  applicantName: { pl: "Wniosek wycofany", en: "Application withdrawn" },
  entry: [letter("withdrawn")],
} as const;
