import { callMachine, grantMachine, type JournalEntry, type Programme } from "@opus/grant-workflow";
import type { SnapshotBody, Store } from "@opus/grant-workflow/store";
import { initialTransition, transition } from "xstate";

/** What a stream remembers: where it stands, and its context. */
type State = Pick<SnapshotBody, "value" | "context">;

/** The state that recorded events lead to, run through XState alone, with nothing of the engine between. */
export function replayed(programme: Programme, entries: readonly JournalEntry[]): State {
  const isCall = entries[0]?.stream.startsWith("call:") === true;
  const machine = (isCall ? callMachine() : grantMachine(programme)) as ReturnType<typeof grantMachine>;
  let [state] = initialTransition(machine);
  for (const { event } of entries) [state] = transition(machine, state, event as never);
  return JSON.parse(JSON.stringify({ value: state.value, context: state.context }));
}

/** The state that the store keeps of a stream. */
export async function keptState(store: Pick<Store, "load">, stream: JournalEntry["stream"]): Promise<State> {
  const { value, context } = JSON.parse((await store.load(stream))?.text ?? "null") as SnapshotBody;
  return { value, context };
}
