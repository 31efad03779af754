import { described } from "../../document/described.ts";
import * as z from "../../values/zod.ts";
import { eligibility } from "../eligibility/eligibility-stage.ts";
import { callHearer } from "../ground/call-nouns.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import {
  applicantRow,
  endRow,
  expertRow,
  offerRow,
  rankingRow,
  reserveRow,
  reviewRow,
  standingRow,
  standingSchema,
  unrankedRow,
} from "../ground/sets.ts";
import { amountSchema, countSchema, fractionSchema } from "../ground/slice-schemas.ts";
import { withdrawalEvent } from "../ground/withdrawal.ts";
import { submission } from "../submission/submission-stage.ts";
import { assignedSchema } from "./assigned-experts.ts";
import { type CardRecord, cardSchema, scoresSchema } from "./score-card.ts";
import { scoringLetters } from "./scoring-letters.ts";
import { scoringSection } from "./scoring-section.ts";

const cardsSchema: z.ZodType<readonly CardRecord[]> = z.array(cardSchema);
const expertsSchema: z.ZodType<readonly string[]> = z.array(z.string());
const poolMember = { pool: z.string().optional() };
const rankSchema = z.int().min(1);
/** `listedAt` is when the list was published, for programmes that count terms from it. */
const awardEvent = z.strictObject({
  amount: amountSchema,
  rank: rankSchema,
  listedAt: z.string().optional(),
  ...poolMember,
  /** Who stood before it on the reserve, and why a person let it pass. */
  overruled: z.strictObject({ ahead: z.string(), reason: z.string() }).optional(),
});

/** What scoring is about: blind cards, an interview if there is one, the place on the ranking list, the award. */
export const scoringKit = defineCaseStage({
  name: "scoring",
  title: { pl: "Ocena merytoryczna", en: "Scoring" },
  section: scoringSection,
  options: z.strictObject({
    experts: z.int(),
    interview: z.boolean(),
    /** Whether experts are assigned, and whether their declaration opens the file. */
    assigned: z.boolean(),
    opensFile: z.boolean(),
    placement: z.boolean(),
    offers: z.boolean(),
  }),
  slice: z.strictObject({
    expertsNeeded: countSchema,
    cards: cardsSchema,
    /** Experts who declared a conflict of interest. */
    recused: expertsSchema,
    standing: standingSchema.nullable(),
    rank: rankSchema.nullable(),
    award: amountSchema.nullable(),
    listedAt: z.string().optional(),
    /** Left out where the programme assigns no experts. */
    assigned: assignedSchema.optional(),
    /** The pool that its money is of, once that is known. */
    ...poolMember,
    /** The part that is offered, while the answer is awaited. */
    offered: amountSchema.optional(),
  }),
  events: {
    "experts.assign": described(
      z.strictObject({ experts: expertsSchema }),
      "wyznaczenie ekspertów",
      "experts assigned",
    ),
    "review.declare": described(
      z.strictObject({ expert: z.string() }),
      "oświadczenie o bezstronności",
      "impartiality declared",
    ),
    /** `outcome` is open while cards are missing; the last card says on which side of the threshold all of them lie. */
    "review.record": described(
      cardSchema.extend({
        outcome: z.enum(["open", "reached", "missed"]),
        standing: standingSchema.nullable(),
      }),
      "karta oceny",
      "score card",
    ),
    "review.recuse": described(
      z.strictObject({ expert: z.string(), reason: z.string() }),
      "wyłączenie się z oceny",
      "recusal from the review",
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
      z.strictObject({ rank: rankSchema, ...poolMember }),
      "umieszczenie na liście rezerwowej",
      "placed on the reserve list",
    ),
    "reserve.promote": described(
      awardEvent,
      "przesunięcie z listy rezerwowej",
      "promoted from the reserve list",
    ),
    /** `taken` is what is newly taken of the pool; what the list offers it has taken already. */
    "offer.make": described(
      z.strictObject({ amount: amountSchema, taken: amountSchema, rank: rankSchema, ...poolMember }),
      "propozycja części kwoty",
      "part offered",
    ),
    "offer.accept": described(awardEvent, "przyjęcie proponowanej części", "offered part accepted"),
    "offer.decline": described(
      z.strictObject({ amount: amountSchema }),
      "odmowa przyjęcia części",
      "offered part declined",
    ),
    "reserve.close": described(z.strictObject({}), "zamknięcie listy rezerwowej", "reserve list closed"),
    /** A person says which pool or kinds it belongs to, where rules do not. */
    "placement.decide": described(
      z.strictObject({ ...poolMember, kinds: z.array(z.string()).optional(), reason: z.string() }),
      "przydział do puli",
      "placed in a pool",
    ),
    "application.withdraw": withdrawalEvent,
  },
  effects: { notifyApplicant: scoringLetters },
  deadlines: {
    partialOffer: {
      title: {
        pl: "Termin odpowiedzi na propozycję części",
        en: "Deadline for answering the offer of a part",
      },
      startsAt: "offer.make",
      stated: {
        words: {
          pl: "Od propozycji części kwoty do odpowiedzi; potrzebny, gdy program proponuje części.",
          en: "From the offer of a part to the answer; needed when the programme offers parts.",
        },
        option: "scoring.ranking.offer",
        act: "offer.accept",
        example: {
          amount: 3,
          unit: "workingDay",
          roll: "nextWorkingDay",
          cutOff: "24:00",
          basis: ["regulations-2018"],
        },
      },
    },
  },
  reads: { submission: submission.nouns.slice, eligibility: eligibility.nouns.slice },
  tells: [callHearer],
  sets: { standings: standingRow },
  uses: {
    ranking: rankingRow,
    reserve: reserveRow,
    unranked: unrankedRow,
    offers: offerRow,
    ends: endRow,
    applicants: applicantRow,
    experts: expertRow,
    reviews: reviewRow,
  },
  shows: {
    slice: {
      expertsNeeded: "course",
      cards: "cards",
      recused: "recusals",
      standing: "points",
      rank: "place",
      award: "money",
      listedAt: "course",
      assigned: "experts",
      pool: "place",
      offered: "money",
    },
    events: {
      "experts.assign": { $itself: "course", experts: "experts" },
      "review.declare": { $itself: "experts", expert: "experts" },
      "review.record": {
        $itself: "cards",
        expert: "experts",
        scores: "cards",
        total: "cards",
        version: "course",
        outcome: "course",
        standing: "points",
      },
      "review.recuse": { $itself: "recusals", expert: "recusals", reason: "recusals" },
      "interview.record": {
        scores: "interview",
        total: "interview",
        reachedThreshold: "course",
        standing: "points",
      },
      "award.grant": {
        amount: "money",
        rank: "place",
        listedAt: "course",
        pool: "place",
        overruled: "actors",
      },
      "reserve.place": "place",
      "reserve.promote": {
        amount: "money",
        rank: "place",
        listedAt: "course",
        pool: "place",
        overruled: "actors",
      },
      "offer.make": { amount: "money", taken: "money", rank: "place", pool: "place" },
      "offer.accept": {
        amount: "money",
        rank: "place",
        listedAt: "course",
        pool: "place",
        overruled: "actors",
      },
      "offer.decline": "money",
      "reserve.close": "course",
      "placement.decide": "place",
      "application.withdraw": "money",
    },
    effects: { notifyApplicant: "letters" },
    records: { card: "cards", interview: "interview" },
    verdicts: { "review.record": "points", "interview.record": "points" },
  },
});
