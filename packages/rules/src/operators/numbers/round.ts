import { literalAs } from "../../language/coerce.ts";
import { valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { fractionOf } from "../../language/rational.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import type { Fraction, Rounding } from "../../money/index.ts";
import { readDecimal } from "../../values/decimal.ts";
import { DIVIDED_BY_ZERO, numberBetween, Unknown, withoutValue } from "../../values/no-value.ts";
import type { NumberType } from "../../values/value-type.ts";
import { ARITHMETIC_NOTES } from "../shared/arithmetic.ts";
import { comparable, numeric } from "../shared/numeric.ts";
import { roundedFraction } from "../shared/rounded-fraction.ts";
import { roundingOperand } from "../shared/rounding-operand.ts";

/** Rounds once, to a stated step, in a stated way. */
export const round: OperatorMeaning = {
  name: "round",
  operands: [3, 3],
  check(use) {
    const arg = use.check(0);
    const number = arg === undefined ? undefined : numeric(use, arg);
    const rounding = roundingOperand(use, 2);
    if (number === undefined || comparable(use, number) === undefined || rounding === undefined)
      return undefined;
    const written = use.args[1];
    const step =
      typeof written === "number" || typeof written === "string" ? readDecimal(written) : undefined;
    if (step === undefined || step.num <= 0) {
      return use.fault(
        "OGW127",
        { pl: "Krok zaokrąglenia to liczba dodatnia.", en: "The step of rounding is a positive number." },
        { pl: "Na przykład 0.01 (grosz), 1 (złoty), 100.", en: "For example 0.01 (grosz), 1 (złoty), 100." },
        use.argAt(1),
      );
    }
    if (number.type.unit !== "plain" && step.den > 100) return literalAs(use, number, number.type);
    return roundedNode(use, number, step, rounding);
  },
};

/** What is told of it. */
export const roundNotes: OperatorNotes = {
  chapter: "Numbers and money",
  signature: '{"round": [number, step, "halfUp" | "halfEven" | "down" | "up"]}',
  like: ARITHMETIC_NOTES,
  summary: {
    pl: "Zaokrągla do podanego kroku podanym sposobem (halfUp: połówki w górę).",
    en: "Rounds to a stated step in a stated way (halfUp: halves away from zero).",
  },
  examples: [
    {
      expression: { round: [{ "*": [{ var: "amount" }, 0.333] }, 0.01, "halfUp"] },
      facts: { amount: "1.00" },
      gives: "0.33",
    },
    {
      expression: { round: [{ "/": [{ var: "amount" }, { var: "people" }] }, 0.01, "halfUp"] },
      facts: { amount: "10.00", people: 3 },
      gives: "3.33",
    },
    {
      expression: { round: [{ var: "amount" }, 100, "down"] },
      facts: { amount: "1599.99" },
      gives: "1500.00",
    },
    {
      expression: { "===": [{ round: [{ "/": [{ var: "people" }, 2] }, 1, "halfEven"] }, 2] },
      facts: { people: 5 },
      gives: true,
    },
  ],
};

/** The value times `grow / shrink` is rounded to a multiple of `step`. */
interface Grid {
  readonly step: bigint;
  readonly grow: bigint;
  readonly shrink: bigint;
  readonly rounding: Rounding;
}

/**
 * A number (also a quotient that was not computed yet) rounded once to a multiple of a step.
 *
 * @param step positive; of money and percents with two decimals at most
 */
export function roundedNode(
  { op, at }: { readonly op: string; readonly at: string },
  number: TypedNode & { readonly type: NumberType },
  step: Fraction,
  rounding: Rounding,
): TypedNode {
  const den = Math.max(step.den, number.type.unit === "plain" ? 1 : 100);
  const type: NumberType = { ...number.type, den, exact: true };
  const grid: Grid = {
    step: BigInt(step.num) * BigInt(den / step.den),
    grow: BigInt(den),
    shrink: BigInt(number.type.den),
    rounding,
  };
  const apply = ({ num, den }: Fraction<bigint>) =>
    roundedFraction({ num: num * grid.grow, den: den * grid.shrink }, grid.step, rounding);
  const end = (bound: number) => {
    if (!Number.isFinite(bound)) return bound;
    const rounded = apply({ num: BigInt(Math.trunc(bound)), den: 1n });
    return typeof rounded === "number" ? rounded : bound * Infinity;
  };
  return valueNode({
    op,
    at,
    type,
    args: [number],
    run: (compiler) => {
      const [fraction, run] = [fractionOf(compiler, number), compiler.run(number)];
      return (facts, scope) => {
        const exact = fraction(facts, scope);
        if (exact !== undefined) return apply(exact);
        const value = run(facts, scope);
        if (typeof value === "number") return DIVIDED_BY_ZERO;
        if (!(value instanceof Unknown)) return withoutValue([value]);
        return numberBetween(end(Math.floor(value.lo)), end(Math.ceil(value.hi)));
      };
    },
    lower: (lowerer) => ({
      round: [lowerer.lower(number), Number(grid.step), Number(grid.grow), Number(grid.shrink), rounding],
    }),
  });
}
