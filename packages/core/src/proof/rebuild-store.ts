import { needObject, OgwError } from "@opus/grant-rules/errors";
import { hostHash, hostPause } from "../host/host-defaults.ts";
import type { JournalEntry, StreamId } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import type { KeptCommit, StoreFault } from "../store/inventory.ts";
import type { Repair, ScopeRepair, StreamRepair } from "../store/repair.ts";
import type { Store, StoreReads } from "../store/store.ts";
import { CommitProof } from "./commit-proof.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";
import { KeptProgrammes } from "./kept-programmes.ts";
import { WrittenRegistry } from "./rebuild-registry.ts";
import { planStream } from "./rebuild-stream.ts";
import type { RebuiltPart } from "./rebuilt-part.ts";
import { proveEntries, type RebuildGround } from "./sound-stream.ts";
import { storeFault } from "./verification.ts";

/** Which part of a store is rebuilt, and whether anything is written. */
export interface RebuildOptions {
  /** Streams beside which things are rebuilt; a call brings the rows of its sets. All of the store by default. */
  readonly streams?: readonly StreamId[];
  /** Says what would be written and writes nothing; `false` by default. */
  readonly dryRun?: boolean;
  /** The lifecycle that wrote the store; that of grants by default. */
  readonly lifecycle?: Lifecycle;
  /** SHA-256 of a text; the host's own by default. */
  readonly hash?: Hash;
}

/** What rebuilding came to, or would come to. */
export interface Rebuilding {
  /** Whether the store was written; `false` for a dry run and where nothing differs. */
  readonly rebuilt: boolean;
  /** How many streams and entries were proved. */
  readonly streams: number;
  readonly entries: number;
  /** Everything that was not what follows from the journal, with what was kept and what follows. */
  readonly parts: readonly RebuiltPart[];
  /** What cannot be rebuilt: broken chains, records, answers; a backup may still have it. */
  readonly left: readonly JournalFault[];
}

/** How many streams, or commits, are read at a time. */
const PAGE = 500;
/** How many streams are proved before others get a turn. */
const BETWEEN_PAUSES = 8;
/** How many problems a store is asked for. */
const PROBLEMS = 10_000;

const STORE = { of: "rebuildStore", name: "the store", is: "a store such as createMemoryStore gives" };
const OPTIONS = { of: "rebuildStore", name: "the object of options", is: "{ dryRun: true }, or nothing" };

/**
 * Makes what stands beside the journal anew from the journal: snapshots, waiting deadlines, places of the outbox, rows
 * of the registry and the counts of its sets. Every chain is proved first, by hashes, seals and replay; what belongs to
 * one that is broken, or that may have been cut, is left as it is and named. A snapshot is written only as its last entry
 * seals it, an effect that has a mark of performance is never put back, and only what differs is written, all of it or
 * nothing.
 *
 * Rows follow from the entries of all streams, so they are left while any chain is broken. Values of persons, kept
 * answers and marks of performance follow from no entry: they are named, never rebuilt.
 *
 * @throws OgwError OGW347 (`retryable`) when somebody has written meanwhile what was to be rebuilt, OGW348 for a store
 * that has no `repair`; in both cases nothing was written. Failures of the store itself (300-316).
 * @example
 * const store = createMemoryStore();
 * (await rebuildStore(store, { dryRun: true })).parts; // []
 */
export async function rebuildStore(
  store: Pick<Store, "view" | "repair">,
  options: RebuildOptions = {},
): Promise<Rebuilding> {
  needObject(store, STORE, ["view"]);
  needObject(options, OPTIONS);
  const { dryRun = false } = options;
  const { repair, rebuilding } = await store.view(
    (view) => new Rebuild(view, options).plan(),
    "rebuildStore",
  );
  if (dryRun === true || rebuilding.parts.length === 0) return rebuilding;
  if (store.repair === undefined) throw unrepairable();
  const result = await store.repair(repair);
  if (!result.ok) throw moved(result.conflict === "revision" ? result.stream : result.scope);
  return { ...rebuilding, rebuilt: true };
}

interface RebuildPlan {
  readonly repair: Repair;
  readonly rebuilding: Rebuilding;
}

/** One look at a store as it stands, and what is to be put right in it. */
class Rebuild {
  readonly #store: StoreReads;
  readonly #ground: Omit<RebuildGround, "erasures" | "isGapless">;
  readonly #asked: ReadonlySet<StreamId> | undefined;
  readonly #registry: WrittenRegistry;
  readonly #commits: CommitProof;
  readonly #proved = new Map<StreamId, boolean>();
  readonly #streams: StreamRepair[] = [];
  readonly #parts: RebuiltPart[] = [];
  readonly #left: JournalFault[] = [];
  /** Problems of what the store looks work up by: `deadline <name>` and `outbox <id>` by stream. */
  readonly #misfiled = new Map<StreamId, Map<string, string>>();
  /** What belongs to streams that are not listed; some are known by their entries. */
  readonly #orphans: (StoreFault & { readonly stream: StreamId })[] = [];
  #erasures: readonly string[] = [];
  #isGapless = true;
  #entries = 0;
  /** Whether every entry is proved, and stands in the order of commits where it was written. */
  #isWhole = true;

  constructor(store: StoreReads, { streams, lifecycle = grantLifecycle, hash = hostHash() }: RebuildOptions) {
    this.#store = store;
    this.#asked = streams === undefined ? undefined : new Set(streams);
    this.#ground = { store, lifecycle, hash, programmes: new KeptProgrammes(store, lifecycle) };
    this.#registry = new WrittenRegistry(store);
    this.#commits = new CommitProof(lifecycle, hash);
  }

