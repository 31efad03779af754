import type { LocalisedText, RuleOutcome } from "@opus/grant-rules";
import type * as z from "zod";
import type { Actor, Role, StreamId } from "../journal/entry.ts";
import type { Json } from "../values/json.ts";
import type { BesideFacts } from "./aggregate.ts";
import type { AnyProgramme } from "./any-programme.ts";
import type { GroundTypes, Moment } from "./ground.ts";
import type { ContextOf, EventNamed, NameOf, Nouns, SectionsOf, SetsOf, SliceOf, ToldBy } from "./nouns.ts";
import type { Refusal, RefusalReason } from "./refusal.ts";
import type { RelationOf } from "./relation-kinds.ts";
import type { DueRepetition } from "./term-start.ts";

/** Rows that a command reads: one by its key, those of a range of keys, or the whole set. */
export type Read<Set extends string = string> =
  | { readonly set: Set; readonly key: string }
  /** Keys from `from` up to, not including, `below`, in the order of code points. */
  | { readonly set: Set; readonly from: string; readonly below: string }
  | { readonly set: Set; readonly whole: true };

/** A write to a row that the command has read. */
export type RowWrite<Sets> = {
  [K in NameOf<Sets>]:
    | { readonly op: "insert" | "update"; readonly set: K; readonly key: string; readonly value: Sets[K] }
    | { readonly op: "remove"; readonly set: K; readonly key: string };
}[NameOf<Sets>];

/** A value that the commit keeps outside the chain, as it may be a person's. */
export interface NewRecord {
  readonly id: string;
  readonly class: string;
  readonly value: Json;
}

/** An event for a stream of the aggregate. */
export interface Addressed<Prefix extends string, E> {
  readonly stream: `${Prefix}:${string}`;
  readonly event: E;
}

/** What a command means: events for any streams, committed together, and what stands beside them. */
export interface Plan<Event, Sets> {
  /** The first is for the command's own stream. */
  readonly events: readonly [Event, ...Event[]];
  readonly verdicts?: readonly RuleOutcome[];
  readonly records?: readonly NewRecord[];
  readonly rows?: readonly RowWrite<Sets>[];
}

/** What `open` and `reads` may look at. */
export interface CommandFacts<S extends Nouns> {
  /** Id of the stream: `A-001` of `case:A-001`. */
  readonly id: string;
  readonly own: SliceOf<S>;
  readonly context: ContextOf<S>;
}

/** The rows that a command has read so far. */
export interface RowsOf<S extends Nouns> {
  /** Rows of a set, by key. */
  rows<Set extends NameOf<SetsOf<S>>>(set: Set): ReadonlyMap<string, SetsOf<S>[Set]>;
}

/** What a command is planned on. */
export type PlanInput<G extends GroundTypes, S extends Nouns, Payload> = G["plan"] &
  Moment &
  CommandFacts<S> &
  RowsOf<S> & {
    readonly stream: `${G["prefix"]}:${string}`;
    readonly section: z.output<S["section"]>;
    readonly sections: SectionsOf<S>;
    readonly payload: Payload;
    /** What an account of this stream, or of the call, holds on the stream's line or on another one; grosze. */
    balance(account: G["account"], line?: string): number;
    /** Parties that those whom the command {@link CommandSpec.concerns} are bound to, by the embedder's register. */
    readonly concerned: readonly RelationOf[];
    /** The repetitions of a repeated deadline of this stage of which nothing has come yet, in their order. */
    repetitions(deadline: NameOf<S["deadlines"]>): readonly DueRepetition[];
  };

/**
 * One command of a stage. `legal` means that some transition of the active states answers its event and that `open`
 * has no objection; nothing of that is decided again in a guard.
 */
