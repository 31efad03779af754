import type { Fraction, StandingRecord } from "./case-context.ts";

/** What the rules of the formal check came to; see docs/architecture.md, "Verdicts arrive inside the event". */
export type FormalOutcome = "eligible" | "ineligible" | "needsFinding" | "curable" | "incurable";

/** Occurrences of time on a case. */
type Passed<Name extends string> = { readonly type: `deadline.${Name}.passed`; readonly dueAt: string };

/**
 * Everything that can happen to a case, as the machine is told of it. Plain JSON; money is a decimal string;
 * verdicts, sums and points are already decided, so that guards only read.
 */
export type CaseEvent =
  | { readonly type: "application.edit"; readonly answersVersion: number }
  | {
      readonly type: "application.submit";
      readonly late: boolean;
      readonly number: string;
      readonly at: string;
      readonly answersVersion: number;
      readonly requested: string | null;
      readonly applicantKind: string | null;
      readonly mapPart: string | null;
    }
  | { readonly type: "application.discard" }
  | { readonly type: "application.withdraw" }
  | {
      readonly type: "formalCheck.complete";
      readonly outcome: FormalOutcome;
      readonly supplementPaths: readonly string[];
      readonly findingsVersion: number;
    }
  | {
      readonly type: "application.supplement";
      readonly late: boolean;
      readonly answersVersion: number;
      readonly requested: string | null;
      readonly applicantKind: string | null;
      readonly mapPart: string | null;
    }
  | {
      readonly type: "review.record";
      readonly expert: string;
      readonly scores: Readonly<Record<string, number>>;
      readonly total: number;
      readonly reachedThreshold: boolean;
      readonly standing: StandingRecord | null;
    }
  | { readonly type: "review.recuse"; readonly expert: string; readonly reason: string }
  | {
      readonly type: "interview.record";
      readonly scores: Readonly<Record<string, number>>;
      readonly total: number;
      readonly reachedThreshold: boolean;
      readonly standing: StandingRecord;
    }
  | { readonly type: "award.grant"; readonly amount: string; readonly rank: number }
  | { readonly type: "reserve.place"; readonly rank: number }
  | { readonly type: "reserve.promote"; readonly amount: string; readonly rank: number }
  | { readonly type: "reserve.close" }
  | { readonly type: "agreement.offer"; readonly amount: string; readonly realisationTo: string }
  | { readonly type: "agreement.sign" }
  | { readonly type: "agreement.countersign"; readonly at: string }
  | { readonly type: "agreement.resign" }
  | { readonly type: "agreement.terminate"; readonly reason: string; readonly due: string }
  | { readonly type: "payment.order"; readonly amount: string }
  | { readonly type: "payment.confirm"; readonly amount: string; readonly paidOn: string }
  | { readonly type: "monitoring.schedule"; readonly on: string }
  | { readonly type: "monitoring.omit" }
  | { readonly type: "monitoring.recordVisit"; readonly asAgreed: boolean; readonly recommendations: number }
  | { readonly type: "monitoring.confirmImplementation" }
  | { readonly type: "amendment.request"; readonly request: number; readonly realisationTo: string | null }
  | { readonly type: "amendment.approve"; readonly realisationTo: string | null }
  | { readonly type: "amendment.refuse" }
  | {
      readonly type: "report.submit";
      readonly reportVersion: number;
      readonly spent: string;
      readonly achieved: Readonly<Record<string, number>>;
    }
  | { readonly type: "report.requestSupplement"; readonly paths: readonly string[] }
  | {
      readonly type: "report.supplement";
      readonly reportVersion: number;
      readonly spent: string;
      readonly achieved: Readonly<Record<string, number>>;
    }
  | {
      readonly type: "settlement.decide";
      readonly accepted: string;
      readonly ineligible: string;
      readonly unspent: string;
      readonly settled: string;
      readonly due: string;
      readonly degree: Fraction;
      readonly band: "full" | "proportional" | "none";
    }
  | {
      readonly type: "repayment.record";
      readonly amount: string;
      readonly receivedOn: string;
      readonly repaid: string;
      readonly outstanding: string;
    }
  | Passed<"supplement">
  | Passed<"signing">
  | Passed<"payment">
  | Passed<"recommendation">
  | Passed<"realisation">
  | Passed<"report">
  | Passed<"reportSupplement">
  | Passed<"overdueReport">
  | Passed<"repayment">;

/** Names of all case events. */
export type CaseEventType = CaseEvent["type"];

/** One event by its name. */
export type CaseEventOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>;
