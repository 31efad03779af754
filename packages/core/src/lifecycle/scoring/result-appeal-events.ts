import { described } from "../../document/described.ts";
import * as z from "../../values/zod.ts";
import { amountSchema, countSchema } from "../ground/slice-schemas.ts";
import type { LineChange, PoolSum } from "../ranking/redraw-list.ts";
import { assessmentSchema, type CardRecord, cardSchema } from "./card-record.ts";
import { afterCardsMembers } from "./corrected-result.ts";

const cardsSchema: z.ZodType<readonly CardRecord[]> = z.array(cardSchema);
const standsSchema = z.strictObject({
  rank: z.int().min(1),
  outcome: z.enum(["funded", "reserve", "promoted", "offered"]),
});
const changesSchema: z.ZodType<readonly LineChange[]> = z.array(
  z.strictObject({
    number: z.string(),
    before: standsSchema.optional(),
    now: standsSchema.optional(),
  }),
);
const numbersSchema: z.ZodType<readonly string[]> = z.array(z.string());
const sumsSchema: z.ZodType<readonly PoolSum[]> = z.array(
  z.strictObject({ pool: z.string(), amount: amountSchema }),
);

/** Where an application stands among those who contend for an invitation. */
export interface InvitationStands {
  readonly place: number;
  readonly invited: boolean;
}

/** What becomes of one place among those who contend for an invitation. */
export interface InvitationChange {
  readonly number: string;
  readonly before?: InvitationStands | undefined;
  readonly now: InvitationStands;
}

const invitationSchema = z.strictObject({ place: z.int().min(1), invited: z.boolean() });
const invitationsSchema: z.ZodType<readonly InvitationChange[]> = z.array(
  z.strictObject({ number: z.string(), before: invitationSchema.optional(), now: invitationSchema }),
);

/** How it stands with appeals against a result. */
export const appealedSchema = z.strictObject({
  /** How many were filed. */
  filed: countSchema,
  /** Whether one of them is not decided yet. */
  open: z.boolean(),
});

/** Events about appeals against a result. */
export const resultAppealEvents = {
  "resultAppeal.file": described(
    z.strictObject({ grounds: z.array(z.string()), appeal: countSchema }),
    "odwołanie od wyniku oceny",
    "appeal against the result filed",
  ),
  "resultAppeal.withdraw": described(
    z.strictObject({}),
    "cofnięcie odwołania od wyniku",
    "appeal against the result withdrawn",
  ),
  "resultAppeal.reject": described(
    z.strictObject({}),
    "oddalenie odwołania od wyniku",
    "appeal against the result rejected",
  ),
  /**
   * `cards` are those whose points were wrong, as they are from then on; `changes` is what becomes of every line of the list
   * that stands otherwise, `freed` and `promised` what that moves of each pool. Where the best are invited to another call,
   * `invited` says whether the application is one of them now, and `invitations` whose place is another.
   */
  "resultAppeal.uphold": described(
    z.strictObject({
      call: z.string(),
      number: z.string(),
      cards: cardsSchema,
      before: assessmentSchema.nullable(),
      ...afterCardsMembers,
      changes: changesSchema,
      freed: sumsSchema,
      promised: sumsSchema,
      /** Numbers of those whose grant the list does not give any more, and on which a person decides anew. */
      reopened: numbersSchema.optional(),
      invited: z.boolean().optional(),
      invitations: invitationsSchema.optional(),
    }),
    "uwzględnienie odwołania od wyniku",
    "appeal against the result upheld",
  ),
};

/** Of which class what they say is. */
export const resultAppealEventsShown = {
  "resultAppeal.file": { grounds: "course", appeal: "course" },
  "resultAppeal.withdraw": "course",
  "resultAppeal.reject": "course",
  "resultAppeal.uphold": {
    $itself: "course",
    call: "course",
    number: "course",
    cards: "cards",
    before: "points",
    outcome: "points",
    needed: "points",
    assessment: "points",
    standing: "points",
    rounds: "interview",
    recommended: "points",
    changes: "others",
    freed: "others",
    promised: "others",
    reopened: "others",
    invited: "place",
    invitations: "others",
  },
} as const;