export interface CommandSpec<G extends GroundTypes, S extends Nouns, E extends string, P extends z.ZodType> {
  readonly type: E;
  readonly by: readonly Role[];
  /**
   * Whether it decides on somebody's application, or on all of a call: nobody who has a part in one of them, or is bound
   * to somebody who has, may send it. Every command says it, so that none forgets.
   */
  readonly decides: boolean;
  readonly title: LocalisedText;
  readonly payload: P;
  /** Why the command is not open now, although a transition answers it; nothing when it is. */
  open?(
    facts: CommandFacts<S> &
      Pick<Moment, "happened"> & {
        readonly programme: AnyProgramme;
        /** Missing when it is asked for anybody. */
        readonly actor: Actor | undefined;
      },
  ): RefusalReason | undefined;
  /** The same by the streams beside, such as the call of a case; not asked where they are not known. */
  openBeside?(beside: readonly BesideFacts[]): RefusalReason | undefined;
  /** The same by single rows, such as the line of a list: which, and what they say; not asked where they are not known. */
  openByRows?: {
    reads(facts: CommandFacts<S>): readonly Read<NameOf<SetsOf<S>>>[];
    objects(facts: CommandFacts<S> & RowsOf<S>): RefusalReason | undefined;
  };
  /**
   * Rows that the plan reads or writes; the commit fails when one of them has changed meanwhile. Asked again with what
   * it asked for, until it names nothing new, so that a row may tell of another one.
   */
  reads?(
    facts: G["plan"] &
      CommandFacts<S> &
      RowsOf<S> &
      Pick<Moment, "actor"> & {
        readonly section: z.output<S["section"]>;
        /** The payload as it was sent; nobody has checked it. */
        readonly sent: unknown;
      },
  ): readonly Read<NameOf<SetsOf<S>>>[];
  /** Accounts whose balance the plan asks for, beside those that its event books. */
  readonly balances?: readonly G["account"][];
  /** Whether the plan reads records of the stream: answers, findings, reports. */
  readonly documents?: boolean;
  /** Streams that it tells something and that do not stand beside its own: they follow from the rows that it has read. */
  tellsTo?(facts: G["plan"] & CommandFacts<S> & RowsOf<S>): readonly `${string}:${string}`[];
  /**
   * Whom the command concerns beside its sender: the register of relations is asked about them, and the plan is told.
   * The payload was not checked yet.
   */
  concerns?(payload: unknown): readonly Actor[];
  plan(
    input: PlanInput<G, S, z.output<P>>,
  ): Plan<Addressed<G["prefix"], EventNamed<S, E>> | ToldBy<S>, SetsOf<S>> | Refusal;
}

/** A command whose types were checked where it was declared. */
export interface AnyCommandSpec {
  readonly type: string;
  readonly by: readonly Role[];
  readonly decides: boolean;
  readonly title: LocalisedText;
  readonly payload: z.ZodType;
  readonly balances?: readonly string[];
  readonly documents?: boolean;
  open?(facts: never): RefusalReason | undefined;
  openBeside?(beside: readonly BesideFacts[]): RefusalReason | undefined;
  openByRows?: {
    reads(facts: never): readonly Read[];
    objects(facts: never): RefusalReason | undefined;
  };
  reads?(facts: never): readonly Read[];
  /** Streams that it tells something and that do not stand beside its own: they follow from the rows that it has read. */
  tellsTo?(facts: never): readonly `${string}:${string}`[];
  concerns?(payload: unknown): readonly Actor[];
  plan(input: never): AnyPlan | Refusal;
}

/** A plan, whatever its stage. */
export interface AnyPlan {
  readonly events: readonly { readonly stream: StreamId; readonly event: { readonly type: string } }[];
  readonly verdicts?: readonly RuleOutcome[];
  readonly records?: readonly NewRecord[];
  readonly rows?: readonly AnyRowWrite[];
}

/** A write to a row of any set. */
export type AnyRowWrite =
  | { readonly op: "insert" | "update"; readonly set: string; readonly key: string; readonly value: object }
  | { readonly op: "remove"; readonly set: string; readonly key: string };
