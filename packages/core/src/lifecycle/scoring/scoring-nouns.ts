import { described } from "../../document/described.ts";
import * as z from "../../values/zod.ts";
import { eligibility } from "../eligibility/eligibility-stage.ts";
import { callHearer } from "../ground/call-nouns.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { rankingRow, reserveRow, standingRow, standingSchema, unrankedRow } from "../ground/sets.ts";
import { amountSchema, countSchema, fractionSchema } from "../ground/slice-schemas.ts";
import { withdrawalEvent } from "../ground/withdrawal.ts";
import { submission } from "../submission/submission-stage.ts";
import {
  agreedSchema,
  assessmentSchema,
  type CardRecord,
  cardSchema,
  outcomes,
  recommendedSchema,
  rulingSchema,
  rulings,
  scoresSchema,
} from "./card-record.ts";
import { scoringLetters } from "./scoring-letters.ts";
import { scoringSection } from "./scoring-section.ts";

const cardsSchema: z.ZodType<readonly CardRecord[]> = z.array(cardSchema);
const expertsSchema: z.ZodType<readonly string[]> = z.array(z.string());
const interviewPoints = z.strictObject({ scores: scoresSchema, total: fractionSchema });
const rankSchema = z.int().min(1);
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
/** `listedAt` is when the list was published, for programmes that count terms from it. */
const awardEvent = z.strictObject({
  amount: amountSchema,
  rank: rankSchema,
  listedAt: z.string().optional(),
});

/** What scoring is about: blind cards, an interview if there is one, the place on the ranking list, the award. */
export const scoringKit = defineCaseStage({
  name: "scoring",
  title: { pl: "Ocena merytoryczna", en: "Scoring" },
  section: scoringSection,
  options: z.strictObject({
    experts: z.int(),
    interview: z.boolean(),
    settles: z.boolean(),
    agrees: z.boolean(),
    reduces: z.boolean(),
  }),
  slice: z.strictObject({
    /** How many cards are needed as things stand: a third that is asked for among them. */
    expertsNeeded: countSchema,
    /** Cards that were filed, in the order in which they were first; those taken out are not there. */
    cards: cardsSchema,
    /** How many justifications, drafts and reasons were written down; their records are numbered by it. */
    written: countSchema,
    /** Experts who have kept an unfinished card. */
    drafts: expertsSchema,
    /** Whether no card is missing; until then cards are blind. */
    allFiled: z.boolean(),
    /** Experts who declared a conflict of interest, or whose card was voided. */
    recused: expertsSchema,
    ruling: rulingSchema.nullable(),
    agreed: agreedSchema.nullable(),
    interview: interviewPoints.nullable(),
    /** What the cards came to, whichever side of the threshold it lies on. */
    assessment: assessmentSchema.nullable(),
    /** What a committee recommends instead of the amount asked for. */
    recommended: recommendedSchema.nullable(),
    standing: standingSchema.nullable(),
    rank: rankSchema.nullable(),
    award: amountSchema.nullable(),
    listedAt: z.string().optional(),
  }),
  events: {
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
    "review.recommend": described(
      recommendedSchema,
      "rekomendacja niższej kwoty",
      "lower amount recommended",
    ),
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
    "award.grant": described(awardEvent, "przyznanie dofinansowania", "award granted"),
    "reserve.place": described(
      z.strictObject({ rank: rankSchema }),
      "umieszczenie na liście rezerwowej",
      "placed on the reserve list",
    ),
    "reserve.promote": described(
      awardEvent,
      "przesunięcie z listy rezerwowej",
      "promoted from the reserve list",
    ),
    "reserve.close": described(z.strictObject({}), "zamknięcie listy rezerwowej", "reserve list closed"),
    "application.withdraw": withdrawalEvent,
  },
  effects: { notifyApplicant: scoringLetters },
  reads: { submission: submission.nouns.slice, eligibility: eligibility.nouns.slice },
  tells: [callHearer],
  sets: { standings: standingRow },
  uses: { ranking: rankingRow, reserve: reserveRow, unranked: unrankedRow },
  shows: {
    slice: {
      expertsNeeded: "points",
      cards: "cards",
      written: "points",
      drafts: "drafts",
      allFiled: "points",
      recused: "recusals",
      ruling: "experts",
      agreed: "cards",
      interview: "interview",
      assessment: "points",
      recommended: "points",
      standing: "points",
      rank: "place",
      award: "money",
      listedAt: "course",
    },
    events: {
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
      "award.grant": { amount: "money", rank: "place", listedAt: "course" },
      "reserve.place": { rank: "place" },
      "reserve.promote": { amount: "money", rank: "place", listedAt: "course" },
      "reserve.close": "course",
      "application.withdraw": "money",
    },
    effects: { notifyApplicant: "letters" },
    records: {
      card: "cards",
      cardAgain: "cards",
      draft: "drafts",
      agreed: "cards",
      settling: "points",
      recommendation: "points",
      reopening: "recusals",
      voiding: "recusals",
      interview: "interview",
    },
    verdicts: {
      "review.record": "points",
      "review.recuse": "points",
      "review.reopen": "points",
      "review.void": "points",
      "review.settle": "points",
      "review.agree": "points",
      "interview.record": "points",
    },
  },
});
