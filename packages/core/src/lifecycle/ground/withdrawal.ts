import * as z from "zod";
import { described } from "../../document/described.ts";
import { letter } from "./letters.ts";
import { amountSchema } from "./slice-schemas.ts";

/** An application taken back before any agreement; `released` is what the published list had promised it. */
export const withdrawalEvent = described(
  z.strictObject({ released: amountSchema }),
  "wycofanie wniosku",
  "application withdrawn",
);

/** The end of a stage in which the applicant took the application back. */
export const withdrawnEnd = {
  name: { pl: "Wycofany", en: "Withdrawn" },
  applicantName: { pl: "Wniosek wycofany", en: "Application withdrawn" },
  entry: [letter("withdrawn")],
} as const;
