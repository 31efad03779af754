import type { JournalEntry } from "../journal/entry.ts";
import type { Json } from "../values/json.ts";
import type { CaseContext } from "../machines/case-context.ts";
import type { EndCode } from "../machines/state-meta.ts";
import type { SnapshotEnvelope } from "../ports/store.ts";
import { FUNNEL_STEPS, type FunnelStep } from "./summary.ts";

/** What a summary needs to know of one case. */
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

/** Reads one case off its snapshot, its journal and the end that the call's register holds for it. */
export function summariseCase(
  caseId: string,
  snapshot: SnapshotEnvelope,
  journal: readonly JournalEntry[],
  end: EndCode | undefined,
): CaseSummary {
  // The engine alone writes snapshots, and it writes the context of the case machine.
  const context = snapshot.context as unknown as CaseContext;
  const reached = context.number === null ? undefined : furthestStep(journal, end);
  return {
    case: caseId,
    ...(end === undefined ? {} : { end }),
    ...(reached === undefined ? {} : { reached }),
    context,
    visitOmitted: hasState(snapshot.value, "monitoring", "omitted"),
  };
}

/** Whether `step` lies at or before the step that was reached. */
export function hasReached(reached: FunnelStep | undefined, step: FunnelStep): boolean {
  return reached !== undefined && FUNNEL_STEPS.indexOf(step) <= FUNNEL_STEPS.indexOf(reached);
}

function furthestStep(journal: readonly JournalEntry[], end: EndCode | undefined): FunnelStep {
  if (end === "funded") return "settled";
  if (end === "late") return "submitted";
  let furthest: FunnelStep = "inTime";
  for (const entry of journal) {
    const step = stepOf(entry.to);
    if (step !== undefined && !hasReached(furthest, step)) furthest = step;
  }
  return furthest;
}

function stepOf(state: Json): FunnelStep | undefined {
  if (typeof state !== "object" || state === null || Array.isArray(state)) return undefined;
  if (hasStage(state, "execution")) return "contracted";
  if (hasStage(state, "agreement")) return "awarded";
  if (["awaitingRanking", "onReserve"].some((name) => hasState(state, "scoring", name)))
    return "aboveThreshold";
  return hasStage(state, "scoring") ? "formallyAccepted" : undefined;
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
