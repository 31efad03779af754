import type { Instant } from "@opus/grant-rules/calendar";
import {
  callMachine,
  type GrantWorkflow,
  type JournalEntry,
  type Json,
  statePaths,
} from "@opus/grant-workflow";
import { paceOf } from "../situation/pace.ts";
import type { CallRun } from "./call-run.ts";
import { commandsNamed } from "./case-run.ts";
import type { StreamRun } from "./stream-run.ts";

/** Reads the entry of a stream that has this number. */
export async function entryOf(
  workflow: Pick<GrantWorkflow, "history">,
  stream: StreamRun["stream"],
  seq: number,
): Promise<JournalEntry | undefined> {
  const [entry] = await workflow.history(stream, { after: seq - 1, limit: 1 });
  return entry;
}

/**
 * Takes in an entry that a command about another stream has written: where the stream is then, which of its deadlines run,
 * and what its states answer. Whether each of it is open now, the engine says.
 */
export function followTold(run: StreamRun, entry: JournalEntry, answered: Iterable<string>): void {
  const state = statePaths(entry.to);
  // Where it stands as before, the last answer has told what is open.
  if (state.join() !== run.state.join()) run.legal = commandsNamed(...answered);
  run.since = sinceOf(run, state, entry.at);
  run.state = state;
  run.refused = {};
  run.refusedAs = {};
  run.said = {};
  const { set, cleared } = entry.deadlines;
  const kept = Object.entries(run.deadlines).filter(([name]) => !cleared.includes(name));
  run.deadlines = {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(set.map(({ name, dueAt }) => [name, dueAt])),
  };
}

function sinceOf(run: StreamRun, state: readonly string[], at: Instant) {
  return Object.fromEntries(state.map((path) => [path, run.since[path] ?? at]));
}

/** Events that the active states of a call answer, by an entry of it. */
export function answeredByCall({ to }: Pick<JournalEntry, "to">): readonly string[] {
  const machine = callMachine();
  // States that an option brings which this machine does not have answer people's commands that nobody here sends.
  if (typeof to !== "string" || machine.states[to as keyof typeof machine.states] === undefined) return [];
  const { _nodes } = machine.resolveState({ value: to as never, context: {} as never });
  return _nodes.flatMap(({ ownEvents }) => ownEvents as readonly string[]);
}

/** Takes in when a call opens and closes by terms from a list, which its announcement states. */
export function followTerms(run: CallRun, { event }: JournalEntry): void {
  const { opensAt, closesAt } = event as { readonly opensAt?: Json; readonly closesAt?: Json };
  if (typeof opensAt !== "string" || typeof closesAt !== "string") return;
  run.document = { ...run.document, opensAt, closesAt };
  run.pace = paceOf(run.document, run.programme.zone);
}
