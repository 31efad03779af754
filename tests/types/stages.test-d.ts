/**
 * Mistakes in a stage that must not compile. Nothing here runs: `tsc -p tests` checks that each line below a
 * `@ts-expect-error` is an error, and fails when it is none.
 */
import { everyOption, grantMachine } from "@opus/grant-workflow";
import type { SnapshotFrom, StateValueFrom } from "xstate";
import * as z from "zod";
import { endsTo } from "../../packages/core/src/kernel/composite.ts";
import { eligibility } from "../../packages/core/src/lifecycle/eligibility/eligibility-stage.ts";
import { callHearer } from "../../packages/core/src/lifecycle/ground/call-nouns.ts";
import { defineCaseStage } from "../../packages/core/src/lifecycle/ground/case-ground.ts";
import { scoring } from "../../packages/core/src/lifecycle/scoring/scoring-stage.ts";

const words = { pl: "", en: "" };
const face = { name: words, applicantName: words };
const nothing = z.strictObject({});

const s = defineCaseStage({
  name: "trial",
  title: words,
  section: z.strictObject({ on: z.boolean() }),
  options: z.strictObject({ on: z.boolean() }),
  slice: z.strictObject({ n: z.int() }),
  events: { go: z.strictObject({ amount: z.int() }), stop: nothing },
  effects: { letter: z.strictObject({ id: z.string() }) },
  deadlines: { term: { title: words, startsAt: "go" } },
  reads: { eligibility: eligibility.nouns.slice },
  consults: { scoring: scoring.nouns.section },
  tells: [callHearer],
  sets: { lots: z.strictObject({ lot: z.int() }) },
});

// Pieces.
s.guard("go", ({ event, own, context }) => event.amount > own.n + context.eligibility.supplementsLeft);
// @ts-expect-error the event of a guard is misspelt
s.guard("goo", () => true);
// @ts-expect-error a member of the event is misspelt
s.guard("go", ({ event }) => event.amont > 1);
// @ts-expect-error a key of the slice is misspelt
s.record("go", ({ own }) => ({ n: own.m }));
// @ts-expect-error the value is of another type
s.record("go", () => ({ n: "1" }));
// @ts-expect-error a slice that the stage does not read
s.record("go", ({ context }) => ({ n: context.scoring.expertsNeeded }));
// @ts-expect-error a key that the slice does not have
s.record("go", () => ({ n: 1, more: 2 }));

// Commands.
const command = { by: ["officer"], decides: true, title: words, payload: nothing } as const;
const go = s.command({
  ...command,
  type: "go",
  reads: ({ own, rows }) => [{ set: "lots", key: String(own.n + rows("lots").size) }],
  plan: ({ stream, callFacts, sections }) => ({
    events: [
      { stream, event: { type: "go", amount: sections.scoring.experts } },
      { stream: callFacts.stream, event: { type: "application.registered", number: "1" } },
    ],
    rows: [{ op: "insert", set: "lots", key: "1", value: { lot: 1 } }],
  }),
});
// @ts-expect-error the event of another command
s.command({ ...command, type: "go", plan: ({ stream }) => ({ events: [{ stream, event: { type: "stop" } }] }) });
// @ts-expect-error a member of the event is misspelt
s.command({ ...command, type: "go", plan: ({ stream }) => ({ events: [{ stream, event: { type: "go", amont: 1 } }] }) });
// @ts-expect-error an event of the case for a stream of the call
s.command({ ...command, type: "go", plan: () => ({ events: [{ stream: "call:x", event: { type: "go", amount: 1 } }] }) });
// @ts-expect-error an event that the call does not know
s.command({ ...command, type: "go", plan: ({ stream }) => ({ events: [{ stream, event: { type: "go", amount: 1 } }, { stream: "call:x", event: { type: "award.comitted", number: "", amount: "" } }] }) });
// @ts-expect-error no events at all
s.command({ ...command, type: "go", plan: () => ({ events: [] }) });
// @ts-expect-error a set that the stage has not declared
s.command({ ...command, type: "stop", reads: () => [{ set: "ranking", key: "1" }], plan: ({ stream }) => ({ events: [{ stream, event: { type: "stop" } }] }) });
// @ts-expect-error a row of another shape
s.command({ ...command, type: "stop", plan: ({ stream }) => ({ events: [{ stream, event: { type: "stop" } }], rows: [{ op: "insert", set: "lots", key: "1", value: { lto: 1 } }] }) });
// @ts-expect-error an account that does not exist
s.command({ ...command, type: "stop", balances: ["payed"], plan: ({ stream }) => ({ events: [{ stream, event: { type: "stop" } }] }) });
// @ts-expect-error a role that does not exist
s.command({ ...command, by: ["ofiicer"], type: "stop", plan: ({ stream }) => ({ events: [{ stream, event: { type: "stop" } }] }) });

