import { described } from "../../document/described.ts";
import * as z from "../../values/zod.ts";
import { amountSchema, countSchema } from "../ground/slice-schemas.ts";
import { leads } from "../ranking/list-correction.ts";
import { poolMember, rankSchema } from "./award-events.ts";
import { assessmentSchema } from "./card-record.ts";
import { afterCardsMembers } from "./corrected-result.ts";

/** What a person may decide of a result whose cards have changed since the list was published. */
export const standingDecisions = ["stands", "corrected"] as const;

/** Events about a published result that was corrected, or not. */
export const standingEvents = {
  /**
   * `before` is what the published result was, the other members of a result what the cards come to without what was taken
   * out; `places` are those on the whole list; `released` is what the list had promised and is free again.
   */
  "standing.decide": described(
    z.strictObject({
      decided: z.enum(standingDecisions),
      leads: z.enum(leads),
      before: assessmentSchema.nullable(),
      ...afterCardsMembers,
      /** Its rank from then on; null where it has none, left out where the published result stands. */
      rank: rankSchema.nullable().optional(),
      places: z.strictObject({ before: countSchema.optional(), now: countSchema.optional() }),
      released: amountSchema,
      ...poolMember,
    }),
    "rozstrzygnięcie o ogłoszonym wyniku",
    "published result decided on anew",
  ),
};

/** Of which class what they say is. */
export const standingEventsShown = {
  "standing.decide": {
    decided: "place",
    leads: "place",
    before: "points",
    outcome: "points",
    needed: "points",
    assessment: "points",
    standing: "points",
    rounds: "interview",
    recommended: "points",
    rank: "place",
    places: "place",
    released: "money",
    pool: "place",
  },
} as const;
