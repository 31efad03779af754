import type { StreamId } from "../journal/entry.ts";
import type { KeptSnapshot, PendingDeadline, PersonalRecord } from "./commit.ts";
import { compareText } from "./compare-text.ts";
import type { MemoryDrafts } from "./memory-drafts.ts";
import { type OrderedItems, orderedItems } from "./ordered-items.ts";

/** An entry as kept: the text that was hashed, so that no caller holds a piece of the store. */
export interface KeptEntry {
  /** Of its commit. */
  readonly position: number;
  readonly hash: string;
  readonly text: string;
}

/** Whose a piece of work is, and until when; milliseconds since 1970. */
export interface KeptLease {
  readonly token: string;
  readonly until: number;
}

/** A deadline with its moment, milliseconds since 1970. */
export interface KeptDeadline extends PendingDeadline {
  readonly moment: number;
  lease?: KeptLease | undefined;
}

/** A record whose value is JSON text. */
export interface KeptRecord extends Omit<PersonalRecord, "value"> {
  readonly value: string;
}

/** One stream as kept. */
export interface KeptStream {
  /** Frozen. */
  snapshot: KeptSnapshot;
  readonly entries: KeptEntry[];
  readonly deadlines: Map<string, KeptDeadline>;
  readonly records: Map<string, KeptRecord>;
  /** Places of its effects, those that were performed too. */
  readonly effects: KeptEffect[];
}

/** A row as kept; its value is JSON text. */
export interface KeptRow {
  readonly version: number;
  readonly entry: string;
  readonly value: string;
}

/** One registry scope: its rows, their keys in order, and how many writes it has seen. */
export interface KeptScope {
  version: number;
  readonly rows: Map<string, KeptRow>;
  readonly keys: OrderedItems<string>;
}

/** A place in the outbox: an effect by its index in an entry, and how the work on it stands. */
export interface KeptEffect {
  readonly position: number;
  readonly id: string;
  readonly stream: StreamId;
  readonly kind: string;
  readonly entry: KeptEntry;
  readonly index: number;
  attempts: number;
  /** Milliseconds since 1970 before which it is not tried again. */
  after: number;
  reason: string | null;
  isSetAside: boolean;
  isPerformed: boolean;
  lease?: KeptLease | undefined;
}

/** An answer as kept, with the stream that its command was for. */
export interface KeptAnswerText {
  readonly stream: StreamId;
  readonly text: string;
}

/** What reading goes through: the shelves as they are, or as they were when a view began. */
export interface ReadableShelves {
  readonly streams: { get(stream: StreamId): KeptStream | undefined };
  readonly streamIds: Pick<OrderedItems<StreamId>, "from">;
  readonly log: readonly KeptEntry[];
  readonly ends: readonly number[];
  readonly registry: { get(scope: string): KeptScope | undefined };
  readonly scopeNames: Pick<OrderedItems<string>, "from">;
  readonly answers: { get(key: string): KeptAnswerText | undefined };
  /** What the answer of a commit is kept under, by the position of the commit; nothing where it has none. */
  readonly answerKeys: readonly (string | undefined)[];
  readonly programmes: ReadonlyMap<string, string>;
  readonly erasures: ReadonlySet<string>;
}

/** Something that has to know of a stream or a scope before it changes. */
export interface ChangeWatcher {
  beforeStream(stream: StreamId): void;
  beforeScope(scope: string): void;
  /** Before answers that are kept change; those that come do not count. */
  beforeAnswers(): void;
}

/** Everything a memory store holds. */
export interface MemoryShelves extends ReadableShelves {
  readonly streams: Map<StreamId, KeptStream>;
  readonly streamIds: OrderedItems<StreamId>;
  /** All entries in the order of their commits. */
  readonly log: KeptEntry[];
  /** Where in the log the entries after each commit begin, by the position of the commit; position 0 is before all. */
  readonly ends: number[];
  readonly registry: Map<string, KeptScope>;
  readonly scopeNames: OrderedItems<string>;
  /** Days before which values were erased. */
  readonly erasures: Set<string>;
  /** By sender and command id. */
  readonly answers: Map<string, KeptAnswerText>;
  readonly answerKeys: (string | undefined)[];
  readonly due: OrderedItems<KeptDeadline>;
  readonly outbox: OrderedItems<KeptEffect>;
  readonly waiting: Map<string, KeptEffect>;
  /** How many effects there ever were. */
  effects: number;
  readonly programmes: Map<string, string>;
  readonly settings: Map<string, string>;
  readonly watchers: Set<ChangeWatcher>;
  readonly drafts: MemoryDrafts;
}

/** Shelves with nothing on them. */
export function emptyShelves(): MemoryShelves {
  return {
    streams: new Map(),
    streamIds: orderedItems<StreamId>(compareText),
    log: [],
    ends: [0],
    registry: new Map(),
    scopeNames: orderedItems<string>(compareText),
    erasures: new Set(),
    answers: new Map(),
    answerKeys: [],
    due: orderedItems(byMoment),
    outbox: orderedItems((left, right) => left.position - right.position),
    waiting: new Map(),
    effects: 0,
    programmes: new Map(),
    settings: new Map(),
    watchers: new Set(),
    drafts: new Map(),
  };
}

/** Orders deadlines by moment, stream and name. */
export function byMoment(left: KeptDeadline, right: KeptDeadline): number {
  return (
    left.moment - right.moment || compareText(left.stream, right.stream) || compareText(left.name, right.name)
  );
}
