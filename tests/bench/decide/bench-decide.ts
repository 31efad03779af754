import { hash } from "node:crypto";
import { callMachine, decide, grantMachine, type JournalEntry } from "@opus/grant-workflow";
import { type AnyStateMachine, initialTransition, transition } from "xstate";
import { canonicalText } from "../../../packages/core/src/journal/canonical-text.ts";
import type { BenchResult, BenchRow } from "../bench-result.ts";
import { type Contender, measure } from "../measure.ts";
import { type RecordedDecision, recordRun } from "../recorded-run/record-run.ts";

const ROUNDS = 21;
/** Times that a sample runs through all its commands, so that collections fall on every sample alike. */
const TURNS = 4;

interface BareStep {
  readonly machine: AnyStateMachine;
  readonly snapshot: { readonly value: unknown; readonly context: unknown } | undefined;
  readonly event: { readonly type: string };
}

/** A decision taken apart: what it does on machines, what it asked, what it wrote down. */
interface BareDecision {
  readonly steps: readonly BareStep[];
  readonly asked: RecordedDecision["asked"];
  readonly entries: readonly Omit<JournalEntry, "hash">[];
}

/**
 * `decide` per command of a whole recorded call against what cannot be left out: XState's bare restore and
 * `transition` on the same machines, and, for commands with a form or rules, the reading of the form, the same rules
 * with reasons, and canonical text and SHA-256 of the entries.
 */
export async function benchDecide(): Promise<BenchResult> {
  const { decisions } = await recordRun();
  const accepted = decisions.filter(({ decision }) => decision.outcome === "accepted");
  const plain = accepted.filter(({ asked }) => asked.length === 0);
  const asking = accepted.filter(({ asked }) => asked.length > 0);
  const groups: readonly (readonly Contender[])[] = [
    group("no form, no rules", "restore and transition", plain, runSteps),
    group("form or rules", "their parts run bare", asking, runParts),
    group("the whole call", "restore and transition", accepted, runSteps),
  ];
  const rows: BenchRow[] = [];
  for (const contenders of groups) {
    rows.push(...(await measure(contenders, ROUNDS, { warmUps: 5, collects: "once" })));
  }
  return {
    bench: "decide",
    what: `one command decided: checks, rules, machines, sealed entries and snapshots, answer; ${barsOf(rows)}`,
    limit: "the bare row of the same group",
    rounds: ROUNDS,
    operations: accepted.length,
    rows,
  };
}

const bars = [
  ["no form, no rules: decide", 1.75],
  ["form or rules: decide", 1.5],
  ["the whole call: decide", 3],
] as const;

function barsOf(rows: readonly BenchRow[]): string {
  const told = bars.map(([name, bar]) => {
    const ratio = rows.find((row) => row.name === name)?.ratioToLimit ?? Number.NaN;
    return `${name} ${ratio.toFixed(2)}x (bar ${bar.toFixed(2)}x)`;
  });
  return told.join("; ");
}

function group(
  name: string,
  limit: string,
  decisions: readonly RecordedDecision[],
  run: (bare: BareDecision) => void,
): readonly Contender[] {
  const bare = decisions.map(bareDecision);
  const operations = decisions.length * TURNS;
  return [
    {
      name: `${name}: ${limit}`,
      operations,
      run() {
        for (let turn = 0; turn < TURNS; turn += 1) bare.forEach(run);
      },
    },
    {
      name: `${name}: decide`,
      operations,
      run() {
        for (let turn = 0; turn < TURNS; turn += 1) {
          for (const { programme, command, input } of decisions) decide(programme, command, input);
        }
      },
    },
  ];
}

function bareDecision({ programme, decision, input, asked }: RecordedDecision): BareDecision {
  if (decision.outcome === "refused") return { steps: [], asked, entries: [] };
  const sealed = decision.streams.flatMap(({ entries }) => entries.map(({ entry }) => entry));
  return {
    asked,
    entries: sealed.map(({ hash: _, ...entry }) => entry),
    steps: sealed.map(({ machine, stream, event }) => ({
      machine: machine.id === "grant" ? grantMachine(programme) : callMachine(),
      snapshot: input.streams.get(stream),
      event,
    })),
  };
}

function runSteps({ steps }: BareDecision): void {
  for (const { machine, snapshot, event } of steps) {
    const before =
      snapshot === undefined
        ? initialTransition(machine)[0]
        : machine.resolveState({ value: snapshot.value as never, context: snapshot.context as never });
    transition(machine, before, event);
  }
}

function runParts(bare: BareDecision): void {
  runSteps(bare);
  for (const ask of bare.asked) ask();
  for (const entry of bare.entries) hash("sha256", canonicalText(entry), "hex");
}
