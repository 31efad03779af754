import { consequencesOf } from "../decide/consequences.ts";
import { happenedAfter, happenedIn, hasEnded, NOTHING_HAPPENED } from "../decide/happenings.ts";
import { retentionByTerms } from "../decide/retention.ts";
import type { JournalEntry, StreamId } from "../journal/entry.ts";
import { digestOf, digestOfList, type Hash } from "../journal/hash.ts";
import { snapshotText } from "../journal/snapshot.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { liftValue } from "../kernel/lift-stream.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import { actedAfter, actedIn, NOBODY_ACTED } from "../kernel/separation.ts";
import { chainFault, isSameVersion } from "./chain-fault.ts";
import { retentionOf, unfollowed } from "./entry-follows.ts";
import { isSameJson, type JournalFault, journalFault } from "./journal-fault.ts";
import { permissionFault } from "./permission-fault.ts";
import {
  type BesideResult,
  besideFaults,
  deadlineList,
  type KeptBeside,
  type PromisedRecord,
  type WrittenStream,
} from "./prove-beside.ts";
import { recountFault } from "./recount-fault.ts";
import { Replay, type ReplayedEntry } from "./replay.ts";
import { saysRests } from "./rest-proof.ts";
import { rowFaults } from "./row-faults.ts";
import { unplayedFault } from "./unplayed-fault.ts";

/** Proves one stream while its entries go by in order; holds no more of them than what the next one is held against. */
export class StreamProof {
  readonly #stream: StreamId;
  readonly #hash: Hash;
  readonly #lifecycle: Lifecycle;
  readonly #programme: AnyProgramme | undefined;
  #replay: Replay | undefined;
  readonly #faults: JournalFault[] = [];
  readonly #deadlines = new Map<string, string>();
  /** Deadlines before the entry that is looked at. */
  #waiting: ReadonlyMap<string, string> = this.#deadlines;
  #happened = NOTHING_HAPPENED;
  #acted = NOBODY_ACTED;
  /** Commitments by record id. */
  readonly #promised = new Map<string, PromisedRecord>();
  /** Kinds by effect id. */
  readonly #effects = new Map<string, string>();
  #last: JournalEntry | undefined;
  /** Text of the snapshot after the last entry, when today's version of the machine wrote it. */
  #text: string | undefined;
  #isBroken = false;

  /** Without its programme a stream's chain is proved, and nothing of its states. */
  constructor(lifecycle: Lifecycle, stream: StreamId, programme: AnyProgramme | undefined, hash: Hash) {
    this.#stream = stream;
    this.#hash = hash;
    this.#lifecycle = lifecycle;
    this.#programme = programme;
    this.#replay =
      programme === undefined || lifecycle.aggregateOf(stream) === undefined
        ? undefined
        : new Replay(lifecycle, programme, stream);
  }

  /**
   * Takes the next entry, and answers whether it stands in the chain; after a break nothing more can be said of what
   * follows.
   */
  take(entry: JournalEntry): boolean {
    if (this.#isBroken) return false;
    const fault = chainFault(this.#stream, this.#last, entry, this.#hash) ?? this.#contentFault(entry);
    if (fault === undefined) return true;
    this.#isBroken = true;
    this.#faults.push(fault);
    return false;
  }

  /** Proves what a sound link of the chain says; one that lacks a member that every entry has is not read on. */
  #contentFault(entry: JournalEntry): JournalFault | undefined {
    try {
      if (saysRests(entry)) {
        this.#check(entry);
        return undefined;
      }
    } catch {
      // A member is not of the kind that it has in every entry.
    }
    const pl = "to nie jest wpis tego formatu";
    return journalFault(this.#stream, entry.seq, "OGW505", pl, "it is no entry of this format");
  }

  #check(entry: JournalEntry): void {
    this.#checkPins(entry);
    this.#faults.push(...rowFaults(entry, this.#hash));
    this.#waiting = new Map(this.#deadlines);
    this.#followDeadlines(entry);
    this.#checkCitations(entry);
    this.#checkReplay(entry);
    this.#last = entry;
  }

  /** Whether an entry stands in no chain, so that nothing can be said of what follows it. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** The last entry that stands in the chain. */
  get last(): JournalEntry | undefined {
    return this.#last;
  }

  /** The state that the entries lead to; undefined when they could not be replayed to the end. */
  get state(): MachineState | undefined {
    return this.#replay?.state;
  }

  /** What follows from the entries and stands beside them; no text where it does not come out as it was sealed. */
  get written(): WrittenStream & { readonly text: string | undefined } {
    const [last, promised, text] = [this.#last, this.#promised, this.#text];
    return { last, promised, deadlines: this.#deadlines, effects: this.#effects, text };
  }

  /** Takes note that the next entry cannot be read. */
  lose(fault: JournalFault): void {
    if (this.#isBroken) return;
    this.#isBroken = true;
    this.#faults.push(fault);
  }

  /** What is wrong with the entries alone. */
  get faults(): readonly JournalFault[] {
    return this.#faults;
  }

  /** What is wrong with what is kept beside the journal. */
  beside(kept: KeptBeside, erasures: readonly string[]): BesideResult {
    return besideFaults(this.#stream, this.written, kept, { hash: this.#hash, erasures });
  }

  /** Programme, machine and state before it are those that the entry before it left. */
  #checkPins({ seq, programme, machine, from }: JournalEntry): void {
    const last = this.#last;
    const pinned = last?.programme ?? this.#programme;
    if (pinned !== undefined && !isSameVersion(programme, pinned)) {
      this.#fault(
        seq,
        "OGW507",
        "wpis powołuje inny program niż jego sprawa",
        "it pins another programme than its stream",
      );
    }
    if (last !== undefined && (machine.id !== last.machine.id || machine.version < last.machine.version)) {
      this.#fault(
        seq,
        "OGW505",
        "maszyna jest inna niż we wpisie przed nim",
        "its machine is not that of the entry before it",
      );
    }
    const left = last === undefined ? null : this.#today(last.machine.version, last.to);
    if (!isSameJson(this.#today(machine.version, from), left)) {
      this.#fault(
        seq,
        "OGW506",
        "stan nie wynika z wpisów",
        "the state before it is not that of the entry before it",
      );
    }
  }

  /** A state as it was recorded under some version, with the names of today. */
  #today(version: number, state: JournalEntry["to"]): JournalEntry["to"] {
    const aggregate = this.#replay?.aggregate;
    return aggregate === undefined ? state : liftValue(aggregate, version, state);
  }

  #followDeadlines({ seq, deadlines: { set, cleared }, seals }: JournalEntry): void {
    for (const name of cleared) this.#deadlines.delete(name);
    for (const { name, dueAt } of set) this.#deadlines.set(name, dueAt);
    if (seals.deadlines !== digestOfList(this.#hash, deadlineList(this.#deadlines))) {
      this.#fault(
        seq,
        "OGW514",
        "pieczęć terminów nie zgadza się z wpisami",
        "its seal of deadlines does not follow from the entries",
      );
    }
  }

