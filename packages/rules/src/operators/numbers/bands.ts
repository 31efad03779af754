import { valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import { boundsOf } from "../../language/quantity.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { ROUNDINGS, type Rounding } from "../../money/index.ts";
import { atDenominator, readDecimal } from "../../values/decimal.ts";
import { numberBetween, TOO_LARGE, withoutValue } from "../../values/no-value.ts";
import type { Value } from "../../values/value.ts";
import { ARITHMETIC_NOTES } from "../shared/arithmetic.ts";
import { exactNumeric } from "../shared/numeric.ts";
import { roundedFraction } from "../shared/rounded-fraction.ts";
import { roundingOperand } from "../shared/rounding-operand.ts";

/** One band: up to a limit (exclusive of nothing: the part of the amount below it), at a rate in basis points. */
interface Band {
  readonly limit: number;
  readonly rate: number;
}

/** Progressive scale: each part of the amount at the rate of its band. */
export const bands: OperatorMeaning = {
  name: "bands",
  operands: [3, 3],
  check(use) {
    const arg = use.check(0);
    const amount = arg === undefined ? undefined : exactNumeric(use, arg);
    const rounding = roundingOperand(use, 2);
    if (amount === undefined || rounding === undefined) return undefined;
    if (amount.type.unit === "percent") {
      return use.fault(
        "OGW126",
        { pl: "Skala stosuje się do kwoty albo liczby.", en: "A scale applies to money or a number." },
        { pl: "Iloraz najpierw zaokrąglij.", en: "Round a quotient first." },
        amount.at,
      );
    }
    const scale = readBands(use, amount.type.den);
    return scale === undefined ? undefined : node(use, amount, scale, rounding);
  },
};

/** What is told of it. */
export const bandsNotes: OperatorNotes = {
  chapter: "Numbers and money",
  signature: '{"bands": [amount, [[limit, percent], …, [null, percent]], "halfUp" | …]}',
  like: ARITHMETIC_NOTES,
  words: { 2: ROUNDINGS },
  summary: {
    pl: "Skala progresywna: część kwoty do każdego progu według jego procentu; wynik zaokrąglony raz.",
    en: "Progressive scale: the part of the amount up to each limit at its percent; rounded once.",
  },
  examples: [
    {
      expression: {
        bands: [
          { var: "amount" },
          [
            [1000, 10],
            [null, 5],
          ],
          "halfUp",
        ],
      },
      facts: { amount: "3000.00" },
      gives: "200.00",
    },
    {
      expression: {
        bands: [
          { var: "amount" },
          [
            [1000, 10],
            [null, 5],
          ],
          "halfUp",
        ],
      },
      facts: { amount: "500.00" },
      gives: "50.00",
    },
  ],
};

function readBands(use: OperatorUse, den: number): readonly Band[] | undefined {
  const written = use.args[1];
  const rows = Array.isArray(written) ? written : [];
  const scale: Band[] = [];
  for (const [index, row] of rows.entries()) {
    const [limit, rate] = Array.isArray(row) && row.length === 2 ? row : [];
    const top = limit === null && index === rows.length - 1 ? Infinity : atDen(limit, den);
    const percent = atDen(rate, 100);
    if (top === undefined || percent === undefined || top <= (scale.at(-1)?.limit ?? 0))
      return badBands(use, `${use.argAt(1)}/${index}`);
    scale.push({ limit: top, rate: percent });
  }
  return scale.length === 0 || scale.at(-1)?.limit !== Infinity ? badBands(use, use.argAt(1)) : scale;
}

function atDen(written: unknown, den: number): number | undefined {
  const decimal =
    typeof written === "number" || typeof written === "string" ? readDecimal(written) : undefined;
  return decimal === undefined ? undefined : atDenominator(decimal, den);
}

function badBands(use: OperatorUse, at: string): undefined {
  return use.fault(
    "OGW127",
    { pl: "Progi muszą rosnąć, a ostatni to null.", en: "Limits must grow, and the last one is null." },
    {
      pl: "Na przykład [[1000, 10], [5000, 5], [null, 0]].",
      en: "For example [[1000, 10], [5000, 5], [null, 0]].",
    },
    at,
  );
}

function node(use: OperatorUse, amount: TypedNode, scale: readonly Band[], rounding: Rounding): TypedNode {
  const at = (value: number): Value => {
    let [below, sum] = [0, 0n];
    for (const { limit, rate } of scale) {
      const part = Math.min(value, limit) - below;
      if (part <= 0) break;
      sum += BigInt(part) * BigInt(rate);
      below = limit;
    }
    return roundedFraction({ num: sum, den: 10_000n }, 1n, rounding);
  };
  const grows = scale.every(({ rate }) => rate >= 0);
  return valueNode({
    op: use.op,
    at: use.at,
    type: amount.type,
    args: [amount],
    cost: amount.cost + scale.length,
    run: (compiler) => {
      const run = compiler.run(amount);
      return (facts, scope) => {
        const value = run(facts, scope);
        if (typeof value === "number") return at(value);
        const bounds = boundsOf(value);
        if (bounds === undefined || !grows) return withoutValue([value]);
        return numberBetween(end(bounds.lo, at), end(bounds.hi, at));
      };
    },
    lower: (lowerer) => ({
      bands: [
        lowerer.lower(amount),
        scale.map(({ limit, rate }) => [Number.isFinite(limit) ? limit : null, rate]),
        rounding,
      ],
    }),
  });
}

function end(bound: number, at: (value: number) => Value): number {
  if (!Number.isSafeInteger(bound)) return bound < 0 ? 0 : Infinity;
  const value = at(bound);
  return value === TOO_LARGE || typeof value !== "number" ? Infinity : value;
}
