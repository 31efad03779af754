import type { MachineNode, MachineTransition } from "../../wording/machine-node.ts";

/** An edge from a stage to what follows it, with the final state that leads there. */
export interface CompositeEdge {
  readonly target: string;
  /** Final state of the stage; undefined when several parallel parts end together. */
  readonly by?: MachineNode;
}

/** Where a stage leads: one edge for each final state, by the guards of its completion. */
export function compositeEdges(stage: MachineNode): readonly CompositeEdge[] {
  const completions =
    Object.entries(stage.on).find(([type]) => type.startsWith("xstate.done.state."))?.[1] ?? [];
  const finals = Object.values(stage.states).filter((child) => child.type === "final");
  if (finals.length === 0) return completions.flatMap((one) => targetsOf(one).map((target) => ({ target })));
  return finals.flatMap((by) => {
    const taken = completions.find((completion) => admits(completion, by));
    return taken === undefined ? [] : targetsOf(taken).map((target) => ({ target, by }));
  });
}

/** Completion guards of stages read nothing but the output of the final state. */
function admits(completion: MachineTransition, by: MachineNode): boolean {
  if (typeof completion.guard !== "function") return true;
  return Boolean(completion.guard({ event: { output: by.output } }));
}

function targetsOf(transition: MachineTransition): readonly string[] {
  return (transition.target ?? []).map((node) => node.key);
}
