import { formSlot } from "../../language/fact-node.ts";
import { testNode } from "../../language/make-node.ts";
import type { CommonNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { Compiler, Test, TypedNode } from "../../language/typed-node.ts";
import { ABSENT, Absent, Failure, Unknown } from "../../values/no-value.ts";
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
  return testNode({
    op: use.op,
    at: use.at,
    args: [arg],
    role: "atom",
    byColumns: "presence",
    whenPresent: gives.value,
    test: (compiler) => compilePresence(compiler, arg, gives),
    lower: (lowerer) => ({ [gives.value === 1 ? "!==" : "==="]: [lowerer.lower(arg), null] }),
  });
}

function compilePresence(
  compiler: Compiler,
  arg: TypedNode,
  gives: { readonly value: 0 | 1; readonly absent: 0 | 1 },
): Test {
  const { value: present, absent: missing } = gives;
  const slot = formSlot(arg);
  if (slot >= 0) {
    return (facts) => {
      const value = facts[slot] as Value;
      if (typeof value !== "object") return present;
      return value === ABSENT ? missing : presenceOf(value, present, missing);
    };
  }
  const run = compiler.run(arg);
  return (facts, scope) => presenceOf(run(facts, scope), present, missing);
}

function presenceOf(value: Value, present: 0 | 1, missing: 0 | 1): Tri {
  if (typeof value !== "object") return present;
  if (value instanceof Unknown) return 2;
  if (value instanceof Absent) return missing;
  return value instanceof Failure ? 3 : present;
}
