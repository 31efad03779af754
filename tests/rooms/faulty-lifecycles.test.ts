import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { AnyAggregate } from "../../packages/core/src/kernel/aggregate.ts";
import { composeLifecycle } from "../../packages/core/src/kernel/lifecycle.ts";
import { partOf } from "../../packages/core/src/kernel/lower.ts";
import { noOptions, noSection, stagesOn } from "../../packages/core/src/kernel/stage.ts";
import type { Upcaster } from "../../packages/core/src/kernel/upcaster.ts";
import { fund } from "./made-up-fund.ts";

interface Ground {
  readonly prefix: "case";
  readonly plan: object;
  readonly term: object;
  readonly account: never;
}

const words = { pl: "", en: "" };
const face = { name: words, applicantName: words };

interface Parts {
  readonly name?: string;
  readonly event?: string;
  readonly reads?: string;
  readonly hears?: string;
  readonly sets?: string;
  readonly upcasters?: readonly Upcaster[];
}

/** A stage of one command, and what of it a fault needs. */
function stage({ name = "one", event = "go", reads, hears, sets, upcasters }: Parts = {}) {
  const empty = z.strictObject({});
  const s = stagesOn<Ground>()({
    name,
    title: words,
    section: noSection,
    options: noOptions,
    slice: z.strictObject({ n: z.int() }),
    events: { [event]: empty },
    reads: reads === undefined ? {} : { [reads]: empty },
    hears: hears === undefined ? {} : { [hears]: empty },
    sets: sets === undefined ? {} : { [sets]: empty },
  });
  const command = s.command({
    type: event,
    by: ["officer"],
    decides: true,
    title: words,
    payload: empty,
    plan: ({ stream }) => ({ events: [{ stream, event: { type: event } as never }] }),
  });
  return s.with({
    options: () => ({}),
    everyOption: {},
    start: () => ({ n: 0 }),
    guards: {},
    records: {},
    commands: { command },
    initial: "a",
    states: { a: { ...face, waitsFor: "officer", on: { [event]: { target: "end" } } as never } },
    ends: { end: face },
    ...(upcasters === undefined ? {} : { upcasters }),
  });
}

function aggregate(
  stages: readonly ReturnType<typeof stage>[],
  parts: Partial<AnyAggregate> = {},
): AnyAggregate {
  return { ...(fund as unknown as AnyAggregate), prefix: "case", machine: "grant", stages, ...parts };
}

const compose = (...stages: ReturnType<typeof stage>[]) => composeLifecycle([aggregate(stages)]);

describe("a lifecycle is refused by name when it is composed", () => {
  it.each<[string, string, string, () => unknown]>([
    ["two stages have one name", "OGW453", 'stage "one"', () => compose(stage(), stage({ event: "other" }))],
    ["two stages own one event", "OGW453", 'event "go"', () => compose(stage(), stage({ name: "two" }))],
    [
      "two aggregates have a command of one name",
      "OGW453",
      'command "go"',
      () =>
        composeLifecycle([
          aggregate([stage()]),
          aggregate([stage({ name: "two" })], { prefix: "x", machine: "x" }),
        ]),
    ],
    [
      "two aggregates share a prefix",
      "OGW453",
      'aggregate "case"',
      () => composeLifecycle([aggregate([]), aggregate([])]),
    ],
    [
      "two stages own one set",
      "OGW453",
      'set of rows "lots"',
      () => compose(stage({ sets: "lots" }), stage({ name: "two", event: "other", sets: "lots" })),
    ],
    [
      "a stage reads a slice that nobody has",
      "OGW454",
      'reads the slice "two"',
      () => compose(stage({ reads: "two" })),
    ],
    [
      "a stage hears an event that nobody has",
      "OGW454",
      'hears the event "gone"',
      () => compose(stage({ hears: "gone" })),
    ],
    [
      "a version has no upcaster",
      "OGW455",
      'machine "grant" version 2',
      () => composeLifecycle([aggregate([stage()], { version: 2 })]),
    ],
    [
      "an upcaster leads beyond the version",
      "OGW455",
      'machine "grant" version 2',
      () => compose(stage({ upcasters: [{ to: 2 }] })),
    ],
  ])("because %s", (_, code, words, faulty) => {
    expect(faulty).toThrow(expect.objectContaining({ code }));
    expect(faulty).toThrow(words);
  });
});

describe("a stage is refused by name when it is built", () => {
  const s = stagesOn<Ground>()({
    name: "trial",
    title: words,
    section: noSection,
    options: z.strictObject({ on: z.boolean() }),
    slice: z.strictObject({ n: z.int() }),
    events: { go: z.strictObject({}) },
  });
  const rest = {
    options: () => ({ on: false }),
    everyOption: { on: true },
    start: () => ({ n: 0 }),
    guards: {},
    records: { note: s.record("go", () => ({ n: 1 })) },
    commands: {},
  };
  const state = { ...face, waitsFor: "officer" } as const;

  it("because a state leads to one that is off", () => {
    const leading = s.with({
      ...rest,
      initial: "a",
      states: { a: { ...state, on: { go: { target: "b" } } }, b: { ...state, when: ({ on }) => on } },
      ends: { end: face },
    });
    expect(() => partOf(leading, { on: true })).not.toThrow();
    expect(() => partOf(leading, { on: false })).toThrow(
      '[OGW451] stage "trial", state "a": it leads to "b", which is off with these options',
    );
  });

  it("because a transition does nothing, so that it could not be told from a refusal", () => {
    const idle = s.with({
      ...rest,
      initial: "a",
      states: { a: { ...state, on: { go: {} } } },
      ends: { end: face },
    });
    expect(() => partOf(idle, { on: true })).toThrow("OGW452");
  });

  it("because a constant hides a misspelt guard from the compiler", () => {
    const way = { gaurd: "isLate", target: "end" } as const;
    const open = s.with({
      ...rest,
      initial: "a",
      states: { a: { ...state, on: { go: way } } },
      ends: { end: face },
    });
    expect(() => partOf(open, { on: true })).toThrow('it has a member "gaurd" that means nothing');
  });
});
