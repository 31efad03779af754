import type { Command } from "../decide/command.ts";
import type { Decision, DecisionInput, LegalCommand } from "../decide/decision.ts";
import type { Clock, IdSource, Random } from "../host/clock.ts";
import type { EntryForActor } from "../insight/entry-for-actor.ts";
import type { Ranking } from "../insight/ranking/index.ts";
import type { Asker, JournalEntry, RoleName, StreamId } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { LetterContent } from "../letters/letter-content.ts";
import type { GrantCommand } from "../lifecycle/lifecycle.ts";
import type { Programme } from "../programme/programme.ts";
import type { PendingDeadline, PositionedEntry } from "../store/commit.ts";
import type { OutboxPage, Page, Store } from "../store/store.ts";
import type { OutboxEffect } from "../store/work.ts";
import type { Answer } from "./answer.ts";

import type { BulkCommands, BulkOptions, BulkReport } from "./bulk.ts";
import type { Draft, DraftAnswer, DraftToKeep, DraftToSubmit } from "./kept-drafts.ts";

import type { Preview } from "./preview.ts";
import type { Relations } from "./relations.ts";
import type { ActorCommands, CommandOptions } from "./typed-commands.ts";
import type { ActorCallView, ActorCaseView, CallView, CaseView } from "./views.ts";
import type { WorkOptions, WorkReport } from "./work-options.ts";

/**
 * A command as people send it, with what may stand beside it: its `id`, by which it can be sent again, and the revision
 * that its sender saw. A misspelt type, a payload of another command, a case where a call belongs do not compile.
 */
export type SentCommand = GrantCommand & CommandOptions;

/** One decision as it was made, for diagnostics; it may still lose the race for its commit and be made again. */
export interface DecisionTrace {
  readonly programme: Programme;
  readonly command: Command;
  readonly input: DecisionInput;
  readonly decision: Decision;
}

/** What an engine needs from its host: programmes and a store; everything else has a safe default. */
export interface GrantWorkflowOptions {
  /**
   * Programmes whose calls may be begun, in one version or several; of several that name one call, the last begins it.
   * Versions that cases pin already are read from the store, whether they stand here or not.
   */
  readonly programmes: readonly Programme[];
  readonly store: Store;
  /** The host's clock by default. */
  readonly clock?: Clock;
  /** Drawn at random by default. */
  readonly ids?: IdSource;
  /** The host's random numbers by default. */
  readonly random?: Random;
  /** How often a decision is made again when another process was faster; 30 by default. */
  readonly retries?: number;
  /** Sees every decision before its commit: for telemetry, never for effects. Holds personal values. */
  readonly onDecision?: (trace: DecisionTrace) => void;
  /** SHA-256 of a text, at once; the host's own by default. */
  readonly hash?: Hash;
  /** The register of who is bound to whom, asked before every command that decides; without it the engine knows applicants alone. */
  readonly relations?: Relations;
  /** The lifecycle that the programmes were loaded with; that of grants by default. */
  readonly lifecycle?: Lifecycle;
}

