import type { Explainer } from "../language/explainer.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { ReasonOperand, TypedValue } from "../outcome/rule-outcome.ts";
import { PlaceValue } from "../values/place-value.ts";
import type { Value } from "../values/value.ts";
import { printType, storedValue } from "./stored-value.ts";

/** One operand of a reason, with its source; values of personal facts are left out. */
export function operandOf(node: TypedNode, value: Value, explainer: Explainer): ReasonOperand {
  return { from: sourceOf(node, explainer), ...typedValue(node, value) };
}

/** A value with its printing type; personal facts give no value. */
export function typedValue(node: TypedNode, value: Value): TypedValue {
  const type = printType(node.type);
  const field = node.origin.from === "fact" ? node.origin.field : undefined;
  const labels = field?.labels === undefined ? {} : { labels: field.fullPath };
  if (typeof value === "object" && "state" in value)
    return { ...labels, state: value.state, type, value: null };
  if (isPersonal(node)) return { personal: true, type };
  return { ...labels, ...recognition(value), type, value: storedValue(node, value) };
}

/** How a place was recognised, so that an explanation can say it. */
function recognition(value: Value): Pick<TypedValue, "place"> {
  if (!(value instanceof PlaceValue)) return {};
  const { register, locality, streets, recognised } = value;
  return { place: { locality: locality ?? null, recognised, register, streets } };
}

function sourceOf(node: TypedNode, explainer: Explainer): string {
  switch (node.origin.from) {
    case "fact":
      return `fact:${explainer.pathOf(node.origin.field, node.origin.hops)}`;
    case "parameter":
      return `param:${node.origin.id}`;
    case "literal":
      return "literal";
    case "computed":
      return "computed";
  }
}

function isPersonal(node: TypedNode): boolean {
  if (node.origin.from === "fact" && node.origin.field.personal !== undefined) return true;
  return node.args.some(isPersonal);
}
