import { OgwError } from "@opus/grant-rules/errors";
import type { StreamId } from "../journal/entry.ts";
import type { Snapshot } from "../journal/snapshot.ts";
import type { AnyAggregate, AnyProgramme, BesideFacts, StreamFacts } from "../kernel/aggregate.ts";
import type { Lifecycle, LifecycleCommand } from "../kernel/lifecycle.ts";
import type { RefusalReason } from "../kernel/refusal.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import { type Command, targetId } from "./command.ts";
import { firstState, restoredState } from "./lifted-state.ts";
import { noSuchStream } from "./reasons.ts";

/** A stream as a decision finds it. */
export interface FoundStream extends StreamFacts {
  readonly aggregate: AnyAggregate;
  readonly stream: StreamId;
  /** Restored when it is first asked for: most commands look at their call's counters at most. */
  readonly state: MachineState;
  /** Missing as long as nothing was written. */
  readonly snapshot: Snapshot | undefined;
}

/** The stream that a command is for. */
export interface Target extends FoundStream {
  readonly entry: LifecycleCommand;
}

type Streams = ReadonlyMap<StreamId, Snapshot>;

/** Finds the stream that a command is for, or the reason why there is none for it. */
export function findTarget(
  lifecycle: Lifecycle,
  programme: AnyProgramme,
  command: Command,
  entry: LifecycleCommand,
  streams: Streams,
): Target | { readonly missing: RefusalReason } {
  const { aggregate, spec } = entry;
  const id = targetId(command, aggregate.prefix);
  if (id === undefined) {
    const begins =
      aggregate.begins !== undefined && firstState(lifecycle, aggregate, programme).listens.has(spec.type);
    return {
      missing: begins
        ? (aggregate.begins?.unnamed ?? noSuchStream(aggregate, id))
        : noSuchStream(aggregate, id),
    };
  }
  const found = findStream(lifecycle, programme, aggregate, id, streams);
  if ("missing" in found) return found;
  const { snapshot, state } = found;
  if (snapshot !== undefined && aggregate.begins !== undefined && !state.listens.has(spec.type)) {
    const isBeginning = firstState(lifecycle, aggregate, programme).listens.has(spec.type);
    if (isBeginning) return { missing: aggregate.begins.taken(id) };
  }
  if (snapshot === undefined && aggregate.unknown === undefined && !state.listens.has(spec.type)) {
    return { missing: noSuchStream(aggregate, id) };
  }
  return { aggregate, id, stream: found.stream, state, snapshot, context: state.context, entry };
}

/** A stream of an aggregate by its id: as it was kept, or in its first state. */
function findStream(
  lifecycle: Lifecycle,
  programme: AnyProgramme,
  aggregate: AnyAggregate,
  id: string,
  streams: Streams,
): FoundStream | { readonly missing: RefusalReason } {
  const stream: StreamId = `${aggregate.prefix}:${id}`;
  const snapshot = streams.get(stream);
  const unknown = aggregate.unknown?.(programme, id);
  if (snapshot === undefined && unknown !== undefined) return { missing: unknown };
  if (snapshot !== undefined) refuseForeign(aggregate, programme, snapshot);
  const state = () =>
    snapshot === undefined
      ? firstState(lifecycle, aggregate, programme)
      : restoredState(lifecycle, aggregate, programme, snapshot);
  return new LazyStream(aggregate, id, stream, snapshot, state);
}

class LazyStream implements FoundStream {
  readonly aggregate: AnyAggregate;
  readonly id: string;
  readonly stream: StreamId;
  readonly snapshot: Snapshot | undefined;
  readonly #restore: () => MachineState;
  #state: MachineState | undefined;

  constructor(
    aggregate: AnyAggregate,
    id: string,
    stream: StreamId,
    snapshot: Snapshot | undefined,
    restore: () => MachineState,
  ) {
    this.aggregate = aggregate;
    this.id = id;
    this.stream = stream;
    this.snapshot = snapshot;
    this.#restore = restore;
  }

  get state(): MachineState {
    this.#state ??= this.#restore();
    return this.#state;
  }

  get context() {
    return this.state.context;
  }
}

/** The ids of the streams that a command's plan looks at beside its own. */
export function besideStreams(target: Target, payload: unknown): readonly StreamId[] {
  const { aggregate, id, context } = target;
  return aggregate.beside?.({ id, context, payload }) ?? [];
}

/**
 * The streams beside a command's own, each as it was kept or in its first state. One that the programme does not know
 * is not among them; what follows from that, the aggregate says with its ground.
 */
export function findBeside(
  lifecycle: Lifecycle,
  programme: AnyProgramme,
  target: Target,
  payload: unknown,
  streams: Streams,
): readonly FoundStream[] {
  return besideStreams(target, payload).flatMap((stream) => {
    const aggregate = lifecycle.aggregateOf(stream);
    if (aggregate === undefined) return [];
    const id = stream.slice(aggregate.prefix.length + 1);
    const found = findStream(lifecycle, programme, aggregate, id, streams);
    return "missing" in found ? [] : [found];
  });
}

/** A stream beside, as plans may look at it. */
export function besideFacts(found: FoundStream): BesideFacts {
  return new BesideView(found);
}

class BesideView implements BesideFacts {
  readonly id: string;
  readonly stream: StreamId;
  readonly #found: FoundStream;

  constructor(found: FoundStream) {
    this.id = found.id;
    this.stream = found.stream;
    this.#found = found;
  }

  get context() {
    return this.#found.context;
  }

  get state() {
    return this.#found.state.paths;
  }
}

/** A stream of a case is decided under the programme version it pins, and no other. */
function refuseForeign(aggregate: AnyAggregate, programme: AnyProgramme, snapshot: Snapshot): void {
  const { hash } = snapshot.programme;
  if (aggregate.unknown !== undefined || hash === programme.hash) return;
  throw new OgwError({
    code: "OGW304",
    subject: `programme "${programme.id}" ${programme.version}`,
    problem: `the case pins ${hash}, this is ${programme.hash}`,
    allowed: "A case is decided under the programme version that it was started under",
    remedy: "Load that version; the store keeps it under its hash",
  });
}
