import { callMachine, grantMachine } from "@opus/grant-workflow";
import { expect, it } from "vitest";
import { type AnyMachineSnapshot, type AnyStateMachine, type EventObject, transition } from "xstate";
import { getAdjacencyMap } from "xstate/graph";
import { type Asked, stepsOf } from "./kept-actor.ts";
import { noOption } from "./option-sets.ts";
import { callEvents, caseEvents } from "./representative-events.ts";
import { walkOfCall, walkOfCase } from "./walk-machine.ts";

const shown = ([after, asked]: readonly [AnyMachineSnapshot, readonly Asked[]]) => [
  after.value,
  after.context,
  after.status,
  after.output,
  asked.map(({ type, params }) => [type, params]),
];

const machines = [
  ["the grant machine", grantMachine({ options: noOption }), walkOfCase, caseEvents],
  ["the call's machine", callMachine(), walkOfCall, callEvents],
] as const;

it.each<
  readonly [string, AnyStateMachine, (machine: AnyStateMachine) => never, () => readonly EventObject[]]
>(machines)(
  "steps of %s with an actor that is kept are those of XState's transition",
  (_, machine, walkOf, events) => {
    const step = stepsOf(machine);
    const reached = getAdjacencyMap(machine, walkOf(machine)) as unknown as Record<
      string,
      { readonly state: AnyMachineSnapshot }
    >;
    let changed = 0;
    for (const { state } of Object.values(reached)) {
      for (const event of events()) {
        const expected = transition(machine, state, event) as [AnyMachineSnapshot, Asked[]];
        const taken = step(state, event);
        expect(shown(taken)).toEqual(shown(expected));
        expect(taken[0] === state).toBe(expected[0] === state);
        if (expected[1].length > 0) changed += 1;
      }
    }
    expect(changed).toBeGreaterThan(10);
  },
);
