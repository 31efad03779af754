import { type Command, targetId } from "../decide/command.ts";
import { commandNeeds } from "../decide/needs.ts";
import type { StreamId } from "../journal/entry.ts";
import { readSnapshot, type Snapshot } from "../journal/snapshot.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { Programme } from "../programme/programme.ts";
import type { Loaded, Needs } from "../store/commit.ts";
import type { Store } from "../store/store.ts";
import type { KeptProgrammes } from "./programmes.ts";

/** What a command is decided on, read in one call. */
export interface LoadedCommand {
  /** The version that the command's stream pins, or that of the engine. */
  readonly programme: Programme;
  readonly loaded: Loaded;
  readonly streams: ReadonlyMap<StreamId, Snapshot>;
}

/** What the loading of commands rests on. */
export interface CommandLoading {
  readonly lifecycle: Lifecycle;
  readonly store: Store;
  readonly programme: Programme;
  readonly programmes: KeptProgrammes;
}

/** Reads everything that a command needs, in one call of the store; once more when its programme was not loaded yet. */
export async function loadCommand(loading: CommandLoading, command: Command): Promise<LoadedCommand> {
  for (;;) {
    const reading = new CommandReading(loading, command);
    const loaded = await loading.store.read((read) => reading.next(read));
    if (reading.unloaded === undefined) {
      return { programme: reading.programme, loaded, streams: snapshotsOf(loaded) };
    }
    await loading.programmes.of(reading.unloaded);
  }
}

class CommandReading {
  readonly #loading: CommandLoading;
  readonly #command: Command;
  readonly #asked = new Set<StreamId>();
  #isBegun = false;
  #hasDocuments = false;
  programme: Programme;
  /** Hash of a programme that has to be loaded before anything more can be read. */
  unloaded: string | undefined;

  constructor(loading: CommandLoading, command: Command) {
    this.#loading = loading;
    this.#command = command;
    this.programme = loading.programme;
  }

  next(read: Loaded): Needs | undefined {
    const entry = this.#loading.lifecycle.commands.get(this.#command.type);
    const id = entry === undefined ? undefined : targetId(this.#command, entry.aggregate.prefix);
    const stream: StreamId | undefined =
      entry === undefined || id === undefined ? undefined : `${entry.aggregate.prefix}:${id}`;
    if (!this.#isBegun) {
      this.#isBegun = true;
      return { answer: this.#command.id, ...this.#ask(stream === undefined ? [] : [stream]) };
    }
    if (entry === undefined || stream === undefined || read.answer !== undefined) return undefined;
    const streams = snapshotsOf(read);
    const pinned = this.#pinned(stream, streams) ?? this.#loading.programme.hash;
    const programme = this.#loading.programmes.known(pinned);
    if (programme === undefined) {
      this.unloaded = pinned;
      return undefined;
    }
    this.programme = programme;
    const asked = { streams, asked: this.#asked, rows: read.rows };
    const needs = commandNeeds(this.#loading.lifecycle, programme, this.#command, entry, asked);
    if (needs.streams.length === 0 && needs.rows.length === 0 && (!needs.documents || this.#hasDocuments)) {
      return undefined;
    }
    const documents = needs.documents && !this.#hasDocuments ? { records: stream } : {};
    this.#hasDocuments ||= needs.documents;
    return { ...this.#ask(needs.streams), ...documents, rows: needs.rows };
  }

  /**
   * The version that the command's stream pins. One that is yet to begin is begun under that of the streams beside it,
   * so that all cases of a call share the version that the call was announced under.
   */
  #pinned(own: StreamId, streams: ReadonlyMap<StreamId, Snapshot>): string | undefined {
    const beside = [...this.#asked].find((stream) => stream !== own && streams.has(stream));
    return (streams.get(own) ?? (beside === undefined ? undefined : streams.get(beside)))?.programme.hash;
  }

  #ask(streams: readonly StreamId[]): Needs {
    for (const stream of streams) this.#asked.add(stream);
    return { streams };
  }
}

const read = new WeakMap<Loaded["streams"], Map<StreamId, Snapshot>>();

function snapshotsOf({ streams }: Loaded): ReadonlyMap<StreamId, Snapshot> {
  const known = read.get(streams) ?? new Map<StreamId, Snapshot>();
  read.set(streams, known);
  for (const [stream, kept] of streams) if (!known.has(stream)) known.set(stream, readSnapshot(stream, kept));
  return known;
}
