import { type CaseContext, everyOption, grantMachine, statePaths } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { getInitialSnapshot, getNextSnapshot, setup } from "xstate";
import { projectedPlaces } from "../../packages/core/src/lifecycle/case/projection.ts";
import { caseEvents } from "./representative-events.ts";

const whole = grantMachine({ options: everyOption });

/** Guards see the whole context; actions and their parameters are taken out, so that every read that is left is a guard's. */
const guardsAlone = setup({ guards: whole.implementations.guards as never }).createMachine({
  ...(withoutActions(whole.config) as object),
  context: whole.config.context,
} as never) as unknown as typeof whole;

function withoutActions(config: unknown): unknown {
  if (Array.isArray(config)) return config.map(withoutActions);
  if (typeof config !== "object" || config === null) return config;
  const kept = Object.entries(config).filter(([key]) => !["actions", "entry", "exit"].includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutActions(value)]));
}

const blank: CaseContext = getInitialSnapshot(whole).context;

/** Contexts of every value that a projected place may take. */
const contexts: readonly CaseContext[] = [
  blank,
  {
    ...blank,
    eligibility: { ...blank.eligibility, supplementsLeft: 0 },
    agreement: {
      ...blank.agreement,
      comments: { published: {}, recorded: 1, toConsider: 1, considered: 0, overAt: null },
    },
    settlement: { ...blank.settlement, termination: { reason: "misuse" } },
  },
];

interface Inner {
  readonly [name: string]: { readonly states?: Inner | undefined };
}

/** Values of states without states inside them. */
function leavesIn(states: Inner): readonly (string | object)[] {
  return Object.entries(states).flatMap(([name, { states: inside }]): readonly (string | object)[] =>
    inside === undefined ? [name] : leavesIn(inside).map((leaf) => ({ [name]: leaf })),
  );
}

/** A state value for every leaf of the composite, other regions at their start. */
function valuesOfLeaves(): readonly object[] {
  const { states } = whole.config;
  return Object.entries(states ?? {}).flatMap(([stage, { type, states: inner = {} }]): object[] => {
    if (type !== "parallel") return leavesIn(inner as Inner).map((state): object => ({ [stage]: state }));
    const start = Object.fromEntries(Object.entries(inner).map(([region, { initial }]) => [region, initial]));
    return Object.entries(inner).flatMap(([region, { states: leaves = {} }]) =>
      leavesIn(leaves as Inner).map((leaf) => ({ [stage]: { ...start, [region]: leaf } })),
    );
  });
}

/** Notes reads of members of slices; a slice itself is handed out whole to every guard. */
function watched(context: CaseContext, read: Set<string>): CaseContext {
  const slices = Object.entries(context).map(([stage, slice]) => [
    stage,
    new Proxy(slice as object, {
      get(target, key, receiver) {
        if (typeof key === "string") read.add(`${stage}.${key}`);
        return Reflect.get(target, key, receiver);
      },
    }),
  ]);
  return Object.fromEntries(slices) as CaseContext;
}

describe("guards of the grant machine", () => {
  it("read no place of the context outside the projection, and every place of it", () => {
    const read = new Set<string>();
    const values = valuesOfLeaves();
    expect(values.length).toBeGreaterThan(40);
    for (const value of values) {
      for (const context of contexts) {
        const snapshot = guardsAlone.resolveState({ value: value as never, context: watched(context, read) });
        for (const event of caseEvents()) getNextSnapshot(guardsAlone, snapshot, event);
      }
    }
    expect([...read].sort()).toEqual([...projectedPlaces].sort());
  });

  it("are seen reading when they do: a key that is read on purpose is found", () => {
    const read = new Set<string>();
    const machine = guardsAlone.provide({
      guards: { "submission.isLate": ({ context }) => context.scoring.award !== null },
    });
    const snapshot = machine.resolveState({ value: { submission: "draft" }, context: watched(blank, read) });
    for (const event of caseEvents()) getNextSnapshot(machine, snapshot, event);
    expect([...read]).toContain("scoring.award");
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
