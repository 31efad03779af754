import type { LocalisedText } from "@opus/grant-rules";
import type { Fraction, Grosze } from "@opus/grant-rules/money";
import type { EndCode } from "../../lifecycle/case/end-codes.ts";
import type { Leads } from "../../lifecycle/ranking/list-correction.ts";
import type { RankingUnusable } from "../summary/summary.ts";

/**
 * Where an application stands: `awaited` is still to be assessed, `below` misses a threshold as its cards stand, `notInvited` is not among the best who go on to a round, `ranked` waits for the list to be published, `funded`
 * has been promised money by the list, `offered` is asked whether it takes a part, `awarded` has been granted it, `reserve` waits on the reserve list, `admitted` has its places in a sign-up, `waiting` is on its waiting list, `unranked`
 * was assessed and is one that no list can rank, `out` has ended without a grant.
 */
export type RankingOutcome =
  | "awaited"
  | "below"
  | "notInvited"
  | "ranked"
  | "funded"
  | "offered"
  | "awarded"
  | "reserve"
  | "admitted"
  | "waiting"
  | "unranked"
  | "out";

/** A bound of the assessment, exact, and whether it was reached. */
export interface RankingBound {
  readonly least: Fraction;
  readonly met: boolean;
}

/** Points of one criterion; exact. */
export interface RankingCriterion {
  readonly criterion: string;
  readonly title: LocalisedText;
  readonly points: Fraction;
}

/** The minimum of one criterion; `lowest` is held against it: the fewest points of a card, or the mean, as stated. */
export interface RankingMinimum extends RankingBound {
  readonly criterion: string;
  readonly title: LocalisedText;
  readonly lowest: Fraction;
}

/** What an application was given in a round after the cards; exact. */
export interface RankingRound {
  readonly round: string;
  readonly title: LocalisedText;
  /** The points of this round. */
  readonly points: Fraction;
  /** What counts after it: added to what came before, or in its place. */
  readonly total: Fraction;
  /** How many residents voted for it; `null` in a round of the committee. */
  readonly votes: number | null;
  readonly criteria: readonly RankingCriterion[];
  /** `given` is what is held against the threshold: points of the round, or all so far. */
  readonly threshold: RankingBound & { readonly given: Fraction };
  readonly minima: readonly RankingMinimum[];
  readonly met: boolean;
}

/** What an application was given; exact ratios are rounded for display only. */
export interface RankingAssessment {
  /** What is ranked: cards, rounds and bonus together; of one that is not ranked, what counts so far. */
  readonly points: Fraction;
  /** What the cards come to, as the programme aggregates them, without bonus points. */
  readonly cards: Fraction;
  /** By criterion, in the order of the card: the mean over the cards that make up the result, before any weight. */
  readonly criteria: readonly RankingCriterion[];
  /** `given` is what is held against the threshold, as the programme states it. */
  readonly threshold: RankingBound & { readonly given: Fraction };
  /** Of the criteria that have a minimum, in the order of the card. */
  readonly minima: readonly RankingMinimum[];
  /** The rounds after the cards that were held, in their order. */
  readonly rounds: readonly RankingRound[];
  readonly bonus: number;
}

/** What an application still waits for before it can be ranked. */
export interface RankingWait {
  /** Names of its states for staff. */
  readonly states: readonly LocalisedText[];
  /** Cards that are locked; what they say is shown once all are. */
  readonly cards: number;
  readonly cardsNeeded: number;
}

/** One submitted application in the ranking of its call. */
export interface RankingLine {
  /** Place on the published list, or, before it is published, among those assessed so far; `null` without one. */
  readonly place: number | null;
  readonly number: string;
  /** Empty for whom it is somebody else's. */
  readonly case: string;
  /** `null` when the answers hold none that strangers may see. */
  readonly title: string | null;
  readonly outcome: RankingOutcome;
  /** Id of its pool; `null` where the call has one, and as long as it is not placed. */
  readonly pool: string | null;
  /** How the case has ended; `null` while it goes on. */
  readonly end: EndCode | null;
  /** What is asked for, or the sum that the published list names; `null` when it cannot be read. */
  readonly amount: Grosze | null;
  /** Whether its grant is for money that its pool does not have, since the call over-contracts. */
  readonly beyond: boolean;
  /** `null` until all cards are locked. */
  readonly assessment: RankingAssessment | null;
  /** Why no list can rank it, in words; `null` for all but the unranked. */
  readonly unranked: LocalisedText | null;
  /** Why the published list has it so, step by step in words; empty before it is published. */
  readonly why: readonly LocalisedText[];
  /** What an awaited application waits for; `null` for all others. */
  readonly waitsFor: RankingWait | null;
  /** Its turn in a continuous call, as long as nobody has decided it; `null` for all others. */
  readonly turn: RankingTurn | null;
  /** Its place in a sign-up, or on its waiting list; `null` for all others. */
  readonly seat: RankingPlace | null;
  /** What a person has to decide about its published result (`standing.decide`); `null` where nothing, and for all others. */
  readonly toDecide: RankingCorrection | null;
}

