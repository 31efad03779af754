import * as z from "zod";
import { described } from "../../document/described.ts";

/** A notice to the operator: a deadline has passed that somebody has to look after. */
export const operatorNoticeSchema = described(
  z.strictObject({
    deadline: z.string(),
    /** UTC instant. */
    dueAt: z.string(),
  }),
  "przypomnienie dla operatora",
  "reminder for the operator",
);
