import { OgwError } from "@opus/grant-rules/errors";
import type { AnyStateMachine, EventObject } from "xstate";
import { getNextTransitions, initialTransition, transition } from "xstate";
import type { Json, JsonObject } from "../journal/json.ts";
import type { StateMeta } from "../machines/state-meta.ts";
import type { SnapshotEnvelope } from "../ports/store.ts";

/** A machine's snapshot reduced to what the core works with. */
export interface MachineState {
  readonly value: Json;
  readonly context: JsonObject;
  /** Meta of the active states, by state node id. */
  readonly meta: Readonly<Record<string, StateMeta>>;
  readonly done: boolean;
}

interface LiveSnapshot {
  readonly value: unknown;
  readonly context: unknown;
  readonly status: string;
  getMeta(): Record<string, StateMeta>;
}

/** The state of a stream that has no entry yet. */
export function firstState(machine: AnyStateMachine, input: JsonObject): MachineState {
  const [snapshot] = initialTransition(machine, input);
  return readState(snapshot as LiveSnapshot);
}

/** The state kept in an envelope; throws when the envelope fits no state of the machine. */
export function restoredState(machine: AnyStateMachine, envelope: SnapshotEnvelope): MachineState {
  return readState(resolve(machine, envelope.value, envelope.context) as LiveSnapshot);
}

/** The state after an event, or undefined when the machine has no transition for it here. */
export function nextState(
  machine: AnyStateMachine,
  state: MachineState,
  event: EventObject,
): MachineState | undefined {
  const before = resolve(machine, state.value, state.context);
  const [after] = transition(machine, before, event);
  return after === before ? undefined : readState(after as LiveSnapshot);
}

/** Event types that some transition of the active states answers, guards aside. */
export function eventTypes(machine: AnyStateMachine, state: MachineState): ReadonlySet<string> {
  const transitions = getNextTransitions(resolve(machine, state.value, state.context));
  return new Set(transitions.map(({ eventType }) => eventType));
}

function resolve(machine: AnyStateMachine, value: Json, context: JsonObject) {
  try {
    return machine.resolveState({ value: value as never, context });
  } catch (cause) {
    throw new OgwError({
      code: "OGW303",
      subject: `snapshot of ${machine.id}`,
      problem: `its state ${JSON.stringify(value)} is none of this machine`,
      allowed: "A snapshot belongs to the programme version it was made under",
      remedy: "Load the programme by the hash in the snapshot, or restore the store from a backup",
      cause,
    });
  }
}

function readState(snapshot: LiveSnapshot): MachineState {
  return {
    value: snapshot.value as Json,
    context: snapshot.context as JsonObject,
    meta: snapshot.getMeta(),
    done: snapshot.status === "done",
  };
}
