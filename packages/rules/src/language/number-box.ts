import type { Value } from "../values/value.ts";
import { formSlot } from "./fact-node.ts";
import { intervalOf, type SlotInterval } from "./interval-of.ts";
import type { Compiler, Test, TypedNode } from "./typed-node.ts";

/** Two number fields of the form of which the first is not above the second, less `under`. */
interface InOrder {
  readonly low: number;
  readonly high: number;
  readonly under: 0 | 1;
}

/**
 * A conjunction of bounds of numbers, such as dates within a call and in order, or costs within a sum, without a call
 * per test and with all bounds at hand; `general` answers where a number is missing. Undefined when it has another form.
 */
export function numberBox(nodes: readonly TypedNode[], compiler: Compiler, general: Test): Test | undefined {
  if (!compiler.readsInPlace) return undefined;
  const intervals = new Map<number, SlotInterval>();
  const orders: InOrder[] = [];
  for (const node of nodes) {
    const interval = intervalOf(node, compiler);
    const order = interval === undefined ? orderOf(node) : undefined;
    if (interval !== undefined) intervals.set(interval.slot, both(intervals.get(interval.slot), interval));
    else if (order !== undefined) orders.push(order);
    else return undefined;
  }
  return boxOf([...intervals.values()], orders, general);
}

function both(one: SlotInterval | undefined, two: SlotInterval): SlotInterval {
  if (one === undefined) return two;
  return { slot: two.slot, lo: Math.max(one.lo, two.lo), hi: Math.min(one.hi, two.hi) };
}

function orderOf({ comparisons = [] }: TypedNode): InOrder | undefined {
  const [comparison, ...more] = comparisons;
  if (comparison === undefined || more.length > 0) return undefined;
  const { left, relation, right } = comparison;
  const [below, above] = relation === "<" || relation === "<=" ? [left, right] : [right, left];
  const [low, high] = [formSlot(below), formSlot(above)];
  // Facts are integers, so strictly below is below by one.
  const under = relation === "<" || relation === ">" ? 1 : 0;
  return low < 0 || high < 0 ? undefined : { low, high, under };
}

/** The shapes that conditions have; others run test by test. */
function boxOf(
  [first, second, ...third]: readonly SlotInterval[],
  [order, other, ...another]: readonly InOrder[],
  general: Test,
): Test | undefined {
  if (third.length > 0 || another.length > 0) return undefined;
  if (first !== undefined && second !== undefined && other === undefined)
    return order === undefined
      ? twoIntervals(first, second, general)
      : intervalsInOrder(first, second, order, general);
  return first === undefined && order !== undefined && other !== undefined
    ? twoOrders(order, other, general)
    : undefined;
}

function twoIntervals(first: SlotInterval, second: SlotInterval, general: Test): Test {
  const { slot: one, lo: lowest, hi: highest } = first;
  const { slot: two, lo: least, hi: most } = second;
  return (facts, scope) => {
    const left = facts[one] as Value;
    const right = facts[two] as Value;
    if (typeof left !== "number" || typeof right !== "number") return general(facts, scope);
    return left >= lowest && left <= highest && right >= least && right <= most ? 1 : 0;
  };
}

/** Two fields within their intervals, and in order. */
function intervalsInOrder(
  first: SlotInterval,
  second: SlotInterval,
  { low, high, under }: InOrder,
  general: Test,
): Test | undefined {
  const below = first.slot === low ? first : second;
  const above = first.slot === low ? second : first;
  if (below.slot !== low || above.slot !== high) return undefined;
  const { lo: lowest, hi: highest } = below;
  const { lo: least, hi: most } = above;
  return (facts, scope) => {
    const left = facts[low] as Value;
    const right = facts[high] as Value;
    if (typeof left !== "number" || typeof right !== "number") return general(facts, scope);
    const within = left >= lowest && left <= highest && right >= least && right <= most;
    return within && left <= right - under ? 1 : 0;
  };
}

function twoOrders(first: InOrder, second: InOrder, general: Test): Test {
  const { low, high, under } = first;
  const { low: least, high: most, under: less } = second;
  return (facts, scope) => {
    const one = facts[low] as Value;
    const two = facts[high] as Value;
    const three = facts[least] as Value;
    const four = facts[most] as Value;
    if (typeof one !== "number" || typeof two !== "number") return general(facts, scope);
    if (typeof three !== "number" || typeof four !== "number") return general(facts, scope);
    return one <= two - under && three <= four - less ? 1 : 0;
  };
}
