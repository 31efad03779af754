import type { Change, Rewriting } from "./change.ts";
import { NOTHING } from "./change.ts";
import type { ChangeKind } from "./rule-mutant.ts";

/** Each comparison with the one that differs from it at the bound alone, and with its contrary. */
const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
};

/** Each operator with one that takes the same operands and gives something else. */
const OPERATORS: Readonly<Record<string, string>> = {
  and: "or",
  or: "and",
  some: "none",
  none: "some",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  min: "max",
  max: "min",
  minOf: "maxOf",
  maxOf: "minOf",
  oneOf: "noneOf",
  noneOf: "oneOf",
  overlaps: "disjoint",
  disjoint: "overlaps",
  subsetOf: "overlaps",
  sameSet: "subsetOf",
  known: "absent",
  absent: "known",
  "date.add": "date.sub",
  "date.sub": "date.add",
};

/** Tests without a counterpart: their contrary is written with `!`. */
const TESTS: readonly string[] = ["between", "in", "contains", "inTerritory", "text.matches", "distinct"];

/** Operators whose operands may be left out one by one. */
const JOINING: readonly string[] = ["and", "or", "+", "*", "min", "max", "coalesce"];

/** The changes of an operator itself, of a use `{ op: operands }` at a JSON Pointer. */
export function operatorChanges(op: string, operands: unknown, at: string): readonly Change[] {
  const comparisons = (COMPARISONS[op] ?? []).map((to) =>
    change("comparison", op, at, [{ to, written: { [to]: operands } }]),
  );
  const other = OPERATORS[op];
  const swapped = other === undefined ? [] : [change("operator", op, at, [renamed(other, operands)])];
  return [...comparisons, ...swapped, ...otherwise(op, operands, at)];
}

/** Whether the contrary of an operator's test is another operator. */
export function hasContrary(op: string): boolean {
  return op in COMPARISONS || op in OPERATORS || op === "all" || op === "!";
}

function otherwise(op: string, operands: unknown, at: string): readonly Change[] {
  const list: readonly unknown[] = Array.isArray(operands) ? operands : [operands];
  const [first, second] = list;
  if (JOINING.includes(op)) return leftOutOperands(op, list, at);
  if (TESTS.includes(op))
    return [change("operator", op, at, [{ to: `!${op}`, written: { "!": { [op]: operands } } }])];
  switch (op) {
    case "!":
      return [change("operator", op, at, [{ to: NOTHING, written: first }])];
    case "some":
      return [change("operator", op, at, [renamed("all", [first, second, { empty: false }])])];
    case "all":
      return [change("operator", op, at, [renamed("some", [first, second])])];
    case "filter":
      return [change("leftOut", op, at, [{ to: NOTHING, written: first }])];
    case "count":
      return list.length < 2 ? [] : [change("leftOut", op, `${at}/count/1`, [renamed("count", [first])])];
    default:
      return [];
  }
}

function leftOutOperands(op: string, list: readonly unknown[], at: string): readonly Change[] {
  if (list.length < 2) return [];
  return list.map((operand, index) => {
    const rest = list.filter((_, place) => place !== index);
    const written = rest.length === 1 ? rest[0] : { [op]: rest };
    return {
      kind: "leftOut",
      at,
      from: `${op}/${index} ${inShort(operand)}`,
      rewritings: [{ to: NOTHING, written }],
    };
  });
}

/** An operand as a person recognises it: its operator, or its value. */
function inShort(written: unknown): string {
  if (typeof written !== "object" || written === null) return JSON.stringify(written) ?? NOTHING;
  return Array.isArray(written) ? "[…]" : (Object.keys(written)[0] ?? "{}");
}

function renamed(to: string, operands: unknown): Rewriting {
  return { to, written: { [to]: operands } };
}

function change(kind: ChangeKind, from: string, at: string, rewritings: readonly Rewriting[]): Change {
  return { kind, from, at, rewritings };
}
