import { z } from "zod";

/** A notice to the operator: a deadline has passed that somebody has to look after. */
export const operatorNoticeSchema = z.strictObject({
  deadline: z.string(),
  /** UTC instant. */
  dueAt: z.string(),
});
