import { legalCommands } from "../decide/legal-commands.ts";
import { restoredState } from "../decide/lifted-state.ts";
import type { StreamId } from "../journal/entry.ts";
import { readSnapshot } from "../journal/snapshot.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { Store } from "../store/store.ts";
import type { Programmes } from "./programmes.ts";
import type { StreamView } from "./views.ts";

/** What views rest on. */
export interface Viewing {
  readonly lifecycle: Lifecycle;
  readonly store: Pick<Store, "load">;
  readonly programmes: Programmes;
}

/** A stream as it stands, under the programme version that it pins; undefined for one that was never written. */
export async function viewStream(
  { lifecycle, store, programmes }: Viewing,
  stream: StreamId,
): Promise<StreamView<unknown> | undefined> {
  const aggregate = lifecycle.aggregateOf(stream);
  const kept = aggregate === undefined ? undefined : await store.load(stream);
  if (aggregate === undefined || kept === undefined) return undefined;
  const snapshot = readSnapshot(stream, kept);
  const state = restoredState(lifecycle, aggregate, await programmes.of(snapshot.programme.hash), snapshot);
  const metas = Object.values(state.meta);
  const { deadlines } = snapshot;
  const id = stream.slice(aggregate.prefix.length + 1);
  return {
    stream,
    revision: snapshot.revision,
    state: state.paths,
    stateNames: metas.map(({ name }) => name),
    applicantNames: metas.map(({ applicantName }) => applicantName),
    context: state.context,
    programme: snapshot.programme,
    legal: legalCommands(lifecycle, { aggregate, id, state, deadlines }),
    deadlines: [...deadlines].sort((left, right) =>
      left.dueAt === right.dueAt ? (left.name < right.name ? -1 : 1) : left.dueAt < right.dueAt ? -1 : 1,
    ),
  };
}
