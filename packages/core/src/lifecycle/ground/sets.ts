import { WHOLE_POOL } from "../../document/call-pools.ts";
import { partyRoles } from "../../document/party-roles.ts";
import { relationKinds } from "../../kernel/relation-kinds.ts";
import * as z from "../../values/zod.ts";
import { allocationLogSchema } from "../allocation/allocation-log.ts";
import { carriedAnswers } from "./derivation.ts";
import { amountSchema, countSchema, fractionSchema } from "./slice-schemas.ts";

/** What an application enters the ranking with. */
export const standingSchema = z.strictObject({
  cards: fractionSchema,
  /** Points of each round after the cards, by its id. */
  rounds: z.record(z.string(), fractionSchema),
  bonus: z.int(),
  /** What is ranked: cards, rounds and bonus as the programme combines them. */
  total: fractionSchema,
  /** By criterion, the exact mean over the cards that make up the result, before any weight; for ties. */
  criteria: z.record(z.string(), fractionSchema),
});

/** What an application enters the ranking with. */
export type StandingRecord = z.output<typeof standingSchema>;

/** Experts of a call, by id. */
export const expertRow = z.strictObject({
  /** Parties that the expert is bound to, and who says so. */
  relations: z.array(
    z.strictObject({
      party: z.string(),
      as: z.enum(relationKinds),
      by: z.enum(["register", "operator", "expert"]),
    }),
  ),
  /** How many applications the expert has got. */
  files: countSchema,
  /** Whether no application comes to the expert any more. */
  dismissed: z.boolean(),
});

/** An expert of a call. */
export type ExpertRow = z.output<typeof expertRow>;

/** Drafts of a call, so that whoever has one can be told what changes; the key is the case. */
export const draftRow = z.strictObject({ case: z.string() });

/** Publications of a call; the key is what was published and the place: `announcement/bip`. */
export const publicationRow = z.strictObject({
  /** Civil day. */
  day: z.string(),
});

/** Applications whose merit is to be reviewed by experts who are assigned; the key is the number. */
export const reviewRow = z.strictObject({
  case: z.string(),
  /** The experts who were drawn, and the word of the draw; left out before it. */
  drawn: z.strictObject({ experts: z.array(z.string()), word: z.string() }).optional(),
});

/** An application whose merit is to be reviewed. */
export type ReviewRow = z.output<typeof reviewRow>;
/** Where an application belongs among pools and kinds of quotas; left out where a programme has none. */
const placementMembers = {
  pool: z.string().optional(),
  /** Pools that it may belong to, as long as that is open. */
  poolOpen: z.array(z.string()).optional(),
  kinds: z.array(z.string()).optional(),
  kindsOpen: z.array(z.string()).optional(),
};

/** Applications in the order of their receipt; the key is the application's number. */
export const receiptRow = z.strictObject({ case: z.string(), number: z.string() });

/** Undecided applications of a continuous call; keys sort as they came. `passable`: those behind need not wait for it. */
export const queueRow = z.strictObject({
  case: z.string(),
  number: z.string(),
  passable: z.literal(true).optional(),
});

/** An application that waits for its turn. */
export type QueueRow = z.output<typeof queueRow>;

/** Everybody who has submitted an application to the call, by id, with the first; none of them decides there. */
export const applicantRow = z.strictObject({ case: z.string() });

/**
 * Applications that were invited to the next call, for who begins one there; the key is the case. `plan` is what was begun
 * from it; left out as long as nothing was.
 */
export const ideaRow = z.strictObject({
  number: z.string(),
  call: z.string(),
  /** The next call. */
  to: z.string(),
  applicant: z.string(),
  carried: carriedAnswers,
  plan: z.string().optional(),
});

/** An application that was invited to the next call. */
export type IdeaRow = z.output<typeof ideaRow>;

/** What a party was granted. */
const grantRow = z.strictObject({
  /** Civil day of the award, in the zone of the programme. */
  on: z.string(),
  /** All of the grant. */
  amount: amountSchema,
  /** The party's own share of it. */
  share: amountSchema,
});

/**
 * Applications in time by the parties that limits count, and what they were granted, whatever the call; the key is
 * `<party>/<call>/<number>`. A grant given outside the tool has no case and no number.
 */
export const partyRow = z.strictObject({
  party: z.string(),
  as: z.array(z.enum(partyRoles)).min(1),
  programme: z.string(),
  call: z.string(),
  /** The mode that the programme gives grants in; left out where it states none. */
  mode: z.string().optional(),
  case: z.string().optional(),
  number: z.string().optional(),
  /** Civil day of the submission, and its instant. */
  on: z.string(),
  at: z.string().optional(),
  grant: grantRow.optional(),
  /** How the application ended. */
  end: z.string().optional(),
});

/** An application, or a grant, of a party that limits count. */
export type PartyRow = z.output<typeof partyRow>;

/** What a giver has given in a year, grosze; the key is `<mode or programme>/<year>`. */
export const givenRow = z.strictObject({ amount: z.int() });

/** What a giver has given in a year. */
export type GivenRow = z.output<typeof givenRow>;

/** Applications ready to be ranked. */
export const standingRow = z.strictObject({
  case: z.string(),
  /** What the application asks the pool for: its part where grants have several. */
  requested: amountSchema,
  /** What it is recommended for, where that is less; the list is filled with it. */
  recommended: amountSchema.optional(),
  standing: standingSchema,
  ...placementMembers,
  /** Scoring rules whose points are none that a list can take; left out where there is none. */
  uncounted: z.array(z.string()).optional(),
});

/** Applications that contend for a round to which only the best go on; the key is the round before the number. */
export const contenderRow = z.strictObject({ case: z.string(), points: fractionSchema });

