import { OgwError } from "@opus/grant-rules/errors";
import { commitmentOfRecord } from "../journal/commitment.ts";
import type { JournalEntry, StreamId } from "../journal/entry.ts";
import { digestOf, type Hash } from "../journal/hash.ts";
import type { SealedEntry } from "../journal/seal-entry.ts";
import { sealedSnapshot } from "../journal/sealed-snapshot.ts";
import type {
  EntryPlace,
  KeptAnswer,
  KeptSnapshot,
  Loaded,
  PersonalRecord,
  RegistryRow,
} from "../store/commit.ts";
import { placeName, placeNamed } from "../store/entry-place.ts";
import { senderOf } from "./kept-answers.ts";
import type { EntrySeals, KnownEntries } from "./known-entries.ts";
import type { KnownSnapshots } from "./known-snapshots.ts";

/** What proofs of reading rest on. */
export interface ProofGround {
  readonly snapshots: KnownSnapshots;
  readonly entries: KnownEntries;
  readonly hash: Hash;
}

/** How many entries are asked for at a time, since the texts of all that a whole set rests on may be many. */
const TOGETHER = 500;

/** Something that was read and that only its entry proves. */
interface Claim {
  readonly subject: string;
  readonly place: EntryPlace;
  readonly holds: (entry: JournalEntry, seals: EntrySeals) => boolean;
  /** Whether the text of the entry proves it as it stands; where it does not, the entry is parsed. */
  readonly isPlain?: (text: string) => boolean;
}

/**
 * Holds what one decision reads against the journal: a snapshot and a kept answer against the entry that they follow, a
 * row against the entry that wrote it, records against the commitments of theirs. What the engine has written itself, or
 * has proved before, needs no entry.
 */
export class ReadProof {
  readonly #ground: ProofGround;
  readonly #streams = new Set<StreamId>();
  #readsOfRows = 0;
  #isAnswerTaken = false;
  readonly #hashes = new Map<string, string>();
  #records: Loaded["records"] | undefined;
  #open: readonly Claim[] = [];
  /** Places of the entries that were asked for last. */
  #asked: ReadonlySet<string> = new Set();

  constructor(ground: ProofGround) {
    this.#ground = ground;
  }

  /**
   * The entries that have to be read before anything that was read may be believed; none once all of it is proved.
   *
   * @throws OgwError OGW340 naming what is not as the journal seals it.
   */
  next(loaded: Loaded): readonly EntryPlace[] {
    this.#settle(loaded.entries);
    this.#take(loaded);
    const places = new Map<string, EntryPlace>();
    for (const { place } of this.#open) {
      if (places.size === TOGETHER) break;
      places.set(placeName(place), place);
    }
    this.#asked = new Set(places.keys());
    return [...places.values()];
  }

  /** Hashes of the entries that wrote the rows which were proved, by place. */
  get hashes(): ReadonlyMap<string, string> {
    return this.#hashes;
  }

