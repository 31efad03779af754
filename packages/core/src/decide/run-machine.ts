import { OgwError } from "@opus/grant-rules/errors";
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from "xstate";
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
  /** The snapshot itself, for the machine alone. */
  readonly live: AnyMachineSnapshot;
}

/** The state of a stream that has no entry yet. */
export function firstState(machine: AnyStateMachine, input: JsonObject): MachineState {
  const [snapshot] = initialTransition(machine, input);
  return readState(snapshot as AnyMachineSnapshot);
}

/** The state kept in an envelope; throws when the envelope fits no state of the machine. */
export function restoredState(machine: AnyStateMachine, envelope: SnapshotEnvelope): MachineState {
  const { value, context } = envelope;
  try {
    return readState(machine.resolveState({ value: value as never, context }));
  } catch (cause) {
    throw foreignState(machine, value, cause);
  }
}

/** The state after an event, or undefined when the machine has no transition for it here. */
export function nextState(
  machine: AnyStateMachine,
  { live }: MachineState,
  event: EventObject,
): MachineState | undefined {
  const [after] = transition(machine, live, event);
  return after === live ? undefined : readState(after as AnyMachineSnapshot);
}

/** Event types that some transition of the active states answers, guards aside. */
export function eventTypes({ live }: MachineState): ReadonlySet<string> {
  return new Set(getNextTransitions(live).map(({ eventType }) => eventType));
}

function readState(live: AnyMachineSnapshot): MachineState {
  return {
    value: live.value as Json,
    context: live.context as JsonObject,
    meta: live.getMeta() as Record<string, StateMeta>,
    live,
  };
}

function foreignState(machine: AnyStateMachine, value: Json, cause: unknown): OgwError {
  return new OgwError({
    code: "OGW303",
    subject: `snapshot of ${machine.id}`,
    problem: `its state ${JSON.stringify(value)} is none of this machine`,
    allowed: "A snapshot belongs to the programme version it was made under",
    remedy: "Load the programme by the hash in the snapshot, or restore the store from a backup",
    cause,
  });
}
