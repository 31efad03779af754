import { valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { boundsOf } from "../../language/quantity.ts";
import type { Run, TypedNode } from "../../language/typed-node.ts";
import { DIVIDED_BY_ZERO, numberBetween, UNKNOWN, withoutValue } from "../../values/no-value.ts";
import type { Value } from "../../values/value.ts";
import type { NumberType } from "../../values/value-type.ts";
import { ARITHMETIC_NOTES } from "../shared/arithmetic.ts";
import { factor, tooFine } from "./multiply.ts";

/** Quotient; exact while the divisor is written in the rule. */
export const divide: OperatorMeaning = {
  name: "/",
  alsoWritten: ["÷", ":"],
  operands: [2, 2],
  check(use) {
    const [numerator, divisor] = [factor(use, 0), factor(use, 1)];
    if (numerator === undefined || divisor === undefined) return undefined;
    const [over, under] = [numerator.type, divisor.type];
    if (under.unit !== "plain" && under.unit !== over.unit) {
      return use.fault(
        "OGW126",
        {
          pl: "Liczby nie dzieli się przez kwotę ani kwoty przez procent.",
          en: "A number is not divided by money, nor money by a percent.",
        },
        {
          pl: "Podziel kwotę przez kwotę albo kwotę przez liczbę.",
          en: "Divide money by money, or money by a number.",
        },
      );
    }
    const unit = under.unit === "plain" ? over.unit : "plain";
    if (divisor.origin.from !== "literal") return quotient(use.op, use.at, numerator, divisor, unit);
    const value = divisor.literal === undefined ? 0 : Math.round(Number(divisor.literal) * under.den);
    if (value === 0) {
      return use.fault(
        "OGW137",
        { pl: "Dzielenie przez zero.", en: "Division by zero." },
        { pl: "Podaj dzielnik różny od zera.", en: "Give a divisor other than zero." },
      );
    }
    const den = over.den * Math.abs(value);
    if (den > 1_000_000_000) return tooFine(use);
    const grow = under.den * Math.sign(value);
    return valueNode({
      op: use.op,
      at: use.at,
      type: { ...over, unit, den },
      args: [numerator, divisor],
      needsOperands: true,
      run: (compiler) => {
        const run = compiler.run(numerator);
        return (facts, scope) => times(run(facts, scope), grow);
      },
      lower: (lowerer) => ({ "*": [lowerer.lower(numerator), grow] }),
    });
  },
};

/** What is told of it. */
export const divideNotes: OperatorNotes = {
  chapter: "Numbers and money",
  signature: '{"/": [number, divisor]}',
  like: ARITHMETIC_NOTES,
  summary: {
    pl: "Iloraz. Porównania ilorazu z liczbą są dokładne; przed „===” trzeba go zaokrąglić.",
    en: 'Quotient. Comparing it with a number is exact; before "===" it must be rounded.',
  },
  error: { pl: "Dzielenie przez zero.", en: "Division by zero." },
  examples: [
    { expression: { "/": [{ var: "amount" }, 4] }, facts: { amount: "1.00" }, gives: "0.25" },
    {
      expression: { ">=": [{ "/": [{ var: "amount" }, { var: "people" }] }, 2] },
      facts: { amount: "6.00", people: 3 },
      gives: true,
    },
    {
      expression: { ">=": [{ "/": [{ var: "amount" }, { var: "people" }] }, 2] },
      facts: { amount: "6.00", people: 0 },
      gives: "error",
    },
  ],
};

function times(value: Value, factor: number): Value {
  if (typeof value === "number") return value * factor;
  const bounds = boundsOf(value);
  if (bounds === undefined) return withoutValue([value]);
  const [one, two] = [bounds.lo * factor, bounds.hi * factor];
  return numberBetween(Math.min(one, two), Math.max(one, two));
}

/** A quotient of two numbers that depend on facts: it remembers its parts, so that it can be compared exactly. */
export function quotient(
  op: string,
  at: string,
  numerator: TypedNode & { readonly type: NumberType },
  denominator: TypedNode & { readonly type: NumberType },
  unit: NumberType["unit"],
): TypedNode {
  const den = unit === "percent" ? 100 : numerator.type.den;
  // value / den = numerator / numerator.den / (denominator / denominator.den), a percent is a hundred times that
  const times = denominator.type.den * den * (unit === "percent" && op === "share" ? 100 : 1);
  const over = numerator.type.den;
  return valueNode({
    op,
    at,
    type: { kind: "number", unit, den, exact: false },
    args: [numerator, denominator],
    needsOperands: true,
    ratio: { numerator, denominator, times, over },
    run: (compiler) => divided(compiler.run(numerator), compiler.run(denominator), times, over),
    lower: (lowerer) => ({
      "/": [{ "*": [lowerer.lower(numerator), times] }, { "*": [lowerer.lower(denominator), over] }],
    }),
  });
}

function divided(numerator: Run, denominator: Run, times: number, over: number): Run {
  return (facts, scope) => {
    const top = numerator(facts, scope);
    const bottom = denominator(facts, scope);
    if (typeof top === "number" && typeof bottom === "number") {
      return bottom === 0 ? DIVIDED_BY_ZERO : (top * times) / (bottom * over);
    }
    const above = boundsOf(top);
    const below = boundsOf(bottom);
    if (above === undefined || below === undefined) return withoutValue([top, bottom]);
    if (bottom === 0) return DIVIDED_BY_ZERO;
    if (below.lo <= 0 && below.hi >= 0) return UNKNOWN;
    const ends = [above.lo / below.lo, above.lo / below.hi, above.hi / below.lo, above.hi / below.hi];
    if (ends.some((end) => Number.isNaN(end))) return UNKNOWN;
    const factor = times / over;
    return numberBetween(widened(Math.min(...ends) * factor, -1), widened(Math.max(...ends) * factor, 1));
  };
}

/** A bound moved outwards by more than rounding can have moved it inwards. */
function widened(bound: number, direction: 1 | -1): number {
  return bound + direction * Math.abs(bound) * 1e-12;
}
