import { isLiteral } from "../../language/coerce.ts";
import { constantNode, valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { readDecimal } from "../../values/decimal.ts";
import { type NumberType, plainNumber } from "../../values/value-type.ts";
import { ARITHMETIC_NOTES } from "../shared/arithmetic.ts";
import { compileFold, type NumberFold } from "../shared/fold-numbers.ts";
import { exactNumeric } from "../shared/numeric.ts";

/** Multiplication of numbers and of intervals. */
export const MULTIPLY: NumberFold = {
  value: (left, right) => left * right,
  bounds: (left, right) => {
    const products = [left.lo * right.lo, left.lo * right.hi, left.hi * right.lo, left.hi * right.hi];
    // Infinity times zero: the zero end cannot grow.
    const known = products.map((product) => (Number.isNaN(product) ? 0 : product));
    return { lo: Math.min(...known), hi: Math.max(...known) };
  },
};

/** Product; at most one factor is money or percent, literals are plain numbers. */
export const multiply: OperatorMeaning = {
  name: "*",
  alsoWritten: ["×"],
  operands: [2, 20],
  check(use) {
    const args = use.args.map((_, index) => factor(use, index));
    if (!args.every((arg) => arg !== undefined)) return undefined;
    const units = args.filter((arg) => arg.type.unit !== "plain");
    const den = args.reduce((product, arg) => product * arg.type.den, 1);
    if (units.length > 1) {
      return use.fault(
        "OGW126",
        {
          pl: "Nie mnoży się kwoty przez kwotę ani przez procent.",
          en: "Money is not multiplied by money or by a percent.",
        },
        {
          pl: 'Procent kwoty to {"pctOf": [procent, kwota, sposób zaokrąglenia]}.',
          en: 'A percent of money is {"pctOf": [percent, money, rounding]}.',
        },
      );
    }
    if (den > 1_000_000_000) return tooFine(use);
    const type: NumberType = {
      kind: "number",
      unit: units[0]?.type.unit ?? "plain",
      den,
      exact: true,
    };
    return valueNode({
      op: use.op,
      at: use.at,
      type,
      args,
      byColumns: "product",
      needsOperands: true,
      run: (compiler) => compileFold(compiler, args, MULTIPLY),
      lower: (lowerer) => ({ "*": args.map((arg) => lowerer.lower(arg)) }),
    });
  },
};

/** What is told of it. */
export const multiplyNotes: OperatorNotes = {
  chapter: "Numbers and money",
  signature: '{"*": [number, number, …]}',
  like: ARITHMETIC_NOTES,
  summary: {
    pl: "Iloczyn; najwyżej jeden czynnik jest kwotą, liczby wpisane w regułę są zwykłymi liczbami.",
    en: "Product; at most one factor is money, numbers written in the rule are plain numbers.",
  },
  examples: [
    { expression: { "*": [{ var: "amount" }, 0.25] }, facts: { amount: "100.00" }, gives: "25.00" },
    {
      expression: { "<=": [{ var: "ownPart" }, { "*": [{ var: "amount" }, 0.1] }] },
      facts: { amount: "0.01", ownPart: "0.01" },
      gives: false,
    },
  ],
};

/** One factor; a literal (also a money string) is a plain number here. */
export function factor(
  use: OperatorUse,
  index: number,
): (TypedNode & { readonly type: NumberType }) | undefined {
  const arg = use.check(index);
  if (arg === undefined) return undefined;
  const decimal = isLiteral(arg) && arg.type.kind === "text" ? readDecimal(arg.literal as string) : undefined;
  if (decimal === undefined) return exactNumeric(use, arg);
  const node = constantNode(decimal.num, plainNumber(decimal.den), arg.at, arg.literal as string);
  return node as TypedNode & { readonly type: NumberType };
}

/** Fault: the exact result would need more decimals than are kept. */
export function tooFine(use: OperatorUse): undefined {
  return use.fault(
    "OGW137",
    {
      pl: "Dokładny wynik wymaga zbyt wielu miejsc po przecinku.",
      en: "The exact result needs too many decimals.",
    },
    {
      pl: 'Zaokrąglij wcześniej: {"round": [wyrażenie, krok, sposób]}.',
      en: 'Round earlier: {"round": [expression, step, mode]}.',
    },
  );
}
