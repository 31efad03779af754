import { OgwError } from "@opus/grant-rules/errors";
import type { StreamId } from "../journal/entry.ts";
import type { Snapshot } from "../journal/snapshot.ts";
import type { AnyAggregate, BesideFacts, StreamFacts } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { Lifecycle, LifecycleCommand } from "../kernel/lifecycle.ts";
import type { RefusalReason } from "../kernel/refusal.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import { type Command, targetId } from "./command.ts";
import { NOTHING_HAPPENED } from "./happenings.ts";
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

/**
 * The streams that a command is about, as they were read, each restored once: what is still to be read, and the decision
 * itself, look at the same.
 */
export class Situation {
  readonly #lifecycle: Lifecycle;
  readonly #programme: AnyProgramme;
  readonly #streams: Streams;
  readonly #found = new Map<StreamId, FoundStream>();

  /** @param streams may still grow while more is read */
  constructor(lifecycle: Lifecycle, programme: AnyProgramme, streams: Streams) {
    this.#lifecycle = lifecycle;
    this.#programme = programme;
    this.#streams = streams;
  }

  get lifecycle(): Lifecycle {
    return this.#lifecycle;
  }

  get programme(): AnyProgramme {
    return this.#programme;
  }

  /** Finds the stream that a command is for, or the reason why there is none for it. */
  target(command: Command, entry: LifecycleCommand): Target | { readonly missing: RefusalReason } {
    const { aggregate, spec } = entry;
    const id = targetId(command, aggregate.prefix);
    if (id === undefined) {
      const begins = aggregate.begins !== undefined && this.#first(aggregate).listens.has(spec.type);
      return {
        missing: begins
          ? (aggregate.begins?.unnamed ?? noSuchStream(aggregate, id))
          : noSuchStream(aggregate, id),
      };
    }
    const found = this.#stream(aggregate, id);
    if ("missing" in found) return found;
    const { snapshot, state } = found;
    if (snapshot !== undefined && aggregate.begins !== undefined && !state.listens.has(spec.type)) {
      const isBeginning = this.#first(aggregate).listens.has(spec.type);
      if (isBeginning) return { missing: aggregate.begins.taken(id) };
    }
    if (snapshot === undefined && aggregate.unknown === undefined && !state.listens.has(spec.type)) {
      return { missing: noSuchStream(aggregate, id) };
    }
    return { aggregate, id, stream: found.stream, state, snapshot, context: state.context, entry };
  }

  /**
   * The streams beside a command's own, each as it was kept or in its first state. One that the programme does not know
   * is not among them; what follows from that, the aggregate says with its ground.
   */
  beside(target: Target, payload: unknown): readonly FoundStream[] {
    return besideStreams(target, payload).flatMap((stream) => {
      const aggregate = this.#lifecycle.aggregateOf(stream);
      if (aggregate === undefined) return [];
      const found = this.#stream(aggregate, stream.slice(aggregate.prefix.length + 1));
      return "missing" in found ? [] : [found];
    });
  }

  /** A stream that a plan tells something, which its command has stated; undefined where it was not read. */
  told(stream: StreamId): FoundStream | undefined {
    const aggregate = this.#lifecycle.aggregateOf(stream);
    if (aggregate === undefined || !this.#streams.has(stream)) return undefined;
    const found = this.#stream(aggregate, stream.slice(aggregate.prefix.length + 1));
    return "missing" in found ? undefined : found;
  }

  /** A stream of an aggregate by its id: as it was kept, or in its first state. */
  #stream(aggregate: AnyAggregate, id: string): FoundStream | { readonly missing: RefusalReason } {
    const stream: StreamId = `${aggregate.prefix}:${id}`;
    const snapshot = this.#streams.get(stream);
    const known = this.#found.get(stream);
    if (known !== undefined && known.snapshot === snapshot) return known;
    const unknown = aggregate.unknown?.(this.#programme, id);
    if (snapshot === undefined && unknown !== undefined) return { missing: unknown };
    if (snapshot !== undefined) refuseForeign(aggregate, this.#programme, snapshot);
    const state = () =>
      snapshot === undefined
        ? this.#first(aggregate)
        : restoredState(this.#lifecycle, aggregate, this.#programme, snapshot);
    const found = new LazyStream(aggregate, id, stream, snapshot, state);
    this.#found.set(stream, found);
    return found;
  }

  #first(aggregate: AnyAggregate): MachineState {
    return firstState(this.#lifecycle, aggregate, this.#programme);
  }
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

  get happened() {
    return this.#found.snapshot?.happened ?? NOTHING_HAPPENED;
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