  #take({ answer, streams, rows, records }: Loaded): void {
    const open: Claim[] = [];
    if (answer !== undefined && !this.#isAnswerTaken) open.push(answerClaim(answer));
    this.#isAnswerTaken ||= answer !== undefined;
    for (const [stream, kept] of streams) {
      if (this.#streams.has(stream)) continue;
      this.#streams.add(stream);
      if (!this.#ground.snapshots.isProved(stream, kept)) open.push(this.#snapshotClaim(stream, kept));
    }
    for (const row of rows.slice(this.#readsOfRows).flatMap((read) => read.rows)) {
      const known = this.#ground.entries.at(row.entry);
      if (known?.holds(row) === true) this.#hashes.set(row.entry, known.hash);
      else open.push(this.#rowClaim(row));
    }
    this.#readsOfRows = rows.length;
    if (records !== this.#records) {
      this.#records = records;
      for (const record of records) open.push(...this.#recordClaims(record));
    }
    if (open.length > 0) this.#open = [...this.#open, ...open];
  }

  #recordClaims(record: PersonalRecord): readonly Claim[] {
    const { stream, seq, id, class: kind } = record;
    const isPromised = (seals: EntrySeals | undefined) => {
      const promised = seals?.commitment(id, kind);
      return promised !== undefined && promised === this.#commitment(record);
    };
    if (isPromised(this.#ground.entries.at(placeName(record)))) return [];
    const subject = `record ${JSON.stringify(id)} of ${stream}`;
    return [{ subject, place: { stream, seq }, holds: (_, seals) => isPromised(seals) }];
  }

  /** What has no commitment was never promised. */
  #commitment(record: PersonalRecord): string | undefined {
    try {
      return commitmentOfRecord(record, this.#ground.hash);
    } catch {
      // A salt or a value that no commitment is made of.
      return undefined;
    }
  }

  #rowClaim(row: RegistryRow): Claim {
    return {
      subject: `row ${JSON.stringify(row.key)} of ${row.scope}`,
      place: placeNamed(row.entry),
      holds: ({ hash }, seals) => {
        this.#hashes.set(row.entry, hash);
        return seals.holds(row);
      },
    };
  }

  #snapshotClaim(stream: StreamId, kept: KeptSnapshot): Claim {
    const { snapshots, hash } = this.#ground;
    const place = { stream, seq: kept.revision };
    return {
      subject: `snapshot of ${stream}`,
      place,
      isPlain(text) {
        const sealed = sealedSnapshot(text, place);
        if (sealed === undefined || sealed !== digestOf(hash, kept.text)) return false;
        if (digestOf(hash, text) !== kept.head) return false;
        snapshots.proved(stream, kept);
        return true;
      },
      holds: (entry) => {
        if (entry.hash !== kept.head || entry.seals.snapshot !== digestOf(hash, kept.text)) return false;
        snapshots.proved(stream, kept);
        return true;
      },
    };
  }

  /** Holds what waited for entries against those that came. */
  #settle(entries: readonly SealedEntry[]): void {
    if (this.#open.length === 0) return;
    const asked = this.#open.filter(({ place }) => this.#asked.has(placeName(place)));
    this.#open = this.#open.filter(({ place }) => !this.#asked.has(placeName(place)));
    const [only, ...others] = entries;
    const isAlone = only !== undefined && others.length === 0 && this.#asked.size === 1;
    if (isAlone && asked.every(({ isPlain }) => isPlain?.(only.text) === true)) return;
    const found = new Map(entries.map((sealed) => [placeName(sealed.entry), this.#sound(sealed)]));
    for (const { subject, place, holds } of asked) {
      const name = placeName(place);
      const entry = found.get(name);
      if (entry === undefined) throw unproved(subject, `the journal has no entry ${name}, which it is of`);
      if (!holds(entry.entry, entry.seals)) throw unproved(subject, `it is not what entry ${name} seals`);
    }
  }

  #sound({ entry, text }: SealedEntry): { readonly entry: JournalEntry; readonly seals: EntrySeals } {
    if (digestOf(this.#ground.hash, text) !== entry.hash)
      throw unproved(`journal entry ${placeName(entry)}`, "its text is not the one that was hashed");
    return { entry, seals: this.#ground.entries.note(entry) };
  }
}

function answerClaim({ sender, commandId, answer }: KeptAnswer): Claim {
  const { stream, seq, hash } = answer;
  return {
    subject: `answer to command ${JSON.stringify(commandId)} of ${sender}`,
    place: { stream: String(stream) as StreamId, seq: Number(seq) },
    holds: (entry) =>
      entry.hash === hash && entry.command.id === commandId && senderOf(entry.actor) === sender,
  };
}

function unproved(subject: string, problem: string): OgwError {
  return new OgwError({
    code: "OGW340",
    subject,
    problem,
    allowed: "Decisions rest on what the journal proves, and on nothing else",
    remedy:
      "Nothing was decided or kept; verify the store, then make what stands beside the journal anew from it: grant-workflow rebuild <store> --dry-run, or rebuildStore(); what that leaves comes from a backup",
  });
}
