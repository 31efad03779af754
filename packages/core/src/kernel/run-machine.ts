import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  createActor,
  type EventObject,
  getNextTransitions,
} from "xstate";
import type { Json, JsonObject } from "../values/json.ts";
import type { StateMeta } from "./lowered.ts";
import { statePaths } from "./state-paths.ts";

/** A machine's snapshot reduced to what the core works with. */
export interface MachineState {
  readonly value: Json;
  readonly context: JsonObject;
  /** Meta of the active states, by state node id. */
  readonly meta: Readonly<Record<string, StateMeta>>;
  /** Event types that some transition of the active states answers, guards aside; one set for all states of a value. */
  readonly listens: ReadonlySet<string>;
  /** The active states, dotted. */
  readonly paths: readonly string[];
  /** The snapshot itself, for the machine alone. */
  readonly live: AnyMachineSnapshot;
}

/** An action that a step asked for, in order; recorders have done their work by then and are not among them. */
export interface WantedAction {
  readonly type: string;
  readonly params: unknown;
}

/** What an event led to. */
export interface MachineStep {
  readonly state: MachineState;
  readonly actions: readonly WantedAction[];
}

/** Runs one machine on states that come and go as data. */
export interface MachineRunner {
  /** The state of a stream that has no entry yet. */
  first(): MachineState;
  /** A state that was kept; undefined when the value names no state of this machine. */
  restored(value: Json, context: JsonObject): MachineState | undefined;
  /** The state after an event; undefined when no transition takes it here. */
  next(state: MachineState, event: EventObject): MachineStep | undefined;
}

/** What is the same for all states of one value. */
interface KnownValue {
  readonly live: AnyMachineSnapshot;
  readonly meta: Readonly<Record<string, StateMeta>>;
  readonly listens: ReadonlySet<string>;
  readonly paths: readonly string[];
}

/** More values than any lifecycle has; beyond, they are worked out again rather than kept. */
const MOST_VALUES = 4096;

const runners = new WeakMap<AnyStateMachine, MachineRunner>();

/** The runner of a machine; one each. */
export function runnerOf(machine: AnyStateMachine): MachineRunner {
  const known = runners.get(machine);
  if (known !== undefined) return known;
  const made = createRunner(machine);
  runners.set(machine, made);
  return made;
}

function createRunner(machine: AnyStateMachine): MachineRunner {
  const values = new Map<string, KnownValue>();
  const wanted: WantedAction[] = [];
  const scope = inertScope(machine, (action) => wanted.push(action));
  const knownValue = (value: Json, live: () => AnyMachineSnapshot): KnownValue => {
    const key = JSON.stringify(value);
    const known = values.get(key) ?? know(live());
    if (values.size < MOST_VALUES) values.set(key, known);
    return known;
  };
  const stateOf = (live: AnyMachineSnapshot): MachineState => {
    const value = live.value as Json;
    const { meta, listens, paths } = knownValue(value, () => live);
    return { value, context: live.context as JsonObject, meta, listens, paths, live };
  };
  return {
    first: () => stateOf(machine.getInitialSnapshot(scope) as AnyMachineSnapshot),
    restored(value, context) {
      const key = JSON.stringify(value);
      // XState fills in what a value leaves out and runs on with two states at once; neither was ever kept by us.
      if (!values.has(key) && !isStateOf(machine.root, value)) return undefined;
      const known = knownValue(value, () =>
        machine.resolveState({ value: inOrderOf(machine.root, value) as never, context }),
      );
      const live = { ...known.live, context } as AnyMachineSnapshot;
      const { meta, listens, paths } = known;
      return { value: live.value as Json, context, meta, listens, paths, live };
    },
    next({ live }, event) {
      wanted.length = 0;
      const after = machine.transition(live, event, scope) as AnyMachineSnapshot;
      // The same object comes back for effects alone too, but never without an action: the kernel builds no others.
      if (after === live && wanted.length === 0) return undefined;
      return { state: stateOf(after), actions: [...wanted] };
    },
  };
}

/** The scope that `transition()` of XState makes anew for each call; machines that spawn nothing can keep one. */
function inertScope(machine: AnyStateMachine, want: (action: WantedAction) => void): AnyActorScope {
  const self = createActor(machine);
  return {
    self,
    system: self.system,
    defer: () => {},
    id: "",
    logger: () => {},
    sessionId: "",
    stopChild: () => {},
    emit: () => {},
    actionExecutor: ({ type, params }: WantedAction) => want({ type, params }),
  } as unknown as AnyActorScope;
}

function know(live: AnyMachineSnapshot): KnownValue {
  return {
    live,
    meta: live.getMeta() as Readonly<Record<string, StateMeta>>,
    listens: new Set(getNextTransitions(live).map(({ eventType }) => eventType)),
    paths: statePaths(live.value as Json),
  };
}

/** A state value with its regions in the machine's order; canonical JSON has sorted them by name. */
function inOrderOf(node: AnyStateNode, value: Json): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const names = Object.keys(node.states).filter((name) => Object.hasOwn(value, name));
  return Object.fromEntries(
    names.map((name) => {
      const child = node.states[name] as AnyStateNode;
      return [name, inOrderOf(child, (value as JsonObject)[name] ?? null)];
    }),
  );
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
