import { z } from "zod";
import { basisSchema, nameSchema, textSchema } from "./text-schema.ts";

const criterionSchema = z.strictObject({
  id: nameSchema,
  title: textSchema,
  /** Whole points, 0 to `max`. */
  max: z.int().min(1).max(1000),
  /** Least points on every card; fewer end the application below the threshold. */
  min: z.int().min(0).max(1000).optional(),
});

/** Interview or presentation after the cards. */
const interviewSchema = z.strictObject({
  title: textSchema,
  criteria: z.array(criterionSchema).min(1),
  /** Least sum of interview points to be ranked. */
  threshold: z.int().min(0),
  /** Whether interview points add to the cards' points or take their place in the ranking. */
  combine: z.enum(["add", "replace"]),
  basis: basisSchema,
});

/** Merit assessment (ocena merytoryczna) and ranking. */
export const scoringSchema = z.strictObject({
  /** How many experts score each application, each blind to the others. */
  experts: z.int().min(1).max(9),
  criteria: z.array(criterionSchema).min(1),
  aggregate: z.enum(["mean", "sum"]),
  /** Least aggregate of the cards, before bonus points; whole points. */
  threshold: z.int().min(0),
  minJustification: z.int().min(0).max(5000),
  interview: interviewSchema.optional(),
  ranking: z.strictObject({
    /** Applied in turn to equal points; the last one must always decide. */
    ties: z
      .array(z.union([z.strictObject({ criterion: nameSchema }), z.literal("earlierSubmission")]))
      .min(1),
    /** What happens to lower ranks when the next application does not fit into the rest of the pool. */
    fit: z.enum(["strict", "skipToNextFitting"]),
  }),
  basis: basisSchema,
});

/** Merit assessment as the programme states it. */
export type ScoringDocument = z.infer<typeof scoringSchema>;
/** One criterion of a score card. */
export type CriterionDocument = z.infer<typeof criterionSchema>;
