import { isDeepStrictEqual } from "node:util";
import { callMachine, grantMachine } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventObject,
  getNextTransitions,
  setup,
} from "xstate";
import { getAdjacencyMap } from "xstate/graph";
import { type MachineState, runnerOf } from "../../packages/core/src/kernel/run-machine.ts";
import { isTabled } from "../../packages/core/src/kernel/step-table.ts";
import { type Asked, stepsOf } from "./kept-actor.ts";
import { optionSets } from "./option-sets.ts";
import { callEvents, caseEvents } from "./representative-events.ts";
import { walkOfCall, walkOfCase } from "./walk-machine.ts";

interface Edges {
  readonly state: AnyMachineSnapshot;
}

/** Everything that a step comes to, as XState itself takes it. */
function byXState(step: ReturnType<typeof stepsOf>, live: AnyMachineSnapshot, event: EventObject) {
  const [after, actions] = step(live, event);
  if (after === live && actions.length === 0) return undefined;
  return shown(after, actions);
}

type Step = ReturnType<ReturnType<typeof runnerOf>["next"]>;

/** The same, as the runner took it. */
function byRunner(machine: AnyStateMachine, step: Step) {
  if (step === undefined) return undefined;
  const { value, meta, listens } = step.state;
  const live = liveOf(machine, step.state);
  return { ...shown(live, step.actions), value, meta, listens: [...listens].sort() };
}

function liveOf(machine: AnyStateMachine, { value, context }: MachineState): AnyMachineSnapshot {
  return machine.resolveState({ value: value as never, context });
}

function shown(live: AnyMachineSnapshot, actions: readonly Asked[]) {
  return {
    value: live.value,
    context: live.context,
    status: live.status,
    output: live.output,
    tags: [...live.tags].sort(),
    meta: live.getMeta(),
    listens: [...new Set(getNextTransitions(live).map(({ eventType }) => eventType))].sort(),
    actions: actions.map(({ type, params }) => ({ type, params })),
  };
}

/** Holds each event at each state of a walk against XState, while it is learned and once it is known. */
function differences(machine: AnyStateMachine, options: never, events: readonly EventObject[]) {
  const edges = Object.values(getAdjacencyMap(machine, options) as unknown as Record<string, Edges>);
  let steps = 0;
  const found: object[] = [];
  const runner = runnerOf(machine);
  const step = stepsOf(machine);
  for (const { state } of edges) {
    const before = runner.restored(JSON.parse(JSON.stringify(state.value)), state.context);
    if (before === undefined) throw new Error("the walk gave a state that is none");
    const live = liveOf(machine, before);
    for (const event of events) {
      const expected = byXState(step, live, event);
      const learned = runner.next(before, event);
      const known = runner.next(before, event);
      steps += 2;
      // A known step that is the learned one, member by member, shows the same.
      const ways = isDeepStrictEqual(known, learned) ? { learned } : { learned, known };
      for (const [way, tried] of Object.entries(ways)) {
        const taken = byRunner(machine, tried);
        if (!isDeepStrictEqual(taken, expected)) found.push({ way, at: state.value, event, expected, taken });
      }
    }
  }
  return { steps, found };
}

describe("steps by the table", () => {
  it.each(optionSets)("are XState's on every reachable step of the grant machine with %s", (_, options) => {
    const machine = grantMachine({ options });
    expect(isTabled(machine)).toBe(true);
    const { steps, found } = differences(machine, walkOfCase(machine), caseEvents());
    expect(found).toEqual([]);
    expect(steps).toBeGreaterThan(1000);
  });

  it("are XState's on every reachable step of the call's machine", () => {
    expect(isTabled(callMachine())).toBe(true);
    const { steps, found } = differences(callMachine(), walkOfCall(callMachine()), callEvents());
    expect(found).toEqual([]);
    expect(steps).toBeGreaterThan(100);
  });
});

describe("a machine with a piece that nobody notes", () => {
  const machineOf = (states: object) =>
    setup({}).createMachine({ initial: "a", states } as never) as unknown as AnyStateMachine;
  const go = { on: { go: { target: "b" } } };

  it.each<[string, object]>([
    ["a guard of its own", { a: { on: { go: { guard: () => true, target: "b" } } }, b: {} }],
    ["an action of its own", { a: go, b: { entry: () => {} } }],
    ["a transition of its own accord", { a: go, b: { always: { target: "a" } } }],
    ["a timer", { a: go, b: { after: { 1: "a" } } }],
  ])("is run by XState alone: %s", (_, states) => {
    const machine = machineOf(states);
    expect(isTabled(machine)).toBe(false);
    const runner = runnerOf(machine);
    const state = runner.restored("a", {});
    expect(state && runner.next(state, { type: "go" })).toBeDefined();
  });
});
