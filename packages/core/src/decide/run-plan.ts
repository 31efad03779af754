import { inCanonicalOrder } from "../journal/canonical-text.ts";
import type { StreamId } from "../journal/entry.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { AnyPlan } from "../kernel/command.ts";
import { type FoldedActions, foldActions } from "../kernel/fold-actions.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { RefusalReason } from "../kernel/refusal.ts";
import { type MachineState, runnerOf } from "../kernel/run-machine.ts";
import type { JsonObject } from "../values/json.ts";
import { guarded, notTaken } from "./reasons.ts";
import type { FoundStream, Target } from "./situation.ts";

/** One event of a plan, run: what its stream was before and after, and what it asks for. */
export interface RunEvent {
  readonly found: FoundStream;
  readonly before: MachineState;
  readonly after: MachineState;
  readonly event: JsonObject & { readonly type: string };
  readonly wanted: FoldedActions;
  /** Name of the end that the stream came to with this event. */
  readonly end: string | undefined;
}

/** Hands a plan's events to the machines of their streams, in order; several may be for one stream. */
export function runPlan(
  lifecycle: Lifecycle,
  programme: AnyProgramme,
  target: Target,
  beside: readonly FoundStream[],
  plan: AnyPlan,
): readonly RunEvent[] | { readonly refuse: RefusalReason } {
  const streams = new Map<StreamId, FoundStream>([target, ...beside].map((found) => [found.stream, found]));
  const states = new Map<StreamId, MachineState>();
  const run: RunEvent[] = [];
  for (const { stream, event: planned } of plan.events) {
    // In order once, here: the machine's context takes parts of it, and both are written down.
    const event = inCanonicalOrder(planned) as RunEvent["event"];
    const found = streams.get(stream);
    if (found === undefined) return { refuse: notTaken(stream, []) };
    const before = states.get(stream) ?? found.state;
    const step = runnerOf(lifecycle.machineOf(found.aggregate, programme)).next(before, event);
    if (step === undefined) {
      const { type } = target.entry.spec;
      return { refuse: stream === target.stream ? guarded(type) : notTaken(stream, before.paths) };
    }
    states.set(stream, step.state);
    run.push({
      found,
      before,
      after: step.state,
      event,
      wanted: foldActions(step.actions),
      end: endOf(before, step.state),
    });
  }
  return run;
}

function endOf(before: MachineState, after: MachineState): string | undefined {
  if (after.meta === before.meta) return undefined;
  for (const id in after.meta) {
    const end = after.meta[id]?.end;
    if (end !== undefined && !Object.hasOwn(before.meta, id)) return end;
  }
  return undefined;
}
