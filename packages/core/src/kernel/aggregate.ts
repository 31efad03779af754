import type { LocalisedText } from "@opus/grant-rules";
import type { AnyStateMachine } from "xstate";
import type { Actor, Asker, Effect, JournalEntry, Posting, StreamId } from "../journal/entry.ts";
import type { JsonObject } from "../values/json.ts";
import type { AnyProgramme } from "./any-programme.ts";
import type { BookFacts, Books } from "./books.ts";
import type { OptionsOf } from "./composite.ts";
import type { GroundTypes } from "./ground.ts";
import type { RecordReader } from "./record-reader.ts";
import type { Refusal, RefusalReason } from "./refusal.ts";
import type { Stage } from "./stage.ts";
import type { Happened } from "./term-start.ts";

/** A stream of the aggregate as a command finds it. */
export interface StreamFacts {
  /** `A-001` of `case:A-001`. */
  readonly id: string;
  /** Slices by stage. */
  readonly context: JsonObject;
}

/** A stream beside the command's own, as the plan may look at it. */
export interface BesideFacts extends StreamFacts {
  readonly stream: StreamId;
  /** Active states, dotted. */
  readonly state: readonly string[];
  /** When its events happened that terms of the programme name. */
  readonly happened: Readonly<Record<string, string>>;
}

/** What a plan's ground is made of. */
export interface GroundFacts extends StreamFacts {
  readonly programme: AnyProgramme;
  readonly beside: readonly BesideFacts[];
  /** The command's payload, checked. */
  readonly payload: unknown;
  readonly records: RecordReader;
}

/** Ids by kind of stream; they stand in effects beside the effect's own members. */
export type About = Readonly<Record<string, string>> & {
  readonly [Own in keyof Effect]?: never;
};

/** A stream, and who asks to see it. */
export interface ShownFacts extends StreamFacts {
  readonly actor: Actor;
  /** Active states, dotted. */
  readonly state: readonly string[];
  /** Streams beside it; undefined where they are not known. */
  readonly beside?: (() => readonly BesideFacts[] | undefined) | undefined;
}

/** Who has a part in what a stream is about. */
export interface Parties {
  /** Ids of those whose matter the stream is. */
  readonly own: readonly string[];
  /** The set of rows that has, by its key, everybody with a part in what stands beside the stream: its competitors. */
  readonly set: string;
}

/** What the moment of an event may rest on. */
export interface GivenFacts extends StreamFacts {
  readonly programme: AnyProgramme;
  /** When the events that terms name have happened so far. */
  readonly happened: Happened;
}

/** A row by which others know how a stream ended. */
export interface EndRow {
  readonly set: string;
  readonly key: string;
  /**
   * What it says, given what it said before; null removes it. It is asked of what was there and what was not; nothing
   * is written where it answers undefined.
   */
  value(before: JsonObject | undefined): JsonObject | null | undefined;
}

/**
 * A kind of durable stream: its stages, how they are composed, and what its commands stand on. The list of
 * aggregates is all that decide, engine and proof know of a lifecycle.
 */
export interface Aggregate<
  G extends GroundTypes = GroundTypes,
  Stages extends readonly Stage[] = readonly Stage[],
