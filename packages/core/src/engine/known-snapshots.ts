import { trustContext } from "../decide/lifted-state.ts";
import type { StreamId } from "../journal/entry.ts";
import { readSnapshot, type Snapshot, type SnapshotBody } from "../journal/snapshot.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { KeptSnapshot } from "../store/commit.ts";

/** How many texts are remembered: a few megabytes. */
const REMEMBERED = 512;

/**
 * Snapshots by their whole text, so that one which this engine has written itself is not checked, and one that many
 * commands look at, such as that of a call, is parsed once. Nothing is known of a stream by its name: a text that was
 * changed is another text.
 */
export class KnownSnapshots {
  readonly #lifecycle: Lifecycle;
  /** Of streams that programmes name and others stand beside; frozen all the way down. */
  readonly #read = new Map<string, SnapshotBody>();
  /** Written by this engine: what its machines and recorders made needs no check. */
  readonly #written = new Set<string>();

  constructor(lifecycle: Lifecycle) {
    this.#lifecycle = lifecycle;
  }

  /** @throws OgwError OGW303 for a text that is no snapshot. */
  read(stream: StreamId, kept: KeptSnapshot): Snapshot {
    const { text, head, revision } = kept;
    const known = this.#read.get(text) ?? this.#parsed(stream, text);
    if (known?.revision === revision) return { ...known, head };
    const snapshot = readSnapshot(stream, kept);
    const { head: _, ...body } = snapshot;
    this.#remember(stream, text, body);
    return snapshot;
  }

  #remember(stream: StreamId, text: string, body: SnapshotBody): void {
    if (this.#lifecycle.aggregateOf(stream)?.ids === undefined) return;
    this.#read.set(text, frozen(body));
    if (this.#read.size > REMEMBERED) forgetFirst(this.#read);
  }

  /** Remembers a text that was made here, whether or not it comes to be kept. */
  wrote(text: string): void {
    this.#written.add(text);
    if (this.#written.size > REMEMBERED) forgetFirst(this.#written);
  }

  #parsed(stream: StreamId, text: string): SnapshotBody | undefined {
    if (!this.#written.delete(text)) return undefined;
    const body = JSON.parse(text) as SnapshotBody;
    const aggregate = this.#lifecycle.aggregateOf(stream);
    if (aggregate !== undefined && body.machineVersion === aggregate.version)
      trustContext(body.context, aggregate);
    this.#remember(stream, text, body);
    return body;
  }
}

function forgetFirst(known: Map<string, unknown> | Set<string>): void {
  for (const text of known.keys()) {
    known.delete(text);
    return;
  }
}

/** Answers hand out parts of a context, and whoever gets one may try to change it. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}
