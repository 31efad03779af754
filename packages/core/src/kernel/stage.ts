import type { LocalisedText, Problem } from "@opus/grant-rules";
import * as z from "../values/zod.ts";
import type { AnyCommandSpec, CommandSpec, PlanInput } from "./command.ts";
import type { GroundTypes } from "./ground.ts";
import type {
  DeadlineNoun,
  DeadlineNouns,
  EventMap,
  EventNamed,
  Hearer,
  NameOf,
  Nouns,
  Schemas,
  Shows,
  SliceOf,
  ToldBy,
} from "./nouns.ts";
import type { AnyPassing, Passing } from "./passing.ts";
import type { StageNouns } from "./stage-nouns.ts";
import type {
  End,
  EntryFacts,
  Facts,
  Guard,
  Guards,
  Inside,
  Recorder,
  Recorders,
  State,
  Transitions,
} from "./states.ts";
import type { Happened, TermStart } from "./term-start.ts";
import type { Upcaster } from "./upcaster.ts";

/** The section of a stage without settings of its own. */
export const noSection = z.undefined();
/** The options of a stage whose machine is always the same. */
export const noOptions = z.strictObject({});

type Sections = Readonly<Record<string, z.ZodType>>;

/** A stage: everything about one room of the lifecycle, as one value. */
export interface Stage<
  S extends Nouns = Nouns,
  Commands extends Readonly<Record<string, AnyCommandSpec>> = Readonly<Record<string, AnyCommandSpec>>,
  Names extends string = string,
  Ends extends string = string,
> {
  readonly nouns: S;
  readonly commands: Commands;
  readonly verbs: StageVerbs;
  /** Names of the states that are not ends; carries the type, never there at run time. */
  readonly stateNames?: Names;
  readonly ends: readonly Ends[];
}

/** What a stage does, its types checked where it was declared. */
export interface StageVerbs {
  options(section: unknown, document: unknown): object;
  check?(section: unknown, document: unknown): readonly Problem[];
  readonly everyOption: object;
  when?(options: never): boolean;
  start(options: never): object;
  readonly guards: Guards;
  readonly records: Recorders;
  readonly terms?: Readonly<Record<string, ((facts: never) => TermStart) | undefined>>;
  readonly happened?: Readonly<Record<string, ((event: never) => Happened) | undefined>>;
  readonly passed?: Readonly<Record<string, ((input: never) => readonly object[]) | undefined>>;
  readonly passing?: Readonly<Record<string, AnyPassing | undefined>>;
  readonly initial: string;
  readonly on?: object;
  readonly states: Readonly<Record<string, object>>;
  readonly ends: Readonly<Record<string, object>>;
  readonly upcasters?: readonly Upcaster[];
}

/** What a stage does, in terms of its nouns. */
export interface Verbs<
  G extends GroundTypes,
  S extends Nouns,
  Gu,
  A,
  C,
  St extends string,
  O extends string,
> {
  /** The finite settings that shape the machine: those of its section, and what the rest of the document brings. */
  readonly options: (section: z.output<S["section"]>, document: unknown) => z.output<S["options"]>;
  /** What it finds wrong with its section beyond its shape, beside the rest of the document; pointers lead into that. */
  readonly check?: (section: z.output<S["section"]>, document: unknown) => readonly Problem[];
  /** The options with everything on: what handbook and lifecycle table show. */
  readonly everyOption: z.output<S["options"]>;
  /** Whether the programme has the stage at all. */
  readonly when?: (options: z.output<S["options"]>) => boolean;
  /** The slice of a new stream. */
  readonly start: (options: z.output<S["options"]>) => SliceOf<S>;
  readonly guards: Gu;
  readonly records: A;
  readonly commands: C;
  /** Where terms start, or the instants of deadlines that have none; a term without one starts now. */
  readonly terms?: {
    readonly [D in NameOf<S["deadlines"]>]?: (
      facts: EntryFacts<S> & G["term"] & { readonly section: z.output<S["section"]> },
    ) => TermStart;
  };
  /** When what an event tells of happened, where that is not its own moment: the day money left, by its name. */
  readonly happened?: {
    readonly [E in NameOf<S["events"]>]?: (
      event: EventNamed<S, E>,
    ) => Readonly<Record<string, string | undefined>>;
  };
  /** What others are told when a deadline passes; and rows that are written then. */
  readonly passed?: {
    readonly [D in NameOf<S["deadlines"]>]?: (input: PlanInput<G, S, object>) => readonly ToldBy<S>[];
  };
  readonly passing?: { readonly [D in NameOf<S["deadlines"]>]?: Passing<G, S> };
  readonly initial: NoInfer<St>;
  /** Transitions from every state of the stage. */
  readonly on?: Transitions<G, S, Gu, A, NoInfer<St> | NoInfer<O>>;
  readonly states: { readonly [K in St]: State<G, S, Gu, A, NoInfer<St> | NoInfer<O>> };
  readonly ends: { readonly [K in O]: End<S> };
  /** How contexts, events and states of earlier machine versions become those of today. */
  readonly upcasters?: readonly Upcaster[];
}

