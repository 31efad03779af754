import type { OgwCode } from "@opus/grant-rules/errors";
import type { EffectType, Role, StreamId } from "../journal/entry.ts";
import type { JsonObject } from "../values/json.ts";
import type { PersonalRecord, RegistryWrite, StreamWrite } from "../ports/store.ts";
import type { Text } from "../programme/text.ts";

/** One reason why a command was refused. */
export interface RefusalReason {
  readonly code: OgwCode;
  readonly message: Text;
  readonly remedy?: Text;
  /** JSON Pointer into the payload, when one place of it is at fault. */
  readonly pointer?: string;
  /** Rule that said no. */
  readonly rule?: string;
}

/** What may be done now. */
export interface LegalCommand {
  readonly type: string;
  readonly by: readonly Role[];
  readonly title: Text;
  /** UTC instant until which it is in time, when a deadline runs. */
  readonly until?: string;
}

/** A decision that moves one or two streams; nothing has happened until the store keeps it. */
export interface Accepted {
  readonly outcome: "accepted";
  readonly streams: readonly StreamWrite[];
  readonly registry: readonly RegistryWrite[];
  readonly records: readonly PersonalRecord[];
  readonly answer: AcceptedAnswer;
}

/** A "no" with its reasons and what would be legal instead. */
export interface Refused {
  readonly outcome: "refused";
  readonly answer: RefusedAnswer;
}

/** What `decide` comes to. */
export type Decision = Accepted | Refused;

/** The answer of an accepted command, kept under its id; plain JSON without personal values. */
export interface AcceptedAnswer {
  readonly outcome: "accepted";
  readonly commandId: string;
  readonly stream: StreamId;
  readonly seq: number;
  readonly hash: string;
  /** UTC instant of the entry. */
  readonly at: string;
  /** Active states, dotted: `execution.payment.ordered`. */
  readonly state: readonly string[];
  readonly context: JsonObject;
  readonly legal: readonly LegalCommand[];
  readonly deadlines: readonly { readonly name: string; readonly dueAt: string }[];
  /** All entries of the commit, the stream's own first. */
  readonly entries: readonly { readonly stream: StreamId; readonly seq: number; readonly hash: string }[];
}

/** The answer of a refused command, kept under its id. */
export interface RefusedAnswer {
  readonly outcome: "refused";
  readonly commandId: string;
  readonly code: OgwCode;
  readonly reasons: readonly RefusalReason[];
  readonly legal: readonly LegalCommand[];
}

/** A wish of a command for the world outside, before it has an id. */
export interface WantedEffect {
  readonly type: EffectType;
  readonly params: JsonObject;
}