// States.
const rest = {
  options: ({ on }: { on: boolean }) => ({ on }),
  everyOption: { on: true },
  start: () => ({ n: 0 }),
  guards: { isBig: s.guard("go", ({ event }) => event.amount > 1) },
  records: { take: s.record("go", ({ event }) => ({ n: event.amount })) },
  commands: { go },
};
const state = { ...face, waitsFor: "officer" } as const;

export const sound = s.with({
  ...rest,
  terms: { term: ({ own, call, section }) => ({ at: `${own.n}${call.opensAt}${section.on}` }) },
  passed: { term: ({ callFacts }) => [{ stream: callFacts.stream, event: { type: "application.registered", number: "" } }] },
  initial: "a",
  on: { stop: { target: "end" } },
  states: {
    a: {
      ...state,
      deadline: "term",
      entry: [{ effect: "letter", params: ({ own }) => ({ id: String(own.n) }) }],
      on: {
        go: [
          {
            guard: "isBig",
            target: "b",
            actions: [
              "take",
              { effect: "letter", params: ({ event, own }) => ({ id: `${event.amount + own.n}` }) },
              { book: { from: "committed", to: "ordered" }, amount: ({ event }) => event.amount },
              { set: "term" },
            ],
          },
        ],
        stop: { when: ({ on }) => on, target: "end" },
        "deadline.term.passed": { target: "end" },
      },
    },
    b: {
      ...state,
      when: ({ on }) => on,
      inside: s.inside(rest, { initial: "c", states: { c: { ...state, on: { go: { target: "d" } } } }, ends: { d: face } }),
      onDone: "end",
    },
  },
  ends: { end: face },
});

