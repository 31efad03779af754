import type { Relation } from "../values/order-relation.ts";
import type { Value } from "../values/value.ts";
import { formSlot } from "./fact-node.ts";
import type { AmongAnswers, Compiler, SlotProducts, Test, TypedNode } from "./typed-node.ts";

/**
 * Two or three operands in ascending order of which all but constants are fields of the form, read in place; `general`
 * answers where a number is missing. Undefined when they have another form.
 */
export function slotsInOrder(
  sides: readonly TypedNode[],
  compiler: Compiler,
  relation: "<" | "<=",
  general: Test,
): Test | undefined {
  const [first, second, third] = sides as [TypedNode, TypedNode, TypedNode?];
  const [low, high] = [compiler.constant(first), compiler.constant(third ?? second)];
  if (third !== undefined) {
    const slot = formSlot(second);
    const isRange = slot >= 0 && typeof low === "number" && typeof high === "number" && relation === "<=";
    return isRange ? rangeOfSlot(slot, low, high, general) : undefined;
  }
  const [one, two] = [formSlot(first), formSlot(second)];
  if (one >= 0 && two >= 0) return twoSlots(one, two, relation, general);
  if (one >= 0 && typeof high === "number") return halfLine(one, high, relation, general);
  const turned = relation === "<" ? ">" : ">=";
  return two >= 0 && typeof low === "number" ? halfLine(two, low, turned, general) : undefined;
}

/** The most values that are quicker gone through than looked up. */
const FEW = 8;

/** Whether a field of the form has one of a few values; undefined for other operands, and for many values. */
export function slotAmong(
  node: TypedNode,
  values: ReadonlySet<Value>,
  { yes, no, general }: AmongAnswers,
): Test | undefined {
  const slot = formSlot(node);
  if (slot < 0 || values.size > FEW) return undefined;
  const few = [...values];
  return (facts, scope) => {
    const value = facts[slot] as Value;
    if (typeof value === "object") return general(facts, scope);
    for (let index = 0; index < few.length; index += 1) if (few[index] === value) return yes;
    return no;
  };
}

function twoSlots(low: number, high: number, relation: "<" | "<=", general: Test): Test {
  const isStrict = relation === "<";
  return (facts, scope) => {
    const one = facts[low] as Value;
    const two = facts[high] as Value;
    if (typeof one !== "number" || typeof two !== "number") return general(facts, scope);
    return (isStrict ? one < two : one <= two) ? 1 : 0;
  };
}

/** One end: a closed or open half-line. Each relation has a closure of its own, which is what keeps it fast. */
function halfLine(slot: number, bound: number, relation: Relation, general: Test): Test {
  switch (relation) {
    case "<":
      return (facts, scope) => {
        const value = facts[slot] as Value;
        return typeof value === "number" ? (value < bound ? 1 : 0) : general(facts, scope);
      };
    case "<=":
      return (facts, scope) => {
        const value = facts[slot] as Value;
        return typeof value === "number" ? (value <= bound ? 1 : 0) : general(facts, scope);
      };
    case ">":
      return (facts, scope) => {
        const value = facts[slot] as Value;
        return typeof value === "number" ? (value > bound ? 1 : 0) : general(facts, scope);
      };
    case ">=":
      return (facts, scope) => {
        const value = facts[slot] as Value;
        return typeof value === "number" ? (value >= bound ? 1 : 0) : general(facts, scope);
      };
  }
}

function rangeOfSlot(slot: number, from: number, to: number, general: Test): Test {
  return (facts, scope) => {
    const value = facts[slot] as Value;
    if (typeof value !== "number") return general(facts, scope);
    return value >= from && value <= to ? 1 : 0;
  };
}

/** `top * times` against `bottom * under`, of two fields of the form, which are whole numbers. */
export function slotProducts(
  { topSlot, times, bottomSlot, under }: SlotProducts,
  relation: Relation,
  general: Test,
): Test {
  const isBelow = relation === "<" || relation === "<=";
  const isStrict = relation === "<" || relation === ">";
  return (facts, scope) => {
    const top = facts[topSlot] as Value;
    const bottom = facts[bottomSlot] as Value;
    if (typeof top !== "number" || typeof bottom !== "number" || bottom <= 0) return general(facts, scope);
    const left = top * times;
    const right = under * bottom;
    if (!isExact(left) || !isExact(right)) return general(facts, scope);
    if (left === right) return isStrict ? 0 : 1;
    return left < right === isBelow ? 1 : 0;
  };
}

function isExact(product: number): boolean {
  return product <= Number.MAX_SAFE_INTEGER && product >= Number.MIN_SAFE_INTEGER;
}
