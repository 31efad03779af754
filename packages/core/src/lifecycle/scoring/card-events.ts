import { described } from "../../document/described.ts";
import * as z from "../../values/zod.ts";
import { standingSchema } from "../ground/sets.ts";
import { countSchema, fractionSchema } from "../ground/slice-schemas.ts";
import { assessmentSchema, outcomes, recommendedSchema, rulings, scoresSchema } from "./card-record.ts";

const expertsSchema: z.ZodType<readonly string[]> = z.array(z.string());
/** Where the cards lead the application, once something about them has changed. */
const afterCards = {
  outcome: z.enum(outcomes),
  /** How many cards the application needs as things stand. */
  needed: countSchema,
  assessment: assessmentSchema.nullable(),
  standing: standingSchema.nullable(),
};
/** A card that was taken out or opened, and what the cards had come to before. */
const cardEvent = { expert: z.string(), before: assessmentSchema.nullable(), ...afterCards };
const afterShown = { outcome: "course", needed: "points", assessment: "points", standing: "points" } as const;
const cardShown = { $itself: "recusals", expert: "recusals", before: "points", ...afterShown } as const;

/** Events about cards and the interview. */
export const cardEvents = {
  "review.draft": described(
    z.strictObject({ expert: z.string() }),
    "szkic karty oceny",
    "unfinished score card",
  ),
  /** `outcome` is open while cards are missing; the last card says on which side of the threshold all of them lie. */
  "review.record": described(
    z.strictObject({
      expert: z.string(),
      scores: scoresSchema,
      total: fractionSchema,
      version: countSchema,
      ...afterCards,
    }),
    "karta oceny",
    "score card",
  ),
  "review.recuse": described(
    z.strictObject({ ...cardEvent, reason: z.string() }),
    "wyłączenie się z oceny",
    "recusal from the review",
  ),
  "review.reopen": described(
    z.strictObject(cardEvent),
    "ponowne otwarcie karty oceny",
    "score card reopened",
  ),
  "review.void": described(z.strictObject(cardEvent), "unieważnienie karty oceny", "score card voided"),
  "review.settle": described(
    z.strictObject({ does: z.enum(rulings), cards: expertsSchema, ...afterCards }),
    "rozstrzygnięcie rozbieżności kart",
    "divergence of cards settled",
  ),
  "review.agree": described(
    z.strictObject({ scores: scoresSchema, total: fractionSchema, version: countSchema, ...afterCards }),
    "uzgodniona karta oceny",
    "score card agreed on",
  ),
  "review.recommend": described(recommendedSchema, "rekomendacja niższej kwoty", "lower amount recommended"),
  "interview.record": described(
    z.strictObject({
      scores: scoresSchema,
      total: fractionSchema,
      reachedThreshold: z.boolean(),
      standing: standingSchema,
    }),
    "rozmowa",
    "interview",
  ),
  /** The end below the threshold, once nothing of the cards changes any more. */
  "assessment.close": described(z.strictObject({}), "zakończenie poniżej progu", "ended below the threshold"),
};

/** Of which class what they say is. */
export const cardEventsShown = {
  "review.record": {
    $itself: "cards",
    expert: "experts",
    scores: "cards",
    total: "cards",
    version: "course",
    ...afterShown,
  },
  "review.draft": { $itself: "drafts", expert: "drafts" },
  "review.recuse": { ...cardShown, reason: "recusals" },
  "review.reopen": cardShown,
  "review.void": cardShown,
  "review.settle": { $itself: "cards", does: "cards", cards: "experts", ...afterShown },
  "review.agree": { $itself: "cards", scores: "cards", total: "cards", version: "course", ...afterShown },
  "review.recommend": { $itself: "points", amount: "points", lines: "points" },
  "interview.record": {
    scores: "interview",
    total: "interview",
    reachedThreshold: "course",
    standing: "points",
  },
  "assessment.close": "course",
} as const;
