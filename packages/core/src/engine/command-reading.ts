import { actingCommand } from "../decide/acting.ts";
import { type Command, targetId } from "../decide/command.ts";
import { commandNeeds } from "../decide/needs.ts";
import { Situation } from "../decide/situation.ts";
import type { StreamId } from "../journal/entry.ts";
import type { Snapshot } from "../journal/snapshot.ts";
import type { Lifecycle, LifecycleCommand } from "../kernel/lifecycle.ts";
import type { Relation } from "../kernel/relation-kinds.ts";
import type { Programme } from "../programme/programme.ts";
import type { Loaded, Needs } from "../store/commit.ts";
import type { Programmes } from "./programmes.ts";
import { type ProofGround, ReadProof } from "./read-proof.ts";

/** What the reading of commands rests on. */
export interface CommandGround {
  readonly lifecycle: Lifecycle;
  readonly programmes: Programmes;
  readonly proof: ProofGround;
}

/** Names everything that a command reads, step by step, under the programme version that its stream pins. */
export class CommandReading {
  readonly #ground: CommandGround;
  readonly #command: Command;
  readonly #answer: Needs["answer"];
  readonly #relations: readonly Relation[] | undefined;
  readonly #entry: LifecycleCommand | undefined;
  readonly #asked = new Set<StreamId>();
  /** Each parsed once. */
  readonly #snapshots = new Map<StreamId, Snapshot>();
  readonly #proof: ReadProof;
  #situation: Situation | undefined;
  #isBegun = false;
  #hasDocuments = false;
  /** Nothing more will be asked for, whatever is found. */
  #isAsked = false;
  /** The stream that the command is for; undefined when it names none. */
  readonly stream: StreamId | undefined;
  /** The version that the command's stream pins, or that it is begun under. */
  programme: Programme;
  /** Hash of a programme that has to be loaded before anything more can be read. */
  unloaded: string | undefined;

  constructor(
    ground: CommandGround,
    command: Command,
    answer: Needs["answer"],
    relations: readonly Relation[] | undefined,
  ) {
    this.#relations = relations;
    this.#ground = ground;
    this.#command = command;
    this.#answer = answer;
    this.#proof = new ReadProof(ground.proof);
    this.#entry = ground.lifecycle.commands.get(command.type);
    this.stream = streamOf(this.#entry, command);
    this.programme = ground.programmes.latest;
  }

  /** The streams that were asked for, the command's own first. */
  get asked(): readonly StreamId[] {
    return [...this.#asked];
  }

  /** What is read next; see `Store.read`. */
  next(read: Loaded): Needs | undefined {
    if (!this.#isBegun) {
      this.#isBegun = true;
      const needs = this.#ask(this.stream === undefined ? [] : [this.stream]);
      return this.#answer === undefined ? needs : { answer: this.#answer, ...needs };
    }
    const unproved = this.#proof.next(read);
    if (unproved.length > 0) return { entries: unproved };
    if (this.#isAsked) return undefined;
    const { stream } = this;
    if (this.#entry === undefined || stream === undefined || read.answer !== undefined) return undefined;
    const streams = this.snapshotsOf(read);
    const programme = this.#pinned(stream, streams);
    if (programme === undefined) return undefined;
    this.programme = programme;
    const acting = actingCommand(this.#ground.lifecycle, programme, this.#command, this.#entry);
    // Whose role the programme does not know is refused for that alone.
    if (acting === undefined) return undefined;
    const situation = this.#situationUnder(programme, streams);
    const needs = commandNeeds(acting, this.#entry, {
      situation,
      asked: this.#asked,
      rows: read.rows,
      relations: this.#relations,
      records: this.#hasDocuments ? read.records : undefined,
    });
    const documents = needs.documents && !this.#hasDocuments;
    if (needs.streams.length === 0 && needs.rows.length === 0 && !documents) return undefined;
    this.#hasDocuments ||= documents;
    this.#isAsked = needs.isAll;
    return { ...this.#ask(needs.streams), ...(documents ? { records: stream } : {}), rows: needs.rows };
  }

  /** Hashes of the entries that wrote the rows which were read, by place. */
  get entryHashes(): ReadonlyMap<string, string> {
    return this.#proof.hashes;
  }

  /** The streams that were read, under the version that the command is decided under; undefined before that is known. */
  get situation(): Situation | undefined {
    return this.#situation;
  }

  #situationUnder(programme: Programme, streams: ReadonlyMap<StreamId, Snapshot>): Situation {
    if (this.#situation?.programme !== programme)
      this.#situation = new Situation(this.#ground.lifecycle, programme, streams);
    return this.#situation;
  }

  /** The snapshots among what was read. */
  snapshotsOf({ streams }: Loaded): ReadonlyMap<StreamId, Snapshot> {
    for (const [stream, kept] of streams) {
      if (!this.#snapshots.has(stream))
        this.#snapshots.set(stream, this.#ground.proof.snapshots.read(stream, kept));
    }
    return this.#snapshots;
  }

  /**
   * The version that the command's stream pins. One that is yet to begin is begun under that of the streams beside it,
   * so that all cases of a call share the version that the call was announced under; else under the programme that
   * names one of them.
   */
  #pinned(own: StreamId, streams: ReadonlyMap<StreamId, Snapshot>): Programme | undefined {
    const { programmes } = this.#ground;
    for (const [stream, snapshot] of streams) programmes.refuseForeign(stream, snapshot);
    const kept = streams.get(own) ?? firstOf(this.#asked, (stream) => streams.get(stream));
    if (kept === undefined)
      return firstOf(this.#asked, (stream) => programmes.naming(stream)) ?? programmes.latest;
    const known = programmes.known(kept.programme.hash);
    if (known === undefined) this.unloaded = kept.programme.hash;
    return known;
  }

  #ask(streams: readonly StreamId[]): Needs {
    for (const stream of streams) this.#asked.add(stream);
    return { streams };
  }
}

/** The stream that a command names, by the kind of stream that its type is for. */
export function streamOf(
  entry: LifecycleCommand | undefined,
  command: Omit<Command, "id">,
): StreamId | undefined {
  const id = entry === undefined ? undefined : targetId(command, entry.aggregate.prefix);
  return entry === undefined || id === undefined ? undefined : `${entry.aggregate.prefix}:${id}`;
}

function firstOf<T>(streams: Iterable<StreamId>, find: (stream: StreamId) => T | undefined): T | undefined {
  for (const stream of streams) {
    const found = find(stream);
    if (found !== undefined) return found;
  }
  return undefined;
}
