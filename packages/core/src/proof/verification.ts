import type { LocalisedText } from "@opus/grant-rules";
import { balancesSet, scopeOf } from "../decide/read-rows.ts";
import { ranBackBetween } from "../host/ran-back.ts";
import type { JournalEntry, StreamId } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { Programme } from "../programme/programme.ts";
import type { KeptCommit, StoreFault } from "../store/inventory.ts";
import type { StoreReads } from "../store/store.ts";
import { BalanceProof } from "./balance-proof.ts";
import { BookProof } from "./book-proof.ts";
import { ranBack } from "./clock-notes.ts";
import { CommitProof } from "./commit-proof.ts";
import { FaultList } from "./fault-list.ts";
import { HeadProof } from "./head-proof.ts";
import type { StreamHead } from "./heads.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";
import { KeptProgrammes } from "./kept-programmes.ts";
import { PartyNotes } from "./party-notes.ts";
import type { KeptBeside } from "./prove-beside.ts";
import { StreamProof } from "./prove-stream.ts";
import { RecountedRows } from "./recounted-rows.ts";
import { RegistryProof } from "./registry-proof.ts";
import { RestProof } from "./rest-proof.ts";
import { RestedRows } from "./rested-rows.ts";
import { unreadableFault } from "./unreadable-fault.ts";
import type { JournalReport } from "./verify-journal.ts";

/** What a verification rests on. */
export interface VerificationGround {
  readonly lifecycle: Lifecycle;
  readonly hash: Hash;
  readonly heads: ReadonlyMap<StreamId, StreamHead>;
  readonly limit: number;
}

/** How many entries of a stream are read at a time. */
const PAGE = 500;

const CODES = { orphan: "OGW519", schema: "OGW518", index: "OGW522" } as const;

/** One proof of one view of a store: streams first, then commits, then what both came to. */
export class Verification {
  readonly #store: StoreReads;
  readonly #ground: VerificationGround;
  readonly #registry: RegistryProof;
  readonly #balances: BalanceProof;
  readonly #books: BookProof;
  readonly #rests: RestProof;
  readonly #rows: RestedRows;
  readonly #recounts: RecountedRows;
  readonly #heads: HeadProof;
  readonly #commits: CommitProof;
  readonly #parties: PartyNotes;
  readonly #programmes: KeptProgrammes;
  readonly #faults: FaultList;
  readonly #notes: FaultList;
  /** From which entry on a stream is no proof of anything. */
  readonly #broken = new Map<StreamId, number>();
  #erasures: readonly string[] = [];
  #streams = 0;
  #entries = 0;

  constructor(store: StoreReads, ground: VerificationGround) {
    const { lifecycle, heads, limit } = ground;
    this.#store = store;
    this.#ground = ground;
    this.#books = new BookProof(store);
    const isUnproved = (stream: StreamId, seq: number) => this.#isUnproved(stream, seq);
    this.#registry = new RegistryProof({ store, lifecycle, books: this.#books, isUnproved });
    this.#balances = new BalanceProof(store);
    this.#rests = new RestProof(store);
    this.#rows = new RestedRows(store);
    this.#recounts = new RecountedRows(lifecycle, (hash) => this.#programmes.find(hash));
    this.#heads = new HeadProof(heads);
    this.#commits = new CommitProof(lifecycle, ground.hash);
    this.#parties = new PartyNotes(lifecycle);
    this.#programmes = new KeptProgrammes(store, lifecycle);
    this.#faults = new FaultList(limit);
    this.#notes = new FaultList(limit);
  }

