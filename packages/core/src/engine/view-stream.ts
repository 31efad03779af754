import { NOTHING_HAPPENED } from "../decide/happenings.ts";
import { asksBeside, type LegalFacts, legalCommands, legalReads } from "../decide/legal-commands.ts";
import { restoredState } from "../decide/lifted-state.ts";
import { RowIndex } from "../decide/read-rows.ts";
import { runningTerms } from "../decide/running-terms.ts";
import { byMoment } from "../decide/waiting-deadlines.ts";
import type { TermsDocument } from "../document/stated-terms.ts";
import type { StreamId } from "../journal/entry.ts";
import type { Snapshot } from "../journal/snapshot.ts";
import type { AnyAggregate, BesideFacts } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { NOBODY_ACTED } from "../kernel/separation.ts";
import type { Loaded, Needs, PersonalRecord } from "../store/commit.ts";
import type { Store } from "../store/store.ts";
import type { Programmes } from "./programmes.ts";
import { type ProofGround, ReadProof } from "./read-proof.ts";
import type { StreamView } from "./views.ts";

/** What views rest on. */
export interface Viewing {
  readonly lifecycle: Lifecycle;
  readonly store: Pick<Store, "read">;
  readonly programmes: Programmes;
  readonly proof: ProofGround;
  /** The host's clock, UTC. */
  readonly now: () => string;
}

/** A stream as it stands, under the programme version that it pins; undefined for one that was never written. */
export async function viewStream(
  viewing: Viewing,
  stream: StreamId,
): Promise<StreamView<unknown> | undefined> {
  return (await viewRead(viewing, stream, { streams: [stream] }))?.view;
}

/** A stream as it stands with its records; what is shown is as proved as what is decided on. */
export async function viewWithRecords(
  viewing: Viewing,
  stream: StreamId,
): Promise<{ readonly view: StreamView<unknown>; readonly records: readonly PersonalRecord[] } | undefined> {
  return viewRead(viewing, stream, { streams: [stream], records: stream });
}

async function viewRead(viewing: Viewing, stream: StreamId, needs: Needs) {
  const { proof, lifecycle } = viewing;
  const aggregate = lifecycle.aggregateOf(stream);
  if (aggregate === undefined) return undefined;
  const { streams, records } = await readProved(viewing, needs);
  const kept = streams.get(stream);
  if (kept === undefined) return undefined;
  const view = await viewOf(viewing, aggregate, stream, proof.snapshots.read(stream, kept));
  return { view, records };
}

/** Reads what is needed and the entries that prove it, all of one moment. */
async function readProved({ store, proof }: Viewing, needs: Needs): Promise<Loaded> {
  const held = new ReadProof(proof);
  let isBegun = false;
  return store.read((read) => {
    if (!isBegun) {
      isBegun = true;
      return needs;
    }
    const entries = held.next(read);
    return entries.length === 0 ? undefined : { entries };
  });
}

/** The streams beside one and single rows, where some command asks for them: read as they stand, a moment after it. */
export async function besideOf(
  viewing: Viewing,
  { aggregate, id, state, programme }: Pick<LegalFacts, "aggregate" | "id" | "state" | "programme">,
): Promise<Pick<LegalFacts, "beside" | "rows">> {
  const { lifecycle, proof } = viewing;
  const names = aggregate.beside?.({ id, context: state.context, payload: undefined }) ?? [];
  if (names.length === 0 || !asksBeside(lifecycle, { aggregate, state })) return {};
  const asked = legalReads(lifecycle, { aggregate, id, state });
  const { streams, rows: read } = await readProved(viewing, { streams: names, rows: asked });
  const rows = new RowIndex(read);
  const beside = names.flatMap((stream): BesideFacts[] => {
    const [kept, kind] = [streams.get(stream), lifecycle.aggregateOf(stream)];
    if (kept === undefined || kind === undefined) return [];
    const snapshot = proof.snapshots.read(stream, kept);
    const { context, paths } = restoredState(lifecycle, kind, programme, snapshot);
    const own = stream.slice(kind.prefix.length + 1);
    return [{ id: own, stream, context, state: paths, happened: snapshot.happened ?? NOTHING_HAPPENED }];
  });
  return beside.length === names.length ? { beside: () => beside, rows } : { rows };
}

async function viewOf(
  viewing: Viewing,
  aggregate: AnyAggregate,
  stream: StreamId,
  snapshot: Snapshot,
): Promise<StreamView<unknown>> {
  const { lifecycle, programmes, now } = viewing;
  const programme = await programmes.of(snapshot.programme.hash);
  const state = restoredState(lifecycle, aggregate, programme, snapshot);
  const metas = Object.values(state.meta);
  const { deadlines, happened = NOTHING_HAPPENED, acted = NOBODY_ACTED } = snapshot;
  const id = stream.slice(aggregate.prefix.length + 1);
  const beside = await besideOf(viewing, { aggregate, id, state, programme });
  return {
    stream,
    revision: snapshot.revision,
    state: state.paths,
    stateNames: metas.map(({ name }) => name),
    applicantNames: metas.map(({ applicantName }) => applicantName),
    context: state.context,
    programme: snapshot.programme,
    terms: runningTerms(state, { aggregate, id, context: state.context, programme, happened, deadlines }),
    legal: legalCommands(lifecycle, {
      aggregate,
      id,
      state,
      deadlines,
      programme,
      happened,
      acted,
      ...beside,
      ...barredAt(programme, now),
    }),
    deadlines: byMoment(deadlines),
  };
}

/** The moment by which bars are judged; a programme without any asks no clock. */
export function barredAt({ document }: AnyProgramme, now: () => string): { readonly now?: string } {
  return (document as TermsDocument).bars === undefined ? {} : { now: now() };
}
