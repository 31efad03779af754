import type * as z from "zod";
import type { CommandFacts, PlanInput, Read, RowsOf, RowWrite } from "./command.ts";
import type { GroundTypes } from "./ground.ts";
import type { NameOf, Nouns, SetsOf, TellTo } from "./nouns.ts";

/** The rows that are written when a deadline passes, and those that are read for that. */
export interface Passing<G extends GroundTypes, S extends Nouns> {
  readonly reads: (
    facts: G["plan"] & CommandFacts<S> & RowsOf<S> & { readonly section: z.output<S["section"]> },
  ) => readonly Read<NameOf<SetsOf<S>>>[];
  /** Whether the rows rest on records of the stream: answers, findings. */
  readonly documents?: boolean;
  readonly rows: (input: PlanInput<G, S, object>) => readonly RowWrite<SetsOf<S>>[];
  /** Streams that it tells something and that do not stand beside its own: they follow from rows. */
  readonly tellsTo?: (facts: G["plan"] & CommandFacts<S> & RowsOf<S>) => readonly TellTo["stream"][];
  /** How far something is that is done step by step, as the event carries it; nothing when it is through. */
  readonly far?: (input: PlanInput<G, S, object>) => string | undefined;
}

/** The same, its types checked where it was declared. */
export interface AnyPassing {
  readonly reads: (facts: never) => readonly Read[];
  readonly documents?: boolean;
  readonly rows: (input: never) => readonly object[];
  readonly tellsTo?: (facts: never) => readonly TellTo["stream"][];
  readonly far?: (input: never) => string | undefined;
}
