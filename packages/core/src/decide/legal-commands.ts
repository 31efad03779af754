import type { CaseContext } from "../machines/case-context.ts";
import type { StateMeta } from "../machines/state-meta.ts";
import type { PendingDeadline } from "../ports/store.ts";
import { type AnyCaseCommand, commandTable } from "./command-table.ts";
import type { LegalCommand } from "./decision.ts";
import { eventTypes, type MachineState } from "./run-machine.ts";

/** Deadline that limits a command, by the state that runs it. */
function limits(
  meta: Readonly<Record<string, StateMeta>>,
  deadlines: readonly Pick<PendingDeadline, "name" | "dueAt">[],
) {
  const running = new Set(
    Object.values(meta).flatMap(({ deadline }) => (deadline === undefined ? [] : [deadline as string])),
  );
  return deadlines.filter(({ name }) => running.has(name) && name !== "realisation");
}

/**
 * What may be done now, by whom, and until when: the commands some transition of the active states answers, in the
 * order of the command table. Time's own events are left out. Whether a guard lets one through may still depend on
 * its payload.
 */
export function legalCommands(
  state: MachineState,
  deadlines: readonly Pick<PendingDeadline, "name" | "dueAt">[] = [],
): readonly LegalCommand[] {
  const types = eventTypes(state);
  const running = limits(state.meta, deadlines);
  return [...commandTable.values()]
    .filter(({ type }) => types.has(type) && !type.startsWith("deadline."))
    .filter((command) => command.on === "call" || isOpen(command, state))
    .map(({ type, by, title }) => {
      const until = untilOf(by, running, state.meta);
      return { type, by, title, ...(until === undefined ? {} : { until }) };
    });
}

function isOpen(command: AnyCaseCommand, { context }: MachineState): boolean {
  return command.isOpen?.(context as unknown as CaseContext) ?? true;
}

/** A deadline of a state binds the commands of the role that the state waits for. */
function untilOf(
  by: readonly string[],
  running: readonly Pick<PendingDeadline, "name" | "dueAt">[],
  meta: Readonly<Record<string, StateMeta>>,
): string | undefined {
  const waiting = Object.values(meta).find(
    ({ deadline, waitsFor }) => deadline !== undefined && by.includes(waitsFor),
  );
  return running.find(({ name }) => name === waiting?.deadline)?.dueAt;
}
