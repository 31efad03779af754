import type { Explainer } from "../language/explainer.ts";
import { runsPerItem } from "../language/item-operand.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { ReasonOperand, TraceNode } from "../outcome/rule-outcome.ts";
import { asList } from "../values/list-value.ts";
import { triName } from "../values/tri.ts";
import { sourceOf } from "./operand-plan.ts";
import { typedValue } from "./typed-value.ts";

/**
 * Every part of an expression with what it gave, operands below their operator and, under a list operator, the
 * condition once per item. Operands that a deciding neighbour made needless are computed too; the branch of an `if`
 * that was not taken is left out.
 */
export function traceOf(
  written: TypedNode,
  explainer: Explainer,
  atoms: ReadonlyMap<TypedNode, number>,
): TraceNode {
  const node = unwrapped(written);
  const atom = atoms.get(node);
  const item = explainer.itemPath;
  return {
    at: node.at,
    op: node.op,
    ...(node.type.kind === "boolean"
      ? { result: triName(explainer.tri(node)) }
      : { value: operandOf(node, explainer) }),
    ...(atom === undefined ? {} : { atom }),
    ...(item === undefined ? {} : { item }),
    parts: partsOf(node, explainer, atoms),
  };
}

function operandOf(node: TypedNode, explainer: Explainer): ReasonOperand {
  const { origin } = node;
  const from =
    origin.from === "fact" ? `fact:${explainer.pathOf(origin.field, origin.hops)}` : sourceOf(node);
  return { from, ...typedValue(node, explainer.value(node)) };
}

/** Units are changed by wrapping a node; the trace shows what the author wrote. */
function unwrapped(node: TypedNode): TypedNode {
  const [inner, ...more] = node.args;
  const wraps = inner !== undefined && more.length === 0 && inner.at === node.at && inner.op === node.op;
  return wraps ? unwrapped(inner) : node;
}

function partsOf(
  node: TypedNode,
  explainer: Explainer,
  atoms: ReadonlyMap<TypedNode, number>,
): readonly TraceNode[] {
  const parts: TraceNode[] = [];
  const skipped = node.untaken?.(explainer);
  for (const [index, arg] of node.args.entries()) {
    if (index === skipped || arg.type.kind === "literals") continue;
    if (!runsPerItem(node, index)) {
      parts.push(traceOf(arg, explainer, atoms));
      continue;
    }
    const list = asList(explainer.value(node.args[0] as TypedNode));
    if (typeof list === "string") continue;
    for (const item of list.items) parts.push(traceOf(arg, explainer.inItem(item), atoms));
  }
  return parts;
}
