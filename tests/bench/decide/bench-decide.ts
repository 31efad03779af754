import {
  callMachine,
  type DecisionTrace,
  decide,
  grantMachine,
  type SnapshotEnvelope,
} from "@opus/grant-workflow";
import { type AnyStateMachine, initialTransition, transition } from "xstate";
import type { BenchResult } from "../bench-result.ts";
import { measure } from "../measure.ts";
import { recordRun } from "../recorded-run/record-run.ts";

interface BareStep {
  readonly machine: AnyStateMachine;
  readonly snapshot: SnapshotEnvelope | undefined;
  readonly event: { readonly type: string };
}

/**
 * `decide` per command of a whole call against XState's bare `transition` on the same machine: the same snapshots, the
 * same events, restored from JSON in both.
 */
export async function benchDecide(): Promise<BenchResult> {
  const { decisions } = await recordRun();
  const accepted = decisions.filter(({ decision }) => decision.outcome === "accepted");
  const bare = accepted.flatMap(bareSteps);
  const operations = accepted.length;
  const rounds = 9;
  const rows = await measure(
    [
      { name: "xstate transition", operations, run: () => bare.forEach(runBare) },
      {
        name: "decide",
        operations,
        run() {
          for (const { programme, subject, command, context } of accepted) {
            decide(programme, subject, command, context);
          }
        },
      },
    ],
    rounds,
  );
  return {
    bench: "decide",
    what: "one command decided: checks, rules, machine, verdicts, sealed journal entry, answer",
    limit: "xstate transition",
    rounds,
    operations,
    rows,
  };
}

function bareSteps({ programme, subject, decision }: DecisionTrace): readonly BareStep[] {
  if (decision.outcome === "refused") return [];
  return decision.streams.flatMap(({ entries }) =>
    entries.map(({ machine, event }) => ({
      machine: machine.id === "grant" ? grantMachine(programme.options) : callMachine(),
      snapshot: machine.id === "grant" ? subject.case : subject.call,
      event,
    })),
  );
}

function runBare({ machine, snapshot, event }: BareStep): void {
  const before =
    snapshot === undefined
      ? initialTransition(machine)[0]
      : machine.resolveState({ value: snapshot.value as never, context: snapshot.context });
  transition(machine, before, event);
}
