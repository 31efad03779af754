import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, EventObject } from "xstate";
import { getNextTransitions, initialTransition, transition } from "xstate";
import type { Json, JsonObject } from "../values/json.ts";
import type { StateMeta } from "../machines/state-meta.ts";
import type { SnapshotEnvelope } from "../ports/store.ts";
import { checkSnapshot, foreignSnapshot } from "./check-snapshot.ts";

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
  checkSnapshot(machine.id === "call" ? "call" : "grant", envelope);
  // XState fills in what a value leaves out and runs on with two states at once; neither was ever kept by us.
  if (!isStateOf(machine.root, value)) {
    throw foreignSnapshot(machine.id, `its state ${JSON.stringify(value)} is none of this machine`);
  }
  return readState(machine.resolveState({ value: value as never, context }));
}

/** Whether a value names active states of a node down to the leaves: one in a compound, all in a parallel one. */
function isStateOf(node: AnyStateNode, value: Json | undefined): boolean {
  if (typeof value === "string") {
    const child = Object.hasOwn(node.states, value) ? node.states[value] : undefined;
    return node.type === "compound" && (child?.type === "atomic" || child?.type === "final");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const names = Object.keys(value);
  return (
    names.length === (node.type === "parallel" ? Object.keys(node.states).length : 1) &&
    names.every((name) => {
      const child = Object.hasOwn(node.states, name) ? node.states[name] : undefined;
      return child !== undefined && isStateOf(child, (value as JsonObject)[name]);
    })
  );
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
