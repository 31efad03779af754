import { type CallContext, type CaseContext, type Json, statePaths } from "@opus/grant-workflow";
import type { AnyStateMachine, AnyStateNode, EventObject } from "xstate";
import { projectCall } from "../../packages/core/src/lifecycle/call/projection.ts";
import { projectCase } from "../../packages/core/src/lifecycle/case/projection.ts";
import { callEvents, caseEvents } from "./representative-events.ts";

/** A state of the walk. */
export interface Reached {
  readonly value: Json;
  readonly context: unknown;
}

/** A node and all below it. */
export function nodesOf(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

/** Event types that a state or one of those around it listens to, by dotted path of the state. */
function listenedTo(machine: AnyStateMachine): ReadonlyMap<string, ReadonlySet<string>> {
  const byPath = new Map<string, ReadonlySet<string>>();
  for (const node of nodesOf(machine.root)) {
    const around = byPath.get(node.path.slice(0, -1).join(".")) ?? [];
    byPath.set(node.path.join("."), new Set([...around, ...node.ownEvents]));
  }
  return byPath;
}

/**
 * Walks the finite space in which all is proved: state value and projected context. Events that no active state
 * listens to are left out, since they change nothing.
 */
function walk(
  machine: AnyStateMachine,
  events: () => readonly EventObject[],
  project: (context: never) => unknown,
) {
  const listening = listenedTo(machine);
  return {
    events: (state: unknown) => {
      const { value } = state as Reached;
      const heard = statePaths(value).map((path) => listening.get(path));
      return events().filter(({ type }) => heard.some((types) => types?.has(type)));
    },
    serializeState: (state: unknown) => {
      const { value, context } = state as Reached;
      return JSON.stringify([value, project(context as never)]);
    },
  } as never;
}

/** The walk of the whole grant machine. */
export function walkOfCase(machine: AnyStateMachine) {
  return walk(machine, caseEvents, (context: CaseContext) => projectCase(context));
}

/** A stage alone has its own slice and those it reads; what it lacks of the projection it does not read. */
export function walkOfStage(machine: AnyStateMachine) {
  return walk(machine, caseEvents, (context: Partial<CaseContext>) => [
    context.eligibility?.supplementsLeft,
    context.settlement?.termination,
  ]);
}

/** The walk of the call's machine. */
export function walkOfCall(machine: AnyStateMachine) {
  return walk(machine, callEvents, (context: CallContext) => projectCall(context));
}
