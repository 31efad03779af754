import type { Field } from "../values/shape.ts";
import type { Value } from "../values/value.ts";
import { valueNode } from "./make-node.ts";
import type { Lowerer, Run, Scope, TypedNode } from "./typed-node.ts";

/**
 * Node that reads a fact. `hops` is -1 for the form itself, 0 for the item of the innermost list,
 * 1 for the item around it, and so on.
 */
export function factNode(
  field: Field,
  hops: number,
  at: string,
  optional: boolean = field.optional,
): TypedNode {
  return valueNode({
    op: "var",
    at,
    type: field.type,
    args: [],
    origin: { from: "fact", field, hops },
    optional,
    needsOperands: true,
    run: () => slotReader(field.slot, hops),
    lower: (lowerer) => lowerPath(field.path, hops, lowerer),
    ask: (explainer) => explainer.askForOpen(field, hops),
  });
}

function slotReader(slot: number, hops: number): Run {
  if (hops < 0) return (facts) => facts[slot] as Value;
  if (hops === 0) return (_facts, scope) => scope.item[slot] as Value;
  return (_facts, scope) => {
    let around: Scope = scope;
    for (let hop = 0; hop < hops; hop += 1) around = around.outer as Scope;
    return around.item[slot] as Value;
  };
}

/** Plain JSON-logic sees only the innermost scope, so outer ones cannot be lowered. */
function lowerPath(path: string, hops: number, lowerer: Lowerer): unknown {
  if (hops === Math.min(0, lowerer.depth - 1)) return { var: path };
  return { "var.outer": [hops < 0 ? lowerer.depth : hops, path] };
}

/** Slot of a node that reads a field of the form directly, or -1: such reads are done in place, without a call. */
export function formSlot(node: TypedNode): number {
  const { origin } = node;
  return origin.from === "fact" && origin.hops < 0 && node.args.length === 0 ? origin.field.slot : -1;
}

/** The same for a field of the item of the innermost list. */
export function itemSlot(node: TypedNode): number {
  const { origin } = node;
  return origin.from === "fact" && origin.hops === 0 && node.args.length === 0 ? origin.field.slot : -1;
}
