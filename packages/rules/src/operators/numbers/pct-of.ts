import { isLiteral, literalAs } from "../../language/coerce.ts";
import { valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { boundsOf } from "../../language/quantity.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import type { Rounding } from "../../money/index.ts";
import { numberBetween, withoutValue } from "../../values/no-value.ts";
import type { Value } from "../../values/value.ts";
import { type NumberType, PERCENT } from "../../values/value-type.ts";
import { ARITHMETIC_NOTES } from "../shared/arithmetic.ts";
import { exactNumeric } from "../shared/numeric.ts";
import { roundedFraction } from "../shared/rounded-fraction.ts";
import { roundingOperand } from "../shared/rounding-operand.ts";

/** A percent of a stated base, rounded once to grosze. */
export const pctOf: OperatorMeaning = {
  name: "pctOf",
  operands: [3, 3],
  check(use) {
    const [written, base] = [use.check(0), use.check(1)];
    const rounding = roundingOperand(use, 2);
    if (written === undefined || base === undefined || rounding === undefined) return undefined;
    const percent = isLiteral(written) ? literalAs(use, written, PERCENT) : written;
    const rate = percent === undefined ? undefined : exactNumeric(use, percent);
    const amount = exactNumeric(use, base);
    if (rate === undefined || amount === undefined) return undefined;
    if (rate.type.unit !== "percent" || amount.type.unit === "percent") {
      return use.fault(
        "OGW126",
        {
          pl: "„pctOf” potrzebuje procentu i kwoty (lub liczby).",
          en: '"pctOf" needs a percent and money (or a number).',
        },
        {
          pl: "Kolejność: procent, podstawa, sposób zaokrąglenia.",
          en: "The order is: percent, base, rounding.",
        },
      );
    }
    return node(use.op, use.at, rate, amount, rounding);
  },
};

/** What is told of it. */
export const pctOfNotes: OperatorNotes = {
  chapter: "Numbers and money",
  signature: '{"pctOf": [percent, money, "halfUp" | "halfEven" | "down" | "up"]}',
  like: ARITHMETIC_NOTES,
  summary: {
    pl: "Procent podanej podstawy, zaokrąglony raz do grosza.",
    en: "A percent of a stated base, rounded once to a grosz.",
  },
  examples: [
    {
      expression: { pctOf: [20, { var: "amount" }, "halfUp"] },
      facts: { amount: "1999.99" },
      gives: "400.00",
    },
    { expression: { pctOf: ["12.5", { var: "amount" }, "down"] }, facts: { amount: "0.15" }, gives: "0.01" },
    {
      expression: { pctOf: [{ param: "indirectShare" }, { var: "amount" }, "halfUp"] },
      facts: { amount: "100.00" },
      gives: "10.00",
    },
    { expression: { pctOf: [10, { var: "amount" }, "halfUp"] }, facts: {}, gives: "unknown" },
  ],
};

function node(
  op: string,
  at: string,
  rate: TypedNode & { readonly type: NumberType },
  amount: TypedNode & { readonly type: NumberType },
  rounding: Rounding,
): TypedNode {
  const bottom = BigInt(rate.type.den) * 100n;
  const apply = (percent: number, base: number) =>
    roundedFraction({ num: BigInt(percent) * BigInt(base), den: bottom }, 1n, rounding);
  return valueNode({
    op,
    at,
    type: amount.type,
    args: [rate, amount],
    run: (compiler) => {
      const [runRate, runAmount] = [compiler.run(rate), compiler.run(amount)];
      return (facts, scope) => applied(runRate(facts, scope), runAmount(facts, scope), apply);
    },
    lower: (lowerer) => ({ pctOf: [lowerer.lower(rate), lowerer.lower(amount), Number(bottom), rounding] }),
  });
}

function applied(percent: Value, base: Value, apply: (percent: number, base: number) => Value): Value {
  if (typeof percent === "number" && typeof base === "number") return apply(percent, base);
  const [rate, amount] = [boundsOf(percent), boundsOf(base)];
  if (rate === undefined || amount === undefined) return withoutValue([percent, base]);
  const ends = [rate.lo, rate.hi].flatMap((left) =>
    [amount.lo, amount.hi].map((right) => end(left, right, apply)),
  );
  return numberBetween(Math.min(...ends), Math.max(...ends));
}

function end(percent: number, base: number, apply: (percent: number, base: number) => Value): number {
  if (percent === 0 || base === 0) return 0;
  if (!Number.isSafeInteger(percent) || !Number.isSafeInteger(base)) return percent * base;
  const value = apply(percent, base);
  return typeof value === "number" ? value : percent * base * Infinity;
}
