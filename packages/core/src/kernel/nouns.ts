import type { LocalisedText } from "@opus/grant-rules";
import type * as z from "zod";
import type { Json } from "../values/json.ts";

/** Schemas by name. */
export type Schemas = Readonly<Record<string, z.ZodObject>>;

/** The names of a record, as strings. */
export type NameOf<T> = Extract<keyof T, string>;

/** What zod infers of a strict object without members is `Record<string, never>`, with which no event agrees. */
export type Members<S extends z.ZodType> = string extends keyof z.output<S> ? object : z.output<S>;

/** A deadline of a stage. */
export interface DeadlineNoun {
  readonly title: LocalisedText;
  /**
   * The events that its term is counted from unless the programme names others, whichever of them brings it about: a
   * type of event, or a name that the aggregate gives, such as `project.end`.
   */
  readonly startsAt: string | readonly string[];
  /**
   * The term that a programme states under `deadlines`, with its description; a deadline without one falls on an
   * instant that the stage knows. `option` names the setting that brings the deadline about, when one does; `act` the
   * command that is late once the term is over, when others may file it on paper for whom it waits for; `example` a term
   * for the reference page, where no example programme states it.
   */
  readonly stated?: {
    readonly words: LocalisedText;
    readonly option?: string;
    readonly act?: string;
    readonly example?: Json;
  };
  /** Whether the programme says how the term is repeated; the deadline is then that of the repetition due first. */
  readonly repeats?: true;
}

/** Deadlines by name. */
export type DeadlineNouns = Readonly<Record<string, DeadlineNoun>>;

/** The class of all members of something, or of each. */
export type Classes<Class extends string, Names extends string> =
  | Class
  | (Readonly<Record<Names, Class>> & {
      /** Of the fact that it happened at all; that of the members' owner when left out. */
      readonly $itself?: Class;
    });

/**
 * Of which class each value of a stage is. Who may see which class says the aggregate, in one table; a value without a
 * class is shown to nobody.
 */
export interface Shows<
  Class extends string = string,
  Slice extends string = string,
  Events extends Schemas = Schemas,
  Effects extends Schemas = Schemas,
> {
  readonly slice: Classes<Class, Slice>;
  readonly events: { readonly [E in NameOf<Events>]: Classes<Class, NameOf<Members<Events[E]>>> };
  readonly effects?: { readonly [E in NameOf<Effects>]: Class };
  /** Of records, by what stands before the first "/" of their ids. */
  readonly records?: Readonly<Record<string, Class>>;
  /** Of the outcomes of rules that an event carries. */
  readonly verdicts?: { readonly [E in NameOf<Events>]?: Class };
}

/** Something that another aggregate may be told in the same commit, and where its streams begin. */
export interface Hearer<Told extends TellTo = TellTo> {
  readonly prefix: string;
  /** Carries the type; never there at run time. */
  readonly told?: Told;
}

/** An event and the stream that it is for. */
export interface TellTo {
  readonly stream: `${string}:${string}`;
  readonly event: { readonly type: string };
}

/**
 * What others may know of a stage, as data alone, so that no inference waits for a function.
 *
 * A stage writes its own slice of the context and no other. It may read the slices in `reads`, consult sections of
 * others in `consults`, answer events of others that it `hears`, and tell the aggregates in `tells` something.
 */
export interface Nouns {
  readonly name: string;
  readonly title: LocalisedText;
  /** The stage's section of the programme document; `noSection` when it has no settings. */
  readonly section: z.ZodType;
  /** The finite settings that shape the machine; the same options give the same machine. */
  readonly options: z.ZodObject;
  readonly slice: z.ZodObject;
  readonly events: Schemas;
  readonly effects: Schemas;
  readonly deadlines: DeadlineNouns;
  readonly reads: Schemas;
  readonly consults: Readonly<Record<string, z.ZodType>>;
  readonly hears: Schemas;
  readonly tells: readonly Hearer[];
  /** Sets of registry rows that the stage writes, and the shape of their rows. */
  readonly sets: Schemas;
  /** Sets of other stages that its commands read or write. */
  readonly uses: Schemas;
  /** Who may see what the stage knows; nobody but the host when left out. */
  readonly shows?: Shows;
}

/** The stage's own part of the context. */
export type SliceOf<S extends Nouns> = z.output<S["slice"]>;

/** All of the context that a stage may see: its own slice and those it reads. */
export type ContextOf<S extends Nouns> = { readonly [K in S["name"]]: SliceOf<S> } & {
  readonly [K in NameOf<S["reads"]>]: z.output<S["reads"][K]>;
};

/** Sections of the programme document that a stage's plans may consult, its own apart. */
export type SectionsOf<S extends Nouns> = {
  readonly [K in NameOf<S["consults"]>]: z.output<S["consults"][K]>;
};

/** The event by which a stage learns that one of its deadlines has passed. */
export type PassedEvent<D extends string> = `deadline.${D}.passed`;

/** All events that a stage may answer, by name: its own, those it hears, and time. */
export type EventMap<S extends Nouns> = {
  readonly [E in NameOf<S["events"]>]: { readonly type: E } & Members<S["events"][E]>;
} & { readonly [E in NameOf<S["hears"]>]: { readonly type: E } & Members<S["hears"][E]> } & {
  readonly [D in NameOf<S["deadlines"]> as PassedEvent<D>]: {
    readonly type: PassedEvent<D>;
    readonly dueAt: string;
    /** Of a repeated deadline: what has passed, `["2026-03"]`. */
    readonly of?: readonly string[];
    /** Of what is done step by step: how far it is; left out when it is through. */
    readonly far?: string;
  };
};

/** One of the events that a stage may answer. */
export type EventOf<S extends Nouns> = EventMap<S>[keyof EventMap<S>];

/** An event by its name. */
export type EventNamed<S extends Nouns, E> = E extends keyof EventMap<S> ? EventMap<S>[E] : never;

/** What a stage's commands may say to other aggregates. */
export type ToldBy<S extends Nouns> = S["tells"][number] extends infer H
  ? H extends Hearer<infer Told>
    ? Told
    : never
  : never;

/** Sets that a stage's commands may read and write. */
export type SetsOf<S extends Nouns> = {
  readonly [K in NameOf<S["sets"]>]: z.output<S["sets"][K]>;
} & { readonly [K in NameOf<S["uses"]>]: z.output<S["uses"][K]> };
