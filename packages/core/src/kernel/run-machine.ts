import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  createActor,
  type EventObject,
  getNextTransitions,
} from "xstate";
import { inCanonicalOrder } from "../journal/canonical-text.ts";
import type { Json, JsonObject } from "../values/json.ts";
import type { StateMeta } from "./lowered.ts";
import { statePaths } from "./state-paths.ts";
import { type StepFacts, watchStep } from "./step-notes.ts";
import { isTabled, StepTable } from "./step-table.ts";

/** A machine's snapshot reduced to what the core works with. */
export interface MachineState {
  /** The active states; regions by name, as canonical JSON has them. */
  readonly value: Json;
  readonly context: JsonObject;
  /** Meta of the active states, by state node id. */
  readonly meta: Readonly<Record<string, StateMeta>>;
  /** Event types that some transition of the active states answers, guards aside; one set for all states of a value. */
  readonly listens: ReadonlySet<string>;
  /** The active states, dotted. */
  readonly paths: readonly string[];
  /** The value as text, regions in the machine's order: by it the machine knows what is the same. */
  readonly key: string;
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
  readonly value: Json;
  readonly key: string;
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
  const values = knownValues(machine);
  const table = isTabled(machine) ? new StepTable<KnownValue | undefined>() : undefined;
  const wanted: WantedAction[] = [];
  const scope = inertScope(machine, (action) => wanted.push(action));
  /** Where a step leads as XState takes it; undefined when no transition takes the event. */
  const taken = (live: AnyMachineSnapshot, event: EventObject): AnyMachineSnapshot | undefined => {
    wanted.length = 0;
    const after = machine.transition(live, event, scope) as AnyMachineSnapshot;
    // The same object comes back for effects alone too, but never without an action: the kernel builds no others.
    return after === live && wanted.length === 0 ? undefined : after;
  };
  return {
    first() {
      const { value, context } = machine.getInitialSnapshot(scope) as AnyMachineSnapshot;
      return placed(values.of(value as Json), context as JsonObject);
    },
    restored(value, context) {
      const known = values.find(value);
      return known === undefined ? undefined : placed(known, context);
    },
    next({ key, value, context }, event) {
      const facts = { context: context as StepFacts["context"], event };
      const known = table?.take(key, facts);
      if (known !== undefined) {
        const { end, context: after, actions } = known;
        return end === undefined ? undefined : { state: placed(end, after as JsonObject), actions };
      }
      const { result: after, notes } = watchStep(() =>
        taken({ ...values.of(value).live, context } as AnyMachineSnapshot, event),
      );
      const end = after === undefined ? undefined : values.of(after.value as Json);
      table?.learn(key, event, notes, end);
      if (after === undefined || end === undefined) return undefined;
      return { state: placed(end, after.context as JsonObject), actions: [...wanted] };
    },
  };
}

function placed({ value, key, meta, listens, paths }: KnownValue, context: JsonObject): MachineState {
  return { value, context, meta, listens, paths, key };
}

/** State values of a machine with what is the same for all their states, worked out once each. */
function knownValues(machine: AnyStateMachine) {
  const known = new Map<string, KnownValue>();
  const find = (value: Json): KnownValue | undefined => {
    const text = JSON.stringify(value);
    const found = known.get(text);
    if (found !== undefined) return found;
    // XState fills in what a value leaves out and runs on with two states at once; neither was ever kept by us.
    if (!isStateOf(machine.root, value)) return undefined;
    const worked = know(machine, inOrderOf(machine.root, value));
    if (known.size < MOST_VALUES) known.set(text, worked).set(worked.key, worked);
    return worked;
  };
  return { find, of: (value: Json): KnownValue => find(value) ?? know(machine, value) };
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

/** Restored rather than taken from a step, whose nodes come in an order that depends on the way. */
function know(machine: AnyStateMachine, value: Json): KnownValue {
  const live = machine.resolveState({ value: value as never, context: {} }) as AnyMachineSnapshot;
  return {
    value: inCanonicalOrder(value),
    key: JSON.stringify(value),
    live,
    meta: live.getMeta() as Readonly<Record<string, StateMeta>>,
    listens: new Set(getNextTransitions(live).map(({ eventType }) => eventType)),
    paths: statePaths(value),
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
