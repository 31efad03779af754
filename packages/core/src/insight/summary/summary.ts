import type { Grosze } from "@opus/grant-rules/money";
import type { EndCode } from "../../lifecycle/case/grant-machine.ts";

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
  /** Pools of all calls of the programme. */
  readonly pool: Grosze;
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

/** Applications of one kind of applicant, or of one part of the map. */
export interface GroupSummary {
  /** Enum value of the form; `null` where the application did not say. */
  readonly value: string | null;
  /** Whether the form's enum lists the value. */
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

/** Visits; absent when the programme knows none. */
export interface MonitoringSummary {
  readonly agreements: number;
  readonly visited: number;
  readonly omitted: number;
  /** Visits that found the project as agreed. */
  readonly asAgreed: number;
  readonly recommendations: number;
}

/** A project whose grant was settled. */
export interface FundedProject {
  readonly case: string;
  readonly number: string;
  /** `null` when the answers were erased. */
  readonly title: string | null;
  readonly applicantKind: string | null;
  readonly mapPart: string | null;
  readonly awarded: Grosze;
  readonly settled: Grosze;
}

/** What became of the calls of a programme, counted from the store alone. */
export interface Summary {
  readonly programme: { readonly id: string; readonly version: string; readonly hash: string };
  /** Sum of the nine ends. */
  readonly submitted: number;
  readonly ends: Readonly<Record<EndCode, number>>;
  /** Submitted applications that have not ended yet. */
  readonly underWay: number;
  /** Drafts that were never submitted. */
  readonly drafts: number;
  readonly funnel: readonly { readonly step: FunnelStep; readonly count: number }[];
  readonly money: MoneySummary;
  readonly byApplicantKind: readonly GroupSummary[];
  /** Empty when the programme has no map. */
  readonly byMapPart: readonly GroupSummary[];
  readonly refusals: readonly EndReason[];
  readonly indicators: readonly IndicatorSummary[];
  /** The indicator that the programme's settlement names for participants. */
  readonly participants: number;
  readonly monitoring?: MonitoringSummary;
  readonly projects: readonly FundedProject[];
  readonly journalEntries: number;
  /** Instant of the last entry; `null` for an empty store. */
  readonly lastEntryAt: string | null;
}
