import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { Compiler, TypedNode } from "../language/typed-node.ts";
import { type BesideItself, besideItself, isOneField } from "./conditions/beside-itself.ts";
import type { Range } from "./conditions/range-rules.ts";
import type { ConditionReader } from "./conditions/read-condition.ts";
import { OUTCOMES, outsideRange, sidesApart } from "./range-findings.ts";
import { nameOf, writtenValue } from "./written-value.ts";

/** A test that nobody's answer can change, and how it comes out. */
export interface IdleTest {
  readonly node: TypedNode;
  readonly holds: "always" | "never";
  readonly problem: Problem;
}

/**
 * OGW700: a test that comes out alike for all that the form allows: of a value against constants or another value, as
 * far as the ranges of what is computed tell, or of a field against itself. OGW701: its bounds stand the wrong way round.
 * The first is a warning: where a rule cannot be met for it, whoever knows the whole rule makes it an error.
 */
export function idleTests(
  nodes: readonly TypedNode[],
  compiler: Compiler,
  reader: ConditionReader,
): readonly IdleTest[] {
  const { ranges } = reader;
  return nodes.flatMap((node) => {
    const itself = besideItself(node);
    if (itself !== undefined) return [ofItself(node, itself)];
    if (node.comparisons === undefined && node.equality === undefined) return [];
    const asked = askedOf(node, compiler);
    if (asked !== undefined && asked.lo > asked.hi)
      return [{ node, holds: "never" as const, problem: reversed(node, asked) }];
    const outcome = reader.outcomeOf(node);
    if (outcome > 1) return [];
    const holds = outcome === 1 ? "always" : "never";
    const problem =
      asked === undefined
        ? sidesApart(node, ranges, holds)
        : outsideRange(node, asked.value, ranges.of(asked.value), holds);
    return [{ node, holds, problem }];
  });
}

/** What a test asks one value to lie between, in the unit of that value. */
interface Asked extends Range {
  readonly value: TypedNode;
  /** The bounds as they are written, which a strict one leaves out itself. */
  readonly written: Range;
}

function askedOf(node: TypedNode, compiler: Compiler): Asked | undefined {
  const { comparisons, equality } = node;
  if (equality !== undefined) {
    const [left, right] = [compiler.constant(equality.left), compiler.constant(equality.right)];
    const [value, constant] = right === undefined ? [equality.right, left] : [equality.left, right];
    if (typeof constant !== "number" || (left !== undefined && right !== undefined)) return undefined;
    return equality.same
      ? { value, lo: constant, hi: constant, written: { lo: constant, hi: constant } }
      : undefined;
  }
  if (comparisons === undefined || comparisons.length === 0) return undefined;
  let value: TypedNode | undefined;
  let [lo, hi] = [-Infinity, Infinity];
  let written: Range = { lo, hi };
  for (const { left, relation, right } of comparisons) {
    const [low, high] = [compiler.constant(left), compiler.constant(right)];
    const isBoundLeft = low !== undefined;
    const [side, bound] = isBoundLeft ? [right, low] : [left, high];
    if (typeof bound !== "number" || (isBoundLeft && high !== undefined)) return undefined;
    if (value !== undefined && value !== side && !isOneField(value, side)) return undefined;
    value = side;
    const isAbove = isBoundLeft === relation.startsWith("<");
    const step = relation.length === 1 ? stepOf(side) : 0;
    if (isAbove) {
      lo = Math.max(lo, bound + step);
      written = { ...written, lo: Math.max(written.lo, bound) };
    } else {
      hi = Math.min(hi, bound - step);
      written = { ...written, hi: Math.min(written.hi, bound) };
    }
  }
  return value === undefined ? undefined : { value, lo, hi, written };
}

function ofItself(node: TypedNode, { field, holds }: BesideItself): IdleTest {
  const name = nameOf(field);
  const outcome = OUTCOMES[holds];
  const problem = problemAt(
    "OGW700",
    node.at,
    {
      pl: `Po obu stronach stoi „${name.pl}”, więc ${outcome.pl}.`,
      en: `"${name.en}" stands on both sides, so ${outcome.en}.`,
    },
    {
      pl: "Po jednej stronie wstaw to, z czym pole ma się porównać: inne pole, parametr albo liczbę.",
      en: "Put on one side what the field is to be compared with: another field, a parameter or a number.",
    },
    "warning",
  );
  return { node, holds, problem };
}

/** Exact values are whole in their unit, so a strict bound is the next whole one; others may come as near as they like. */
function stepOf({ type }: TypedNode): number {
  return type.kind !== "number" || type.exact ? 1 : 0;
}

function reversed(node: TypedNode, { value, written: { lo, hi } }: Asked): Problem {
  const name = nameOf(value);
  const [from, to] = [writtenValue(lo, value.type), writtenValue(hi, value.type)];
  return problemAt(
    "OGW701",
    node.at,
    {
      pl: `Żadna wartość nie leży między dolną granicą ${from.pl} a górną ${to.pl}, więc tego warunku nikt nie spełni (${name.pl}).`,
      en: `No value lies between the lower bound ${from.en} and the upper bound ${to.en}, so nobody fulfils this test (${name.en}).`,
    },
    {
      pl: "Zamień granice miejscami albo popraw jedną z nich.",
      en: "Swap the bounds, or correct one of them.",
    },
  );
}
