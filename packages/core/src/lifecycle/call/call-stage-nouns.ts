import { described } from "../../document/described.ts";
import { noOptions, noSection } from "../../kernel/stage.ts";
import * as z from "../../values/zod.ts";
import { defineCallStage } from "../ground/call-ground.ts";
import { callSlice, callTold } from "../ground/call-nouns.ts";
import { editionRow, listedRow, listKinds, passedRow } from "../ground/public-lists.ts";
import {
  agreementRow,
  applicantRow,
  contenderRow,
  endRow,
  expertRow,
  heldRow,
  invitationRow,
  offerRow,
  rankingRow,
  receiptRow,
  reserveRow,
  reviewRow,
  standingRow,
  tieRow,
  unrankedRow,
  visitRow,
} from "../ground/sets.ts";
import { amountSchema, countSchema } from "../ground/slice-schemas.ts";
import { monitoring } from "../monitoring/monitoring-stage.ts";
import type { ListedPool } from "../ranking/ranking-list.ts";
import { scoring } from "../scoring/scoring-stage.ts";

const listedPoolsSchema: z.ZodType<readonly ListedPool[]> = z.array(
  z.strictObject({
    pool: z.string(),
    free: amountSchema,
    allocated: amountSchema,
    beyond: amountSchema.optional(),
  }),
);

