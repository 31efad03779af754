import type { LocalisedText, Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { Compiler, TypedNode } from "../language/typed-node.ts";
import { type BesideItself, besideItself, isOneField } from "./conditions/beside-itself.ts";
import { type Range, rangeOf } from "./conditions/value-range.ts";
import { nameOf, writtenValue } from "./written-value.ts";

/** A test that nobody's answer can change, and how it comes out. */
export interface IdleTest {
  readonly node: TypedNode;
  readonly holds: "always" | "never";
  readonly problem: Problem;
}

/**
 * OGW700: a test of one value against constants that every answer of the form fulfils, or none, or of a field against
 * itself. OGW701: its bounds stand the wrong way round. The first is a warning: where
 * a rule cannot be met for it, whoever knows the whole rule makes it an error.
 */
export function idleTests(nodes: readonly TypedNode[], compiler: Compiler): readonly IdleTest[] {
  return nodes.flatMap((node) => {
    const itself = besideItself(node);
    if (itself !== undefined) return [ofItself(node, itself)];
    const asked = askedOf(node, compiler);
    return asked === undefined ? [] : (idle(node, asked) ?? []);
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

function idle(node: TypedNode, asked: Asked): IdleTest | undefined {
  if (asked.lo > asked.hi) return { node, holds: "never", problem: reversed(node, asked) };
  const range = rangeOf(asked.value);
  const isNever = asked.hi < range.lo || asked.lo > range.hi;
  const isAlways = asked.lo <= range.lo && asked.hi >= range.hi;
  if (!isNever && !isAlways) return undefined;
  const holds = isNever ? "never" : "always";
  return { node, holds, problem: outside(node, asked, range, holds) };
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

const OUTCOMES: Readonly<Record<IdleTest["holds"], LocalisedText>> = {
  never: { pl: "tego warunku nie spełni żaden wniosek", en: "no application fulfils this test" },
  always: { pl: "ten warunek spełnia każdy wniosek", en: "every application fulfils this test" },
};

function outside(node: TypedNode, { value }: Asked, range: Range, holds: IdleTest["holds"]): Problem {
  const name = nameOf(value);
  const taken = rangeInWords(range, value);
  const what = OUTCOMES[holds];
  return problemAt(
    "OGW700",
    node.at,
    {
      pl: `Formularz przyjmuje tu ${taken.pl} (${name.pl}), więc ${what.pl}.`,
      en: `The form takes ${taken.en} here (${name.en}), so ${what.en}.`,
    },
    {
      pl: "Zmień granicę w regule, zakres pola w formularzu („minimum”, „maximum”, „maxLength”, „maxItems”) albo usuń warunek.",
      en: 'Change the bound in the rule, the range of the field in the form ("minimum", "maximum", "maxLength", "maxItems"), or leave the test out.',
    },
    "warning",
  );
}

function rangeInWords({ lo, hi }: Range, { type }: TypedNode): LocalisedText {
  const [from, to] = [writtenValue(lo, type), writtenValue(hi, type)];
  if (!Number.isFinite(hi)) return { pl: `wartości od ${from.pl}`, en: `values from ${from.en}` };
  if (!Number.isFinite(lo)) return { pl: `wartości do ${to.pl}`, en: `values up to ${to.en}` };
  return { pl: `wartości od ${from.pl} do ${to.pl}`, en: `values from ${from.en} to ${to.en}` };
}
