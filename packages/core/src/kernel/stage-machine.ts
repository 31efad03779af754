import {
  type AnyActorRef,
  type EventObject,
  type MetaObject,
  type ParameterizedObject,
  type StateMachine,
  type StateSchema,
  setup,
} from "xstate";
import type { AnyCommandSpec } from "./command.ts";
import { implementations } from "./composite.ts";
import { partOf } from "./lower.ts";
import type { ContextOf, EventOf, Nouns } from "./nouns.ts";
import type { Stage } from "./stage.ts";

type Commands = Readonly<Record<string, AnyCommandSpec>>;

/** The machine of one stage alone: its own states, its own slice and those it reads. */
export type StageMachine<S extends Nouns, Names extends string> = StateMachine<
  ContextOf<S>,
  EventOf<S> & EventObject,
  Record<string, AnyActorRef | undefined>,
  never,
  ParameterizedObject,
  ParameterizedObject,
  never,
  Names,
  string,
  Partial<ContextOf<S>> | undefined,
  Names,
  EventObject,
  MetaObject,
  StateSchema
>;

/**
 * The machine of a stage alone, for any XState host. Its input may give slices; what it leaves out is as in a new
 * stream.
 */
export function stageMachine<S extends Nouns, St extends string, O extends string>(
  stage: Stage<S, Commands, St, O>,
  options: object,
  start: Readonly<Record<string, object>>,
): StageMachine<S, St | O> {
  const { name, reads } = stage.nouns;
  const blank = Object.fromEntries([name, ...Object.keys(reads)].map((key) => [key, start[key]]));
  const { guards, actions } = implementations([stage]);
  const machine = setup({ guards, actions }).createMachine({
    id: name,
    // Called again on every transition, without the input; the slices are then those of the snapshot.
    context: ({ input }) => ({ ...blank, ...(input as object | undefined) }),
    ...(partOf(stage, options) as object),
  });
  return machine as unknown as StageMachine<S, St | O>;
}