  async plan(): Promise<RebuildPlan> {
    await this.#takeProblems();
    this.#erasures = await this.#store.inventory.erasures();
    await this.#eachStream();
    await this.#eachCommit();
    const found = new Set(this.#streams.map(({ stream }) => stream));
    this.#left.push(...this.#orphans.filter(({ stream }) => !found.has(stream)).map(storeFault));
    const scopes = await this.#planRows();
    for (const stream of this.#asked ?? []) if (!this.#proved.has(stream)) this.#left.push(unknown(stream));
    const [streams, entries] = [this.#proved.size, this.#entries];
    const rebuilding = { rebuilt: false, streams, entries, parts: this.#parts, left: this.#left };
    return { repair: { streams: this.#streams, scopes }, rebuilding };
  }

  /** What the store finds wrong with itself: some of it is put right, some makes the order of entries no proof. */
  async #takeProblems(): Promise<void> {
    for (const fault of (await this.#store.inventory.integrity?.(PROBLEMS)) ?? []) {
      const { kind, stream, key, problem } = fault;
      if (kind === "index" && stream !== undefined && /^(?:deadline|outbox) /.test(key)) {
        const own = this.#misfiled.get(stream) ?? new Map<string, string>();
        this.#misfiled.set(stream, own.set(key, problem.en));
        continue;
      }
      if (kind === "orphan" && stream !== undefined && !key.includes(stream)) {
        this.#orphans.push({ ...fault, stream });
        continue;
      }
      if (/^(?:commit|entry) /.test(key)) this.#isGapless = false;
      this.#left.push(storeFault(fault));
    }
    this.#isWhole = this.#isGapless;
  }

  async #eachStream(): Promise<void> {
    for (let after: StreamId | undefined; ; ) {
      const page = await this.#store.streams({ limit: PAGE, ...(after === undefined ? {} : { after }) });
      for (const [index, stream] of page.entries()) {
        await this.#take(stream);
        if (index % BETWEEN_PAUSES === 0) await hostPause();
      }
      after = page.at(-1);
      if (page.length < PAGE) return;
    }
  }

  async #take(stream: StreamId): Promise<void> {
    const ground = { ...this.#ground, erasures: this.#erasures, isGapless: this.#isGapless };
    const proved = await proveEntries(ground, stream);
    const isSound = proved.faults.length === 0;
    this.#proved.set(stream, isSound);
    this.#isWhole &&= isSound;
    this.#entries += proved.proof?.last?.seq ?? 0;
    if (!this.#isAsked(stream)) {
      this.#left.push(...proved.faults);
      return;
    }
    const { repair, parts, left } = await planStream(ground, proved, this.#misfiled.get(stream) ?? new Map());
    if (repair !== undefined) this.#streams.push(repair);
    this.#parts.push(...parts);
    this.#left.push(...left);
  }

  /** Follows commits in their order; streams that nothing but their entries tells of are met here. */
  async #eachCommit(): Promise<void> {
    let entries = 0;
    for (let after = 0; ; ) {
      const page = await this.#store.inventory.commits({ after, limit: PAGE });
      for (const commit of page) entries += await this.#takeCommit(commit);
      await hostPause();
      after = page.at(-1)?.position ?? after;
      if (page.length < PAGE) break;
    }
    this.#isWhole &&= entries === this.#entries;
  }

  async #takeCommit(commit: KeptCommit): Promise<number> {
    const read: JournalEntry[] = [];
    for (const entry of commit.entries) {
      if ("fault" in entry) continue;
      if (!this.#proved.has(entry.stream)) await this.#take(entry.stream);
      if (this.#proved.get(entry.stream) === true) read.push(entry);
    }
    if (read.length < commit.entries.length) this.#isWhole = false;
    else {
      this.#left.push(...this.#commits.take(commit));
      this.#registry.take(read);
    }
    return read.length;
  }

  async #planRows(): Promise<readonly ScopeRepair[]> {
    if (!this.#isWhole) {
      this.#left.push(rowsLeft());
      return [];
    }
    const { repairs, parts } = await this.#registry.plan((stream) => this.#isAsked(stream));
    this.#parts.push(...parts);
    return repairs;
  }

  #isAsked(stream: StreamId | undefined): boolean {
    return this.#asked === undefined || (stream !== undefined && this.#asked.has(stream));
  }
}

function unknown(stream: StreamId): JournalFault {
  return journalFault(
    stream,
    0,
    "OGW503",
    "magazyn nie ma takiego strumienia",
    "the store has no such stream",
  );
}

function rowsLeft(): JournalFault {
  const message = {
    pl: "Wierszy zbiorów nie ruszono: wynikają z wpisów wszystkich strumieni, a nie każdy wpis jest dowiedziony.",
    en: "Rows of sets were left: they follow from the entries of all streams, and not every entry is proved.",
  };
  return { seq: 0, key: "registry", code: "OGW508", message };
}

function moved(what: string): OgwError {
  return new OgwError({
    code: "OGW347",
    subject: "rebuildStore",
    problem: `${what} was written while it was worked out`,
    allowed: "What is rebuilt follows from the journal as it stands when it is written",
    remedy: "Nothing was written; run it again, best while nobody works in the store",
  });
}

function unrepairable(): OgwError {
  return new OgwError({
    code: "OGW348",
    subject: "rebuildStore",
    problem: "the store has no repair",
    allowed: "Stores that can be changed from outside have one; see docs/writing-a-store.md",
    remedy: "Ask for a dry run to see what differs, or restore the store from a backup",
  });
}
