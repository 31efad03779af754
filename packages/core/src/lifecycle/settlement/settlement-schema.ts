import { z } from "zod";
import { basisSchema, factPathSchema, nameSchema, textSchema } from "./text-schema.ts";

const indicatorSchema = z.strictObject({
  id: nameSchema,
  title: textSchema,
  /** Path of the planned value in the application form; integer. */
  planned: factPathSchema,
  /** Path of the achieved value in the report form; integer. */
  achieved: factPathSchema,
});

/** Final report and settlement (sprawozdanie końcowe, rozliczenie). */
export const settlementSchema = z.strictObject({
  /** JSON Schema of the final report. */
  form: z.record(z.string(), z.unknown()),
  /** Path of the sum spent from the grant in the report form; money. */
  spent: factPathSchema,
  supplements: z.int().min(0).max(5),
  indicators: z.array(indicatorSchema).min(1),
  /** The indicator that counts participants; named in summaries. */
  participants: nameSchema,
  /** How several indicators make one ratio; each ratio is capped at 100 %. */
  aggregate: z.enum(["mean", "lowest"]),
  /** Percent of the plan: from `full` on the grant is settled whole, from `proportional` on in part, below not at all. */
  bands: z.strictObject({ full: z.int().min(1).max(100), proportional: z.int().min(0).max(100) }),
  /** What the proportional part is taken of. */
  proportionalBase: z.enum(["acceptedSpending", "grant"]),
  basis: basisSchema,
});

/** Settlement as the programme states it. */
export type SettlementDocument = z.infer<typeof settlementSchema>;
