import type { LocalisedText, OgwError } from "@opus/grant-rules/errors";
import type { JournalEntry, StreamId } from "../journal/entry.ts";
import type { KeptAnswer, PersonalRecord, RegistryRow } from "./commit.ts";
import type { Page } from "./store.ts";

/** Something that is kept and cannot be read; it never keeps anything else from being read. */
export interface Unreadable {
  /** Its own name among its like: a row's key, a record's id, `<stream>#<seq>` of an entry. */
  readonly name: string;
  /** What is wrong with it (500-549). */
  readonly fault: OgwError;
}

/** Something kept, or that it cannot be read. */
export type Readable<T> = T | Unreadable;

/** One commit with all that it kept at once. */
export interface KeptCommit {
  readonly position: number;
  readonly id: string;
  readonly entries: readonly Readable<JournalEntry>[];
  readonly answer?: Readable<KeptAnswer>;
}

/** Where an effect stands: it waits to be performed, was set aside, or was performed. */
export interface EffectPlace {
  /** `<stream>#<seq>#<index>`. */
  readonly id: string;
  /** `<stage>.<type>` by which workers claim it; left out where only the place is kept. */
  readonly kind?: string;
  readonly standing: "waits" | "setAside" | "performed";
}

/** A set of the registry, and how many writes it has seen. */
export interface KeptScopeVersion {
  readonly scope: string;
  readonly version: number;
}

/** What a store finds wrong with itself, beyond what the port lets anybody read. */
export interface StoreFault {
  /** `orphan` for what belongs to no stream, `schema` for what is not of the store at all, `index` for what is derived. */
  readonly kind: "orphan" | "schema" | "index";
  readonly stream?: StreamId;
  readonly key: string;
  /** As in "it has a trigger that no store has", without a full stop. */
  readonly problem: LocalisedText;
}

/**
 * What proofs read of a store: everything that it keeps, page by page, so that nothing can lie in it unseen. What
 * cannot be read is listed as such, and never ends a list.
 */
export interface Inventory {
  /** Commits above a position, in their order; each with all of its entries in theirs. `limit` counts commits. */
  commits(page?: Page<number>): Promise<readonly KeptCommit[]>;
  /** Records of a stream, in the order in which they came. */
  records(stream: StreamId): Promise<readonly Readable<PersonalRecord>[]>;
  /** Every place that an effect of the stream has, performed or not. */
  effects(stream: StreamId): Promise<readonly EffectPlace[]>;
  /** Sets of the registry by name, those that were ever written. */
  scopes(page?: Page<string>): Promise<readonly KeptScopeVersion[]>;
  /** Rows of a set by key. */
  rows(scope: string, page?: Page<string>): Promise<readonly Readable<RegistryRow>[]>;
  /** Hashes that programmes are kept under, in order. */
  programmes(page?: Page<string>): Promise<readonly string[]>;
  /** The days before which values were erased, in order. */
  erasures(): Promise<readonly string[]>;
  /** What else the store finds wrong with itself, `limit` at most; for stores that can be changed from outside. */
  integrity?(limit: number): Promise<readonly StoreFault[]>;
}
