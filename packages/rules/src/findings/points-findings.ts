import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { Compiler, TypedNode } from "../language/typed-node.ts";

/**
 * OGW706: a scoring rule that writes down more points than it may give. Only what is written as one value: a sum that
 * is cut at `points.max` may be meant so.
 */
export function pointsAboveMax({ document, body }: CheckedRule, compiler: Compiler): readonly Problem[] {
  const max = document.points?.max;
  if (document.kind !== "scoring" || max === undefined) return [];
  return branchesOf(body).flatMap((node) => {
    const value = compiler.constant(node);
    const den = node.type.kind === "number" ? node.type.den : 1;
    return typeof value === "number" && value > max * den ? [above(node.at, value / den, max)] : [];
  });
}

/** The values that a choice picks from; the value itself where nothing is chosen. */
function branchesOf(node: TypedNode): readonly TypedNode[] {
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
