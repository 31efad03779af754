import { needText, OgwError } from "@opus/grant-rules/errors";
import { type Happenings, happenedAfter, hasEnded, NOTHING_HAPPENED } from "../decide/happenings.ts";
import { hostHash } from "../host/host-defaults.ts";
import { type CaseForActor, caseForActor } from "../insight/case-for-actor.ts";
import { type EntryForActor, entriesForActor } from "../insight/entry-for-actor.ts";
import { commitmentOfRecord } from "../journal/commitment.ts";
import type { Actor, DeadlineEntry, Effect, JournalEntry, StreamId } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import { caseAggregate } from "../lifecycle/case/case-aggregate.ts";
import type { CaseContext } from "../lifecycle/case/grant-machine.ts";
import { answersChecksum } from "../lifecycle/ground/answers-checksum.ts";
import { standingFacts } from "../lifecycle/ground/key-facts.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import { type Seen, seenOfCase } from "../lifecycle/sight/seen-by.ts";
import { loadKeptProgramme } from "../programme/kept-programme.ts";
import type { Programme } from "../programme/programme.ts";
import { StreamProof } from "../proof/prove-stream.ts";
import type { PersonalRecord } from "../store/commit.ts";
import type { Store } from "../store/store.ts";

/** What letters are made of: a store's reads. */
export type LetterStore = Pick<Store, "journal" | "records" | "programme">;

/** A case as it stood after one of its entries, proved from the first entry on, and what of it its applicant may see. */
export interface CaseThen {
  readonly stream: StreamId;
  readonly id: string;
  readonly programme: Programme;
  readonly entry: JournalEntry;
  readonly state: MachineState;
  /** Whole, for what is asked of the machine; what is told comes from `shown`. */
  readonly context: CaseContext;
  readonly deadlines: readonly DeadlineEntry[];
  readonly happened: Happenings;
  /** Records of that time that have not been erased since. */
  readonly records: readonly PersonalRecord[];
  /** Entries up to then, as the applicant may see them. */
  readonly entries: readonly EntryForActor[];
  /** Grosze on the case's own accounts by their names: `due`. */
  readonly balances: ReadonlyMap<string, number>;
  readonly applicant: Actor;
  readonly seen: Seen;
  readonly shown: CaseForActor;
  /** The checksum of the answers as they stand; see {@link answersChecksum}. */
  readonly digest: string;
}

/** Reads a case and proves it entry by entry, standing still wherever somebody asks. */
export class CaseReading {
  readonly #proof: StreamProof;
  readonly #hash: Hash;
  readonly #programme: Programme;
  readonly #entries: readonly JournalEntry[];
  readonly #records: readonly PersonalRecord[];
  #taken = 0;
  #happened = NOTHING_HAPPENED;

  private constructor(
    programme: Programme,
    entries: readonly JournalEntry[],
    records: readonly PersonalRecord[],
    stream: StreamId,
  ) {
    this.#programme = programme;
    this.#entries = entries;
    this.#records = records;
    this.#hash = hostHash();
    this.#proof = new StreamProof(grantLifecycle, stream, programme, this.#hash);
  }

  /** Reads a case out of a store; undefined for one that has no entry. */
  static async of(store: LetterStore, stream: StreamId): Promise<CaseReading | undefined> {
    const entries = await store.journal(stream);
    const first = entries[0];
    if (first === undefined) return undefined;
    const programme = await loadKeptProgramme(store, first.programme.hash);
    return new CaseReading(programme, entries, await store.records(stream), stream);
  }

  /** Every effect of the case in order. */
  get effects(): readonly Effect[] {
    return this.#entries.flatMap(({ effects }) => effects);
  }

