import fc from "fast-check";

type Expression = unknown;
type Arbitrary = fc.Arbitrary<Expression>;

const money = fc.integer({ min: 0, max: 600_000 }).map((grosze) => (grosze / 100).toFixed(2));
const date = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
const order = fc.constantFrom("<", "<=", ">", ">=");
const kind = fc.constantFrom("ngo", "group", "person");

/** Paths as seen from the form or from inside a list. */
type Where = "form" | "item";
const field = (where: Where, name: string) => ({ var: where === "form" ? name : `$.${name}` });

function amounts(depth: number): Arbitrary {
  const leaf = fc.oneof(
    fc.constant({ var: "amount" }),
    fc.constant({ var: "ownPart" }),
    fc.constant({ coalesce: [{ var: "ownMoney" }, 0] }),
    fc.constant({ param: "maxAmount" }),
    fc.constant({ calc: "ownNeeded" }),
    fc.constant({ sumOf: [{ var: "items" }, { var: "@.cost" }] }),
    itemCondition.map((test) => ({
      sumOf: [{ filter: [{ var: "items" }, test] }, { "*": [{ var: "@.cost" }, 2] }],
    })),
  );
  if (depth === 0) return leaf;
  const smaller = amounts(depth - 1);
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("+", "-", "min", "max"), smaller, fc.oneof(smaller, money))
        .map(([op, left, right]) => ({ [op]: [left, right] })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(smaller, fc.constantFrom(0.25, 2, "0.1", 3))
        .map(([left, right]) => ({ "*": [left, right] })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom({ var: "agreed" }, { known: [{ var: "end" }] }), smaller, smaller)
        .map((parts) => ({ if: parts })),
    },
  );
}

const itemCondition: Arbitrary = fc.oneof(
  fc.tuple(order, money).map(([op, amount]) => ({ [op]: [{ var: "@.cost" }, amount] })),
  fc
    .integer({ min: 0, max: 5 })
    .map((units) => ({ and: [{ known: [{ var: "@.units" }] }, { ">=": [{ var: "@.units" }, units] }] })),
  fc.constant({ absent: [{ var: "@.note" }] }),
);

const rounding = fc.constantFrom("halfUp", "halfEven", "down", "up");

const derived: Arbitrary = fc.oneof(
  fc
    .tuple(fc.constantFrom(5, "12.5", 100), rounding)
    .map(([percent, mode]) => ({ pctOf: [percent, { var: "amount" }, mode] })),
  fc
    .tuple(fc.constantFrom(0.01, 1, 100), rounding)
    .map(([step, mode]) => ({ round: [{ "*": [{ var: "amount" }, 0.333] }, step, mode] })),
  fc
    .tuple(fc.constantFrom("minOf", "maxOf"), money)
    .map(([op, empty]) => ({ [op]: [{ var: "items" }, { var: "@.cost" }, { empty }] })),
  fc
    .tuple(fc.constantFrom("minOf", "maxOf"), itemConditionLater())
    .map(([op, test]) => ({ [op]: [{ filter: [{ var: "items" }, test] }, { var: "@.cost" }, { empty: 7 }] })),
  rounding.map((mode) => ({
    bands: [
      { var: "ownPart" },
      [
        [1000, 10],
        ["2500.50", "7.5"],
        [null, 1],
      ],
      mode,
    ],
  })),
);

/** Declared below; the amounts need it too. */
function itemConditionLater(): Arbitrary {
  return fc.tuple(order, money).map(([op, amount]) => ({ [op]: [{ var: "@.cost" }, amount] }));
}

const numbers: Arbitrary = fc.oneof(
  fc.constant({ var: "people" }),
  fc.constant({ distinct: [{ var: "items" }, { var: "@.cost" }] }),
  fc.constant({
    distinct: [{ filter: [{ var: "items" }, { known: [{ var: "@.units" }] }] }, { var: "@.cost" }],
  }),
  fc.constant({ distinct: [{ var: "items" }, { var: "@.cost" }, { coalesce: [{ var: "@.units" }, 1] }] }),
  fc.constant({ count: [{ var: "items" }] }),
  itemCondition.map((test) => ({ count: [{ var: "items" }, test] })),
  fc.integer({ min: 1, max: 9 }).map((n) => ({ "+": [{ var: "people" }, n] })),
  fc.integer({ min: 1, max: 9 }).map((n) => ({ "*": [{ var: "people" }, n] })),
);

