import * as z from "../../values/zod.ts";
import { countSchema, fractionSchema } from "../ground/slice-schemas.ts";
import { boundSchema, minimumSchema, scoresSchema } from "./card-record.ts";

/** What was given in one round: points by criterion by the committee, or the votes of residents. */
const givenMembers = {
  round: z.string(),
  scores: scoresSchema.optional(),
  votes: countSchema.optional(),
};

/** A round that was held: what was given, what it came to, and which bounds it reached; exact. */
export const heldRoundSchema = z.strictObject({
  ...givenMembers,
  /** The points of this round. */
  points: fractionSchema,
  /** What counts after it: added to what came before, or in its place. */
  total: fractionSchema,
  threshold: boundSchema.extend({ given: fractionSchema }),
  minima: z.array(minimumSchema),
  /** Whether threshold and minima are all met. */
  met: z.boolean(),
});

/** A round that was held. */
export type HeldRound = z.output<typeof heldRoundSchema>;

/** What was given in one round. */
export type GivenRound = Pick<HeldRound, "round" | "scores" | "votes">;
