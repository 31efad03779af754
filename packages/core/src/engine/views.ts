import type { LocalisedText } from "@opus/grant-rules";
import type { LegalCommand } from "../decide/decision.ts";
import type { RunningTerm } from "../decide/running-terms.ts";
import type { CaseForActor } from "../insight/case-for-actor.ts";
import type { StreamId } from "../journal/entry.ts";
import type { CallContext } from "../lifecycle/call/call-machine.ts";
import type { CaseContext } from "../lifecycle/case/grant-machine.ts";

/** What a stream shows of itself now. */
export interface StreamView<Context> {
  readonly stream: StreamId;
  readonly revision: number;
  /** Active states, dotted. */
  readonly state: readonly string[];
  /** Names of the active states for staff, in the same order as the machine gives them. */
  readonly stateNames: readonly LocalisedText[];
  /** Names for the applicant. */
  readonly applicantNames: readonly LocalisedText[];
  readonly context: Context;
  readonly programme: { readonly id: string; readonly version: string; readonly hash: string };
  readonly legal: readonly LegalCommand[];
  readonly deadlines: readonly { readonly name: string; readonly dueAt: string }[];
  /** What the terms of the active states are counted from, and what they wait for, where the programme names it. */
  readonly terms: readonly RunningTerm[];
}

/** A case as it stands. */
export type CaseView = StreamView<CaseContext>;
/** A call as it stands. */
export type CallView = StreamView<CallContext>;

/** A case as one actor may see it; `legal` is what this actor may do now. */
export type ActorCaseView = CaseView & CaseForActor;
/** A call as one actor may see it; `legal` is what this actor may do now. */
export type ActorCallView = CallView;
