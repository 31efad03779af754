import { callMachine, grantMachine, type Programme, type StateMeta } from "@opus/grant-workflow";
import type { StreamId } from "@opus/grant-workflow/store";

/** What this package reads of a machine's state node; XState's own `StateNode` fits. */
export interface MachineNode {
  readonly key: string;
  /** Keys from the machine down to it. */
  readonly path: readonly string[];
  readonly type: string;
  readonly states: Readonly<Record<string, MachineNode>>;
  readonly meta?: unknown;
  readonly output?: unknown;
  readonly initial: { readonly target: readonly MachineNode[] | undefined };
  readonly on: Readonly<Record<string, readonly MachineTransition[]>>;
}

/** One transition of a node. */
export interface MachineTransition {
  readonly target?: readonly MachineNode[] | undefined;
  readonly guard?: unknown;
  readonly eventType: string;
}

/** The root of the machine that a stream lives in. */
export function machineOfStream(programme: Programme, stream: StreamId): MachineNode {
  return stream.startsWith("call:") ? callMachine().root : grantMachine(programme).root;
}

/** The node of a dotted state path; undefined when the machine has none. */
export function nodeAt(root: MachineNode, path: string): MachineNode | undefined {
  return path
    .split(".")
    .reduce<MachineNode | undefined>(
      (node, key) => (node !== undefined && Object.hasOwn(node.states, key) ? node.states[key] : undefined),
      root,
    );
}

/** What a state says about itself; undefined for states that only hold others. */
export function metaOf(node: MachineNode | undefined): StateMeta | undefined {
  return node?.meta as StateMeta | undefined;
}
