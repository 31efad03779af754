import { described } from "../../document/described.ts";
import type { StageKit } from "../../kernel/stage.ts";
import * as z from "../../values/zod.ts";
import { eligibility } from "../eligibility/eligibility-stage.ts";
import { budgetRow } from "../ground/budget.ts";
import { callHearer } from "../ground/call-nouns.ts";
import { type CaseGround, defineCaseStage } from "../ground/case-ground.ts";
import { carriedAnswers } from "../ground/derivation.ts";
import { grantPartsSchema } from "../ground/grant-parts.ts";
import { keyFactsSchema } from "../ground/key-facts.ts";
import { openQueueRow } from "../ground/open-queues.ts";
import { reopenedRow } from "../ground/reopened.ts";
import { restorationGranted, restorationRequested } from "../ground/restoring.ts";
import { placeRow } from "../ground/seats.ts";
import {
  applicantRow,
  contenderRow,
  correctionRow,
  endRow,
  expertRow,
  givenRow,
  heldRow,
  ideaRow,
  invitationRow,
  offerRow,
  partyRow,
  queueRow,
  rankingRow,
  reserveRow,
  reviewRow,
  standingRow,
  standingSchema,
  unrankedRow,
} from "../ground/sets.ts";
import { amountSchema, countSchema } from "../ground/slice-schemas.ts";
import { withdrawalEvent } from "../ground/withdrawal.ts";
import { submission } from "../submission/submission-stage.ts";
import { assignedSchema } from "./assigned-experts.ts";
import { awardEvents, awardEventsShown, poolMember, rankSchema } from "./award-events.ts";
import { cardEvents, cardEventsShown, verdictsShown } from "./card-events.ts";
import {
  agreedSchema,
  assessmentSchema,
  type CardRecord,
  cardSchema,
  recommendedSchema,
  rulingSchema,
} from "./card-record.ts";
import { correctedSchema } from "./corrected-result.ts";
import { outcomes } from "./outcomes.ts";
import { appealedSchema, resultAppealEvents, resultAppealEventsShown } from "./result-appeal-events.ts";
import { returnEvents, returnEventsShown, returnedSchema } from "./return-events.ts";
import { committeeSchema } from "./round-members.ts";
import { type HeldRound, heldRoundSchema } from "./round-record.ts";
import { scoringDeadlines } from "./scoring-deadlines.ts";
import { scoringLetters } from "./scoring-letters.ts";
import { scoringSection } from "./scoring-section.ts";
import { standingEvents, standingEventsShown } from "./standing-events.ts";

const cardsSchema: z.ZodType<readonly CardRecord[]> = z.array(cardSchema);
const expertsSchema: z.ZodType<readonly string[]> = z.array(z.string());
const heldRounds: z.ZodType<readonly HeldRound[]> = z.array(heldRoundSchema);
const placedMembers = {
  kinds: z.array(z.string()).optional(),
  /** Kinds of which a person said whether it is of them. */
  decided: z.array(z.string()).optional(),
};

