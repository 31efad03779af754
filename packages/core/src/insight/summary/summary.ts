import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Grosze } from "@opus/grant-rules/money";
import type { EndCode } from "../../lifecycle/case/end-codes.ts";

/** How far an application came; each step includes everything that came further. */
export type FunnelStep =
  | "submitted"
  | "inTime"
  | "formallyAccepted"
  | "aboveThreshold"
  | "awarded"
  | "contracted"
  | "settled";

/** The steps in their order. */
export const FUNNEL_STEPS: readonly FunnelStep[] = [
  "submitted",
  "inTime",
  "formallyAccepted",
  "aboveThreshold",
  "awarded",
  "contracted",
  "settled",
];

/** Sums in grosze. */
export interface MoneySummary {
  /** Pools of all calls of the programme, each once: the sum of {@link Summary.calls}. */
  readonly pool: Grosze;
  /** How much more than that may be awarded, by calls that over-contract; left out where none does. */
  readonly mayExceed?: Grosze | undefined;
  /** Sums asked for in all submitted applications, late ones included; an unreadable or missing sum counts nothing. */
  readonly asked: Grosze;
  /** Awards of all concluded agreements, those terminated later included. */
  readonly awarded: Grosze;
  /** Grants that have left, whatever became of them since. */
  readonly paid: Grosze;
  /** What settlements accepted of the paid grants. */
  readonly settled: Grosze;
  /** Repayments received, of unspent, ineligible and terminated grants. */
  readonly returned: Grosze;
}

/** A version of the programme that a summary counts. */
export interface SummaryVersion {
  readonly version: string;
  readonly hash: string;
  /** Cases that pin it, drafts included. */
  readonly cases: number;
}

/** The pool of one call. */
export interface CallPool {
  readonly call: string;
  readonly pool: Grosze;
  /** How much more than that may be awarded; left out where the call does not over-contract. */
  readonly mayExceed?: Grosze | undefined;
  /** UTC instant at which it closes now; left out where that is what its version states. */
  readonly closesAt?: string | undefined;
  /** Hash of the version that states it: the one it was announced under, or the leading one before that. */
  readonly programme: string;
}

/** Applications of one kind of applicant, or of one part of the map. */
export interface GroupSummary {
  /** Enum value of the form; `null` where the application did not say. */
  readonly value: string | null;
  /** Whether the form of some version lists the value. */
  readonly listed: boolean;
  readonly submitted: number;
  readonly funded: number;
  readonly asked: Grosze;
  /** Awards of the funded ones. */
  readonly awarded: Grosze;
}

/** Why applications ended without a settled grant: a rule that was not met, or what happened. */
export interface EndReason {
  readonly end: Exclude<EndCode, "funded">;
  /** Rule id for refusals by rule; otherwise the type of the event that ended the case. */
  readonly reason: string;
  readonly by: "rule" | "event";
  /** Applications with this reason; one application may count under several rules. */
  readonly count: number;
}

/** One indicator, summed over the funded projects. */
export interface IndicatorSummary {
  readonly id: string;
  /** `null` when some funded application's answers were erased, so that the plan is no longer known. */
  readonly planned: number | null;
  readonly achieved: number;
}

/** Visits; absent when no version of the programme knows any. */
export interface MonitoringSummary {
  /** Concluded agreements of cases whose version knows visits. */
  readonly agreements: number;
  readonly visited: number;
  readonly omitted: number;
  /** Visits that found the project as agreed. */
  readonly asAgreed: number;
  readonly recommendations: number;
}

