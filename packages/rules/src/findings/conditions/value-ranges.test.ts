import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FactReader } from "../../facts/fact-reader.ts";
import { ClosureCompiler, ROOT_SCOPE } from "../../language/closure-compiler.ts";
import { inPlaceTests } from "../../language/in-place-tests.ts";
import { SampleExpression, SampleWorld } from "../../sample/run-expression.ts";
import type { Frame } from "../../values/value.ts";
import { ValueRanges } from "./value-ranges.ts";

const money = (minimum: string, maximum?: string) => ({
  type: "string",
  format: "money",
  "x-minimum": minimum,
  ...(maximum === undefined ? {} : { "x-maximum": maximum }),
});

const world = new SampleWorld({
  moments: ["check"],
  form: {
    type: "object",
    required: ["agreed", "people", "change", "grant", "own", "kind", "title", "days", "parts"],
    properties: {
      agreed: { type: "boolean" },
      people: { type: "integer", minimum: 0, maximum: 12 },
      change: { type: "integer", minimum: -5, maximum: 5 },
      spare: { type: "integer", minimum: 3, maximum: 9 },
      grant: money("1.00", "50.00"),
      own: money("0.00"),
      kind: { type: "string", enum: ["ngo", "group"] },
      title: { type: "string", minLength: 2, maxLength: 5 },
      days: { type: "array", minItems: 2, maxItems: 3, items: { type: "integer", minimum: -2, maximum: 4 } },
      parts: {
        type: "array",
        maxItems: 3,
        items: { type: "object", required: ["cost"], properties: { cost: money("2.00", "9.00") } },
      },
    },
  },
  parameters: {
    most: { type: "money", value: "30.00" },
    byKind: { type: "table", of: "money", value: { ngo: "20.00", group: "5.00" } },
  },
  calculations: {
    quarter: {
      type: "money",
      title: { pl: "Ćwierć", en: "Quarter" },
      is: { pctOf: [25, { var: "grant" }, "exact"] },
      round: { to: "1.00", mode: "up" },
    },
  },
});
expect(world.problems).toEqual([]);

const v = (path: string) => ({ var: path });
const grosze = (min: number, max: number) =>
  fc.integer({ min, max }).map((value) => (value / 100).toFixed(2));
const answers = fc.record(
  {
    agreed: fc.boolean(),
    people: fc.integer({ min: 0, max: 12 }),
    change: fc.integer({ min: -5, max: 5 }),
    spare: fc.integer({ min: 3, max: 9 }),
    grant: grosze(100, 5000),
    own: grosze(0, 9_000_000),
    kind: fc.constantFrom("ngo", "group"),
    title: fc.string({ unit: fc.constantFrom("a", "ż"), minLength: 2, maxLength: 5 }),
    days: fc.array(fc.integer({ min: -2, max: 4 }), { minLength: 2, maxLength: 3 }),
    parts: fc.array(fc.record({ cost: grosze(200, 900) }), { maxLength: 3 }),
  },
  { requiredKeys: ["agreed", "people", "change", "grant", "own", "kind", "title", "days", "parts"] },
);

/** Expressions of plain numbers and of money, each out of the other. */
const { number, amount, test } = fc.letrec<{ number: unknown; amount: unknown; test: unknown }>((tie) => ({
  number: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>(
      v("people"),
      v("change"),
      { coalesce: [v("spare"), 20] },
      { "text.len": [v("title")] },
    ),
    fc.constantFrom<unknown>({ count: [v("days")] }, { count: [v("parts")] }, { sumOf: [v("days"), v("@")] }),
    fc.integer({ min: -4, max: 6 }),
    fc.constantFrom("+", "-", "*", "min", "max").chain((op) => pair(op, tie("number"))),
    fc.tuple(tie("number"), fc.constantFrom(-3, 2, 7)).map((sides) => ({ "%": sides })),
    fc.tuple(tie("test"), tie("number"), tie("number")).map((parts) => ({ if: parts })),
    tie("test").map((condition) => ({ count: [v("days"), { and: [condition, { ">": [v("@"), 0] }] }] })),
    fc.constantFrom("minOf", "maxOf").map((op) => ({ [op]: [v("days"), v("@"), { empty: 9 }] })),
    fc.constant({ distinct: [v("days"), v("@")] }),
  ),
  amount: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>(v("grant"), v("own"), { param: "most" }, { calc: "quarter" }),
    fc.constant({ lookup: ["byKind", v("kind")] }),
    fc.constantFrom("+", "-", "min", "max").chain((op) => pair(op, tie("amount"))),
    fc.tuple(tie("amount"), fc.constantFrom(0.5, 2, -1)).map((sides) => ({ "*": sides })),
    tie("amount").map((base) => ({ pctOf: ["12.5", base, "halfUp"] })),
    tie("amount").map((base) => ({ round: [{ "/": [base, 3] }, 1, "halfEven"] })),
    fc.constant({ sumOf: [v("parts"), v("@.cost")] }),
    fc.constant({ sumOf: [{ filter: [v("parts"), { ">": [v("@.cost"), 4] }] }, { "-": [3, v("@.cost")] }] }),
    tie("amount").map((empty) => ({ minOf: [v("parts"), v("@.cost"), { empty }] })),
  ),
  test: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant(v("agreed")),
    fc.constantFrom("<", "<=", ">", ">=", "===", "!==").chain((op) => pair(op, tie("number"))),
    fc.constantFrom("<", "<=", ">", ">=", "===", "!==").chain((op) => pair(op, tie("amount"))),
    fc.tuple(tie("amount"), tie("amount")).map((sides) => ({ "<=": [{ share: sides }, 40] })),
    fc.tuple(tie("amount"), tie("number")).map((sides) => ({ ">": [{ "/": sides }, 2] })),
    tie("test").map((one) => ({ "!": one })),
  ),
}));

