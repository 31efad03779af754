import { needObject, OgwError } from "@opus/grant-rules/errors";
import { balancesSet } from "../decide/read-rows.ts";
import { hostHash, hostPause } from "../host/host-defaults.ts";
import type { JournalEntry, StreamId } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import { loadProgramme } from "../programme/load-programme.ts";
import type { Programme } from "../programme/programme.ts";
import type { Store, StoreReads } from "../store/store.ts";
import { BalanceProof } from "./balance-proof.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";
import { StreamProof } from "./prove-stream.ts";
import { RegistryProof } from "./registry-proof.ts";

/** What proving a whole store came to. */
export interface JournalReport {
  readonly valid: boolean;
  readonly streams: number;
  readonly entries: number;
  readonly faults: readonly JournalFault[];
  /** What is worth a look and breaks nothing: entries that a clock which ran back has dated before the one before them. */
  readonly notes: readonly JournalFault[];
}

/** What a proof may be told beside the store. */
export interface VerifyOptions {
  /** The lifecycle that wrote the store; that of grants by default. */
  readonly lifecycle?: Lifecycle;
  /** SHA-256 of a text; the host's own by default. */
  readonly hash?: Hash;
}

/** How many streams and entries are read at a time. */
const PAGE = 500;
/** Milliseconds that a command may wait for its turn after it was received, which is the instant that its entry has. */
const LONGEST_WAIT = 30_000;
/** How many streams are proved before others get a turn. */
const BETWEEN_PAUSES = 8;

const STORE = { of: "verifyJournal", name: "the store", is: "a store such as createMemoryStore gives" };
const OPTIONS = { of: "verifyJournal", name: "the object of options", is: "{ hash }, or nothing" };

/**
 * Proves a whole store: hash chains and seals, snapshots, records, deadlines, all states, postings and effects by
 * replay under the programme versions that the entries pin, and the sets and accounts of every call, which must follow
 * from the entries too. A stream that cannot even be read is a fault, and the others are proved all the same. All of it
 * is read as it stood at one moment, so that people may work meanwhile. Streams are read page by page, so memory does
 * not grow with the store.
 */
export async function verifyJournal(
  store: Pick<Store, "view">,
  options: VerifyOptions = {},
): Promise<JournalReport> {
  needObject(store, STORE, ["view"]);
  needObject(options, OPTIONS);
  const { lifecycle = grantLifecycle, hash = hostHash() } = options;
  return store.view(async (view) => {
    const verification = new Verification(view, lifecycle, hash);
    for (let after: StreamId | undefined; ; ) {
      const streams = await view.streams({ limit: PAGE, ...(after === undefined ? {} : { after }) });
      for (const [index, stream] of streams.entries()) {
        await verification.prove(stream);
        // Whoever works in this process meanwhile gets a turn, however fast the store answers.
        if (index % BETWEEN_PAUSES === 0) await hostPause();
      }
      after = streams.at(-1);
      if (streams.length < PAGE) return verification.end();
    }
  }, "verifyJournal");
}

class Verification {
  readonly #store: StoreReads;
  readonly #lifecycle: Lifecycle;
  readonly #hash: Hash;
  readonly #registry: RegistryProof;
  readonly #balances: BalanceProof;
  readonly #programmes = new Map<string, Programme | undefined>();
  readonly #faults: JournalFault[] = [];
  readonly #notes: JournalFault[] = [];
  #streams = 0;
  #entries = 0;

  constructor(store: StoreReads, lifecycle: Lifecycle, hash: Hash) {
    this.#store = store;
    this.#lifecycle = lifecycle;
    this.#hash = hash;
    this.#registry = new RegistryProof(store);
    this.#balances = new BalanceProof(store);
  }