/** How far the targets of a programme are, counted on what is settled. */
export interface TargetsSummary {
  /** Grants that are to be settled. */
  readonly target: number;
  /** Agreements that are meant to be signed for that; left out where the programme does not say. */
  readonly sign?: number;
  /** Agreements that were signed, whatever became of them. */
  readonly signed: number;
  /** Those of them that were terminated. */
  readonly lost: number;
  /** Those of them that were settled. */
  readonly settled: number;
  /** Those that are neither: `signed - lost - settled`. */
  readonly open: number;
  /** Grants that are still to be settled until the target is reached. */
  readonly missing: number;
  /** Agreements that are still to be signed even if all that are open get settled. */
  readonly toSign: number;
  /**
   * `inAgreements` where those that are open are enough; `needsAgreements` where more have to be signed, and applications
   * for that are under way or may still come; `outOfReach` where neither are.
   */
  readonly standing: "reached" | "inAgreements" | "needsAgreements" | "outOfReach";
}

/** What is promised of the budget that the calls of a programme share. */
export interface BudgetSummary {
  readonly amount: Grosze;
  /** Promised by lists, offered, awarded and paid in all calls, and not come back. */
  readonly promised: Grosze;
  readonly left: Grosze;
}

/** A project whose grant was settled. */
export interface FundedProject {
  readonly case: string;
  /** Hash of the version that the case pins; its form gives the labels of the values here. */
  readonly programme: string;
  readonly number: string;
  /** `null` when the answers were erased. */
  readonly title: string | null;
  readonly applicantKind: string | null;
  readonly mapPart: string | null;
  readonly awarded: Grosze;
  readonly settled: Grosze;
}

/** Money of a pool that limits make unusable for whoever is left on the list. */
export interface RankingUnusable {
  readonly call: string;
  /** Id of the pool; `grant` in a call with one. */
  readonly pool: string;
  /** What nobody who is left can be awarded, in the order of the list, and somebody could without the limits. */
  readonly amount: Grosze;
  /** The limits that stand in the way. */
  readonly limits: readonly { readonly id: string; readonly title: LocalisedText }[];
}

/** An application that a published list could not rank. */
export interface UnrankedSummary {
  readonly call: string;
  readonly number: string;
  readonly case: string;
  /** Why, in words. */
  readonly because: LocalisedText;
}

/** What became of the calls of a programme, counted from the store alone. */
export interface Summary {
  /** The leading version: the one handed in, or else the latest that a stream pins. */
  readonly programme: { readonly id: string; readonly version: string; readonly hash: string };
  /** All versions that are counted, the leading one first, then from the latest to the earliest. */
  readonly versions: readonly SummaryVersion[];
  /** In the order of their openings: every announced call, and those that the leading version states beside them. */
  readonly calls: readonly CallPool[];
  /** Sum of the nine ends. */
  readonly submitted: number;
  readonly ends: Readonly<Record<EndCode, number>>;
  /** Submitted applications that have not ended yet. */
  readonly underWay: number;
  /** Those among them that a published list could not rank; call by call, in the order of their numbers. */
  readonly unranked: readonly UnrankedSummary[];
  /** Drafts that were never submitted. */
  readonly drafts: number;
  readonly funnel: readonly { readonly step: FunnelStep; readonly count: number }[];
  readonly money: MoneySummary;
  readonly byApplicantKind: readonly GroupSummary[];
  /** Applications whose version has a map; empty when none has. */
  readonly byMapPart: readonly GroupSummary[];
  readonly refusals: readonly EndReason[];
  readonly indicators: readonly IndicatorSummary[];
  /** What each case achieved in the indicator that its version's settlement names for participants. */
  readonly participants: number;
  readonly monitoring?: MonitoringSummary;
  /** The budget that the calls share; left out where the leading version states none. */
  readonly budget?: BudgetSummary | undefined;
  /** Money of pools that limits make unusable; left out where there is none. */
  readonly unusable?: readonly RankingUnusable[] | undefined;
  /** Targets of the leading version; absent when it states none. */
  readonly targets?: TargetsSummary;
  readonly projects: readonly FundedProject[];
  readonly journalEntries: number;
  /** Instant of the last entry; `null` for an empty store. */
  readonly lastEntryAt: string | null;
}
