import type * as z from "zod";
import type { Actor } from "../journal/entry.ts";
import type { Stage } from "./stage.ts";

/** An aggregate, as far as the types of its commands follow from it. */
interface CommandSource {
  readonly prefix: string;
  readonly stages: readonly Stage[];
}

interface Typed {
  readonly type: string;
  readonly payload: z.ZodType;
}

type SpecsOf<Stages extends readonly Stage[]> = Stages[number] extends infer S
  ? S extends { readonly commands: infer C }
    ? C[keyof C]
    : never
  : never;

/** The payload as somebody sends it; left out where nothing has to be said. */
type PayloadMember<P extends z.ZodType> =
  Record<never, never> extends z.input<P>
    ? { readonly payload?: z.input<P> | undefined }
    : { readonly payload: z.input<P> };

type CommandOf<Spec, Prefix extends string> = Spec extends Typed
  ? { readonly type: Spec["type"]; readonly actor: Actor } & {
      readonly [K in Prefix]: string;
    } & PayloadMember<Spec["payload"]>
  : never;

/** The union of all commands that people send to a list of aggregates; a misspelt name or payload is no member. */
export type CommandsOf<Aggregates extends readonly CommandSource[]> = Aggregates[number] extends infer A
  ? A extends CommandSource
    ? CommandOf<SpecsOf<A["stages"]>, A["prefix"]>
    : never
  : never;