/** What a kit of one stage offers: pieces that name their events first, and the stage made of them. */
export interface StageKit<G extends GroundTypes, S extends Nouns> {
  readonly nouns: S;
  /** A predicate that may stand at these events alone. */
  guard<const E extends NameOf<EventMap<S>>>(
    at: E | readonly E[],
    holds: (facts: Facts<S, EventMap<S>[E]>) => boolean,
  ): Guard<E>;
  /** Writes what these events bring into the stage's own slice, and nothing else. */
  record<const E extends NameOf<EventMap<S>>, R extends Partial<SliceOf<S>>>(
    at: E | readonly E[],
    next: (
      facts: Facts<S, EventMap<S>[E]>,
    ) => R & { readonly [K in Exclude<keyof R, keyof SliceOf<S>>]: never },
  ): Recorder<E>;
  command<const E extends NameOf<S["events"]>, P extends z.ZodType>(
    spec: CommandSpec<G, S, E, P>,
  ): CommandSpec<G, S, E, P>;
  /** States inside a state: one of them active. They end in final states of their own. */
  inside<Gu extends Guards, A extends Recorders, const St extends string, const O extends string>(
    pieces: { readonly guards: Gu; readonly records: A },
    states: {
      readonly initial: NoInfer<St>;
      readonly states: { readonly [K in St]: State<G, S, Gu, A, NoInfer<St> | NoInfer<O>> };
      readonly ends: { readonly [K in O]: End<S> };
    },
  ): Inside;
  /** Regions inside a state: all of them active, done when all of them have ended. */
  regions(regions: Readonly<Record<string, Inside>>): Inside;
  with<
    Gu extends Guards,
    A extends Recorders,
    C extends Readonly<Record<string, AnyCommandSpec>>,
    const St extends string,
    const O extends string,
  >(verbs: Verbs<G, S, Gu, A, C, St, O>): Stage<S, C, St, O>;
}

/** A misspelt member of a deadline does not compile, though what the deadlines state is inferred. */
type KnownMembers<Deadlines> = {
  readonly [D in keyof Deadlines]: {
    readonly [K in Exclude<keyof Deadlines[D], keyof DeadlineNoun>]: never;
  };
};

/** The nouns as they are written: what a stage has none of may be left out. */
export interface WrittenNouns<
  N extends string,
  Section extends z.ZodType,
  Options extends z.ZodObject,
  Slice extends z.ZodObject,
  Events extends Schemas,
  Effects extends Schemas,
  Deadlines extends DeadlineNouns,
  Reads extends Schemas,
  Consults extends Sections,
  Hears extends Schemas,
  Tells extends readonly Hearer[],
  Sets extends Schemas,
  Uses extends Schemas,
> {
  readonly name: N;
  readonly title: LocalisedText;
  readonly section: Section;
  readonly options: Options;
  readonly slice: Slice;
  readonly events: Events;
  readonly effects?: Effects;
  readonly deadlines?: Deadlines & KnownMembers<Deadlines>;
  readonly reads?: Reads;
  readonly consults?: Consults;
  readonly hears?: Hears;
  readonly tells?: Tells;
  readonly sets?: Sets;
  readonly uses?: Uses;
}

/** Of which class each value is, by the classes of the ground. */
type ShownBy<G, Slice extends z.ZodObject, Events extends Schemas, Effects extends Schemas> = {
  readonly shows?: Shows<
    G extends { readonly shown: infer Class extends string } ? Class : string,
    NameOf<z.output<Slice>>,
    Events,
    Effects
  >;
};

/** Makes stages on one ground; see `defineStage` of the lifecycle. */
export function stagesOn<G extends GroundTypes>() {
  return function defineStage<
    const N extends string,
    Section extends z.ZodType,
    Options extends z.ZodObject,
    Slice extends z.ZodObject,
    Events extends Schemas,
    Effects extends Schemas = Record<never, never>,
    Deadlines extends DeadlineNouns = Record<never, never>,
    const Reads extends Schemas = Record<never, never>,
    const Consults extends Sections = Record<never, never>,
    Hears extends Schemas = Record<never, never>,
    const Tells extends readonly Hearer[] = readonly [],
    Sets extends Schemas = Record<never, never>,
    Uses extends Schemas = Record<never, never>,
  >(
    nouns: WrittenNouns<
      N,
      Section,
      Options,
      Slice,
      Events,
      Effects,
      Deadlines,
      Reads,
      Consults,
      Hears,
      Tells,
      Sets,
      Uses
    > &
      ShownBy<G, Slice, Events, Effects>,
  ): StageKit<
    G,
    StageNouns<
      N,
      Section,
      Options,
      Slice,
      Events,
      Effects,
      Deadlines,
      Reads,
      Consults,
      Hears,
      Tells,
      Sets,
      Uses
    >
  > {
    return kitOf({ ...none, ...nouns } as never) as never;
  };
}

const none = {
  effects: {},
  deadlines: {},
  reads: {},
  consults: {},
  hears: {},
  tells: [],
  sets: {},
  uses: {},
};

function kitOf<G extends GroundTypes, S extends Nouns>(nouns: S): StageKit<G, S> {
  return {
    nouns,
    guard: (at, holds) => ({ at: listed(at), holds: holds as (facts: never) => boolean }),
    record: (at, next) => ({ at: listed(at), next: next as (facts: never) => object }),
    command: (spec) => spec,
    inside: (_, shape) => ({ kind: "compound", shape }),
    regions: (shape) => ({ kind: "parallel", shape }),
    with: (verbs) => ({
      nouns,
      commands: verbs.commands,
      verbs: verbs as unknown as StageVerbs,
      ends: Object.keys(verbs.ends) as never,
    }),
  };
}

function listed<E extends string>(at: E | readonly E[]): readonly E[] {
  return typeof at === "string" ? [at] : at;
}
