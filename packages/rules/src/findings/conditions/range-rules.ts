import { ROOT_SCOPE } from "../../language/closure-compiler.ts";
import type { Compiler, TypedNode } from "../../language/typed-node.ts";
import { numberBetween } from "../../values/no-value.ts";
import type { Tri } from "../../values/tri.ts";
import type { Value } from "../../values/value.ts";

/** Least and greatest value that a node can have. */
export interface Range {
  readonly lo: number;
  readonly hi: number;
}

/** The range of what nothing is known of. */
export const ANY: Range = { lo: -Infinity, hi: Infinity };

/** Ranges of the parts of an expression, and how its tests come out by them. */
export interface Ranges {
  of(node: TypedNode): Range;
  outcome(node: TypedNode): Tri;
}

/** Undefined where the operator itself tells as much. */
type RangeRule = (node: TypedNode, ranges: Ranges) => Range | undefined;

/**
 * Operators that know more of a form than of one open application: how long its lists and texts may be, that what divides
 * is not zero where there is a quotient, and that a blank field is one of its answers.
 */
export const RANGES_OF: Readonly<Record<string, RangeRule>> = {
  coalesce: ({ args: [value, instead] }, ranges) => {
    const given = rangeAt(value, ranges);
    return value?.optional === true ? hull(given, rangeAt(instead, ranges)) : given;
  },
  count: ({ args: [list, condition] }, ranges) => {
    const { lo, hi } = itemsOf(list, ranges);
    const side = condition === undefined ? 2 : ranges.outcome(condition);
    return { lo: side === 1 ? lo : 0, hi: side === 0 ? 0 : hi };
  },
  distinct: ({ args: [list] }, ranges) => ({ lo: 0, hi: itemsOf(list, ranges).hi }),
  sumOf: ({ args: [list, item] }, ranges) => {
    const [items, each] = [itemsOf(list, ranges), rangeAt(item, ranges)];
    return {
      lo: product(each.lo < 0 ? items.hi : items.lo, each.lo),
      hi: product(each.hi > 0 ? items.hi : items.lo, each.hi),
    };
  },
  minOf: extreme,
  maxOf: extreme,
  "text.len": ({ args: [text] }) => {
    const field = text?.origin.from === "fact" ? text.origin.field : undefined;
    return field === undefined ? { lo: 0, hi: Infinity } : { lo: field.minLength ?? 0, hi: field.maxLength };
  },
  "%": ({ args: [left, right] }, ranges) => {
    const [value, by] = [rangeAt(left, ranges), rangeAt(right, ranges)];
    const most = Math.max(0, Math.abs(by.lo) - 1, Math.abs(by.hi) - 1);
    return {
      lo: value.lo < 0 ? Math.max(value.lo, -most) : 0,
      hi: value.hi > 0 ? Math.min(value.hi, most) : 0,
    };
  },
  "/": quotient,
  share: quotient,
  "date.add": shifted,
  "date.sub": shifted,
};

/** The value of a range, for operators that compute with it. */
export function anyOf({ lo, hi }: Range): Value {
  return numberBetween(clamped(lo, -1), clamped(hi, 1));
}

/** Whether a node only counts another one in a smaller unit. */
export function isOnlyScaled({ args, at, op }: TypedNode): boolean {
  const [first] = args;
  return args.length === 1 && first?.op === op && first.at === at;
}

function rangeAt(node: TypedNode | undefined, ranges: Ranges): Range {
  return node === undefined ? ANY : ranges.of(node);
}

/** How many items a list has: as the form says, or any number up to its most where it was chosen or is blank. */
function itemsOf(list: TypedNode | undefined, ranges: Ranges): Range {
  if (list?.type.kind !== "list") return { lo: 0, hi: Infinity };
  const { max, fewest } = list.type;
  if (list.origin.from === "fact")
    return { lo: list.optional || typeof fewest !== "number" ? 0 : fewest, hi: max };
  const [of] = list.args;
  return { lo: list.op === "map" ? itemsOf(of, ranges).lo : 0, hi: max };
}

function extreme({ args: [list, item, empty] }: TypedNode, ranges: Ranges): Range {
  const each = rangeAt(item, ranges);
  return itemsOf(list, ranges).lo > 0 ? each : hull(each, rangeAt(empty, ranges));
}

/** Parts of a quotient are whole in their units, so that what divides is one at least where there is a quotient. */
function quotient({ ratio }: TypedNode, ranges: Ranges): Range | undefined {
  if (ratio === undefined) return undefined;
  const [top, bottom] = [ranges.of(ratio.numerator), ranges.of(ratio.denominator)];
  const under = { lo: bottom.lo === 0 ? 1 : bottom.lo, hi: bottom.hi === 0 ? -1 : bottom.hi };
  if (under.lo > under.hi || (under.lo < 0 && under.hi > 0)) return ANY;
  const factor = ratio.times / ratio.over;
  const ends = [top.lo, top.hi].flatMap((one) =>
    [under.lo, under.hi].map((other) => (Number.isFinite(other) ? (one / other) * factor : 0)),
  );
  return { lo: outwards(Math.min(...ends), -1), hi: outwards(Math.max(...ends), 1) };
}

/** A date some time later or earlier lies between those of the first and the last day, by the least and the greatest number. */
function shifted(node: TypedNode, ranges: Ranges): Range {
  const [date, amount] = [rangeAt(node.args[0], ranges), rangeAt(node.args[1], ranges)];
  const ends = [date.lo, date.hi].flatMap((day) =>
    [amount.lo, amount.hi].map((count) => shiftedBy(node, day, count)),
  );
  const known = ends.filter((end) => end !== undefined);
  return known.length < ends.length ? ANY : { lo: Math.min(...known), hi: Math.max(...known) };
}

/** As the operator itself has it; undefined where there is no such day. */
function shiftedBy(node: TypedNode, day: number, count: number): number | undefined {
  const operands: Pick<Compiler, "run"> = { run: (each) => () => (each === node.args[0] ? day : count) };
  const end =
    Number.isFinite(day) && Number.isFinite(count)
      ? node.run(operands as Compiler)([], ROOT_SCOPE)
      : undefined;
  return typeof end === "number" ? end : undefined;
}

function hull(one: Range, other: Range): Range {
  return { lo: Math.min(one.lo, other.lo), hi: Math.max(one.hi, other.hi) };
}

function product(items: number, each: number): number {
  return items === 0 || each === 0 ? 0 : items * each;
}

/** Beyond the numbers that are counted exactly a bound says nothing, or that everything is beyond it. */
function clamped(bound: number, outwards: 1 | -1): number {
  const most = Number.MAX_SAFE_INTEGER;
  if (Math.abs(bound) <= most) return bound;
  return bound * outwards < 0 ? Math.sign(bound) * most : outwards * Infinity;
}

/** A bound moved outwards by more than rounding can have moved it inwards. */
function outwards(bound: number, direction: 1 | -1): number {
  return bound + direction * Math.abs(bound) * 1e-12;
}
