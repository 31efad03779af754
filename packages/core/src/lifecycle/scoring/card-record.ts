import * as z from "../../values/zod.ts";
import { amountSchema, countSchema, fractionSchema } from "../ground/slice-schemas.ts";
import { type Points, pointsSchema } from "./points.ts";

/** Points by criterion, as a card keeps them. */
export const scoresSchema: z.ZodType<Readonly<Record<string, Points>>> = z.record(z.string(), pointsSchema);

const loweredLine = z.strictObject({ line: z.int(), amount: amountSchema });

/** A line of the budget, by its number, with what is recommended for it. */
export type LoweredLine = z.output<typeof loweredLine>;

/** What somebody recommends instead of the amount asked for. */
export const recommendedSchema = z.strictObject({ amount: amountSchema, lines: z.array(loweredLine) });

/**
 * One expert's card, without its justification, which is a record outside the chain. `total` is the sum of weight times
 * points; `version` that of the answers that were scored; `reopened` while its expert may change it, and it counts
 * nowhere.
 */
export const cardSchema = z.strictObject({
  expert: z.string(),
  scores: scoresSchema,
  total: fractionSchema,
  version: countSchema,
  reopened: z.literal(true).optional(),
  /** What the expert recommends instead of the amount asked for, where cards say that. */
  recommends: recommendedSchema.optional(),
});

/** What somebody recommends instead of the amount asked for. */
export type Recommended = z.output<typeof recommendedSchema>;

/** One expert's card, without its justification, which is a record outside the chain. */
export type CardRecord = z.output<typeof cardSchema>;

/** The card that a committee agreed on. */
export const agreedSchema = z.strictObject({
  scores: scoresSchema,
  total: fractionSchema,
  version: countSchema,
});

/** The card that a committee agreed on. */
export type AgreedCard = z.output<typeof agreedSchema>;

/** What a person may settle of cards that diverge. */
export const rulings = ["letStand", "callThird", "cardsDecide"] as const;

/** What a person settled of cards that diverge. */
export const rulingSchema = z.strictObject({
  does: z.enum(rulings),
  /** Experts whose cards make up the result, where some do. */
  cards: z.array(z.string()),
});

/** What a person settled of cards that diverge. */
export type CardRuling = z.output<typeof rulingSchema>;

/** A bound, and whether it was reached. */
export const boundSchema = z.strictObject({ least: fractionSchema, met: z.boolean() });

/** The minimum of a criterion, and what is held against it. */
export const minimumSchema = boundSchema.extend({ criterion: z.string(), lowest: fractionSchema });

/**
 * What the cards came to, once they have a result: exact, and readable afterwards whichever side of the threshold it
 * lies on.
 */
export const assessmentSchema = z.strictObject({
  /** What `aggregate` gives, without bonus points. */
  points: fractionSchema,
  /** Points by criterion: the mean over the cards that make up the result, before any weight. */
  criteria: z.record(z.string(), fractionSchema),
  /** How far apart the first cards lie, where the programme asks about it. */
  divergence: fractionSchema.optional(),
  threshold: boundSchema.extend({ given: fractionSchema }),
  minima: z.array(minimumSchema),
  /** Whether threshold and minima are all met. */
  met: z.boolean(),
});

/** What the cards came to, once they have a result. */
export type AssessmentRecord = z.output<typeof assessmentSchema>;
