import { unify } from "../../language/coerce.ts";
import { compileOrder } from "../../language/compare.ts";
import { testNode } from "../../language/make-node.ts";
import type { CommonNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import type { Relation } from "../../values/order-relation.ts";
import { comparable } from "./numeric.ts";

/** What the order relations say about missing values and errors. */
export const ORDER_NOTES: CommonNotes = {
  unknown: {
    pl: "Nieznana wartość daje wynik nieznany, chyba że rozstrzyga jej dozwolony zakres.",
    en: "An unknown value gives unknown, unless its allowed range decides.",
  },
  error: {
    pl: "Gdy argumentu nie da się obliczyć albo wiadomo, że go nie ma.",
    en: "When an operand cannot be computed or is known to be absent.",
  },
  cost: "1",
};

/** Builds the test of two or three operands in one relation. */
export function orderTest(use: OperatorUse, relation: Relation): TypedNode | undefined {
  const args = use.checkAll();
  const unified = args === undefined ? undefined : orderable(use, args);
  if (unified === undefined) return undefined;
  return testNode({
    op: use.op,
    at: use.at,
    args: unified,
    role: "atom",
    comparisons: unified
      .slice(1)
      .map((right, index) => ({ left: unified[index] as TypedNode, relation, right })),
    test: (compiler) => compileOrder(compiler, unified, relation),
    lower: (lowerer) =>
      lowerOrder(
        unified.map((side) => lowerer.lower(side)),
        relation,
      ),
  });
}

/** Plain JSON-logic takes three operands only in `<` and `<=`, so the others are written as a conjunction. */
function lowerOrder(sides: readonly unknown[], relation: Relation): unknown {
  if (sides.length === 2 || relation === "<" || relation === "<=") return { [relation]: sides };
  return { and: [{ [relation]: [sides[0], sides[1]] }, { [relation]: [sides[1], sides[2]] }] };
}

/** Operands of one ordered type, none of which may be absent. */
export function orderable(use: OperatorUse, args: readonly TypedNode[]): readonly TypedNode[] | undefined {
  const unified = unify(use, args);
  if (unified === undefined) return undefined;
  for (const node of unified)
    if (use.present(node) === undefined || comparable(use, node) === undefined) return undefined;
  const [first] = unified as [TypedNode];
  if (first.type.kind === "number" || first.type.kind === "date" || first.type.kind === "instant")
    return unified;
  return use.fault(
    "OGW126",
    {
      pl: `Tekstów i pozycji z listy nie porządkuje się znakiem „${use.op}”.`,
      en: `Texts and choices have no order for "${use.op}".`,
    },
    {
      pl: "Porównuj kwoty, liczby, procenty albo daty; daty i kwoty muszą mieć „format” w formularzu.",
      en: 'Order money, numbers, percents or dates; dates and money need a "format" in the form.',
    },
  );
}
