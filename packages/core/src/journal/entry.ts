import type { RuleOutcome } from "@opus/grant-rules";
import type { Json, JsonObject } from "./json.ts";

/** `call:<id>` or `case:<id>`: the two durable aggregates. */
export type StreamId = `call:${string}` | `case:${string}`;

/** Who acted: a role and a pseudonymous id, never a name. */
export interface Actor {
  readonly role: Role;
  readonly id: string;
}

/** Roles that commands name; see docs/vocabulary.md for their Polish names. */
export type Role =
  | "applicant"
  | "officer"
  | "expert"
  | "committee"
  | "decisionMaker"
  | "operator"
  | "accountant"
  | "monitor"
  | "system";

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

/** A write to one of the call's sets; replaying all of them rebuilds the registry. */
export interface RegistryChange {
  readonly op: "insert" | "update";
  readonly scope: string;
  readonly key: string;
  readonly value: JsonObject;
}

/** A wish for the world outside, performed after the commit, at least once. */
export interface Effect {
  /** `<stream>#<seq>#<index>`: the idempotency key of its receiver. */
  readonly id: string;
  readonly type: EffectType;
  readonly params: JsonObject;
}

/** What effects ask for. */
export type EffectType =
  | "notifyApplicant"
  | "notifyOperator"
  | "orderPayment"
  | "publishRanking"
  | "demandRepayment";

/** Everything of an entry but its place in the chain. */
export interface EntryBody {
  readonly format: 1;
  readonly stream: StreamId;
  /** UTC instant with milliseconds. */
  readonly at: string;
  readonly actor: Actor;
  readonly command: { readonly id: string; readonly type: string };
  readonly programme: { readonly id: string; readonly version: string; readonly hash: string };
  readonly machine: { readonly id: "grant" | "call"; readonly version: number };
  /** The event the machine was handed, verdicts included, personal values excluded. */
  readonly event: JsonObject & { readonly type: string };
  /** State value before and after; `null` before the first entry. */
  readonly from: Json;
  readonly to: Json;
  /** Outcomes of the rules asked for this command. */
  readonly verdicts: readonly RuleOutcome[];
  readonly records: readonly RecordCommitment[];
  readonly deadlines: { readonly set: readonly DeadlineEntry[]; readonly cleared: readonly string[] };
  readonly registry: readonly RegistryChange[];
  readonly effects: readonly Effect[];
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