// @ts-expect-error the initial state is misspelt
s.with({ ...rest, initial: "aa", states: { a: state }, ends: { end: face } });
// @ts-expect-error the target is misspelt
s.with({ ...rest, initial: "a", states: { a: { ...state, on: { go: { target: "enb" } } } }, ends: { end: face } });
// @ts-expect-error the target of a transition of the whole stage is misspelt
s.with({ ...rest, initial: "a", on: { stop: { target: "enb" } }, states: { a: state }, ends: { end: face } });
// @ts-expect-error the target behind an option is misspelt
s.with({ ...rest, initial: "a", states: { a: { ...state, on: { go: [{ when: ({ on }) => on, target: "enb" }] } } }, ends: { end: face } });
// @ts-expect-error the guard is misspelt
s.with({ ...rest, initial: "a", states: { a: { ...state, on: { go: { guard: "isBigg", target: "end" } } } }, ends: { end: face } });
// @ts-expect-error the guard is for another event
s.with({ ...rest, initial: "a", states: { a: { ...state, on: { stop: { guard: "isBig", target: "end" } } } }, ends: { end: face } });
// @ts-expect-error the recorder is misspelt
s.with({ ...rest, initial: "a", states: { a: { ...state, on: { go: { actions: "tke" } } } }, ends: { end: face } });
// @ts-expect-error the recorder is for another event
s.with({ ...rest, initial: "a", states: { a: { ...state, on: { stop: { actions: ["take"] } } } }, ends: { end: face } });
// @ts-expect-error the effect is misspelt
s.with({ ...rest, initial: "a", states: { a: { ...state, entry: [{ effect: "leter", params: { id: "1" } }] } }, ends: { end: face } });
// @ts-expect-error a parameter of the effect is misspelt
s.with({ ...rest, initial: "a", states: { a: { ...state, entry: [{ effect: "letter", params: { idd: "1" } }] } }, ends: { end: face } });
// @ts-expect-error a parameter of the effect is of another type
s.with({ ...rest, initial: "a", states: { a: { ...state, on: { go: { actions: [{ effect: "letter", params: ({ event }) => ({ id: event.amount }) }] } } } }, ends: { end: face } });
// @ts-expect-error an entry has no event to look at
s.with({ ...rest, initial: "a", states: { a: { ...state, entry: [{ effect: "letter", params: ({ event }) => ({ id: String(event) }) }] } }, ends: { end: face } });
// @ts-expect-error a parameter that the effect does not have
s.with({ ...rest, initial: "a", states: { a: { ...state, entry: [{ effect: "letter", params: { id: "1", no: 1 } }] } }, ends: { end: face } });
// @ts-expect-error the account is misspelt
s.with({ ...rest, initial: "a", states: { a: { ...state, on: { go: { actions: [{ book: { from: "comitted", to: "ordered" }, amount: () => 1 }] } } } }, ends: { end: face } });
// @ts-expect-error the deadline is misspelt
s.with({ ...rest, initial: "a", states: { a: { ...state, deadline: "trem" } }, ends: { end: face } });
// @ts-expect-error the deadline of an action is misspelt
s.with({ ...rest, initial: "a", states: { a: { ...state, on: { go: { actions: [{ set: "trem" }] } } } }, ends: { end: face } });
// @ts-expect-error the event of a deadline is misspelt
s.with({ ...rest, initial: "a", states: { a: { ...state, on: { "deadline.trem.passed": { target: "end" } } } }, ends: { end: face } });
// @ts-expect-error the event is misspelt
s.with({ ...rest, initial: "a", states: { a: { ...state, on: { goo: { target: "end" } } } }, ends: { end: face } });
// @ts-expect-error a member of the state is misspelt
s.with({ ...rest, initial: "a", states: { a: { ...state, entyr: [] } }, ends: { end: face } });
// @ts-expect-error a misspelt guard would be no guard
s.with({ ...rest, initial: "a", states: { a: { ...state, on: { go: { gaurd: "isBig", target: "end" } } } }, ends: { end: face } });
// @ts-expect-error a misspelt guard in a list would be no guard
s.with({ ...rest, initial: "a", states: { a: { ...state, on: { go: [{ gaurd: "isBig", target: "end" }] } } }, ends: { end: face } });
// @ts-expect-error the option of another stage
s.with({ ...rest, initial: "a", states: { a: { ...state, when: ({ off }) => off } }, ends: { end: face } });
// @ts-expect-error the term of a deadline that the stage does not have
s.with({ ...rest, terms: { trem: () => ({ from: "" }) }, initial: "a", states: { a: state }, ends: { end: face } });
// @ts-expect-error a state without names
s.with({ ...rest, initial: "a", states: { a: { waitsFor: "officer" } }, ends: { end: face } });
// @ts-expect-error a slice of another shape
s.with({ ...rest, start: () => ({ m: 0 }), initial: "a", states: { a: state }, ends: { end: face } });
// @ts-expect-error states inside know none outside
s.inside(rest, { initial: "c", states: { c: { ...state, on: { go: { target: "end" } } } }, ends: { d: face } });
// @ts-expect-error an effect needs its own name among the stage's
defineCaseStage({ name: "u", title: words, section: nothing, options: nothing, slice: nothing, events: { go: nothing } }).with({ ...rest, initial: "a", states: { a: { ...state, entry: [{ effect: "letter", params: { id: "" } }] } }, ends: { end: face } });

// The composite.
const places = { seated: "x", noPlace: "x" } as const;
endsTo(eligibility, { ...places, eligible: "x", formallyRejected: "y", leftUnconsidered: "z", withdrawn: "z" });
// @ts-expect-error an end is left out
endsTo(eligibility, { ...places, eligible: "x", formallyRejected: "y", leftUnconsidered: "z" });

const grant = grantMachine({ options: everyOption });
declare const snapshot: SnapshotFrom<typeof grant>;
snapshot.matches({ submission: "draft" });
snapshot.matches({ execution: { settlement: "awaitingReport" } });
snapshot.matches("terminated");
// @ts-expect-error the state is misspelt
snapshot.matches({ submission: "draff" });
// @ts-expect-error the stage is misspelt
snapshot.matches({ submision: "draft" });
// @ts-expect-error a state of another stage
snapshot.matches({ submission: "underFormalCheck" });
// @ts-expect-error a state of another region
snapshot.matches({ execution: { payment: "awaitingReport" } });
// @ts-expect-error an end that does not exist
snapshot.matches("terminatd");
export const value: StateValueFrom<typeof grant> = { scoring: "awaitingRanking" };
// @ts-expect-error a misspelt state value
export const wrong: StateValueFrom<typeof grant> = { scoring: "awaitingRankin" };