  async prove(stream: StreamId): Promise<void> {
    this.#streams += 1;
    this.#expectSets(stream);
    try {
      await this.#proveReadable(stream);
    } catch (cause) {
      if (!OgwError.isInstance(cause) || !/^OGW5/.test(cause.code)) throw cause;
      const { code, message } = cause;
      this.#faults.push({
        stream,
        seq: 0,
        code,
        message: { pl: `${stream}: ${message}`, en: `${stream}: ${message}` },
      });
    }
  }

  async #proveReadable(stream: StreamId): Promise<void> {
    let proof: StreamProof | undefined;
    let before: string | undefined;
    for await (const entry of this.#journal(stream)) {
      proof ??= await this.#begin(stream, entry);
      this.#entries += 1;
      if (!proof.take(entry)) continue;
      if (before !== undefined && ranBackBetween(before, entry.at))
        this.#notes.push(ranBack(stream, entry.seq));
      before = entry.at;
      this.#balances.take(entry);
      await this.#registry.take(entry);
    }
    proof ??= new StreamProof(this.#lifecycle, stream, undefined, this.#hash);
    const faults = proof.end({
      snapshot: await this.#store.load(stream),
      records: await this.#store.records(stream),
      deadlines: await this.#store.deadlines(stream),
    });
    const ofBalances = await this.#balances.endStream();
    this.#faults.push(...(faults.length > 0 ? faults : ofBalances));
  }

  async *#journal(stream: StreamId): AsyncGenerator<JournalEntry> {
    for (let after = 0; ; ) {
      const page = await this.#store.journal(stream, { after, limit: PAGE });
      yield* page;
      if (page.length < PAGE) return;
      after += page.length;
    }
  }

  async #begin(stream: StreamId, first: JournalEntry): Promise<StreamProof> {
    const { hash } = first.programme;
    if (!this.#programmes.has(hash)) this.#programmes.set(hash, await this.#keptProgramme(hash));
    const programme = this.#programmes.get(hash);
    if (programme === undefined) {
      this.#faults.push(
        journalFault(
          stream,
          0,
          "OGW507",
          `w magazynie nie ma programu ${hash} albo został zmieniony`,
          `the store has no programme ${hash}, or it was changed`,
        ),
      );
    }
    return new StreamProof(this.#lifecycle, stream, programme, this.#hash);
  }

  async #keptProgramme(hash: string): Promise<Programme | undefined> {
    const text = await this.#store.programme(hash);
    // Loading, unlike parsing, takes a text that was damaged for what it is: no programme.
    const programme =
      text === undefined ? undefined : loadProgramme(text, { lifecycle: this.#lifecycle }).programme;
    return programme?.hash === hash ? programme : undefined;
  }

  /** The sets that may hold rows beside a stream, whether or not an entry wrote any. */
  #expectSets(stream: StreamId): void {
    const aggregate = this.#lifecycle.aggregateOf(stream);
    if (aggregate?.unknown === undefined) return;
    const id = stream.slice(aggregate.prefix.length + 1);
    const own = aggregate.scope({ id, context: {} });
    const sets = this.#lifecycle.stages.flatMap(({ nouns }) => [
      ...Object.keys(nouns.sets),
      ...Object.keys(nouns.uses),
    ]);
    for (const set of [...sets, balancesSet]) this.#registry.expect(`${own}/${set}`);
  }

  async end(): Promise<JournalReport> {
    const faults = this.#faults;
    for (const proof of [this.#registry, this.#balances]) {
      if (faults.length === 0) faults.push(...(await proof.end()));
    }
    const [streams, entries, notes] = [this.#streams, this.#entries, this.#notes];
    return { valid: faults.length === 0, streams, entries, faults, notes };
  }
}

/** Whether an entry is dated before another by more than it may have waited for its turn beside other processes. */
function ranBackBetween(before: string, at: string): boolean {
  return at < before && Date.parse(before) - Date.parse(at) > LONGEST_WAIT;
}

function ranBack(stream: StreamId, seq: number): JournalFault {
  return journalFault(
    stream,
    seq,
    "OGW332",
    "wpis ma wcześniejszy czas niż wpis przed nim, bo cofnięto zegar",
    "it is dated before the entry before it, since the clock was set back",
  );
}
