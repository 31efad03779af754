import { testNode } from "../../language/make-node.ts";
import type { CommonNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { Test, TypedNode } from "../../language/typed-node.ts";
import { Absent, Failure, Unknown } from "../../values/no-value.ts";
import type { Tri } from "../../values/tri.ts";
import type { Value } from "../../values/value.ts";

/** What the operators about presence say about missing values and errors. */
export const PRESENCE_NOTES: CommonNotes = {
  unknown: {
    pl: "Pole jeszcze niepodane daje wynik nieznany (może zostać podane albo nie).",
    en: "A field not given yet gives unknown (it may still be given or not).",
  },
  error: { pl: "Gdy argumentu nie da się obliczyć.", en: "When the operand cannot be computed." },
  cost: "1",
};

/** Builds the test whether a field has a value. */
export function presence(
  use: OperatorUse,
  gives: { readonly value: 0 | 1; readonly absent: 0 | 1 },
): TypedNode | undefined {
  const arg = use.check(0);
  if (arg === undefined) return undefined;
  const node: TypedNode = testNode({
    op: use.op,
    at: use.at,
    args: [arg],
    role: "atom",
    byColumns: "presence",
    whenPresent: gives.value,
    test: (compiler) => {
      const run = compiler.run(arg);
      const general: Test = (facts, scope) => presenceOf(run(facts, scope), gives.value, gives.absent);
      return compiler.inPlace?.one(node, compiler, general) ?? general;
    },
    lower: (lowerer) => ({ [gives.value === 1 ? "!==" : "==="]: [lowerer.lower(arg), null] }),
  });
  return node;
}

function presenceOf(value: Value, present: 0 | 1, missing: 0 | 1): Tri {
  if (typeof value !== "object") return present;
  if (value instanceof Unknown) return 2;
  if (value instanceof Absent) return missing;
  return value instanceof Failure ? 3 : present;
}