/** What scoring is about: blind cards, the rounds after them, the place on the ranking list, the award. */
const kit = defineCaseStage({
  name: "scoring",
  title: { pl: "Ocena merytoryczna", en: "Scoring" },
  section: scoringSection,
  options: z.strictObject({
    experts: z.int(),
    /** Whether a committee has a round, residents have one, and whether only the best go on to some round. */
    interview: z.boolean(),
    vote: z.boolean(),
    invites: z.boolean(),
    /** Whether the best go on to another call. */
    leadsOn: z.boolean(),
    /** Whether the card of some round of a committee says who gave it. */
    members: z.boolean(),
    /** Whether experts are assigned, and whether their declaration opens the file. */
    assigned: z.boolean(),
    opensFile: z.boolean(),
    settles: z.boolean(),
    agrees: z.boolean(),
    reduces: z.boolean(),
    placement: z.boolean(),
    offers: z.boolean(),
    /** Whether some call decides in the order of receipt, and whether it offers what is left. */
    inOrder: z.boolean(),
    offersRest: z.boolean(),
    /** Whether an application may be returned, and whether silence then leaves it unconsidered. */
    returns: z.boolean(),
    lapses: z.boolean(),
    /** Whether a limit is asked at the award. */
    limits: z.boolean(),
    /** Whether results may be appealed once the list is published. */
    appeals: z.boolean(),
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
    /** Those of them who never had a part in the application, or were its third; left out while there is none. */
    aside: expertsSchema.optional(),
    ruling: rulingSchema.nullable(),
    agreed: agreedSchema.nullable(),
    /** The rounds after the cards that were held, in order. */
    rounds: heldRounds,
    /** Who gave the committee's cards; left out where the programme does not have them say it. */
    committee: committeeSchema.optional(),
    /** Rounds to which only the best go on and to which it was invited. */
    invitedTo: z.array(z.string()).optional(),
    /** The call to which it was invited, and the answers that go over there; left out of all others. */
    ledOn: z.strictObject({ call: z.string(), carried: carriedAnswers }).optional(),
    /** What the cards came to, whichever side of the threshold it lies on. */
    assessment: assessmentSchema.nullable(),
    /** What a committee recommends instead of the amount asked for. */
    recommended: recommendedSchema.nullable(),
    standing: standingSchema.nullable(),
    /** What is left of it without what was taken out since the list, until a person has decided; left out before. */
    corrected: correctedSchema.nullable().optional(),
    rank: rankSchema.nullable(),
    /** All of the grant. */
    award: amountSchema.nullable(),
    /** Its parts, that from the pool first; left out where grants have none. */
    parts: grantPartsSchema.optional(),
    listedAt: z.string().optional(),
    decidedOn: z.string().optional(),
    /** Left out where the programme assigns no experts. */
    assigned: assignedSchema.optional(),
    /** The pool that its money is of, once that is known. */
    ...poolMember,
    /** What a person said of its pool and kinds; it holds when the cards come to another result as well. */
    placed: z.strictObject({ ...poolMember, ...placedMembers }).optional(),
    /** What was opened for its applicant, while the application is returned; left out where none is. */
    returned: returnedSchema.nullable().optional(),
    /** Where its cards lead it should it come back as it was; left out where none is returned. */
    comesBackAs: z.enum(outcomes).nullable().optional(),
    /** A revision that was filed with a request to restore its term; left out where none was, or it counts. */
    asked: keyFactsSchema.optional(),
    /** The facts of the last revision after a return; null as long as there is none. */
    revised: keyFactsSchema.nullable().optional(),
    /** The part that is offered, while the answer is awaited. */
    offered: amountSchema.optional(),
    /** Appeals against its result; left out before the first. */
    appealed: appealedSchema.optional(),
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
    ...cardEvents,
    ...returnEvents,
    ...awardEvents,
    ...standingEvents,
    ...resultAppealEvents,
    /** A person says which pool or kinds it belongs to, where rules do not. */
    "placement.decide": described(
      z.strictObject({ ...poolMember, ...placedMembers, reason: z.string() }),
      "przydział do puli",
      "placed in a pool",
    ),
    "application.withdraw": withdrawalEvent,
  },
  effects: { notifyApplicant: scoringLetters },
  deadlines: scoringDeadlines,
  reads: { submission: submission.nouns.slice, eligibility: eligibility.nouns.slice },
  tells: [callHearer],
  sets: {
    standings: standingRow,
    held: heldRow,
    contenders: contenderRow,
    corrections: correctionRow,
    given: givenRow,
  },
  hears: { "restoration.request": restorationRequested, "restoration.grant": restorationGranted },
  uses: {
    invitations: invitationRow,
    reopened: reopenedRow,
    ranking: rankingRow,
    reserve: reserveRow,
    unranked: unrankedRow,
    offers: offerRow,
    queue: queueRow,
    budgets: budgetRow,
    openQueues: openQueueRow,
    places: placeRow,
    waiting: placeRow,
    ends: endRow,
    applicants: applicantRow,
    experts: expertRow,
    reviews: reviewRow,
    parties: partyRow,
    ideas: ideaRow,
  },
  shows: {
    slice: {
      expertsNeeded: "points",
      cards: "cards",
      written: "points",
      drafts: "drafts",
      allFiled: "points",
      recused: "recusals",
      aside: "recusals",
      ruling: "experts",
      agreed: "cards",
      rounds: "interview",
      committee: "recusals",
      invitedTo: "course",
      ledOn: "answers",
      assessment: "points",
      recommended: "points",
      standing: "points",
      corrected: "recusals",
      rank: "place",
      award: "money",
      parts: "money",
      listedAt: "course",
      decidedOn: "course",
      assigned: "recusals",
      pool: "place",
      offered: "place",
      returned: "course",
      comesBackAs: "points",
      asked: "answers",
      revised: "answers",
      placed: "place",
      appealed: "course",
    },
    events: {
      // Who was assigned tells who was recused.
      "experts.assign": { $itself: "course", experts: "recusals" },
      "review.declare": { $itself: "recusals", expert: "recusals" },
      ...cardEventsShown,
      ...returnEventsShown,
      ...awardEventsShown,
      ...standingEventsShown,
      ...resultAppealEventsShown,
      "placement.decide": "place",
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
      roundCorrection: "recusals",
      exclusion: "recusals",
      decision: "recusals",
      interview: "interview",
      vote: "interview",
      return: "letters",
      resultAppeal: "answers",
      resultDecision: "findings",
    },
    verdicts: verdictsShown,
  },
});

type Declared = typeof kit.nouns;
/** The nouns of scoring; by this name, so that declarations need not repeat them with each of its commands. */
export interface ScoringNouns extends Declared {}
/** The nouns of scoring (ocena merytoryczna), and what makes commands, guards and recorders of them. */
export const scoringKit: StageKit<CaseGround, ScoringNouns> = kit;
