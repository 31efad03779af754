import { isLiteral, literalAs } from "../../language/coerce.ts";
import { valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import { boundsOf } from "../../language/quantity.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { ROUNDINGS, type Rounding } from "../../money/index.ts";
import { numberBetween, withoutValue } from "../../values/no-value.ts";
import type { Value } from "../../values/value.ts";
import { type NumberType, PERCENT } from "../../values/value-type.ts";
import { ARITHMETIC_NOTES } from "../shared/arithmetic.ts";
import { wordOperand } from "../shared/date-operand.ts";
import { compileFold } from "../shared/fold-numbers.ts";
import { exactNumeric } from "../shared/numeric.ts";
import { roundedFraction } from "../shared/rounded-fraction.ts";
import { MULTIPLY, tooFine } from "./multiply.ts";

const EXACT = "exact";

/** A percent of a stated base, rounded once to grosze, or exact where what it is used in is rounded. */
export const pctOf: OperatorMeaning = {
  name: "pctOf",
  operands: [3, 3],
  check(use) {
    const [written, base] = [use.check(0), use.check(1)];
    const rounding = wordOperand(use, 2, [...ROUNDINGS, EXACT]);
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
    return rounding === EXACT ? exactNode(use, rate, amount) : node(use.op, use.at, rate, amount, rounding);
  },
};

/** What is told of it. */
export const pctOfNotes: OperatorNotes = {
  chapter: "Numbers and money",
  signature: '{"pctOf": [percent, money, "halfUp" | "halfEven" | "down" | "up" | "exact"]}',
  like: ARITHMETIC_NOTES,
  summary: {
    pl: "Procent podanej podstawy, zaokrąglony raz do grosza; „exact” nie zaokrągla, bo robi to całość.",
    en: 'A percent of a stated base, rounded once to a grosz; "exact" does not round, as the whole does.',
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
    {
      expression: { round: [{ "+": [{ pctOf: [50, { var: "amount" }, "exact"] }, "0.01"] }, 1, "up"] },
      facts: { amount: "1.99" },
      gives: "2.00",
    },
    { expression: { pctOf: [10, { var: "amount" }, "halfUp"] }, facts: {}, gives: "unknown" },
  ],
};

/** The product itself, in units as small as it needs. */
function exactNode(
  use: OperatorUse,
  rate: TypedNode & { readonly type: NumberType },
  amount: TypedNode & { readonly type: NumberType },
): TypedNode | undefined {
  const den = amount.type.den * rate.type.den * 100;
  if (den > 1_000_000_000) return tooFine(use);
  const args = [rate, amount];
  return valueNode({
    op: use.op,
    at: use.at,
    type: { ...amount.type, den },
    args,
    byColumns: "product",
    needsOperands: true,
    run: (compiler) => compileFold(compiler, args, MULTIPLY),
    lower: (lowerer) => ({ "*": args.map((arg) => lowerer.lower(arg)) }),
  });
}

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