function pair(op: string, side: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(side, side).map((sides) => ({ [op]: sides }));
}

const compiler = () => new ClosureCompiler((id) => world.parameterValue(id), { inPlace: inPlaceTests });
const frameOf = (given: object) =>
  new FactReader(world.shape, world.registers).read(given, true).facts.slots as Frame;

describe("the range of a value", () => {
  it.each<[unknown, number, number]>([
    [{ "+": [v("people"), 1] }, 1, 13],
    [{ "-": [v("people"), v("change")] }, -5, 17],
    [{ "*": [v("change"), v("change")] }, -25, 25],
    [{ count: [v("days")] }, 2, 3],
    [{ count: [v("days"), { ">": [v("@"), 4] }] }, 0, 0],
    [{ sumOf: [v("days"), v("@")] }, -6, 12],
    [{ maxOf: [v("parts"), v("@.cost"), { empty: 0 }] }, 0, 900],
    [{ maxOf: [v("days"), v("@"), { empty: 100 }] }, -2, 4],
    [{ coalesce: [v("spare"), 20] }, 3, 20],
    [{ "text.len": [v("title")] }, 2, 5],
    [{ calc: "quarter" }, 100, 1300],
    [{ lookup: ["byKind", v("kind")] }, 500, 2000],
    [{ if: [{ ">": [v("people"), 12] }, 100, v("people")] }, 0, 12],
    [{ "-": [{ param: "most" }, v("grant")] }, -2000, 2900],
    [{ "+": [v("own"), v("grant")] }, 100, Infinity],
    [{ "%": [v("people"), 5] }, 0, 4],
  ])("of %j lies between %d and %d", (expression, lo, hi) => {
    const { node, problems } = new SampleExpression(expression, world);
    expect(problems).toEqual([]);
    expect(node === undefined ? undefined : new ValueRanges(compiler()).of(node)).toEqual({ lo, hi });
  });

  it("of a share is never below what the least part is of the greatest whole, a whole of zero being none", () => {
    const rangeOf = (expression: unknown) => {
      const { node } = new SampleExpression(expression, world);
      return node === undefined ? undefined : new ValueRanges(compiler()).of(node);
    };
    expect(rangeOf({ share: [v("grant"), 200] })).toEqual({
      lo: expect.closeTo(50),
      hi: expect.closeTo(2500),
    });
    expect(rangeOf({ share: [v("grant"), v("own")] })).toEqual({ lo: 0, hi: expect.closeTo(50_000_000) });
    expect(rangeOf({ "/": [v("people"), v("change")] })).toEqual({ lo: -Infinity, hi: Infinity });
  });

  it("holds every value that answers of the form come to", () => {
    fc.assert(
      fc.property(fc.oneof(number, amount), answers, (expression, given) => {
        const { node, faulty } = new SampleExpression(expression, world);
        fc.pre(node !== undefined && !faulty);
        const value = compiler().run(node)(frameOf(given), ROOT_SCOPE);
        if (typeof value !== "number") return;
        const { lo, hi } = new ValueRanges(compiler()).of(node);
        expect(value).toBeGreaterThanOrEqual(lo);
        expect(value).toBeLessThanOrEqual(hi);
      }),
      { numRuns: 1500 },
    );
  });

  it("decides a test only as every application does", () => {
    fc.assert(
      fc.property(test, answers, (expression, given) => {
        const { node, faulty } = new SampleExpression(expression, world);
        fc.pre(node !== undefined && !faulty);
        const outcome = new ValueRanges(compiler()).outcome(node);
        const real = compiler().test(node)(frameOf(given), ROOT_SCOPE);
        if (outcome < 2 && real < 2) expect(real).toBe(outcome);
      }),
      { numRuns: 1500 },
    );
  });
});
