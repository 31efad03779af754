import { described } from "../../document/described.ts";
import * as z from "../../values/zod.ts";

/** A notice to the operator: a deadline of the stage has passed that somebody has to look after. */
export function operatorNoticeSchema<const Name extends string>(deadline: Name) {
  return described(
    z.strictObject({
      deadline: z.literal(deadline),
      /** UTC instant. */
      dueAt: z.string(),
    }),
    "przypomnienie dla operatora",
    "reminder for the operator",
  );
}
