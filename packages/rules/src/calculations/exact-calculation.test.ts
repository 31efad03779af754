import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRuleSet, type StoredValue } from "../index.ts";
import { ROUNDINGS, type Rounding } from "../money/index.ts";

/** An oracle of its own: fractions of bigints, rounded once at the end by the words of the regulations. */
interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}
const whole = (num: bigint, den = 1n): Fraction => (den < 0n ? { num: -num, den: -den } : { num, den });
const plus = (a: Fraction, b: Fraction) => whole(a.num * b.den + b.num * a.den, a.den * b.den);
const times = (a: Fraction, b: Fraction) => whole(a.num * b.num, a.den * b.den);
const over = (a: Fraction, b: Fraction) => whole(a.num * b.den, a.den * b.num);

/** The multiple of a step that a rounding picks, in steps: the two neighbours are compared with the value itself. */
function stepsOf({ num, den }: Fraction, step: Fraction, mode: Rounding): bigint {
  const [top, bottom] = [num * step.den, den * step.num];
  const size = top < 0n ? -top : top;
  const below = size / bottom;
  const rest = size - below * bottom;
  const isUp =
    mode === "up"
      ? rest > 0n
      : mode === "down"
        ? false
        : 2n * rest > bottom || (2n * rest === bottom && (mode === "halfUp" || below % 2n === 1n));
  return (top < 0n ? -1n : 1n) * (below + (isUp ? 1n : 0n));
}

const AMOUNTS = ["first", "second", "third"] as const;
const form = {
  type: "object",
  required: [...AMOUNTS, "people", "items"],
  properties: {
    ...Object.fromEntries(AMOUNTS.map((name) => [name, { type: "string", format: "money" }])),
    people: { type: "integer" },
    items: {
      type: "array",
      maxItems: 8,
      items: {
        type: "object",
        required: ["cost"],
        properties: { cost: { type: "string", format: "money" } },
      },
    },
  },
};

const grosze = fc.integer({ min: -2_000_000, max: 2_000_000 });
const moneyText = (value: number) =>
  `${value < 0 ? "-" : ""}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, "0")}`;
const world = fc.record({
  amounts: fc.tuple(grosze, grosze, grosze),
  people: fc.integer({ min: 1, max: 97 }),
  items: fc.array(grosze, { maxLength: 8 }),
});
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

/** What a calculation may be made of, as a function of the facts: `of` tells the oracle's value. */
interface Formula {
  readonly is: unknown;
  of(facts: World): Fraction;
}

const leaf: fc.Arbitrary<Formula> = fc.oneof(
  fc.constantFrom(0, 1, 2).map((index) => ({
    is: { var: AMOUNTS[index] },
    of: ({ amounts }: World) => whole(BigInt(amounts[index as 0 | 1 | 2]), 100n),
  })),
  fc.constant({
    is: { sumOf: [{ var: "items" }, { var: "@.cost" }] },
    of: ({ items }: World) => whole(BigInt(items.reduce((sum, each) => sum + each, 0)), 100n),
  }),
);

const formula: fc.Arbitrary<Formula> = fc.letrec<{ any: Formula }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.tuple(tie("any"), tie("any")).map(([a, b]) => ({
      is: { "+": [a.is, b.is] },
      of: (facts: World) => plus(a.of(facts), b.of(facts)),
    })),
    fc.tuple(tie("any"), tie("any")).map(([a, b]) => ({
      is: { "-": [a.is, b.is] },
      of: (facts: World) => plus(a.of(facts), times(whole(-1n), b.of(facts))),
    })),
    fc.tuple(tie("any"), fc.integer({ min: 0, max: 20_000 })).map(([a, rate]) => ({
      is: { pctOf: [moneyText(rate), a.is, "exact"] },
      of: (facts: World) => times(a.of(facts), whole(BigInt(rate), 10_000n)),
    })),
    fc.tuple(tie("any"), fc.integer({ min: 1, max: 12 })).map(([a, by]) => ({
      is: { "/": [a.is, by] },
      of: (facts: World) => over(a.of(facts), whole(BigInt(by))),
    })),
  ),
})).any;

/** At its end a calculation may be divided by what the form says. */
const perPerson = formula.map((total) => ({
  is: { "/": [total.is, { var: "people" }] },
  of: (facts: World) => over(total.of(facts), whole(BigInt(facts.people))),
}));

const rounding = fc.record({
  to: fc.constantFrom<[string, Fraction]>(
    ["0.01", whole(1n, 100n)],
    ["1.00", whole(1n)],
    ["0.05", whole(5n, 100n)],
  ),
  mode: fc.constantFrom(...ROUNDINGS),
});

function calculated(is: unknown, round: object, facts: World): StoredValue | undefined {
  const calculations = {
    inner: { type: "money", title: { pl: "w", en: "i" }, is, round: "exact" },
    tested: { type: "money", title: { pl: "t", en: "t" }, is: { calc: "inner" }, round },
  };
  const { ruleSet, problems } = compileRuleSet({ form, calculations, rules: [], moments: [] });
  expect(problems.filter(({ code }) => code !== "OGW137")).toEqual([]);
  if (ruleSet === undefined) return undefined;
  const [first, second, third] = facts.amounts.map(moneyText);
  const items = facts.items.map((cost) => ({ cost: moneyText(cost) }));
  const read = ruleSet.normalise({ first, second, third, people: facts.people, items }, { closed: true });
  const { value, error } = ruleSet.calculate(read.facts, "tested");
  return error === "OGW420" ? undefined : value.value;
}

describe("a calculation is exact inside and rounded once", () => {
  it.each([
    ["of sums, differences, percents and parts", formula],
    ["divided by what the form says", perPerson],
  ])("%s", (_, arbitrary) => {
    let compared = 0;
    fc.assert(
      fc.property(arbitrary, rounding, world, ({ is, of }, { to: [step, size], mode }, facts) => {
        const value = calculated(is, { to: step, mode }, facts);
        // Too many decimals are refused, and numbers too large are an error; neither is ever a wrong value.
        if (value === undefined) return;
        compared += 1;
        const steps = stepsOf(of(facts), size, mode);
        expect(value).toBe(moneyText(Number((steps * size.num * 100n) / size.den)));
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(150);
  });
});