/** Who is invited to a round to which only the best go on, as published; the key is the round before the number. */
export const invitationRow = z.strictObject({
  case: z.string(),
  /** Among those that contended; 1 is best, equal points share a place. */
  place: z.int().min(1),
  invited: z.boolean(),
});

/** The key of an application among those that contend for a round. */
export const roundKey = (round: string, number: string): string => `${round}/${number}`;

/** An application ready to be ranked. */
export type StandingRow = z.output<typeof standingRow>;

/** Why a list waits for an application that has no standing, or does not. */
const heldReasons = ["below", "notInvited"] as const;

/**
 * Applications that are held back: `below` those that miss a threshold as their cards stand, `notInvited` those that are not
 * among the best who go on to a round; they end so only after the list. The key is the number. `listed` once the call is decided, so that nothing of their cards changes any more.
 */
export const heldRow = z.strictObject({
  case: z.string(),
  because: z.enum(heldReasons),
  listed: z.literal(true).optional(),
});

/** An application that is held back. */
export type HeldRow = z.output<typeof heldRow>;

/** Why the published list does not rank an application. */
export type UnrankedReason = "points" | "amount" | "row";

/** Applications that the published list could not rank; the key is the application's number. */
export const unrankedRow = z.strictObject({
  case: z.string(),
  because: z.enum(["points", "amount", "row"] satisfies UnrankedReason[]),
});

/** An application that the published list could not rank. */
export type UnrankedRow = z.output<typeof unrankedRow>;

/** Where a person put an application among those that nothing else tells apart; `of` names all of them. */
export const tieRow = z.strictObject({ of: z.string(), place: z.int().min(1) });

/** The place of an application in a tie that a person settled. */
export type TieRow = z.output<typeof tieRow>;

/** Lines of the published list; `promoted` once they left the reserve, `offered` while a part is offered. */
export const rankingRow = z.strictObject({
  case: z.string(),
  rank: z.int().min(1),
  /**
   * Where it stands among those that were put before the line of their rank when their cards were corrected, as the digits
   * of a decimal fraction; left out of lines that stand as published.
   */
  between: z.string().optional(),
  points: fractionSchema,
  amount: amountSchema,
  outcome: z.enum(["funded", "reserve", "promoted", "offered"]),
  /** The part that is offered while an offer is open. */
  offered: amountSchema.optional(),
  /** Whether it waits behind all others, having refused a part. */
  behind: z.boolean().optional(),
  /** What has followed from the line already; noted only where results may still be appealed then. */
  since: z.enum(["granted", "placed", "offered"]).optional(),
  /** Whether its agreement was terminated; it is no grant of the call any more. */
  over: z.literal(true).optional(),
  /** The pool that it is of, and the kinds that quotas ask for. */
  pool: placementMembers.pool,
  kinds: placementMembers.kinds,
  /** Points of the criteria that ties are decided by; left out where ties ask for none. */
  criteria: z.record(z.string(), fractionSchema).optional(),
  /** Where a person put it among those that nothing else told apart. */
  tie: tieRow.optional(),
  /** Why it came out so; lists of earlier releases have none. */
  log: allocationLogSchema.optional(),
});

/** A published line of the ranking. */
export type RankingRow = z.output<typeof rankingRow>;

/**
 * Applications whose cards have changed since the list was published, until a person has decided what follows; the key is the
 * number. `standing` is what it would enter the list with; null where the cards that are left lead to no place on it.
 */
export const correctionRow = z.strictObject({ case: z.string(), standing: standingSchema.nullable() });

/** Applications that wait on a reserve list; the key is the rank behind the pool, padded so that keys sort as ranks do. */
export const reserveRow = z.strictObject({
  number: z.string(),
  case: z.string(),
  amount: amountSchema,
  /** What was free when it refused a part; it is asked again when there is more. */
  refusedAt: amountSchema.optional(),
});

/** An application that waits on the reserve list. */
export type ReserveRow = z.output<typeof reserveRow>;

/** Agreements both parties have signed. */
export const agreementRow = z.strictObject({ case: z.string(), amount: amountSchema });

/** The plan of visits. */
export const visitRow = z.strictObject({
  case: z.string(),
  selected: z.boolean(),
  because: z.string(),
});

/** How applications ended. */
export const endRow = z.strictObject({ case: z.string(), end: z.string() });

/** What an account holds; the key is `<account>/<source>/<line>`, grosze. */
export const balanceRow = z.strictObject({ amount: z.int() });

/** The key by which lines of the list sort: as their ranks do, and what was corrected before the line of its rank. */
export const lineKey = ({ rank, between }: Pick<RankingRow, "rank" | "between">): string =>
  between === undefined ? padded(rank) : `${padded(rank - 1)}.${between}`;

const padded = (rank: number) => String(rank).padStart(8, "0");

/** The key of a place on the reserve list of a pool, or of the one pool. */
export const reserveKey = ({
  pool,
  behind = false,
  ...line
}: Pick<RankingRow, "rank" | "between" | "pool" | "behind">): string =>
  `${reserveStart(pool)}${behind ? "9" : "0"}${lineKey(line)}`;

/** Open offers of a part; the key is the pool, and `place` where the application stood on the reserve. */
export const offerRow = z.strictObject({ number: z.string(), place: z.string() });

/** The key of the open offer of a pool, which has one at most. */
export const offerKey = ({ pool = WHOLE_POOL }: Pick<RankingRow, "pool">): string => pool;

/** What the keys of a pool's reserve list begin with. */
export const reserveStart = (pool: string | undefined): string => (pool === undefined ? "" : `${pool}/`);