  #checkCitations({ seq, at, records, effects, seals }: JournalEntry): void {
    for (const cited of seals.records) {
      if (this.#promised.get(cited.id)?.commitment === cited.commitment) continue;
      this.#fault(
        seq,
        "OGW504",
        `powołany zapis „${cited.id}” nie zgadza się z dziennikiem`,
        `the record "${cited.id}" it cites does not match the journal`,
      );
    }
    for (const { id, class: kind, commitment: promise } of records) {
      this.#promised.set(id, { class: kind, commitment: promise, seq, at, keepUntil: undefined });
    }
    for (const { id, stage, type } of effects) this.#effects.set(id, `${stage}.${type}`);
  }

  #checkReplay(entry: JournalEntry): void {
    const replay = this.#replay;
    this.#text = undefined;
    if (replay === undefined || this.#programme === undefined) return;
    const { seq } = entry;
    try {
      const replayed = replay.take(entry);
      const { aggregate } = replay;
      this.#faults.push(
        ...permissionFault(entry, this.#lifecycle, this.#programme, this.#acted),
        ...recountFault(entry, aggregate, this.#programme, replayed.state.context),
      );
      this.#acted = actedAfter(this.#acted, this.#programme, entry);
      const to = liftValue(aggregate, entry.machine.version, entry.to);
      if (!isSameJson(to, replayed.state.value)) throw new StateDiffers();
      for (const [id, keepUntil] of retentionOf(aggregate, entry, replayed.state, this.#programme)) {
        const promised = this.#promised.get(id);
        if (promised !== undefined) this.#promised.set(id, { ...promised, keepUntil });
      }
      if (entry.machine.version !== aggregate.version) {
        const happening = { ...entry, hasEnded: hasEnded(replayed.state) };
        this.#happened = happenedAfter(this.#happened, aggregate, this.#programme, happening);
        this.#followRetention(replay, this.#programme);
        return;
      }
      this.#checkToday(entry, replay, replayed, this.#programme);
      this.#followRetention(replay, this.#programme);
    } catch (cause) {
      this.#replay = undefined;
      if (cause instanceof StateDiffers) {
        this.#fault(seq, "OGW506", "stan nie wynika z wpisów", "the state does not follow from the entries");
        return;
      }
      this.#faults.push(unplayedFault(this.#stream, seq, cause));
    }
  }

  /** An entry of today's version: what it sealed and booked comes out again. */
  #checkToday(
    entry: JournalEntry,
    { aggregate }: Replay,
    replayed: ReplayedEntry,
    programme: AnyProgramme,
  ): void {
    const { seq, seals } = entry;
    const before = { deadlines: this.#waiting, happened: this.#happened };
    const again = consequencesOf(aggregate, programme, entry, replayed.state, replayed.wanted, before);
    this.#happened = again.happened;
    const text = snapshotText({
      ...actedIn(this.#acted),
      context: replayed.state.context,
      deadlines: deadlineList(this.#deadlines),
      ...happenedIn(again.happened),
      machine: aggregate.machine,
      machineVersion: aggregate.version,
      programme: entry.programme,
      revision: seq,
      value: replayed.state.value,
    });
    if (seals.snapshot !== digestOf(this.#hash, text)) throw new StateDiffers();
    this.#text = text;
    for (const { code, pl, en } of unfollowed(entry, again)) this.#fault(seq, code, pl, en);
  }

  /** Values that are kept until a term ends follow it; what may be gone is what might have been erased at any time. */
  #followRetention({ aggregate, state }: Replay, programme: AnyProgramme): void {
    const id = this.#stream.slice(aggregate.prefix.length + 1);
    const ground = { aggregate, programme, id, context: state?.context ?? {}, happened: this.#happened };
    for (const [kind, keepUntil] of retentionByTerms(ground)) {
      for (const [name, one] of this.#promised) {
        if (one.class !== kind) continue;
        const { leastUntil = keepUntil } = one;
        const least = leastUntil < keepUntil ? leastUntil : keepUntil;
        this.#promised.set(name, { ...one, keepUntil, leastUntil: least });
      }
    }
  }

  #fault(seq: number, code: JournalFault["code"], pl: string, en: string): void {
    this.#faults.push(journalFault(this.#stream, seq, code, pl, en));
  }
}

/** Thrown inside the proof of one entry alone. */
class StateDiffers {}