> {
  readonly prefix: G["prefix"];
  readonly title: LocalisedText;
  /** As in "there is no …"; Polish in the genitive. */
  readonly named: LocalisedText;
  /** What a command that begins a stream is told when it names none, or one that exists. */
  readonly begins?: { readonly unnamed: RefusalReason; taken(id: string): RefusalReason };
  /** Name of the composite's machine, as snapshots and entries carry it. */
  readonly machine: string;
  /** Version of the machine; raised with an upcaster for whatever older streams left behind. */
  readonly version: number;
  readonly stages: Stages;
  /** Builds the composite for the options of all stages; called once for equal options. */
  build(options: OptionsOf<Stages>): AnyStateMachine;
  /**
   * For streams that the programme itself names: why this is none of them; undefined when it is, and then it stands in
   * its first state before anything was written. Streams of other aggregates are there once something began them.
   */
  unknown?(programme: AnyProgramme, id: string): RefusalReason | undefined;
  /** The ids of all streams that a programme names, for aggregates whose streams the programme names. */
  ids?(programme: AnyProgramme): readonly string[];
  /** Streams whose state the plans of this one look at. */
  beside?(facts: StreamFacts & { readonly payload: unknown }): readonly StreamId[];
  /** What stands before the names of sets, and is the source of money: the call. */
  scope(facts: StreamFacts): string;
  /** Sets that all streams of a store share, whatever their scope; there are none when left out. */
  readonly shared?: readonly string[];
  /** Events that lead on, where stages are joined, as others do in a stage: they may book what those book. */
  readonly standFor?: Readonly<Record<string, readonly string[]>>;
  /** Full name of an account, `<stream>/<name>`. */
  account(name: G["account"], facts: StreamFacts): string;
  /** The line on which the stream's money stands; `grant` when left out, or not known yet. */
  line?(facts: StreamFacts): string | undefined;
  /** Every line on which a command of the stream may move money; that of the stream alone when left out. */
  lines?(
    facts: StreamFacts & { readonly programme: AnyProgramme; readonly payload: unknown },
  ): readonly string[];
  /** What effects of the stream are about beside the stream itself, by kind: for a case `{ call: "spring" }`. */
  about?(facts: StreamFacts): About;
  /** What plans are given beside their command; refusals when they cannot be given it. */
  ground(facts: GroundFacts): G["plan"] | Refusal;
  /** What terms are counted with. */
  terms(facts: StreamFacts & { readonly programme: AnyProgramme }): G["term"];
  /** Events that terms of the stream may be counted from beside those of its stages, with what they are called. */
  readonly given?: Readonly<Record<string, LocalisedText>>;
  /** When such an event happened, or will; undefined as long as it is not known. An instant or a civil date. */
  givenAt?(name: string, facts: GivenFacts): string | undefined;
  /** Which of those events an event of a stage moves to another moment: terms that are counted from them move with it. */
  readonly givenMoves?: Readonly<Record<string, readonly string[]>>;
  /**
   * When a deadline ends that a decision has moved, as a UTC instant; null while its clock stands still, undefined for one
   * that ends as its term says.
   */
  movedTo?(deadline: string, facts: StreamFacts): string | null | undefined;
  /** The last day that is asked for of a term whose extension somebody asks for, a civil date; undefined where nobody does. */
  askedUntil?(deadline: string, facts: StreamFacts): string | undefined;
  /** Whether a rule that a term depends on holds; undefined as long as that is not known. */
  holds?(rule: string, facts: GivenFacts): boolean | undefined;
  /** What it is called that an effect of the stream was sent: `letter.receipt.sent`. */
  sent?(effect: Pick<Effect, "type" | "params">): string | undefined;
  /** Why an actor may not act on this stream at all; undefined when they may. */
  refuses?(facts: StreamFacts & { readonly actor: Actor }): RefusalReason | undefined;
  /** The context as an actor may see it; undefined for whom nothing of the stream is meant, not even its state. */
  shown(facts: ShownFacts): JsonObject | undefined;
  /** Whether `shown` shows anything, where that can be told without cutting the context. */
  isShown?(facts: ShownFacts): boolean;
  /**
   * What an actor is told instead of the active states who may not know all that they tell; such an actor is told of no
   * commands either but those of the own role. Undefined for everybody else.
   */
  toldStates?(facts: ShownFacts): readonly string[] | undefined;
  /**
   * Who has a part in the stream or beside it, and so neither decides on it nor is shown it as one who handles it;
   * undefined for actors who act for themselves. Nobody is kept from anything when left out.
   */
  parties?(facts: StreamFacts & { readonly actor: Asker }): Parties | undefined;
  /**
   * The rows to write when the stream ends; none when nobody waits for it. It is asked before too, with no end, for the
   * rows that every command reads beforehand.
   */
  ended?(facts: StreamFacts & { readonly end: string; readonly programme: AnyProgramme }): readonly EndRow[];
  /**
   * Rows that follow from what an entry books. It is asked before too, without postings, for the rows that every command
   * reads beforehand that may book.
   */
  pooled?(
    facts: StreamFacts & {
      readonly programme: AnyProgramme;
      readonly payload?: unknown;
      readonly postings: readonly Posting[];
    },
  ): readonly EndRow[];
  /**
   * Whether what an entry says it worked out of its own rows, or of the state that it leads to, comes out of them again;
   * proofs ask it of every entry.
   */
  recounts?(
    entry: Pick<JournalEntry, "actor" | "event" | "registry"> & Partial<Pick<JournalEntry, "seals">>,
    programme: AnyProgramme,
    context: JsonObject,
  ): boolean;
  /**
   * Whether an event of one stream writes rows that tell of others of its kind, such as a whole list drawn anew; what it
   * writes is held by {@link recountsRows} then. No event does when left out.
   */
  tellsOfOthers?(event: string): boolean;
  /** What entries worked out of rows that others wrote; proofs hold it against those, in the order of commits. */
  readonly recountsRows?: RowRecount;
  /** The rows and counts that the state speaks of; proofs hold them against the registry. */
  books?(facts: BookFacts): Books;
}

/** How what an entry worked out of rows comes out again. */
export interface RowRecount {
  /** The scopes of the sets that it was worked out of; none for an entry that worked out nothing of rows. */
  sets(entry: Pick<JournalEntry, "event" | "registry" | "postings">): readonly string[];
  /** Whether it comes out again of the rows as they stood before the entry. */
  isSound(facts: {
    readonly id: string;
    readonly entry: Pick<JournalEntry, "event" | "registry" | "postings">;
    readonly programme: AnyProgramme;
    rows(scope: string): ReadonlyMap<string, JsonObject>;
  }): boolean;
}

/** Any aggregate, whatever it stands on. */
export interface AnyAggregate extends Omit<Aggregate, "build" | "account" | "ground" | "terms"> {
  build(options: never): AnyStateMachine;
  account(name: string, facts: StreamFacts): string;
  ground(facts: GroundFacts): object;
  terms(facts: StreamFacts & { readonly programme: AnyProgramme }): object;
}
