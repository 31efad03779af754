import {
  agreementMachine,
  type CaseOptions,
  callMachine,
  eligibilityMachine,
  everyOption,
  grantMachine,
  monitoringMachine,
  progressMachine,
  scoringMachine,
  settlementMachine,
  statePaths,
  submissionMachine,
} from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import type { AnyStateMachine } from "xstate";
import { getAdjacencyMap } from "xstate/graph";
import { noOption, optionSets } from "./option-sets.ts";
import { nodesOf, type Reached, walkOfCall, walkOfCase, walkOfStage } from "./walk-machine.ts";

/** Dotted paths of all states without states inside them. */
function leaves(machine: AnyStateMachine): readonly { readonly path: string; readonly final: boolean }[] {
  return nodesOf(machine.root)
    .filter((node) => Object.keys(node.states).length === 0)
    .map((node) => ({ path: node.path.join("."), final: node.type === "final" }));
}

/** Final states of a stage inside the composite are passed through at once, by the stage's own onDone. */
function isPassedThrough(path: string): boolean {
  const [first, ...inside] = path.split(".");
  return first === "execution" ? inside.length > 2 : inside.length > 0;
}

interface Edges {
  readonly state: unknown;
  readonly transitions: Readonly<Record<string, { readonly state: unknown }>>;
}

/** What a walk through everything that can be reached came to. */
interface Walked {
  /** Dotted paths of the states that it came to. */
  readonly reached: ReadonlySet<string>;
  /** Non-final states that no event leaves, wherever it came. */
  readonly deadEnds: readonly string[];
}

/** A machine is walked through once, whatever is asked of it. */
const walks = new Map<AnyStateMachine, Walked>();

function walked(machine: AnyStateMachine, walkOf: (machine: AnyStateMachine) => never): Walked {
  const before = walks.get(machine);
  if (before !== undefined) return before;
  const reached = new Set<string>();
  const left = new Set<string>();
  const edges = getAdjacencyMap(machine, walkOf(machine)) as unknown as Readonly<Record<string, Edges>>;
  for (const { state, transitions } of Object.values(edges)) {
    const here = statePaths((state as Reached).value);
    for (const path of here) reached.add(path);
    for (const { state: next } of Object.values(transitions)) {
      const there = new Set(statePaths((next as Reached).value));
      for (const path of here) if (!there.has(path)) left.add(path);
    }
  }
  const deadEnds = leaves(machine).flatMap(({ path, final }) => (final || left.has(path) ? [] : [path]));
  walks.set(machine, { reached, deadEnds });
  return { reached, deadEnds };
}

describe.each(optionSets)("the grant machine with %s", (_, options) => {
  const machine = grantMachine({ options });

  it("reaches every state", () => {
    const { reached } = walked(machine, walkOfCase);
    const expected = leaves(machine).filter(({ path, final }) => !final || !isPassedThrough(path));
    expect(expected.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
  });

  it("leaves every state that is not final by some command or deadline", () => {
    expect(walked(machine, walkOfCase).deadEnds).toEqual([]);
  });
});

const stages = [
  ["submission", submissionMachine],
  ["eligibility", eligibilityMachine],
  ["scoring", scoringMachine],
  ["agreement", agreementMachine],
  ["monitoring", monitoringMachine],
  ["monthly reports", progressMachine],
  ["settlement", settlementMachine],
] as const;

describe.each(stages)("the %s machine alone", (_, stageMachine) => {
  it.each(optionSets)("reaches every state, final ones too, with %s", (__, options) => {
    const machine = stageMachine({ options }) as AnyStateMachine;
    const { reached } = walked(machine, walkOfStage);
    expect(leaves(machine).flatMap(({ path }) => (reached.has(path) ? [] : [path]))).toEqual([]);
  });

  it.each(optionSets)("has no dead end with %s", (__, options) => {
    const machine = stageMachine({ options }) as AnyStateMachine;
    expect(walked(machine, walkOfStage).deadEnds).toEqual([]);
  });
});

it("machines have the names under which journals and diagrams know them", () => {
  expect([grantMachine({ options: everyOption }).id, callMachine().id]).toEqual(["grant", "call"]);
});

describe("the call machine", () => {
  it("reaches every state and leaves every state that is not final", () => {
    const { reached } = walked(callMachine(), walkOfCall);
    expect(leaves(callMachine()).flatMap(({ path }) => (reached.has(path) ? [] : [path]))).toEqual([]);
    expect(walked(callMachine(), walkOfCall).deadEnds).toEqual([]);
  });
});

describe("options that are off", () => {
  const onlyOf: Readonly<Record<string, RegExp>> = {
    supplements: /awaitingSupplement/,
    interview: /awaitingInterview/,
    monitoring: /^execution\.monitoring/,
    amendments: /^execution\.amendments/,
    progress: /^execution\.progress/,
    reportSupplements: /awaitingReportSupplement/,
  };

  it.each(Object.entries(onlyOf))("leave no state behind: %s", (_, states) => {
    const of = (options: CaseOptions) =>
      leaves(grantMachine({ options })).filter(({ path }) => states.test(path));
    expect(of(noOption)).toEqual([]);
    expect(of(everyOption)).not.toEqual([]);
  });
});

describe("machines of equal options", () => {
  it("are one machine, whatever order the options are written in", () => {
    const reversed = Object.fromEntries(Object.entries(everyOption).reverse()) as unknown as CaseOptions;
    const every = grantMachine({ options: everyOption });
    expect(grantMachine({ options: { ...everyOption } })).toBe(every);
    expect(grantMachine({ options: reversed })).toBe(every);
    expect(grantMachine({ options: noOption })).not.toBe(every);
    expect(settlementMachine({ options: { ...noOption } })).toBe(settlementMachine({ options: noOption }));
  });
});
