import type { AnyStateMachine } from "xstate";
import { legalCommands } from "../decide/legal-commands.ts";
import { restoredState } from "../decide/run-machine.ts";
import type { StreamId } from "../journal/entry.ts";
import { callMachine } from "../machines/call-machine.ts";
import { grantMachine } from "../machines/grant-machine.ts";
import { statePaths } from "../machines/state-paths.ts";
import type { SnapshotEnvelope } from "../ports/store.ts";
import type { Store } from "../ports/store-port.ts";
import type { Programme } from "../programme/programme.ts";
import type { CallView, CaseView, StreamView } from "./views.ts";

/** A case as it stands, under the programme version it pins. */
export async function viewCase(
  store: Store,
  stream: StreamId,
  programmeOf: (hash: string) => Promise<Programme>,
): Promise<CaseView | undefined> {
  const envelope = await store.load(stream);
  if (envelope === undefined) return undefined;
  const programme = await programmeOf(envelope.programme.hash);
  return view(store, stream, grantMachine(programme.options), envelope);
}

/** A call as it stands. */
export async function viewCall(store: Store, stream: StreamId): Promise<CallView | undefined> {
  const envelope = await store.load(stream);
  return envelope === undefined ? undefined : view(store, stream, callMachine(), envelope);
}

async function view<Context>(
  store: Store,
  stream: StreamId,
  machine: AnyStateMachine,
  envelope: SnapshotEnvelope,
): Promise<StreamView<Context>> {
  const state = restoredState(machine, envelope);
  const deadlines = (await store.deadlines(stream)).map(({ name, dueAt }) => ({ name, dueAt }));
  const metas = Object.values(state.meta);
  return {
    stream,
    revision: envelope.revision,
    state: statePaths(state.value),
    stateNames: metas.map(({ name }) => name),
    applicantNames: metas.map(({ applicantName }) => applicantName),
    context: state.context as unknown as Context,
    programme: envelope.programme,
    legal: legalCommands(state, deadlines),
    deadlines,
  };
}
