import type { Role } from "../journal/entry.ts";
import type { Text } from "../programme/text.ts";

/** The six stages of a case, and the call. */
export type Stage =
  | "submission"
  | "eligibility"
  | "scoring"
  | "agreement"
  | "monitoring"
  | "settlement"
  | "call";

/** How a case can end; `funded` is the one good end. */
export type EndCode =
  | "late"
  | "withdrawn"
  | "leftUnconsidered"
  | "formallyRejected"
  | "belowThreshold"
  | "reserve"
  | "resigned"
  | "terminated"
  | "funded";

/** Names of deadlines; time that passed is the event `deadline.<name>.passed`. */
export type CaseDeadline =
  | "supplement"
  | "signing"
  | "payment"
  | "recommendation"
  | "realisation"
  | "report"
  | "reportSupplement"
  | "overdueReport"
  | "repayment";
/** Deadlines of a call; both are fixed instants of the programme. */
export type CallDeadline = "callOpening" | "callClosing";

/** What every state says about itself; documents, diagrams, letters and deadlines are made from it. */
export interface StateMeta {
  readonly stage: Stage;
  /** Name for staff. */
  readonly name: Text;
  /** Name that the applicant sees. */
  readonly applicantName: Text;
  /** Who or what moves the case on. */
  readonly waitsFor: Role | "time" | "nobody";
  /** Deadline that runs while the state is active: set on entry, cleared on exit. */
  readonly deadline?: CaseDeadline | CallDeadline;
  /** Letter that goes to the applicant on entry. */
  readonly letter?: string;
  /** Set on final states of the case. */
  readonly end?: EndCode;
}
