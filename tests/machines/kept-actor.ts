import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type EventObject,
} from "xstate";

/** An action as XState hands it on to be executed. */
export interface Asked {
  readonly type: string;
  readonly params: unknown;
}

/**
 * What `transition()` of XState does, which makes an actor anew for each step, and that is a third of what the step
 * costs; machines that spawn nothing can keep one. That both come to the same is held in `kept-actor.test.ts`.
 */
export function stepsOf(
  machine: AnyStateMachine,
): (state: AnyMachineSnapshot, event: EventObject) => readonly [AnyMachineSnapshot, readonly Asked[]] {
  const self = createActor(machine);
  return (state, event) => {
    const asked: Asked[] = [];
    const scope = {
      self,
      system: self.system,
      defer: () => {},
      id: "",
      logger: () => {},
      sessionId: "",
      stopChild: () => {},
      emit: () => {},
      actionExecutor: (action: Asked) => asked.push(action),
    } as unknown as AnyActorScope;
    return [machine.transition(state, event, scope) as AnyMachineSnapshot, asked];
  };
}
