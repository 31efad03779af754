import { statePaths } from "../machines/state-paths.ts";
import type { PendingDeadline } from "../ports/store.ts";
import { type Step, type StepFrame, writeStep } from "./build-stream-write.ts";
import type { Accepted } from "./decision.ts";
import { legalCommands } from "./legal-commands.ts";

/** Puts an accepted decision together from its steps; the first step is the command's own stream. */
export function accepted(
  frame: StepFrame,
  steps: readonly [Step, ...Step[]],
  pending: readonly PendingDeadline[],
): Accepted {
  const [own, ...others] = steps;
  const first = writeStep(own, frame);
  const written = [first, ...others.map((step) => writeStep(step, frame))];
  const entries = written.flatMap(({ write }) =>
    write.entries.map(({ stream, seq, hash }) => ({ stream, seq, hash })),
  );
  const deadlines = stillPending(own, pending);
  return {
    outcome: "accepted",
    streams: written.map(({ write }) => write),
    registry: steps.flatMap((step) => step.registry),
    records: written.flatMap(({ records }) => records),
    answer: {
      outcome: "accepted",
      commandId: frame.command.id,
      stream: own.stream,
      seq: first.write.snapshot.revision,
      hash: first.write.snapshot.head,
      at: frame.now,
      state: statePaths(own.state.value),
      context: own.state.context,
      legal: legalCommands(own.state, deadlines),
      deadlines,
      entries,
    },
  };
}

function stillPending({ deadlines: { set, cleared } }: Step, pending: readonly PendingDeadline[]) {
  const gone = new Set([...cleared, ...set.map(({ name }) => name)]);
  const kept = pending.filter(({ name }) => !gone.has(name)).map(({ name, dueAt }) => ({ name, dueAt }));
  return [...kept, ...set].sort((left, right) =>
    left.dueAt === right.dueAt ? (left.name < right.name ? -1 : 1) : left.dueAt < right.dueAt ? -1 : 1,
  );
}
