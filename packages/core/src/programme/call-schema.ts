import { z } from "zod";
import { basisSchema, dateSchema, idSchema, instantSchema, moneySchema, textSchema } from "./text-schema.ts";

/** One call for applications (nabór) of a programme. */
export const callSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** Fixed instants never roll over holidays (domain of the regulations, not of KPA art. 57). */
  opensAt: instantSchema,
  closesAt: instantSchema,
  /** Whether an application submitted exactly at `closesAt` is still in time. */
  closesAtInclusive: z.boolean(),
  /** Civil dates, both inclusive. */
  realisation: z.strictObject({ from: dateSchema, to: dateSchema }),
  pool: moneySchema,
  /** Application numbers: prefix and the receipt number padded to `digits`. */
  numbering: z.strictObject({ prefix: z.string().min(1), digits: z.int().min(1).max(9) }),
  basis: basisSchema,
});

/** A call as the programme states it. */
export type CallDocument = z.infer<typeof callSchema>;
