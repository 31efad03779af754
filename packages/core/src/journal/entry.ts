import type { RuleOutcome } from "@opus/grant-rules";
import type { Json, JsonObject } from "../values/json.ts";

/** `<kind of aggregate>:<id>`, such as `call:spring` or `case:A-001`: one durable stream. */
export type StreamId = `${string}:${string}`;

/**
 * Somebody as their host knows them: a role and a pseudonymous id, never a name. The role is one of the engine's, or one
 * that the programme names itself; one that the programme does not know is refused with the roles that there are.
 */
export interface Asker {
  readonly role: RoleName;
  readonly id: string;
}

/** Who acted: in which of the engine's roles, and under which of the programme's own, where it names any. */
export interface Actor extends Asker {
  readonly role: Role;
  /** The programme's own role; the engine's is the capacity in which its holder acted. */
  readonly as?: OwnRole;
}

/** Roles that may send commands; see docs/vocabulary.md for their Polish names. */
export const roles = [
  "applicant",
  "officer",
  "expert",
  "committee",
  "decisionMaker",
  "operator",
  "accountant",
  "monitor",
  "system",
] as const;

/** One of the roles that commands name. */
export type Role = (typeof roles)[number];

declare const own: unique symbol;

/** A role that a programme names itself, such as `specialist`: `ownRole(programme, "specialist")`. */
export type OwnRole = string & { readonly [own]: true };

/** One of the engine's roles, or one that a programme names itself. */
export type RoleName = Role | OwnRole;

/** Promise to hold a value of a person outside the chain: salted SHA-256 over canonical JSON. */
export interface RecordCommitment {
  /** Record id, unique in its stream: `answers/1`. */
  readonly id: string;
  /** Record class of the programme; decides how long the value is kept. */
  readonly class: string;
  /** `sha256:` and 64 hex digits. */
  readonly commitment: string;
}

/** A deadline as data. */
export interface DeadlineEntry {
  readonly name: string;
  /** UTC instant; the act is in time before it. */
  readonly dueAt: string;
}

/** Deadlines that one entry sets and clears. */
export interface DeadlineChange {
  readonly set: readonly DeadlineEntry[];
  readonly cleared: readonly string[];
}

/**
 * A write to a row of the registry. `version` is the row's own: 1 when it is inserted, one more with each write after.
 * Replaying the writes of all entries, each row's in the order of its versions, rebuilds the registry.
 */
export type RowChange =
  | {
      readonly op: "insert" | "update";
      readonly scope: string;
      readonly key: string;
      readonly version: number;
      readonly value: JsonObject;
    }
  | { readonly op: "remove"; readonly scope: string; readonly key: string; readonly version: number };

/**
 * A wish for the world outside, performed after the commit, at least once. Beside these members it says whom it is
 * about, by kind of stream: `case: "A-001", call: "spring"`; `GrantEffect` has them in its type.
 */
export interface Effect {
  /** `<stream>#<seq>#<index>`: the idempotency key of its receiver. */
  readonly id: string;
  /** The stage that asks; two stages may have an effect of one name. */
  readonly stage: string;
  readonly type: string;
  readonly params: JsonObject;
}

/** One side of a movement of money; the postings of an entry sum to zero. */
export interface Posting {
  /** `<stream>/<account>`: `case:A-001/committed`, `call:spring/free`. */
  readonly account: string;
  /** Where the money comes from: the call whose pool it is. */
  readonly source: string;
  /** What it is for: a line of the budget, `grant` for the grant as a whole. */
  readonly line: string;
  /** Whole grosze; negative on the account that gives. */
  readonly amount: number;
}

/** An entry of another stream, as it stood when a decision was made on it. */
export interface RestedEntry {
  /** `<stream>#<seq>`. */
  readonly entry: string;
  readonly hash: string;
}

/** A row that a decision has read and did not write. */
export interface RestedRow {
  readonly scope: string;
  readonly key: string;
  /** 0 when it was not there. */
  readonly version: number;
}

/** The rows of a range of keys that a decision has read: those of the set from one key up to another, without it. */
export interface RestedRange {
  readonly scope: string;
  readonly from: string;
  readonly below: string;
  /** All that stood there, by key. */
  readonly rows: readonly Omit<RestedRow, "scope">[];
}

/** A set of rows that a decision has read whole. */
export interface RestedSet {
  readonly scope: string;
  /** How many rows it had. */
  readonly rows: number;
  /** How many writes it had seen. */
  readonly writes: number;
}

/** Digests of what stood after an entry, and of what it was decided on. All are `sha256:` and 64 hex digits. */
export interface Seals {
  /** Of the snapshot's text after this entry. */
  readonly snapshot: string;
  /** Of the canonical list of the registry writes of this entry. */
  readonly rows: string;
  /** Of the canonical list of all deadlines that wait after this entry, by name. */
  readonly deadlines: string;
  /**
   * The heads of the streams that the decision looked at beside its own, and the entries of others that wrote the rows
   * which it read: what was changed while it was made and put back afterwards has another hash.
   */
  readonly entries: readonly RestedEntry[];
  /** Rows that were read one by one and not written; those that were written say it themselves. */
  readonly reads: readonly RestedRow[];
  readonly ranges: readonly RestedRange[];
  readonly sets: readonly RestedSet[];
  /** Records that the decision read, with the commitment that their value and salt gave then. */
  readonly records: readonly { readonly id: string; readonly commitment: string }[];
}

/** Everything of an entry but its place in the chain. */
export interface EntryBody {
  readonly format: 1;
  readonly stream: StreamId;
  /** Id of the commit that the entry is part of; entries of one commit share it, whatever their streams. */
  readonly commit: string;
  /** UTC instant with milliseconds. */
  readonly at: string;
  readonly actor: Actor;
  readonly command: {
    readonly id: string;
    readonly type: string;
    /** There when its sender gave the id, so that an answer is kept under it and sending again changes nothing. */
    readonly answered?: true;
  };
  readonly programme: { readonly id: string; readonly version: string; readonly hash: string };
  readonly machine: { readonly id: string; readonly version: number };
  /** The event the machine was handed, verdicts included, personal values excluded. */
  readonly event: JsonObject & { readonly type: string };
  /** State value before and after; `null` before the first entry. */
  readonly from: Json;
  readonly to: Json;
  /** Outcomes of the rules asked for this command. */
  readonly verdicts: readonly RuleOutcome[];
  readonly records: readonly RecordCommitment[];
  readonly deadlines: DeadlineChange;
  readonly registry: readonly RowChange[];
  readonly postings: readonly Posting[];
  readonly effects: readonly Effect[];
  readonly seals: Seals;
}

/**
 * One journal entry, format 1. `hash` is SHA-256 over the canonical JSON (RFC 8785) of all other fields;
 * `previous` is the hash of the entry before it in the same stream, `null` for the first.
 */
export interface JournalEntry extends EntryBody {
  /** 1, 2, 3… without gaps in each stream. */
  readonly seq: number;
  readonly previous: string | null;
  readonly hash: string;
}
