import type { JournalEntry } from "../../journal/entry.ts";
import type { SnapshotBody } from "../../journal/snapshot.ts";
import { liftState, liftValue } from "../../kernel/lift-stream.ts";
import { caseAggregate } from "../../lifecycle/case/case-aggregate.ts";
import { type EndCode, endCodes } from "../../lifecycle/case/end-codes.ts";
import type { CaseContext } from "../../lifecycle/case/grant-machine.ts";
import type { Json } from "../../values/json.ts";
import { FUNNEL_STEPS, type FunnelStep } from "./summary.ts";

/** What a summary needs to know of one case; nobody keeps it once it is counted. */
export interface CaseSummary {
  readonly case: string;
  /** `undefined` while the case goes on, and for drafts. */
  readonly end?: EndCode;
  /** `undefined` for a draft. */
  readonly reached?: FunnelStep;
  readonly context: CaseContext;
  /** Whether a planned visit was left out. */
  readonly visitOmitted: boolean;
}

/**
 * Reads one case off its snapshot and its last entry. A case only ever moves forward, so that the state in which its
 * last event found it says how far one came that has ended.
 */
export function summariseCase(
  caseId: string,
  snapshot: Pick<SnapshotBody, "machineVersion" | "value" | "context">,
  last: Pick<JournalEntry, "machine" | "from"> | undefined,
): CaseSummary {
  const { value, context: slices } = liftState(caseAggregate, snapshot.machineVersion, snapshot);
  // The engine alone writes snapshots, and it writes the context of the case machine.
  const context = slices as unknown as CaseContext;
  const { number } = context.submission;
  // A draft was never submitted, so that it has no end that counts, not even that of an annulled call.
  const end = number === null ? undefined : endOf(value);
  const before = last === undefined ? null : liftValue(caseAggregate, last.machine.version, last.from);
  const reached = number === null ? undefined : furthestStep(end === undefined ? value : before, end);
  return {
    case: caseId,
    ...(end === undefined ? {} : { end }),
    ...(reached === undefined ? {} : { reached }),
    context,
    visitOmitted: hasState(value, "monitoring", "omitted"),
  };
}

/** Whether `step` lies at or before the step that was reached. */
export function hasReached(reached: FunnelStep | undefined, step: FunnelStep): boolean {
  return reached !== undefined && FUNNEL_STEPS.indexOf(step) <= FUNNEL_STEPS.indexOf(reached);
}

/** How a case ended: the outer states in which it can end are named as its ends; a discarded draft has none. */
function endOf(value: Json): EndCode | undefined {
  return endCodes.find((code) => code === value);
}

function furthestStep(state: Json, end: EndCode | undefined): FunnelStep {
  if (end === "funded") return "settled";
  return end === "late" ? "submitted" : stepOf(state);
}

function stepOf(state: Json): FunnelStep {
  // Something was still said of a case whose end was not final yet.
  if (state === "belowThreshold" || state === "notInvited") return "formallyAccepted";
  if (hasStage(state, "execution")) return "contracted";
  if (hasStage(state, "agreement")) return "awarded";
  if (
    ["awaitingRanking", "onReserve", "awaitingTurn", "offeredRest"].some((name) =>
      hasState(state, "scoring", name),
    )
  )
    return "aboveThreshold";
  return hasStage(state, "scoring") ? "formallyAccepted" : "inTime";
}

function hasStage(state: Json, stage: string): boolean {
  return typeof state === "object" && state !== null && stage in state;
}

/** Whether `{ parent: child }` stands anywhere in a state value. */
function hasState(state: Json, parent: string, child: string): boolean {
  if (typeof state !== "object" || state === null || Array.isArray(state)) return false;
  return Object.entries(state).some(
    ([name, inner]) =>
      (name === parent && inner === child) || (inner !== undefined && hasState(inner, parent, child)),
  );
}
