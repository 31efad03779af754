import { refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { reasonText } from "./card-care.ts";
import { unlessUnlisted } from "./list-beside.ts";
import { lessMembers, loweredAmount } from "./lowered-amount.ts";
import { numberOf } from "./own-place.ts";
import { ownRowsRead } from "./own-rows.ts";
import { listPublished, ownListReads } from "./published-list.ts";
import { numberedId } from "./record-ids.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/**
 * Recommends an application on conditions, with reasons: for less than it asks for, as a whole or line by line. The
 * list is filled with what is recommended; points and rank stay.
 */
export const reviewRecommend = s.command({
  type: "review.recommend",
  by: ["committee"],
  decides: true,
  title: { pl: "Zarekomenduj niższą kwotę", en: "Recommend a lower amount" },
  openBeside: unlessUnlisted,
  payload: z.strictObject({
    ...lessMembers,
    reason: reasonText,
  }),
  documents: true,
  reads: (facts) => [...ownRowsRead(facts), ...ownListReads(facts)],
  plan(input) {
    const { stream, own, payload, context } = input;
    const key = numberOf(context);
    const row = input.rows("standings").get(key);
    const published = listPublished(input);
    if (published !== undefined) return refuse(published);
    const found = loweredAmount(payload, input);
    if (!found.ok) return refuse(found.reason);
    const { amount, lines } = found.recommended;
    return {
      events: [{ stream, event: { type: "review.recommend", amount, lines } }],
      records: [
        {
          id: numberedId("recommendation", own.written),
          class: "assessment",
          value: { reason: payload.reason },
        },
      ],
      rows:
        row === undefined
          ? []
          : [{ op: "update", set: "standings", key, value: { ...row, recommended: amount } }],
    };
  },
});
