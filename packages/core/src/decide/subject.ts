import type { Actor } from "../journal/entry.ts";
import type { CallContext } from "../machines/call-context.ts";
import type { CaseContext } from "../machines/case-context.ts";
import type {
  PendingDeadline,
  PersonalRecord,
  RegistryRow,
  RegistryScope,
  SnapshotEnvelope,
} from "../ports/store.ts";

/** The snapshots a command is decided on; missing ones do not exist yet. */
export interface Subject {
  readonly case?: SnapshotEnvelope | undefined;
  readonly call?: SnapshotEnvelope | undefined;
}

/** Everything that comes in from outside: time, secrets, and what the store knows beside the snapshots. */
export interface DecisionContext {
  /** UTC instant with milliseconds. */
  readonly now: string;
  /** Hex secret of this command, from which the salts of its records are derived. */
  readonly salt: string;
  /** Records of the case. */
  readonly records: readonly PersonalRecord[];
  /** Registry scopes that `registryReads` named. */
  readonly registry: Readonly<Record<string, RegistryScope>>;
  /** Pending deadlines of the stream the command is for. */
  readonly deadlines: readonly PendingDeadline[];
}

/** What a command's plan may look at. */
export interface Situation {
  readonly now: string;
  readonly actor: Actor;
  readonly deadlines: readonly PendingDeadline[];
  /** Rows of one of the call's scopes, by number. */
  rows(scope: CallScope): ReadonlyMap<string, RegistryRow>;
}

/** The sets kept beside a call. */
export const callScopes = ["receipts", "standings", "ranking", "agreements", "visits", "ends"] as const;
/** One of the sets kept beside a call. */
export type CallScope = (typeof callScopes)[number];

/** A case's context together with the id of its stream. */
export interface CaseFacts {
  readonly id: string;
  readonly context: CaseContext;
}

/** A call's context together with its id. */
export interface CallFacts {
  readonly id: string;
  readonly context: CallContext;
  /** Active states of the call. */
  readonly state: readonly string[];
}
