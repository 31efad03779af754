import type { LocalisedText } from "@opus/grant-rules";
import type * as z from "zod";
import type { Role } from "../journal/entry.ts";
import type { GroundTypes } from "./ground.ts";
import type { ContextOf, EventMap, EventNamed, NameOf, Nouns, SliceOf } from "./nouns.ts";

/** A predicate on the events that it names, and on no others. */
export interface Guard<E extends string = string> {
  readonly at: readonly E[];
  readonly holds: (facts: never) => boolean;
}

/** Writes what the events that it names bring into the stage's own slice. */
export interface Recorder<E extends string = string> {
  readonly at: readonly E[];
  readonly next: (facts: never) => object;
}

/** Guards and recorders by name. */
export type Guards = Readonly<Record<string, Guard>>;
export type Recorders = Readonly<Record<string, Recorder>>;

/** There only when the programme's options ask for it; what has no `when` is always there. */
export interface Optional<Options> {
  readonly when?: (options: Options) => boolean;
}

/** What a guard, a recorder, and an action of a transition may look at. */
export interface Facts<S extends Nouns, E> {
  readonly own: SliceOf<S>;
  readonly context: ContextOf<S>;
  readonly event: E;
}

/** What an action on entry may look at: the command's event is gone in later microsteps. */
export interface EntryFacts<S extends Nouns> {
  readonly own: SliceOf<S>;
  readonly context: ContextOf<S>;
}

type Given<Value, F> = Value | ((facts: F) => Value);

/** Names of the pieces that may stand at an event. */
type StandingAt<Pieces, E> = {
  [K in NameOf<Pieces>]: Pieces[K] extends { readonly at: readonly (infer X)[] }
    ? E extends X
      ? K
      : never
    : never;
}[NameOf<Pieces>];

/** An effect of the stage, by name, with its parameters or how they come about. */
export type EffectAction<S extends Nouns, F> = {
  [K in NameOf<S["effects"]>]: {
    readonly effect: K;
    readonly params: Given<z.output<S["effects"][K]>, F>;
  };
}[NameOf<S["effects"]>];

/** Money that moves from one account to another; grosze. */
export interface Booking<Account extends string, F> {
  readonly book: { readonly from: Account; readonly to: Account; readonly line?: string };
  /** On the line of the stream's money, or on each of several lines. */
  readonly amount: (facts: F) => number | readonly LineAmount[];
}

/** Grosze on one line of an account. */
export interface LineAmount {
  readonly line: string;
  readonly amount: number;
}

/** Sets or clears a deadline of the stage where no state does it by itself. */
type DeadlineAction<S extends Nouns> =
  | { readonly set: NameOf<S["deadlines"]> }
  | { readonly clear: NameOf<S["deadlines"]> };

/** What a transition does, in order: record, ask for an effect, book money, set or clear a deadline. */
export type Step<G extends GroundTypes, S extends Nouns, A, E> =
  | StandingAt<A, E>
  | EffectAction<S, Facts<S, EventNamed<S, E>>>
  | Booking<G["account"], Facts<S, EventNamed<S, E>>>
  | DeadlineAction<S>;

/** One way that an event may take. */
export interface Transition<G extends GroundTypes, S extends Nouns, Gu, A, E, Target extends string>
  extends Optional<z.output<S["options"]>> {
  readonly target?: Target;
  readonly guard?: StandingAt<Gu, E>;
  readonly actions?: Step<G, S, A, E> | readonly Step<G, S, A, E>[];
  /** Leaves and enters the state again even when it is its own target. */
  readonly reenter?: true;
}

/** Transitions by event; of several the first whose guard holds is taken. */
export type Transitions<G extends GroundTypes, S extends Nouns, Gu, A, Target extends string> = {
  readonly [E in keyof EventMap<S>]?:
    | Transition<G, S, Gu, A, E, Target>
    | readonly Transition<G, S, Gu, A, E, Target>[];
};

/** Names of a state, for staff and for the applicant. */
export interface Face {
  readonly name: LocalisedText;
  readonly applicantName: LocalisedText;
}

/** One state of a stage. */
export interface State<G extends GroundTypes, S extends Nouns, Gu, A, Target extends string>
  extends Face,
    Optional<z.output<S["options"]>> {
  readonly waitsFor: Role | "time";
  /** The state that its applicant is told instead, as long as they may not know what sets the two apart. */
  readonly shownAs?: Target;
  /** Runs while the state is active: set on entry, cleared on exit. */
  readonly deadline?: NameOf<S["deadlines"]>;
  readonly entry?: readonly EffectAction<S, EntryFacts<S>>[];
  readonly on?: Transitions<G, S, Gu, A, Target>;
  /** States inside this one; they end in final states and know none outside. `onDone` is taken when they have. */
  readonly inside?: Inside;
  readonly onDone?: Target;
}

/** A final state of a stage, or of the states inside a state. */
export interface End<S extends Nouns> extends Face, Optional<z.output<S["options"]>> {
  readonly entry?: readonly EffectAction<S, EntryFacts<S>>[];
}

/** States inside a state, checked where they were declared. */
export interface Inside {
  readonly kind: "compound" | "parallel";
  readonly shape: unknown;
}