  /** Looks at the store as a whole, before its streams. */
  async begin(): Promise<void> {
    const { inventory } = this.#store;
    const found = (await inventory.integrity?.(this.#ground.limit)) ?? [];
    this.#faults.add(...found.map(storeFault));
    this.#erasures = await inventory.erasures();
    this.#faults.add(...(await this.#programmes.faults()));
  }

  /** Proves a stream. */
  async prove(stream: StreamId): Promise<void> {
    this.#streams += 1;
    this.#expectSets(stream);
    try {
      await this.#proveReadable(stream);
    } catch (cause) {
      this.#broken.set(stream, 1);
      this.#faults.add(unreadableFault(stream, 0, cause));
    }
  }

  /** Proves a commit; streams were proved before. */
  async take(commit: KeptCommit): Promise<void> {
    const isProved = commit.entries.every(
      (entry) => !("fault" in entry) && !this.#isUnproved(entry.stream, entry.seq),
    );
    if (isProved) this.#faults.add(...this.#commits.take(commit));
    const read = commit.entries.filter((entry): entry is JournalEntry => !("fault" in entry));
    if (this.#broken.size === 0 && read.length === commit.entries.length) {
      await this.#rows.follow(read);
      this.#faults.add(...(await this.#recounts.follow(read)));
    }
    for (const entry of read) this.#registry.follow(entry);
  }

  async #proveReadable(stream: StreamId): Promise<void> {
    const proof = await this.#proveEntries(stream);
    this.#parties.endStream(stream, proof.state?.context);
    const balances = await this.#balances.endStream();
    const places = await this.#store.inventory.effects(stream);
    const { last } = proof;
    if (proof.isBroken) {
      this.#broken.set(stream, (last?.seq ?? 0) + 1);
      this.#faults.add(...proof.faults);
      return;
    }
    const cut = this.#heads.end(stream, last?.seq ?? 0, places);
    if (cut !== undefined) this.#faults.add(cut);
    const beside = proof.beside(await this.#keptBeside(stream, places), this.#erasures);
    const faults = [...proof.faults, ...beside.faults];
    this.#faults.add(...(faults.length > 0 ? faults : balances));
    this.#notes.add(...beside.notes);
    await this.#takeBooks(stream, proof);
  }

  async #proveEntries(stream: StreamId): Promise<StreamProof> {
    const { lifecycle, hash } = this.#ground;
    let proof: StreamProof | undefined;
    let before: string | undefined;
    for await (const entry of this.#journal(stream)) {
      if ("fault" in entry) {
        proof ??= new StreamProof(lifecycle, stream, undefined, hash);
        proof.lose(entry.fault);
        break;
      }
      proof ??= await this.#begin(stream, entry);
      this.#entries += 1;
      if (!proof.take(entry)) continue;
      if (before !== undefined && ranBackBetween(before, entry.at))
        this.#notes.add(ranBack(stream, entry.seq));
      before = entry.at;
      const written = this.#heads.take(entry);
      if (written !== undefined) this.#faults.add(written);
      this.#parties.take(entry);
      this.#balances.take(entry);
      await this.#registry.take(entry);
      await this.#rests.take(entry);
      this.#rows.expect(entry);
      this.#recounts.expect(entry);
    }
    return proof ?? new StreamProof(lifecycle, stream, undefined, hash);
  }

  /** The entries of a stream; where a page cannot be read, one by one up to the first that cannot. */
  async *#journal(stream: StreamId): AsyncGenerator<JournalEntry | { readonly fault: JournalFault }> {
    for (let after = 0; ; ) {
      let page: readonly JournalEntry[];
      try {
        page = await this.#store.journal(stream, { after, limit: PAGE });
      } catch (cause) {
        yield* this.#oneByOne(stream, after, cause);
        return;
      }
      yield* page;
      if (page.length < PAGE) return;
      after += page.length;
    }
  }