/** Embedded grant workflows: programmes on one store. */
export interface GrantWorkflow {
  /** Those that calls may be begun under, as they were handed in. */
  readonly programmes: readonly Programme[];
  /**
   * The programme version of this hash, as entries and views name it.
   *
   * @throws OgwError OGW306 when neither engine nor store has it, OGW308 when the store's text is another one.
   */
  programmeOf(hash: string): Promise<Programme>;
  /**
   * Decides a command and keeps the decision. Commands of one stream are decided in the order in which they came, those
   * of other streams meanwhile. An accepted command with an id, sent again by the same sender, gives the same answer and
   * changes nothing; a refused one is decided anew.
   *
   * @throws OgwError OGW305 when other processes were faster `retries` times in a row; OGW309 after `close()`; OGW325
   * when its call belongs to another programme in this store; OGW331 for a clock that gives no instant; OGW300-349 when
   * the store fails.
   */
  send(command: SentCommand): Promise<Answer>;
  /**
   * Decides a command as `send` would now, and keeps nothing: what it would do and which letters would go out, as far as its
   * sender may see it, or why it is refused. Its `plan`, sent along as `expectedPlan`, sees to it that what happens is what
   * was shown, or nothing (OGW349).
   *
   * An expert gets none (OGW950): what follows from a card would tell of the cards of others.
   *
   * @throws OgwError as `send` does.
   * @example
   * const command = { type: "award.grant" as const, case: "c-1", actor: { role: "decisionMaker" as const, id: "d-1" } };
   * const preview = await workflow.preview(command);
   * if (preview.outcome === "accepted") await workflow.send({ ...command, expectedPlan: preview.plan });
   */
  preview(command: SentCommand): Promise<Preview>;
  /** The same for a command that came as JSON from outside; what is no command is refused (OGW201). */
  previewJson(command: unknown): Promise<Preview>;
  /**
   * Keeps the answers that an applicant still works on, without an entry and a version each: in the place of the draft that
   * they were made of (`revision`, 0 for the first). What is not readable yet is kept as it is; the submission looks at it.
   *
   * @throws OgwError OGW341 for a store that keeps no drafts.
   * @example
   * const actor = { role: "applicant" as const, id: "a-1" };
   * const first = await workflow.keepDraft({ case: "c-1", actor, answers: { title: "A gar" }, revision: 0 });
   * if (first.outcome === "kept") await workflow.submitDraft({ case: "c-1", actor, revision: first.revision });
   */
  keepDraft(draft: DraftToKeep): Promise<DraftAnswer>;
  /** The draft of a case for its applicant; undefined when none is kept, or it was filed or thrown away. */
  draftFor(id: string, actor: Asker): Promise<Draft | undefined>;
  /**
   * Files the draft of a revision: the decision is the one that `application.submit` with its answers would come to, and the
   * draft goes with it. Sent again with the same id it has the same answer.
   *
   * @throws OgwError OGW341 for a store that keeps no drafts, and as `send` does.
   */
  submitDraft(draft: DraftToSubmit): Promise<Answer>;
  /** Sends a command that came as JSON from outside, a request or a file; what is no command is refused (OGW201). */
  sendJson(command: unknown): Promise<Answer>;
  /**
   * Sends many commands through the same guards as any other, one decision each: nothing is all or nothing, and what one
   * comes to stops no other. Each has an id, so that a bulk which broke off is sent again from its beginning: what was done
   * is told as `repeated` and done no second time. Commands of one stream are decided in their order.
   *
   * @returns how many were done and why others were not; `onLine` is told of each
   * @throws OgwError OGW328 for what is no list or option; whatever `send` throws when the store fails, once what was under
   * way has ended: the lines told by then have happened, of the others it is told when the bulk is sent again.
   * @example
   * const actor = { role: "decisionMaker", id: "d-1" } as const;
   * const cases = ["a-1", "a-2", "a-3"];
   * const report = await workflow.bulk(
   *   cases.map((id) => ({ id: `award-${id}`, type: "award.grant", case: id, actor })),
   *   { onLine: ({ line, came }) => console.log(line, came) },
   * );
   * report.reasons.map(({ title, count }) => `${title.en}: ${count}`);
   */
  bulk(commands: BulkCommands, options?: BulkOptions): Promise<BulkReport>;
  /**
   * The commands of one actor as methods.
   *
   * @example
   * const expert = workflow.as({ role: "expert", id: "e-1" });
   * const scores = { need: 8, method: 6 };
   * await expert.case("a-1").review.record({ impartial: true, scores, justification: "A garden that lasts." });
   */
  as(actor: Asker): ActorCommands;
  /**
   * Tells a stream that one of its deadlines has passed; whoever tells of it again gets the same answer, unless it was
   * set again at the same instant: then the stream is told of that one.
   */
  passDeadline(pending: PendingDeadline): Promise<Answer>;
  /**
   * Passes every deadline due at the clock's now, and those that become due by it, in order of time, one by one: for
   * tests and simulations. A service lets {@link work} do it.
   */
  passDeadlines(): Promise<readonly Answer[]>;
  /**
   * Passes deadlines and performs effects, until its signal or `close()` ends it, or nothing is due. Any number of
   * workers, in any number of processes, share the work: what one has taken on, no other does, unless it dies.
   *
   * @throws OgwError OGW328 for options that are none; with `until: "idle"` also OGW300-349 when the store fails.
   * @example
   * const orderPayment = ({ id, params }: EffectOfKind<"payment.orderPayment">) => console.log(id, params.amount);
   * await workflow.work({ effects: { "payment.orderPayment": orderPayment } });
   */
  work(options?: WorkOptions): Promise<WorkReport>;
  /** Effects that wait, or were set aside, with how often they were tried and why the last attempt failed. */
  effects(page?: OutboxPage): Promise<readonly OutboxEffect[]>;
  /** Lets effects be tried again at once, those set aside too; answers how many of the ids there are. */
  retryEffects(ids: readonly string[]): Promise<number>;
  /** A case as it stands, for the host itself: with blind cards and whatever else {@link caseFor} leaves out. */
  caseState(id: string): Promise<CaseView | undefined>;
  /** A call as it stands, for the host itself. */
  callState(id: string): Promise<CallView | undefined>;
  /**
   * A case with its answers as one actor may see it; undefined when there is none or it is not the actor's. What is
   * handed to people comes from here and from the other views `…For`, which are cut by the table of docs/access.md.
   */
  caseFor(id: string, actor: Asker): Promise<ActorCaseView | undefined>;
  /** A call as one actor may see it; undefined when it was not announced. */
  callFor(id: string, actor: Asker): Promise<ActorCallView | undefined>;
  /** What may be done now on a stream, for one role or for all; for the host itself. OGW329 for an id without its prefix. */
  legal(stream: StreamId, role?: RoleName): Promise<readonly LegalCommand[]>;
  /** What an actor may do now on a stream; nothing on one that is none of the actor's. OGW329 for an id without its prefix. */
  legalFor(stream: StreamId, actor: Asker): Promise<readonly LegalCommand[]>;
  /** The entries of a stream, for the host itself; `after` a number and `limit` ask for some. OGW329 for an id without its prefix. */
  history(stream: StreamId, page?: Page<number>): Promise<readonly JournalEntry[]>;
  /** The entries of a stream as an actor may see them, letters and outcomes of rules included. OGW329 for an id without its prefix. */
  historyFor(stream: StreamId, actor: Asker): Promise<readonly EntryForActor[]>;
  /**
   * The ranking of a call as an actor may see it; undefined when there is nothing yet for the actor. `rankingOf` gives
   * the host all of it.
   */
  rankingFor(call: string, actor: Asker): Promise<Ranking | undefined>;
  /**
   * The letters that a case has sent, each as it was when it was sent, for one who sees all that they hold: its applicant
   * and the operator; none for anybody else. `lettersOf` gives the host all of them, `printLetter` prints one.
   */
  lettersFor(id: string, actor: Asker): Promise<readonly LetterContent[]>;
  /**
   * Entries of all streams in the order of their commits, those of commits above the position `after`; whole commits,
   * at least one, and no further one once `limit` entries (1000 by default) are reached. Feeds follow the last position.
   */
  entries(page?: Page<number>): Promise<readonly PositionedEntry[]>;
  /** Takes nothing more, and resolves when what runs is done: commands answered, workers ended. The store stays open. */
  close(): Promise<void>;
}
