import * as z from "../../values/zod.ts";
import { amountSchema, countSchema, numbersSchema } from "./slice-schemas.ts";

/** The facts of a report that settlement works with. */
export const reportFactsSchema = z.strictObject({
  /** What the report says was spent from the grant. */
  spent: amountSchema,
  /** Achieved values by indicator. */
  achieved: numbersSchema,
});

/** A version of the final report, filed or supplemented; the report itself is a record outside the chain. */
export const reportFiledEvent = reportFactsSchema.extend({ reportVersion: countSchema });
