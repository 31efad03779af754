import { described } from "../../document/described.ts";
import * as z from "../../values/zod.ts";
import { carriedAnswers } from "../ground/derivation.ts";
import { standingSchema } from "../ground/sets.ts";
import { countSchema, fractionSchema } from "../ground/slice-schemas.ts";
import { assessmentSchema, recommendedSchema, rulings, scoresSchema } from "./card-record.ts";
import { afterCardsMembers } from "./corrected-result.ts";
import { roundOutcomes } from "./outcomes.ts";
import { type HeldRound, heldRoundSchema } from "./round-record.ts";

const expertsSchema: z.ZodType<readonly string[]> = z.array(z.string());
const heldRounds: z.ZodType<readonly HeldRound[]> = z.array(heldRoundSchema);
/** What follows from a round that was held: `total` is its own points, `rounds` all that were held. */
const afterRound = {
  round: z.string(),
  total: fractionSchema,
  outcome: z.enum(roundOutcomes),
  rounds: heldRounds,
  standing: standingSchema.nullable(),
};
/** A card that was taken out or opened, and what the cards had come to before. */
const cardEvent = { expert: z.string(), before: assessmentSchema.nullable(), ...afterCardsMembers };
/** Set once the list is published: what the cards come to then follows only by a person's decision. */
const struckMember = { struck: z.literal(true).optional() };
/** Set when who leaves is the third of diverging cards; the experts whom the programme states are as many as before. */
const thirdMember = { third: z.literal(true).optional() };
/** Rounds whose card fell, as who was recused had given it with others. */
const fellMember = { fell: expertsSchema.optional() };
/** Who gave the card of a committee, where the programme has it say that. */
const membersMember = { members: expertsSchema.optional() };
/** A member of a committee who takes part no more, and the rounds that fell as they had been recorded. */
const memberEvent = {
  member: z.string(),
  fell: expertsSchema,
  before: heldRounds,
  ...afterCardsMembers,
  ...struckMember,
};
const afterShown = {
  outcome: "course",
  needed: "points",
  assessment: "points",
  standing: "points",
  recommended: "points",
  rounds: "interview",
} as const;
const roundShown = {
  round: "course",
  total: "interview",
  outcome: "points",
  rounds: "interview",
  standing: "points",
} as const;
const cardShown = { $itself: "recusals", expert: "recusals", before: "points", ...afterShown } as const;

const memberShown = {
  $itself: "recusals",
  member: "recusals",
  fell: "recusals",
  before: "interview",
  struck: "recusals",
  ...afterShown,
} as const;

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
      recommends: recommendedSchema.optional(),
      ...afterCardsMembers,
    }),
    "karta oceny",
    "score card",
  ),
  "review.recuse": described(
    z.strictObject({ ...cardEvent, ...struckMember, ...thirdMember, ...fellMember, reason: z.string() }),
    "wyłączenie się z oceny",
    "recusal from the review",
  ),
  "review.reopen": described(
    z.strictObject(cardEvent),
    "ponowne otwarcie karty oceny",
    "score card reopened",
  ),
  "review.void": described(
    z.strictObject({ ...cardEvent, ...struckMember, ...thirdMember }),
    "unieważnienie karty oceny",
    "score card voided",
  ),
  "review.settle": described(
    z.strictObject({ does: z.enum(rulings), cards: expertsSchema, ...afterCardsMembers }),
    "rozstrzygnięcie rozbieżności kart",
    "divergence of cards settled",
  ),
  "review.agree": described(
    z.strictObject({
      scores: scoresSchema,
      total: fractionSchema,
      version: countSchema,
      ...afterCardsMembers,
    }),
    "uzgodniona karta oceny",
    "score card agreed on",
  ),
  "review.recommend": described(recommendedSchema, "rekomendacja niższej kwoty", "lower amount recommended"),
  "interview.record": described(
    z.strictObject({ scores: scoresSchema, ...membersMember, ...afterRound }),
    "rozmowa lub prezentacja",
    "interview or presentation",
  ),
  "vote.record": described(
    z.strictObject({ votes: countSchema, ...afterRound }),
    "głosowanie mieszkańców",
    "vote of residents",
  ),
  /** `before` is the round as it was recorded, unless its card had fallen; `rounds` how all of them stand from then on. */
  "round.correct": described(
    z.strictObject({
      round: z.string(),
      scores: scoresSchema.optional(),
      votes: countSchema.optional(),
      before: heldRoundSchema.optional(),
      ...membersMember,
      ...afterCardsMembers,
      ...struckMember,
    }),
    "poprawka wyniku rundy",
    "result of a round corrected",
  ),
  "round.recuse": described(
    z.strictObject({ ...memberEvent, reason: z.string() }),
    "wyłączenie się z komisji",
    "recusal from the committee",
  ),
  "round.exclude": described(
    z.strictObject(memberEvent),
    "wyłączenie członka komisji",
    "member of the committee excluded",
  ),
  /** `round` is the one, or the call, to which it is invited, or is not; `place` among those that contended. */
  "round.invite": described(
    z.strictObject({
      round: z.string(),
      place: z.int().min(1),
      outcome: z.enum(["invited", "toVote", "ledOn", "notInvited"]),
      /** The answers that go over to an application in the call to which it is invited. */
      carried: carriedAnswers.optional(),
    }),
    "zaproszenie do następnej rundy",
    "invitation to the next round",
  ),
  /** The end below a threshold, or without an invitation, once nothing of the cards changes any more. */
  "assessment.close": described(
    z.strictObject({}),
    "koniec oceny bez miejsca na liście",
    "assessment ended without a place on the list",
  ),
};

/** Of which class what they say is. */
export const cardEventsShown = {
  "review.record": {
    $itself: "cards",
    expert: "experts",
    scores: "cards",
    total: "cards",
    version: "course",
    recommends: "cards",
    ...afterShown,
  },
  "review.draft": { $itself: "drafts", expert: "drafts" },
  "review.recuse": {
    ...cardShown,
    reason: "recusals",
    struck: "recusals",
    third: "recusals",
    fell: "recusals",
  },
  "review.reopen": cardShown,
  "review.void": { ...cardShown, struck: "recusals", third: "recusals" },
  "review.settle": { $itself: "cards", does: "cards", cards: "experts", ...afterShown },
  "review.agree": { $itself: "cards", scores: "cards", total: "cards", version: "course", ...afterShown },
  "review.recommend": { $itself: "points", amount: "points", lines: "points" },
  "interview.record": { scores: "interview", members: "recusals", ...roundShown },
  "vote.record": { votes: "interview", ...roundShown },
  "round.correct": {
    $itself: "recusals",
    round: "course",
    scores: "interview",
    votes: "interview",
    before: "interview",
    members: "recusals",
    struck: "recusals",
    ...afterShown,
  },
  "round.recuse": { ...memberShown, reason: "recusals" },
  "round.exclude": memberShown,
  "round.invite": { round: "course", place: "points", outcome: "points", carried: "answers" },
  "assessment.close": "course",
} as const;

/** Of which class the verdicts of rules are that were asked with them. */
export const verdictsShown = {
  "resultAppeal.uphold": "points",
  "review.record": "points",
  "standing.decide": "points",
  "review.recuse": "points",
  "review.reopen": "points",
  "review.void": "points",
  "review.settle": "points",
  "review.agree": "points",
  "interview.record": "points",
  "vote.record": "points",
  "round.correct": "points",
  "round.recuse": "points",
  "round.exclude": "points",
} as const;
