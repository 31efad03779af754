import type { LocalisedText } from "@opus/grant-rules";
import { type CodeTraits, codeTraits, type OgwCode } from "@opus/grant-rules/errors";
import type { RoleName, StreamId } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import type { Snapshot } from "../journal/snapshot.ts";
import type { RefusalReason } from "../kernel/refusal.ts";
import type { Relation, RelationOf } from "../kernel/relation-kinds.ts";
import type { PersonalRecord, ReadRows, SeenRows, StreamWrite } from "../store/commit.ts";
import type { JsonObject } from "../values/json.ts";

/** Everything that comes in from outside: time, secrets, and what the store knows. */
export interface DecisionInput {
  /** UTC instant with milliseconds. */
  readonly now: string;
  /** Id of the commit that the decision would be kept by. */
  readonly commit: string;
  /** Hex secret of this command, from which the salts of its records are derived. */
  readonly salt: string;
  /** The command's stream and those beside it, as far as they exist. */
  readonly streams: ReadonlyMap<StreamId, Snapshot>;
  /** Rows that the command has stated. */
  readonly rows: readonly ReadRows[];
  /**
   * Hashes of the entries that wrote the rows, by place (`<stream>#<seq>`), for the decision to say what it rests on;
   * of an entry that is not among them nothing is said.
   */
  readonly entries?: ReadonlyMap<string, string> | undefined;
  /** Records of the command's stream, if the command reads them. */
  readonly records: readonly PersonalRecord[];
  readonly hash: Hash;
  /** Whether an answer is kept under the command's id, since its sender gave it; none when left out. */
  readonly answered?: boolean | undefined;
  /** Parties that the actor is bound to, by the embedder's register; none when left out. Looked at by what decides. */
  readonly relations?: readonly Relation[] | undefined;
  /** The same of those whom the command concerns beside its actor, such as the expert who is appointed. */
  readonly concerned?: readonly RelationOf[] | undefined;
}

/** What may be done now. */
export interface LegalCommand {
  readonly type: string;
  /** Roles that may send it, as the programme names them. */
  readonly by: readonly RoleName[];
  readonly title: LocalisedText;
  /** UTC instant until which it is in time, when a deadline runs. */
  readonly until?: string;
}

/** A decision that moves streams; nothing has happened until the store keeps it. */
export interface Accepted {
  readonly outcome: "accepted";
  readonly streams: readonly StreamWrite[];
  readonly seen: readonly SeenRows[];
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

/**
 * The answer of an accepted command: plain JSON, no more than its sender may see. It is kept under the command's id
 * without its context.
 */
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
  /** The stream as its sender may see it: values that are not for them stand as in a new stream; empty where nothing is. */
  readonly context: JsonObject;
  readonly legal: readonly LegalCommand[];
  readonly deadlines: readonly { readonly name: string; readonly dueAt: string }[];
  /** All entries of the commit, the stream's own first. */
  readonly entries: readonly { readonly stream: StreamId; readonly seq: number; readonly hash: string }[];
}

/** The answer of a refused command, decided anew when it is sent again; `status` and `retryable` are those of its code. */
export interface RefusedAnswer extends CodeTraits {
  readonly outcome: "refused";
  readonly commandId: string;
  readonly code: OgwCode;
  readonly reasons: readonly RefusalReason[];
  readonly legal: readonly LegalCommand[];
}

/** A refusal; its code is that of the first reason. */
export function refused(
  commandId: string,
  reasons: readonly RefusalReason[],
  legal: readonly LegalCommand[] = [],
): Refused {
  const code = reasons[0]?.code ?? "OGW200";
  return {
    outcome: "refused",
    answer: { outcome: "refused", commandId, code, ...codeTraits(code), reasons, legal },
  };
}