/** What a call is about: its pool, its opening and closing, the published list, the plan of visits, its end. */
export const callKit = defineCallStage({
  name: "call",
  title: { pl: "Nabór", en: "Call" },
  section: noSection,
  options: noOptions,
  slice: callSlice,
  events: {
    ...callTold,
    "call.announce": described(
      z.strictObject({
        pool: amountSchema,
        /** What each pool is given; left out where the call has one. */
        pools: z.record(z.string(), amountSchema).optional(),
        /** What each source of parts of grants has, or `notLimitedHere`; left out where there is none. */
        sources: z.record(z.string(), z.union([amountSchema, z.literal("notLimitedHere")])).optional(),
      }),
      "ogłoszenie naboru",
      "call announced",
    ),
    "call.annul": described(z.strictObject({ reason: z.string() }), "unieważnienie naboru", "call annulled"),
    "ranking.publish": described(
      z.strictObject({
        call: z.string(),
        ranked: countSchema,
        funded: countSchema,
        /** Sum of what the list funds. */
        allocated: amountSchema,
        /** Hash of the list's text; lists of earlier releases have none, nor pools. */
        list: z.string().optional(),
        /** What was free of each pool, and what the list took of it. */
        pools: listedPoolsSchema.optional(),
        /** Applications that nobody can rank; left out where there is none. */
        unranked: countSchema.optional(),
      }),
      "lista rankingowa",
      "ranking published",
    ),
    "invitations.publish": described(
      z.strictObject({
        call: z.string(),
        round: z.string(),
        /** How many contended for the round, and how many of them are invited. */
        contenders: countSchema,
        invited: countSchema,
        /** SHA-256 over the canonical JSON of places and who is invited. */
        list: z.string(),
      }),
      "lista zaproszonych do rundy",
      "who is invited to a round",
    ),
    "tie.settle": described(
      z.strictObject({ order: z.array(z.string()), how: z.enum(["lots", "judgement"]), reason: z.string() }),
      "rozstrzygnięcie remisu",
      "tie settled",
    ),
    "pool.transfer": described(
      z.strictObject({
        call: z.string(),
        from: z.string(),
        to: z.string(),
        amount: amountSchema,
        reason: z.string(),
      }),
      "przesunięcie środków między pulami",
      "money transferred between pools",
    ),
    /** `edition` counts the publications of one list; that of `ranking.publish` is the first of ranking and reserve. */
    "list.publish": described(
      z.strictObject({
        call: z.string(),
        kind: z.enum(listKinds),
        edition: z.int().min(1),
        lines: countSchema,
        /** Hash of what the list says. */
        list: z.string(),
        /** Why it was corrected; left out of a first edition. */
        reason: z.string().optional(),
      }),
      "ogłoszenie listy albo sprostowania",
      "list or correction published",
    ),
    "contracting.close": described(z.strictObject({}), "koniec podpisywania umów", "contracting closed"),
    "monitoring.plan": described(
      z.strictObject({ draw: z.string(), visits: countSchema }),
      "plan wizyt",
      "visits planned",
    ),
    "call.archive": described(z.strictObject({}), "archiwizacja naboru", "call archived"),
    "expert.appoint": described(
      z.strictObject({ expert: z.string(), experts: countSchema }),
      "powołanie eksperta",
      "expert appointed",
    ),
    "expert.declare": described(
      z.strictObject({ expert: z.string(), experts: countSchema }),
      "zgłoszenie powiązań eksperta",
      "expert's relations declared",
    ),
    "expert.dismiss": described(
      z.strictObject({ expert: z.string(), experts: countSchema }),
      "odwołanie eksperta",
      "expert dismissed",
    ),
    "experts.draw": described(
      z.strictObject({
        draw: z.string(),
        applications: countSchema,
        experts: countSchema,
        /** SHA-256 over the canonical JSON of who was drawn for which number. */
        plan: z.string(),
      }),
      "losowanie ekspertów",
      "experts drawn",
    ),
  },
  effects: {
    /** A published decision that moves money between pools. */
    publishTransfer: described(
      z.strictObject({ call: z.string(), from: z.string(), to: z.string(), amount: amountSchema }),
      "publikacja decyzji o przesunięciu środków",
      "publication of the decision on a transfer",
    ),
    /** A formal list, or a corrected list. */
    publishList: described(
      z.strictObject({ call: z.string(), kind: z.enum(listKinds), edition: z.int().min(1) }),
      "publikacja listy albo sprostowania",
      "publication of a list or a correction",
    ),
    /** The published list of those who are invited to a round. */
    publishInvitations: described(
      z.strictObject({ call: z.string(), round: z.string() }),
      "publikacja listy zaproszonych do rundy",
      "publication of who is invited to a round",
    ),
    /** The published list of a call. */
    publishRanking: described(
      z.strictObject({ call: z.string() }),
      "publikacja listy rankingowej",
      "publication of the ranking list",
    ),
  },
  deadlines: {
    callOpening: {
      title: { pl: "Otwarcie naboru", en: "Opening of the call" },
      startsAt: "call.opening",
    },
    callClosing: {
      title: { pl: "Zamknięcie naboru", en: "Closing of the call" },
      startsAt: "call.closing",
    },
  },
  consults: { scoring: scoring.nouns.section, monitoring: monitoring.nouns.section },
  sets: {
    ranking: rankingRow,
    reserve: reserveRow,
    unranked: unrankedRow,
    offers: offerRow,
    ties: tieRow,
    visits: visitRow,
    experts: expertRow,
    listed: listedRow,
    editions: editionRow,
    invitations: invitationRow,
  },
  uses: {
    passed: passedRow,
    contenders: contenderRow,
    receipts: receiptRow,
    applicants: applicantRow,
    reviews: reviewRow,
    standings: standingRow,
    held: heldRow,
    agreements: agreementRow,
    ends: endRow,
  },
  shows: {
    slice: {
      pool: "course",
      applications: "counts",
      ranked: "counts",
      funded: "counts",
      awards: "counts",
      visits: "counts",
      corrected: "counts",
      experts: "experts",
      drawn: "experts",
    },
    events: {
      "application.registered": { $itself: "others", number: "others" },
      "award.committed": { $itself: "others", number: "others", amount: "others" },
      "list.corrected": { $itself: "others", number: "others", ranked: "counts", funded: "counts" },
      "award.released": { $itself: "others", number: "others", amount: "others" },
      "call.announce": { pool: "course", pools: "course", sources: "course" },
      "call.annul": { reason: "course" },
      "ranking.publish": {
        call: "course",
        ranked: "counts",
        funded: "counts",
        allocated: "counts",
        list: "course",
        pools: "counts",
        unranked: "counts",
      },
      "invitations.publish": {
        call: "course",
        round: "course",
        contenders: "counts",
        invited: "counts",
        list: "course",
      },
      "tie.settle": "others",
      "pool.transfer": "course",
      "list.publish": {
        call: "course",
        kind: "course",
        edition: "course",
        lines: "course",
        list: "course",
        reason: "course",
      },
      "contracting.close": "course",
      "monitoring.plan": { draw: "sample", visits: "sample" },
      "call.archive": "course",
      "expert.appoint": { $itself: "experts", expert: "experts", experts: "experts" },
      "expert.declare": { $itself: "experts", expert: "experts", experts: "experts" },
      "expert.dismiss": { $itself: "experts", expert: "experts", experts: "experts" },
      "experts.draw": {
        $itself: "experts",
        draw: "experts",
        applications: "experts",
        experts: "experts",
        plan: "experts",
      },
    },
    effects: {
      publishInvitations: "course",
      publishRanking: "course",
      publishTransfer: "course",
      publishList: "course",
    },
  },
});
