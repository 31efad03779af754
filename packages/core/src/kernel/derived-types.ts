import type * as z from "zod";
import type { Asker } from "../journal/entry.ts";
import type { NameOf } from "./nouns.ts";
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
  ? { readonly type: Spec["type"]; readonly actor: Asker } & {
      readonly [K in Prefix]: string;
    } & PayloadMember<Spec["payload"]>
  : never;

type StagesOf<A> = A extends CommandSource ? A["stages"][number] : never;

/** Whom effects of an aggregate are about, by kind of stream: the stream itself, and what else it states. */
type AboutOf<A> = A extends {
  readonly prefix: infer Prefix extends string;
  about(facts: never): infer Others;
}
  ? Others & { readonly [K in Prefix]: string }
  : { readonly [K in (A & CommandSource)["prefix"]]: string };

type EffectOf<S, About> = S extends {
  readonly nouns: { readonly name: infer N; readonly effects: infer Effects };
}
  ? {
      [T in NameOf<Effects>]: Effects[T] extends z.ZodType
        ? {
            readonly id: string;
            readonly stage: N;
            readonly type: T;
            readonly params: z.output<Effects[T]>;
          } & About
        : never;
    }[NameOf<Effects>]
  : never;

/** The union of all effects that a list of aggregates asks for, told apart by `stage` and `type`. */
export type EffectsOf<Aggregates extends readonly CommandSource[]> = Aggregates[number] extends infer A
  ? A extends CommandSource
    ? EffectOf<StagesOf<A>, AboutOf<A>>
    : never
  : never;

/** The union of all commands that people send to a list of aggregates; a misspelt name or payload is no member. */
export type CommandsOf<Aggregates extends readonly CommandSource[]> = Aggregates[number] extends infer A
  ? A extends CommandSource
    ? CommandOf<SpecsOf<A["stages"]>, A["prefix"]>
    : never
  : never;