const atoms: Arbitrary = fc.oneof(
  fc.tuple(order, derived, money).map(([op, left, right]) => ({ [op]: [left, right] })),
  fc
    .tuple(order, fc.integer({ min: 0, max: 150 }))
    .map(([op, percent]) => ({ [op]: [{ share: [{ var: "ownPart" }, { var: "amount" }] }, percent] })),
  fc
    .tuple(order, money)
    .map(([op, amount]) => ({ [op]: [{ "/": [{ var: "amount" }, { var: "people" }] }, amount] })),
  fc
    .tuple(
      fc.constantFrom("overlaps", "disjoint", "subsetOf", "sameSet"),
      fc.uniqueArray(fc.constantFrom("art", "music"), { minLength: 1 }),
    )
    .map(([op, codes]) => ({ [op]: [{ var: "fields" }, codes] })),
  fc.constant({ var: "agreed" }),
  fc.constant({ calc: "isLarge" }),
  fc
    .tuple(order, amounts(1), fc.oneof(money, amounts(1)))
    .map(([op, left, right]) => ({ [op]: [left, right] })),
  fc
    .tuple(fc.constantFrom("<", "<="), money, amounts(0), money)
    .map(([op, low, value, high]) => ({ [op]: [low, value, high] })),
  fc
    .tuple(amounts(0), money, money, fc.constantFrom("[]", "[)", "(]", "()"))
    .map((parts) => ({ between: parts })),
  fc
    .tuple(order, numbers, fc.integer({ min: 0, max: 12 }))
    .map(([op, left, right]) => ({ [op]: [left, right] })),
  fc.tuple(order, date).map(([op, day]) => ({ [op]: [field("form", "start"), day] })),
  fc
    .tuple(order, date)
    .map(([op, day]) => ({ and: [{ known: [{ var: "end" }] }, { [op]: [{ var: "end" }, day] }] })),
  fc
    .tuple(order, date)
    .map(([op, day]) => ({ or: [{ absent: [{ var: "end" }] }, { [op]: [{ var: "end" }, day] }] })),
  fc.tuple(fc.constantFrom("===", "!=="), kind).map(([op, code]) => ({ [op]: [{ var: "kind" }, code] })),
  fc
    .tuple(fc.constantFrom("===", "!=="), money)
    .map(([op, amount]) => ({ [op]: [{ var: "ownMoney" }, amount] })),
  fc.uniqueArray(kind, { minLength: 1 }).map((codes) => ({ in: [{ var: "kind" }, codes] })),
  fc
    .tuple(fc.constantFrom("in", "noneOf"), fc.uniqueArray(fc.constantFrom("NGO", "Group"), { minLength: 1 }))
    .map(([op, codes]) => ({ [op]: [{ fold: [{ var: "kind" }] }, codes] })),
  fc.uniqueArray(kind, { minLength: 1 }).map((codes) => ({ noneOf: [{ var: "kind" }, ...codes] })),
  fc.constantFrom("art", "music").map((code) => ({ in: [code, { var: "fields" }] })),
  fc.constant({ known: [{ var: "ownMoney" }] }),
  itemCondition.map((test) => ({ some: [{ var: "items" }, test] })),
  itemCondition.map((test) => ({ none: [{ var: "items" }, test] })),
  fc
    .tuple(itemCondition, fc.boolean())
    .map(([test, empty]) => ({ all: [{ var: "items" }, test, { empty }] })),
  itemCondition.map((test) => ({
    some: [{ filter: [{ var: "items" }, test] }, { ">": [{ var: "@.cost" }, 100] }],
  })),
);

/** Random combinations of the atoms of the sample form and of others. */
export function conditionsOver(more: Arbitrary, depth: number): Arbitrary {
  return conditions(depth, fc.oneof(atoms, more));
}

function conditions(depth: number, leaves: Arbitrary): Arbitrary {
  if (depth <= 0) return leaves;
  const smaller = conditions(depth - 1, leaves);
  return fc.oneof(
    { weight: 2, arbitrary: leaves },
    { weight: 2, arbitrary: fc.array(smaller, { minLength: 1, maxLength: 4 }).map((all) => ({ and: all })) },
    { weight: 2, arbitrary: fc.array(smaller, { minLength: 1, maxLength: 4 }).map((any) => ({ or: any })) },
    { weight: 1, arbitrary: smaller.map((one) => ({ "!": one })) },
    { weight: 1, arbitrary: fc.tuple(smaller, smaller, smaller).map((parts) => ({ if: parts })) },
  );
}

/** Random conditions of the strict profile over the sample form. */
export const arbitraryCondition: Arbitrary = conditions(3, atoms);

const orNothing = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const item = (some: <Value>(value: fc.Arbitrary<Value>) => fc.Arbitrary<Value | undefined>) =>
  fc.record({
    cost: some(money),
    note: some(fc.constantFrom("a", "b", null)),
    units: some(fc.option(fc.integer({ min: 0, max: 6 }))),
  });

function answers(some: <Value>(value: fc.Arbitrary<Value>) => fc.Arbitrary<Value | undefined>) {
  return fc.record({
    agreed: some(fc.boolean()),
    amount: some(money),
    ownPart: some(money),
    ownMoney: some(fc.option(money)),
    kind: some(kind),
    people: some(fc.integer({ min: 0, max: 20 })),
    start: some(date),
    end: some(fc.option(date)),
    fields: some(fc.uniqueArray(fc.constantFrom("art", "music", "sport"))),
    items: some(fc.array(item(some), { maxLength: 4 })),
  });
}

/** Answers in which nothing is missing (optional fields may be null). */
export const fullAnswers: fc.Arbitrary<Record<string, unknown>> = answers((value) => value) as fc.Arbitrary<
  Record<string, unknown>
>;

/** Answers in which anything may be missing. */
export const partialAnswers: fc.Arbitrary<Record<string, unknown>> = answers(orNothing) as fc.Arbitrary<
  Record<string, unknown>
>;

/** The partial answers with their gaps filled from full ones. */
export function completed(
  partial: Record<string, unknown>,
  full: Record<string, unknown>,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...full };
  for (const [key, value] of Object.entries(partial)) {
    if (value === undefined) continue;
    result[key] =
      key === "items" && Array.isArray(value)
        ? value.map((each: Record<string, unknown>, index) => fill(each, index, full))
        : value;
  }
  return result;
}

function fill(
  item: Record<string, unknown>,
  index: number,
  full: Record<string, unknown>,
): Record<string, unknown> {
  const other = (full.items as readonly Record<string, unknown>[])[index] ?? {
    cost: "12.34",
    note: null,
    units: 2,
  };
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, value === undefined ? other[key] : value]),
  );
}