  async *#oneByOne(stream: StreamId, from: number, first: unknown) {
    for (let after = from; after < from + PAGE; after += 1) {
      let entry: JournalEntry | undefined;
      try {
        [entry] = await this.#store.journal(stream, { after, limit: 1 });
      } catch (cause) {
        yield { fault: unreadableFault(stream, after + 1, cause) };
        return;
      }
      if (entry === undefined) break;
      yield entry;
    }
    yield { fault: unreadableFault(stream, from + 1, first) };
  }

  async #begin(stream: StreamId, first: JournalEntry): Promise<StreamProof> {
    const { hash } = first.programme ?? {};
    const programme = await this.#programmes.find(hash);
    if (programme === undefined) {
      this.#faults.add(
        journalFault(
          stream,
          0,
          "OGW507",
          `w magazynie nie ma programu ${hash} albo został zmieniony`,
          `the store has no programme ${hash}, or it was changed`,
          `programme ${hash}`,
        ),
      );
    }
    return new StreamProof(this.#ground.lifecycle, stream, programme, this.#ground.hash);
  }

  async #keptBeside(stream: StreamId, effects: KeptBeside["effects"]): Promise<KeptBeside> {
    const { inventory } = this.#store;
    return {
      snapshot: await this.#store.load(stream),
      records: await this.#store.records(stream).catch(() => inventory.records(stream)),
      deadlines: await this.#store.deadlines(stream),
      effects,
    };
  }

  async #takeBooks(stream: StreamId, { last, state, faults }: StreamProof): Promise<void> {
    const aggregate = this.#ground.lifecycle.aggregateOf(stream);
    const programme: Programme | undefined = await this.#programmes.find(last?.programme.hash);
    if (aggregate === undefined || programme === undefined || last === undefined) return;
    if (state === undefined || faults.length > 0) return;
    await this.#books.take({ stream, seq: last.seq, aggregate, programme, state });
  }

  /** The sets that may hold rows beside a stream, whether or not an entry wrote any. */
  #expectSets(stream: StreamId): void {
    const { lifecycle } = this.#ground;
    const aggregate = lifecycle.aggregateOf(stream);
    if (aggregate?.unknown === undefined) return;
    const id = stream.slice(aggregate.prefix.length + 1);
    const own = { id, context: {} };
    const sets = lifecycle.stages.flatMap(({ nouns }) => [
      ...Object.keys(nouns.sets),
      ...Object.keys(nouns.uses),
    ]);
    for (const set of [...sets, balancesSet]) this.#registry.expect(scopeOf(own, { aggregate }, set));
  }

  #isUnproved(stream: StreamId, seq: number): boolean {
    const from = this.#broken.get(stream);
    return from !== undefined && seq >= from;
  }

  /** What streams and commits came to together. */
  async end(): Promise<JournalReport> {
    const isPartial = this.#broken.size > 0;
    this.#registry.isPartial = isPartial;
    this.#faults.add(...(await this.#registry.end()));
    const isAtFault = (scope: string, key: string) => this.#registry.isAtFault(scope, key);
    this.#faults.add(...this.#books.missing(isAtFault));
    if (isPartial) this.#notes.add(...[...this.#broken.keys()].slice(0, 1).map(unsummed));
    else {
      this.#faults.add(...(await this.#balances.end(isAtFault)));
      this.#faults.add(...this.#books.miscounts((scope) => this.#registry.isSetAtFault(scope)));
    }
    if (!isPartial) this.#faults.add(...this.#rows.end(isAtFault));
    this.#faults.add(...this.#rests.end((stream, seq) => this.#isUnproved(stream, seq)));
    this.#faults.add(...this.#heads.gone());
    this.#notes.add(...(await this.#parties.end(this.#store, isAtFault)));
    const { kept: faults, more, count } = this.#faults;
    const [streams, entries] = [this.#streams, this.#entries];
    return { valid: count === 0, streams, entries, faults, more, notes: this.#notes.kept };
  }
}

/** What a store has found wrong with itself, as a fault. */
export function storeFault({ kind, stream, key, problem }: StoreFault): JournalFault {
  const place = stream === undefined ? key : `${stream}: ${key}`;
  const said = (text: string) => `${place}: ${text}.`;
  const message: LocalisedText = { pl: said(problem.pl), en: said(problem.en) };
  const fault = { seq: 0, key, code: CODES[kind], message };
  return stream === undefined ? fault : { stream, ...fault };
}

/** The note that sums over all streams say nothing while entries are damaged. */
function unsummed(stream: StreamId): JournalFault {
  const pl = "nie sprawdzono sum i liczników wszystkich strumieni razem, bo nie każdy wpis jest dowiedziony";
  const en = "sums and counts of all streams together were not proved, since not every entry is";
  return journalFault(stream, 0, "OGW521", pl, en);
}
