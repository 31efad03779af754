import * as z from "../../values/zod.ts";
import { type StandingRecord, standingSchema } from "../ground/sets.ts";
import { countSchema } from "../ground/slice-schemas.ts";
import { assessmentSchema, recommendedSchema } from "./card-record.ts";
import { outcomes } from "./outcomes.ts";
import { type HeldRound, heldRoundSchema } from "./round-record.ts";

const heldRounds: z.ZodType<readonly HeldRound[]> = z.array(heldRoundSchema);

/** Where the cards lead the application, once something about them has changed. */
export const afterCardsMembers = {
  outcome: z.enum(outcomes),
  /** How many cards the application needs as things stand. */
  needed: countSchema,
  assessment: assessmentSchema.nullable(),
  standing: standingSchema.nullable(),
  /** Rounds held before, as they are on these cards; left out where there is none. */
  rounds: heldRounds.optional(),
  /** What the cards recommend together; null for the amount asked for, left out where cards say nothing of it. */
  recommended: recommendedSchema.nullable().optional(),
};

/** What an application comes to without what was taken out since the list was published, until a person has decided. */
export const correctedSchema = z.strictObject(afterCardsMembers);

/** What an application comes to without what was taken out since the list was published. */
export type CorrectedResult = z.output<typeof correctedSchema>;

/** The rounds held, as they stand now: corrected ones where some were corrected since the list. */
export function roundsHeld({
  rounds,
  corrected,
}: {
  readonly rounds: readonly HeldRound[];
  readonly corrected?: { readonly rounds?: readonly HeldRound[] | undefined } | null | undefined;
}): readonly HeldRound[] {
  return corrected?.rounds ?? rounds;
}

/** What of a result an event repeats, its rounds copied. */
export function resultMembers({
  outcome,
  needed,
  assessment,
  standing,
  rounds,
  recommended,
}: {
  readonly outcome: CorrectedResult["outcome"];
  readonly needed: number;
  readonly assessment: CorrectedResult["assessment"];
  readonly standing: StandingRecord | null;
  readonly rounds?: readonly HeldRound[] | undefined;
  readonly recommended?: CorrectedResult["recommended"];
}): CorrectedResult {
  return {
    ...{ outcome, needed, assessment, standing },
    ...(rounds === undefined ? {} : { rounds }),
    ...(recommended === undefined ? {} : { recommended }),
  };
}
