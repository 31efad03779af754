import type * as z from "zod";
import type { DeadlineNouns, Hearer, Nouns, Schemas } from "./nouns.ts";

/** The nouns of one stage, each with its own type. */
export interface StageNouns<
  N extends string,
  Section extends z.ZodType,
  Options extends z.ZodObject,
  Slice extends z.ZodObject,
  Events extends Schemas,
  Effects extends Schemas,
  Deadlines extends DeadlineNouns,
  Reads extends Schemas,
  Consults extends Readonly<Record<string, z.ZodType>>,
  Hears extends Schemas,
  Tells extends readonly Hearer[],
  Sets extends Schemas,
  Uses extends Schemas,
> extends Nouns {
  readonly name: N;
  readonly section: Section;
  readonly options: Options;
  readonly slice: Slice;
  readonly events: Events;
  readonly effects: Effects;
  readonly deadlines: Deadlines;
  readonly reads: Reads;
  readonly consults: Consults;
  readonly hears: Hears;
  readonly tells: Tells;
  readonly sets: Sets;
  readonly uses: Uses;
}
