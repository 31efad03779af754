import type { Call } from "../language/call.ts";
import { unify } from "../language/coerce.ts";
import { compileOrder } from "../language/compare.ts";
import type { Core } from "../language/core.ts";
import { testNode } from "../language/node.ts";
import type { Relation } from "../language/order-relation.ts";
import { comparable } from "./numeric.ts";

/** What the order relations say about missing values and errors. */
export const ORDER_NOTES = {
  unknown: {
    pl: "Nieznana wartość daje wynik nieznany, chyba że rozstrzyga jej dozwolony zakres.",
    en: "An unknown value gives unknown, unless its allowed range decides.",
  },
  error: {
    pl: "Gdy argumentu nie da się obliczyć albo wiadomo, że go nie ma.",
    en: "When an operand cannot be computed or is known to be absent.",
  },
  cost: "1",
  operands: [2, 3] as [number, number],
};

/** Builds the test of two or three operands in one relation. */
export function orderTest(call: Call, relation: Relation): Core | undefined {
  const args = call.checkAll();
  const unified = args === undefined ? undefined : orderable(call, args);
  if (unified === undefined) return undefined;
  return testNode({
    op: call.op,
    at: call.at,
    args: unified,
    role: "atom",
    comparisons: unified.slice(1).map((right, index) => ({ left: unified[index] as Core, relation, right })),
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
export function orderable(call: Call, args: readonly Core[]): readonly Core[] | undefined {
  const unified = unify(call, args);
  if (unified === undefined) return undefined;
  for (const node of unified)
    if (call.present(node) === undefined || comparable(call, node) === undefined) return undefined;
  const [first] = unified as [Core];
  if (first.type.kind === "number" || first.type.kind === "date" || first.type.kind === "instant")
    return unified;
  return call.fault(
    "OGW126",
    {
      pl: `Tekstów i pozycji z listy nie porządkuje się znakiem „${call.op}”.`,
      en: `Texts and choices have no order for "${call.op}".`,
    },
    {
      pl: "Porównuj kwoty, liczby, procenty albo daty; daty i kwoty muszą mieć „format” w formularzu.",
      en: 'Order money, numbers, percents or dates; dates and money need a "format" in the form.',
    },
  );
}
