import type { Call } from "../language/call.ts";
import { isLiteral, literalAs, unify } from "../language/coerce.ts";
import type { Compiler, Core, Test, Value } from "../language/core.ts";
import { formSlot } from "../language/fact-node.ts";
import { ABSENT, Absent, Failure, Unknown } from "../language/no-value.ts";
import { testNode, valueNode } from "../language/node.ts";
import type { Operator } from "../language/operator.ts";
import type { Tri } from "../language/tri.ts";

const NOTES = {
  unknown: {
    pl: "Pole jeszcze niepodane daje wynik nieznany (może zostać podane albo nie).",
    en: "A field not given yet gives unknown (it may still be given or not).",
  },
  error: { pl: "Gdy argumentu nie da się obliczyć.", en: "When the operand cannot be computed." },
  cost: "1",
};

/** Is there a value? */
export const known: Operator = {
  ...NOTES,
  name: "known",
  signature: '{"known": [field]}',
  summary: { pl: "Pole ma wartość.", en: "The field has a value." },
  operands: [1, 1],
  examples: [
    { expression: { known: [{ var: "ownMoney" }] }, facts: { ownMoney: "5.00" }, gives: true },
    { expression: { known: [{ var: "ownMoney" }] }, facts: { ownMoney: null }, gives: false },
    { expression: { known: [{ var: "ownMoney" }] }, facts: {}, gives: "unknown" },
  ],
  check: (call) => presence(call, { value: 1, absent: 0 }),
};

/** Is it known that there is none? */
export const absent: Operator = {
  ...NOTES,
  name: "absent",
  signature: '{"absent": [field]}',
  summary: { pl: "Wiadomo, że pola nie wypełniono.", en: "The field is known to have been left empty." },
  operands: [1, 1],
  examples: [
    { expression: { absent: [{ var: "ownMoney" }] }, facts: { ownMoney: null }, gives: true },
    { expression: { absent: [{ var: "ownMoney" }] }, facts: {}, gives: "unknown" },
  ],
  check: (call) => presence(call, { value: 0, absent: 1 }),
};

function presence(call: Call, gives: { readonly value: 0 | 1; readonly absent: 0 | 1 }): Core | undefined {
  const arg = call.check(0);
  if (arg === undefined) return undefined;
  return testNode({
    op: call.op,
    at: call.at,
    args: [arg],
    role: "atom",
    test: (compiler) => compile(compiler, arg, gives),
    lower: (lowerer) => ({ [gives.value === 1 ? "!==" : "==="]: [lowerer.lower(arg), null] }),
  });
}

function compile(
  compiler: Compiler,
  arg: Core,
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

/** A value in place of an absent one. */
export const coalesce: Operator = {
  ...NOTES,
  name: "coalesce",
  signature: '{"coalesce": [field, value if there is none]}',
  summary: {
    pl: "Wartość pola, a gdy go nie ma — podana zamiast niej.",
    en: "The field's value, or the one given when there is none.",
  },
  operands: [2, 2],
  examples: [
    { expression: { coalesce: [{ var: "ownMoney" }, 0] }, facts: { ownMoney: null }, gives: "0.00" },
    { expression: { coalesce: [{ var: "ownMoney" }, 0] }, facts: { ownMoney: "7.00" }, gives: "7.00" },
    { expression: { coalesce: [{ var: "ownMoney" }, 0] }, facts: {}, gives: "unknown" },
  ],
  check(call) {
    const args = call.checkAll();
    if (args === undefined) return undefined;
    const [field, otherwise] = args as [Core, Core];
    const fitted =
      isLiteral(otherwise) && !isLiteral(field) ? literalAs(call, otherwise, field.type) : otherwise;
    const unified = fitted === undefined ? undefined : unify(call, [field, fitted]);
    if (unified === undefined) return undefined;
    const [value, instead] = unified as [Core, Core];
    return valueNode({
      op: call.op,
      at: call.at,
      type: value.type,
      args: [value, instead],
      optional: instead.optional,
      run: (compiler) => {
        const [run, other] = [compiler.run(value), compiler.run(instead)];
        return (facts, scope) => {
          const result = run(facts, scope);
          return typeof result === "object" && "state" in result && result.state === "absent"
            ? other(facts, scope)
            : result;
        };
      },
      lower: (lowerer) => {
        const field = lowerer.lower(value);
        return { if: [{ "===": [field, null] }, lowerer.lower(instead), field] };
      },
    });
  },
};