/** What a sign-up has given away, in places. */
export interface RankingSeats {
  readonly capacity: number;
  readonly taken: number;
  /** Applications on the waiting list. */
  readonly waiting: number;
}

/** The place of an application in a sign-up. */
export interface RankingPlace {
  /** How many places it takes, or asks for. */
  readonly seats: number;
  /** Which it is on the waiting list; `null` when it has its places. */
  readonly waits: number | null;
}

/** Where an application of a continuous call waits. */
export interface RankingTurn {
  /** The number that has to be decided, or has to answer an offer, first; `null` when it is its own turn. */
  readonly after: string | null;
  /** Whether those behind it do not wait for it meanwhile, since it waits for its applicant. */
  readonly isPassable: boolean;
}

/** A published result whose cards have changed since, and what it would change if it were corrected. */
export interface RankingCorrection {
  /** The points that it is ranked with now, and those without what was taken out; `null` where those lead to no place. */
  readonly before: Fraction | null;
  readonly points: Fraction | null;
  /** Whether it stays as it came out, is left to the reserve, leaves the list, comes onto its reserve, or has no place at all. */
  readonly leads: Leads;
  /** Its place on the list before and after; `null` where it has none. */
  readonly places: { readonly before: number | null; readonly after: number | null };
  /** What the list had promised it and would be free again. */
  readonly released: Grosze;
}

/** The money of a call; `pool` is `free`, `allocated` and `awarded` together, less what is `overContracted`. */
export interface RankingSums {
  readonly pool: Grosze;
  /** Not promised to anybody; of what pools have, not of how much more may be promised. */
  readonly free: Grosze;
  /** Promised or granted beyond what pools have, where the call over-contracts; nothing otherwise. */
  readonly overContracted: Grosze;
  /** How much more than they have may be promised of the pools, by the call; nothing where it does not over-contract. */
  readonly mayExceed: Grosze;
  /** Promised by the published list and not granted yet. */
  readonly allocated: Grosze;
  /** Granted, and not given back to the pool since. */
  readonly awarded: Grosze;
  /** What those on the reserve list ask for together; no part of the pool. */
  readonly reserve: Grosze;
}

/** A pool of a call that has several, and its money. */
export interface RankingPool {
  readonly id: string;
  readonly title: LocalisedText;
  readonly sums: RankingSums;
}

/** A source of parts of grants beside the pools of a call. */
export interface RankingSource {
  readonly id: string;
  /** The parts of grants that it pays. */
  readonly title: LocalisedText;
  /** Whether the call says how much there is. */
  readonly isLimited: boolean;
  /** Not granted to anybody; nothing where the call does not limit it. */
  readonly free: Grosze;
  /** Granted, and not given back since. */
  readonly awarded: Grosze;
}

/** The ranking of a call as it stands. */
export interface Ranking {
  readonly call: string;
  readonly title: LocalisedText;
  /** The version that the call pins, under which everything here is told. */
  readonly programme: { readonly id: string; readonly version: string; readonly hash: string };
  /** Whether applications are decided in the order of receipt, without a list; places are those of receipt then. */
  readonly isInOrder: boolean;
  /** What a sign-up has given away; `null` for a call that gives money. Its lines are in the order of receipt. */
  readonly seats: RankingSeats | null;
  /** Whether the list has been published; before that, places are those of the applications assessed so far. */
  readonly published: boolean;
  readonly sums: RankingSums;
  /** What is left of the budget that the calls of the programme share; `null` where it states none. */
  readonly leftOfBudget: Grosze | null;
  /** Money of pools that limits make unusable, as of the last entry of the call; none where no limit is asked at the award. */
  readonly unusable: readonly RankingUnusable[];
  /** The pools of a call that has several, in the order of the programme; none for a call with one. */
  readonly pools: readonly RankingPool[];
  /** Sources of parts of grants, in the order of the call; none where grants have one part. */
  readonly sources: readonly RankingSource[];
  /** By place; then those awaited and those out without a place, each in the order of their numbers. */
  readonly lines: readonly RankingLine[];
}
