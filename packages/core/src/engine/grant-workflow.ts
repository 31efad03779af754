import type { Command } from "../decide/command.ts";
import type { Decision, DecisionInput, LegalCommand } from "../decide/decision.ts";
import type { CaseForActor } from "../insight/case-for-actor.ts";
import type { Actor, Effect, JournalEntry, Role, StreamId } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { Programme } from "../programme/programme.ts";
import type { PendingDeadline, PositionedEntry } from "../store/commit.ts";
import type { Page, Store } from "../store/store.ts";
import type { Answer } from "./answer.ts";
import type { Clock, IdSource } from "./clock.ts";
import type { EffectRunner } from "./effect-runner.ts";
import type { CallView, CaseView } from "./views.ts";

/** A command whose id may be left to the engine; sent again without an id it is another command. */
export type SentCommand = Omit<Command, "id"> & { readonly id?: string };

/** One decision as it was made, for diagnostics; it may still lose the race for its commit and be made again. */
export interface DecisionTrace {
  readonly programme: Programme;
  readonly command: Command;
  readonly input: DecisionInput;
  readonly decision: Decision;
}

/** What an engine needs from its host. */
export interface GrantWorkflowOptions {
  readonly programme: Programme;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly effects?: EffectRunner;
  /** How often a decision is made again when somebody else was faster; 8 by default. */
  readonly retries?: number;
  /** Sees every decision before its commit: for telemetry, never for effects. Holds personal values. */
  readonly onDecision?: (trace: DecisionTrace) => void;
  /** SHA-256 of a text, at once; the host's own by default. */
  readonly hash?: Hash;
  /** The lifecycle that the programme was loaded with; that of grants by default. */
  readonly lifecycle?: Lifecycle;
}

/** Effects handed over, those whose runner failed, and places of the outbox that point at no effect that can be read. */
export interface EffectsReport {
  readonly performed: number;
  readonly failed: readonly { readonly effect: Effect; readonly cause: unknown }[];
  readonly unreadable: readonly { readonly id: string; readonly cause: unknown }[];
}

/** An embedded grant workflow: one programme on one store. */
export interface GrantWorkflow {
  readonly programme: Programme;
  /** Keeps the programme in the store under its hash; call it once before the first command. */
  prepare(): Promise<void>;
  /**
   * Decides a command and keeps the decision. The same id gives the same answer and changes nothing again.
   *
   * @throws OgwError OGW305 when others were faster `retries` times in a row; OGW300-349 when the store fails.
   */
  send(command: SentCommand): Promise<Answer>;
  /** Tells a stream that one of its deadlines has passed; its command id follows from the deadline. */
  passDeadline(pending: PendingDeadline): Promise<Answer>;
  /** Passes every deadline due at the clock's now, and those that become due by it, in order of time. */
  passDeadlines(): Promise<readonly Answer[]>;
  /** Hands pending effects to the runner, at least once each, in order within a stream. */
  performEffects(limit?: number): Promise<EffectsReport>;
  caseState(id: string): Promise<CaseView | undefined>;
  callState(id: string): Promise<CallView | undefined>;
  /** A case with its answers as one actor may see it; undefined when there is none or it is not the actor's. */
  caseFor(id: string, actor: Actor): Promise<CaseForActor | undefined>;
  /** What may be done now on a stream, for one role or for all. */
  legal(stream: StreamId, role?: Role): Promise<readonly LegalCommand[]>;
  history(stream: StreamId): Promise<readonly JournalEntry[]>;
  /**
   * Entries of all streams in the order of their commits, those of commits above the position `after`; whole commits,
   * at least one, and no further one once `limit` entries (1000 by default) are reached. Feeds follow the last position.
   */
  entries(page?: Page<number>): Promise<readonly PositionedEntry[]>;
}
