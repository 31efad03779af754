import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { Compiler, TypedNode } from "../language/typed-node.ts";
import { isTable } from "../parameters/parameter.ts";
import type { Value } from "../values/value.ts";

/**
 * OGW706: a scoring rule that writes down more points than it may give. Only what is written as one value, in the rule or
 * in a table that it looks up: a sum that is cut at `points.max` may be meant so.
 */
export function pointsAboveMax({ document, body }: CheckedRule, compiler: Compiler): readonly Problem[] {
  const max = document.points?.max;
  if (document.kind !== "scoring" || max === undefined) return [];
  return branchesOf(body).flatMap((node) => {
    const most = Math.max(...writtenPoints(node, compiler));
    return most > max ? [above(node.at, most, max)] : [];
  });
}

/** The points that are written down for a node: one value, or each of a table; none where they are computed. */
export function writtenPoints(node: TypedNode, compiler: Compiler): readonly number[] {
  const den = node.type.kind === "number" ? node.type.den : 1;
  return valuesOf(node, compiler).flatMap((value) => (typeof value === "number" ? [value / den] : []));
}

/** What is written down for a node: its own value, or what it picks from. */
function valuesOf(node: TypedNode, compiler: Compiler): readonly Value[] {
  const [first] = node.args;
  const isScaled = node.args.length === 1 && first?.at === node.at && first.looksUp !== undefined;
  if (isScaled && node.type.kind === "number" && first.type.kind === "number") {
    const factor = node.type.den / first.type.den;
    return valuesOf(first, compiler).map((value) => (typeof value === "number" ? value * factor : value));
  }
  const value = compiler.constant(node);
  if (value !== undefined) return [value];
  const rows = node.looksUp === undefined ? undefined : compiler.table(node.looksUp.id);
  return rows !== undefined && isTable(rows) ? [...rows.values()] : [];
}

/** The values that a choice picks from; the value itself where nothing is chosen. */
export function branchesOf(node: TypedNode): readonly TypedNode[] {
  const [first, then, otherwise] = node.args;
  if (node.byColumns === "choice" && then !== undefined && otherwise !== undefined)
    return [...branchesOf(then), ...branchesOf(otherwise)];
  const isOnlyScaled = node.args.length === 1 && first?.at === node.at && first.byColumns === "choice";
  return isOnlyScaled && first !== undefined ? branchesOf(first) : [node];
}

function above(pointer: string, points: number, max: number): Problem {
  return problemAt(
    "OGW706",
    pointer,
    {
      pl: `Reguła ma tu dać ${points}, a „points.max” pozwala na ${max}: nikt nie dostanie więcej niż ${max}.`,
      en: `The rule is to give ${points} here, but "points.max" allows ${max}: nobody gets more than ${max}.`,
    },
    {
      pl: "Popraw liczbę punktów albo „points.max”.",
      en: 'Correct the points, or "points.max".',
    },
  );
}