  /** Every entry of the case in order. */
  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** The checksum of a version of the answers, of those that the entries asked for so far have brought. */
  checksum(version: number): string {
    const commitments = [...this.#proof.written.promised].map(
      ([id, { commitment }]) => [id, commitment] as const,
    );
    return answersChecksum(commitments, version, this.#hash);
  }

  /** The case after an entry; entries are asked for in order. */
  after(seq: number): CaseThen | undefined {
    while (this.#taken < seq) {
      const next = this.#entries[this.#taken];
      if (next === undefined) return undefined;
      this.#take(next);
    }
    const entry = this.#entries[seq - 1];
    return entry === undefined || entry.seq !== seq ? undefined : this.#then(entry);
  }

  /** The case as it stands, once its other entries were asked for. */
  now(): CaseThen | undefined {
    return this.after(this.#entries.length);
  }

  #take(entry: JournalEntry): void {
    this.#proof.take(entry);
    const [fault] = this.#proof.faults;
    const { state } = this.#proof;
    if (fault !== undefined || state === undefined)
      throw unproved(entry, fault?.message.en ?? "it does not replay");
    this.#happened = happenedAfter(this.#happened, caseAggregate as never, this.#programme, {
      event: entry.event,
      effects: entry.effects,
      at: entry.at,
      hasEnded: hasEnded(state),
    });
    this.#taken += 1;
  }

  #then(entry: JournalEntry): CaseThen {
    // The proof would have found fault with an entry that leads to no state.
    const state = this.#proof.state as MachineState;
    const context = state.context as unknown as CaseContext;
    const { stream, seq } = entry;
    const applicant: Actor = { role: "applicant", id: context.submission.applicant };
    const seen = seenOfCase(applicant, context, state.paths);
    const upTo = this.#entries.slice(0, seq);
    const records = this.#provedRecords(entry);
    const shown = caseForActor(applicant, context, state.paths, records);
    if (shown === undefined) throw unproved(entry, "its applicant sees nothing of it");
    return {
      stream,
      id: stream.slice("case:".length),
      programme: this.#programme,
      entry,
      state,
      context,
      deadlines: [...this.#proof.written.deadlines].map(([name, dueAt]) => ({ name, dueAt })),
      happened: this.#happened,
      records,
      entries: entriesForActor(grantLifecycle, upTo, seen),
      balances: balancesOf(stream, upTo),
      applicant,
      seen,
      shown,
      digest: this.checksum(standingFacts(context).answersVersion),
    };
  }

  /** Records of up to an entry that are still kept; each is the one that its entry promised. */
  #provedRecords(entry: JournalEntry): readonly PersonalRecord[] {
    const { promised } = this.#proof.written;
    const kept = this.#records.filter(({ seq }) => seq <= entry.seq);
    for (const record of kept) {
      if (promised.get(record.id)?.commitment === commitmentOfRecord(record, this.#hash)) continue;
      throw unproved(entry, `the record ${JSON.stringify(record.id)} is not the one that was promised`);
    }
    return kept;
  }
}

/** What the accounts of a case hold, by their last names. */
function balancesOf(stream: StreamId, entries: readonly JournalEntry[]): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const { account, amount } of entries.flatMap(({ postings }) => postings)) {
    if (!account.startsWith(`${stream}/`)) continue;
    const name = account.slice(stream.length + 1);
    held.set(name, (held.get(name) ?? 0) + amount);
  }
  return held;
}

/** The stream and the number of the entry that an effect belongs to. */
export function placeOfEffect(id: string): { readonly stream: StreamId; readonly seq: number } {
  needText(id, { of: "letterOf", name: "the effect", is: "the id of an effect such as case:a-1#9#0" });
  const [, stream, seq] = /^(case:.+)#(\d{1,15})#\d{1,15}$/.exec(id) ?? [];
  if (stream === undefined) throw noLetter(id, "it is no id of an effect of a case");
  return { stream: stream as StreamId, seq: Number(seq) };
}

/** The error of something that no letter can be made of. */
export function noLetter(id: string, problem: string): OgwError {
  return new OgwError({
    code: "OGW759",
    subject: `effect ${JSON.stringify(id)}`,
    problem,
    allowed: "A letter is made of an effect notifyApplicant of a case, by its id: case:a-1#9#0",
    remedy: "Take the id from the effect that a runner is handed, or from the effects of an entry",
  });
}

function unproved({ stream, seq }: JournalEntry, problem: string): OgwError {
  return new OgwError({
    code: "OGW340",
    subject: `${stream}#${seq}`,
    problem,
    allowed: "A letter says what the journal proves, and nothing else",
    remedy:
      "Nothing was written; verify the store, and restore it from a backup where its journal was changed",
  });
}
