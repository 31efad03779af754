import { trustContext } from "../decide/lifted-state.ts";
import type { StreamId } from "../journal/entry.ts";
import { readSnapshot, type Snapshot, type SnapshotBody, writtenBody } from "../journal/snapshot.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { KeptSnapshot } from "../store/commit.ts";
import { frozen } from "../values/frozen.ts";
import { Remembered } from "./remembered.ts";

/** How many snapshots are remembered: a few megabytes. */
const REMEMBERED = 512;

interface Known {
  readonly stream: StreamId;
  readonly revision: number;
  readonly text: string;
  /** Whether machines of this engine made it: what they and the recorders leave needs no check. */
  readonly isOurs: boolean;
  /**
   * Of what was written here, and of streams that programmes name, which others stand beside. Frozen, as answers hand out
   * parts of a context, and whoever gets one may try to change it.
   */
  body?: SnapshotBody | undefined;
}

/**
 * Snapshots by the hash of the entry that seals them, so that one which this engine has made, or has held against its
 * entry before, is not held against it again, and one that this engine has written, or that many commands look at, such
 * as that of a call, is not parsed again. A text that was changed is another text.
 */
export class KnownSnapshots {
  readonly #lifecycle: Lifecycle;
  readonly #known = new Remembered<string, Known>(REMEMBERED);

  constructor(lifecycle: Lifecycle) {
    this.#lifecycle = lifecycle;
  }

  /** Whether the entry that it follows is known to seal this text. */
  isProved(stream: StreamId, kept: KeptSnapshot): boolean {
    return this.#find(stream, kept) !== undefined;
  }

  /** Notes that an entry of the stream seals the snapshot. */
  proved(stream: StreamId, { head, revision, text }: KeptSnapshot): void {
    this.#known.set(head, { stream, revision, text, isOurs: false });
  }

  /** Notes a snapshot that was made here, whether or not it comes to be kept. */
  made(stream: StreamId, kept: KeptSnapshot): void {
    const { head, revision, text } = kept;
    const body = frozen(writtenBody(kept));
    if (body !== undefined) this.#trust(stream, body);
    this.#known.set(head, { stream, revision, text, isOurs: true, body });
  }

  /** @throws OgwError OGW303 for a text that is no snapshot. */
  read(stream: StreamId, kept: KeptSnapshot): Snapshot {
    const { head } = kept;
    const known = this.#find(stream, kept);
    if (known?.body !== undefined) return { ...known.body, head };
    const { head: _, ...body } =
      known?.isOurs === true ? this.#trusted(stream, kept) : readSnapshot(stream, kept);
    if (known !== undefined && this.#lifecycle.aggregateOf(stream)?.ids !== undefined)
      known.body = frozen(body);
    return { ...body, head };
  }

  #find(stream: StreamId, { head, revision, text }: KeptSnapshot): Known | undefined {
    const known = this.#known.get(head);
    if (known?.stream !== stream || known.revision !== revision) return undefined;
    return known.text === text ? known : undefined;
  }

  #trusted(stream: StreamId, { text, head }: KeptSnapshot): Snapshot {
    const body = JSON.parse(text) as SnapshotBody;
    this.#trust(stream, body);
    return { ...body, head };
  }

  #trust(stream: StreamId, { context, machineVersion }: SnapshotBody): void {
    const aggregate = this.#lifecycle.aggregateOf(stream);
    if (aggregate !== undefined && machineVersion === aggregate.version) trustContext(context, aggregate);
  }
}
