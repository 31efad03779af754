import type { Explainer } from "../language/explainer.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { ReasonOperand, TypedValue } from "../outcome/rule-outcome.ts";
import { PlaceValue } from "../values/place-value.ts";
import type { Value } from "../values/value.ts";
import { printType, storedValue } from "./stored-value.ts";

/** One operand of a reason, with its source; values of personal facts are left out. */
export function operandOf(node: TypedNode, value: Value, explainer: Explainer): ReasonOperand {
  const from = sourceOf(node, explainer);
  const type = printType(node.type);
  // Operands of the common kinds are written whole, in the order of canonical JSON; objects that grow cost more.
  if (isSimple(node, value)) return { from, type, value: storedValue(node, value) };
  return { from, ...typedValue(node, value) };
}

/** A value with its printing type; personal facts give no value. */
export function typedValue(node: TypedNode, value: Value): TypedValue {
  const type = printType(node.type);
  if (isSimple(node, value)) return { type, value: storedValue(node, value) };
  const field = node.origin.from === "fact" ? node.origin.field : undefined;
  const isMissing = typeof value === "object" && "state" in value;
  if (!isMissing && isPersonal(node)) return { personal: true, type };
  return {
    ...(field?.labels === undefined ? {} : { labels: field.fullPath }),
    ...(!isMissing && value instanceof PlaceValue ? { place: recognition(value) } : {}),
    ...(isMissing ? { state: value.state } : {}),
    type,
    value: isMissing ? null : storedValue(node, value),
  };
}

/** Whether all there is to say of a value is its type and itself. */
function isSimple(node: TypedNode, value: Value): boolean {
  if (typeof value === "object" && ("state" in value || value instanceof PlaceValue)) return false;
  if (node.origin.from === "fact" && node.origin.field.labels !== undefined) return false;
  return !isPersonal(node);
}

/** How a place was recognised, so that an explanation can say it. */
function recognition({
  register,
  locality,
  streets,
  recognised,
}: PlaceValue): NonNullable<TypedValue["place"]> {
  return { locality: locality ?? null, recognised, register, streets };
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
