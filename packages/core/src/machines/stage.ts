import type { CaseAction } from "./case-actions.ts";
import type { CaseEventType } from "./case-events.ts";
import type { CaseGuard } from "./case-guards.ts";
import type { StateMeta } from "./state-meta.ts";

/** A transition whose target, guard and actions are names the compiler knows. */
export interface StageTransition<Target extends string> {
  readonly target?: Target;
  readonly guard?: CaseGuard;
  readonly actions?: CaseAction | readonly CaseAction[];
}

/** Transitions by event. */
export type StageTransitions<Target extends string> = {
  readonly [Type in CaseEventType]?: StageTransition<Target> | readonly StageTransition<Target>[];
};

/** One state of a stage; a final state hands `output` to whoever composed the stage. */
export interface StageState<Target extends string> {
  readonly type?: "final";
  readonly meta: StateMeta;
  readonly on?: StageTransitions<Target>;
  readonly output?: string;
}

/** A stage: states that know each other and no sibling stage. */
export interface StageConfig<Name extends string> {
  readonly initial: NoInfer<Name>;
  readonly states: { readonly [State in Name]: StageState<NoInfer<Name>> };
  /** Transitions from every state of the stage. */
  readonly on?: StageTransitions<`.${NoInfer<Name>}`>;
}

/**
 * Declares a stage. A misspelt state, guard, action or event does not compile, which XState's own
 * string targets would let pass until run time.
 */
export function defineStage<const Name extends string>(config: StageConfig<Name>): StageConfig<Name> {
  return config;
}

/**
 * States or transitions of an option: there when it is on, gone when it is off, with their type kept either way
 * (a plain conditional spread would lose it).
 */
export function whenOn<const Part extends object>(on: boolean, part: Part): Part {
  return on ? part : ((Array.isArray(part) ? [] : {}) as Part);
}
