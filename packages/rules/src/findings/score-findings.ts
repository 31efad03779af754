import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { Compiler, TypedNode } from "../language/typed-node.ts";
import type { ValueRanges } from "./conditions/value-ranges.ts";
import { branchesOf, writtenPoints } from "./points-findings.ts";

/**
 * Two warnings about a scoring rule whose points are written down or bounded by what they are computed of. OGW732:
 * everybody gets the same, so no place changes. OGW731: nobody gets as many as `points.max` promises.
 */
export function idleScores(
  { document, body }: CheckedRule,
  compiler: Compiler,
  ranges: ValueRanges,
): readonly Problem[] {
  const max = document.points?.max;
  if (document.kind !== "scoring" || max === undefined) return [];
  const points = branchesOf(body).flatMap((node) => {
    const written = writtenPoints(node, compiler);
    return written.length > 0 ? written : computedPoints(node, ranges);
  });
  // Parts of a point are a slip of their own, of which whoever ranks by points tells.
  if (![max, ...points].every(Number.isInteger)) return [];
  const most = Math.max(...points);
  if (points.every((one) => one === most)) return [sameForAll(`${document.at}/score`, most)];
  return most < max ? [neverReached(`${document.at}/points/max`, most, max)] : [];
}

/** The least and the most that a computed number of points can be. */
function computedPoints(node: TypedNode, ranges: ValueRanges): readonly number[] {
  const den = node.type.kind === "number" ? node.type.den : 1;
  const { lo, hi } = ranges.of(node);
  return [lo / den, hi / den];
}

function sameForAll(pointer: string, points: number): Problem {
  return problemAt(
    "OGW732",
    pointer,
    {
      pl: `Reguła daje każdemu tyle samo punktów (${points}), więc na liście niczego nie zmienia.`,
      en: `The rule gives everybody the same points (${points}), so it changes nothing on the list.`,
    },
    {
      pl: 'Napisz, od czego punkty zależą: {"if": [warunek, 2, 0]}; albo usuń regułę.',
      en: 'Say what the points depend on: {"if": [condition, 2, 0]}; or remove the rule.',
    },
    "warning",
  );
}

function neverReached(pointer: string, most: number, max: number): Problem {
  return problemAt(
    "OGW731",
    pointer,
    {
      pl: `„points.max” obiecuje ${max} pkt, a reguła daje najwyżej ${most}: reszty nikt nie zdobędzie.`,
      en: `"points.max" promises ${max}, and the rule gives ${most} at most: nobody gets the rest.`,
    },
    {
      pl: `Napisz ${most} albo popraw punkty w „score”.`,
      en: `Write ${most}, or correct the points in "score".`,
    },
    "warning",
  );
}
