import { type CaseContext, everyOption, grantMachine, projectedKeys, statePaths } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { getInitialSnapshot, getNextSnapshot } from "xstate";
import { caseEvents } from "./representative-events.ts";

/** Guards see the whole context; actions are taken out, so that every read that is left is a guard's. */
const guardsAlone = grantMachine(everyOption).provide({
  actions: Object.fromEntries(
    Object.keys(grantMachine(everyOption).implementations.actions).map((name) => [name, () => undefined]),
  ),
});

const blank: CaseContext = getInitialSnapshot(grantMachine(everyOption), {}).context;

/** Contexts of every value that a projected key may take. */
const contexts: readonly CaseContext[] = [
  blank,
  { ...blank, supplementsLeft: 0, reportSupplementsLeft: 0, termination: { reason: "misuse" } },
  { ...blank, cards: [{ expert: "expert-1", scores: {}, total: 1 }], recused: ["expert-0"] },
];

/** A state value for every leaf of the composite, other regions at their start. */
function valuesOfLeaves(): readonly object[] {
  const { states } = grantMachine(everyOption).config;
  return Object.entries(states ?? {}).flatMap(([stage, { type, states: inner = {} }]): object[] => {
    if (type !== "parallel") return Object.keys(inner).map((state) => ({ [stage]: state }));
    const start = Object.fromEntries(Object.entries(inner).map(([region, { initial }]) => [region, initial]));
    return Object.entries(inner).flatMap(([region, { states: leaves = {} }]) =>
      Object.keys(leaves).map((leaf) => ({ [stage]: { ...start, [region]: leaf } })),
    );
  });
}

function watched(context: CaseContext, read: Set<string>): CaseContext {
  return new Proxy(context, {
    get(target, key, receiver) {
      if (typeof key === "string") read.add(key);
      return Reflect.get(target, key, receiver);
    },
  });
}

describe("guards of the grant machine", () => {
  it("read no key of the context outside the projection, and every key of it", () => {
    const read = new Set<string>();
    const values = valuesOfLeaves();
    expect(values.length).toBeGreaterThan(40);
    for (const value of values) {
      for (const context of contexts) {
        const snapshot = guardsAlone.resolveState({ value: value as never, context: watched(context, read) });
        for (const event of caseEvents(context)) getNextSnapshot(guardsAlone, snapshot, event);
      }
    }
    expect([...read].sort()).toEqual(Object.keys(projectedKeys).sort());
  });

  it("are seen reading when they do: a key that is read on purpose is found", () => {
    const read = new Set<string>();
    const machine = guardsAlone.provide({ guards: { isLate: ({ context }) => context.award !== null } });
    const snapshot = machine.resolveState({ value: { submission: "draft" }, context: watched(blank, read) });
    for (const event of caseEvents(blank)) getNextSnapshot(machine, snapshot, event);
    expect([...read]).toContain("award");
  });
});

describe("the values that are walked", () => {
  it("are states of the machine, each with its leaf active", () => {
    for (const value of valuesOfLeaves()) {
      const snapshot = guardsAlone.resolveState({ value: value as never, context: blank });
      expect(statePaths(snapshot.value)).toEqual(statePaths(value as never));
    }
  });
});
