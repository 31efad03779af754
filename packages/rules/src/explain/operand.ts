import type { Explainer } from "../language/explainer.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { ReasonOperand, TypedValue } from "../outcome/rule-outcome.ts";
import { PlaceValue } from "../values/place-value.ts";
import type { Value } from "../values/value.ts";
import { printType, storedValue } from "./stored-value.ts";

/** What is built member by member, in the order of canonical JSON; spreading costs more than all the rest. */
type Building<Part> = { -readonly [Name in keyof Part]?: Part[Name] };

/** One operand of a reason, with its source; values of personal facts are left out. */
export function operandOf(node: TypedNode, value: Value, explainer: Explainer): ReasonOperand {
  return fillValue({ from: sourceOf(node, explainer) }, node, value) as ReasonOperand;
}

/** A value with its printing type; personal facts give no value. */
export function typedValue(node: TypedNode, value: Value): TypedValue {
  return fillValue({}, node, value) as TypedValue;
}

function fillValue(built: Building<ReasonOperand>, node: TypedNode, value: Value): Building<ReasonOperand> {
  const field = node.origin.from === "fact" ? node.origin.field : undefined;
  const isMissing = typeof value === "object" && "state" in value;
  if (!isMissing && isPersonal(node)) built.personal = true;
  else {
    if (field?.labels !== undefined) built.labels = field.fullPath;
    if (isMissing) built.state = value.state;
    else if (value instanceof PlaceValue) built.place = recognition(value);
  }
  built.type = printType(node.type);
  if (built.personal !== true) built.value = isMissing ? null : storedValue(node, value);
  return built;
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
