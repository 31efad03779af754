import fc from "fast-check";
import { conditionsOver, fullAnswers, partialAnswers } from "./arbitrary-expression.ts";

type Arbitrary = fc.Arbitrary<unknown>;
type Answers = Record<string, unknown>;

const order = fc.constantFrom("<", "<=", ">", ">=");
const money = fc.integer({ min: 0, max: 600_000 }).map((grosze) => (grosze / 100).toFixed(2));
const date = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));

/** Conditions on a member, also against the group, the form and the group's other members. */
const onMember: Arbitrary = fc.oneof(
  fc.tuple(order, fc.integer({ min: 0, max: 30 })).map(([op, age]) => ({ [op]: [{ var: "@.age" }, age] })),
  order.map((op) => ({ [op]: [{ var: "@.fee" }, { var: "^.budget" }] })),
  order.map((op) => ({ [op]: [{ "*": [{ var: "@.fee" }, 2] }, { var: "$.amount" }] })),
  order.map((op) => ({ [op]: [{ var: "@.joined" }, { var: "$.start" }] })),
  order.map((op) => ({
    and: [
      { known: [{ var: "@.left" }] },
      { [op]: [{ "date.diff": [{ var: "@.joined" }, { var: "@.left" }, "day"] }, 30] },
    ],
  })),
  order.map((op) => ({ [op]: [{ sumOf: [{ var: "^.members" }, { var: "@.fee" }] }, { var: "^.budget" }] })),
);

const onGroup: Arbitrary = fc.oneof(
  fc
    .tuple(fc.constantFrom("some", "none"), onMember)
    .map(([op, test]) => ({ [op]: [{ var: "@.members" }, test] })),
  fc.tuple(onMember, fc.boolean()).map(([test, empty]) => ({ all: [{ var: "@.members" }, test, { empty }] })),
  fc
    .tuple(order, onMember, fc.integer({ min: 0, max: 3 }))
    .map(([op, test, count]) => ({ [op]: [{ count: [{ var: "@.members" }, test] }, count] })),
  order.map((op) => ({ [op]: [{ sumOf: [{ var: "@.members" }, { var: "@.fee" }] }, { var: "@.budget" }] })),
  fc.tuple(order, onMember).map(([op, test]) => ({
    [op]: [{ maxOf: [{ filter: [{ var: "@.members" }, test] }, { var: "@.age" }, { empty: 0 }] }, 10],
  })),
);

const shifted: Arbitrary = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("date.add", "date.sub"),
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom("day", "week"),
    )
    .map(([op, amount, unit]) => ({ [op]: [{ var: "start" }, amount, unit] })),
  fc
    .tuple(
      fc.constantFrom("date.add", "date.sub"),
      fc.oneof(fc.constant({ var: "people" }), fc.integer({ min: 0, max: 30 })),
      fc.constantFrom("month", "year"),
      fc.constantFrom("down", "up", "error"),
    )
    .map(([op, amount, unit, rounding]) => ({ [op]: [{ var: "start" }, amount, unit, rounding] })),
  fc.tuple(fc.constantFrom("min", "max"), date).map(([op, day]) => ({ [op]: [{ var: "start" }, day] })),
);

/** Lists in lists, outer scopes, dates, places and tables. */
const wideAtoms: Arbitrary = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("some", "none"), onGroup)
      .map(([op, test]) => ({ [op]: [{ var: "groups" }, test] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(onGroup, fc.boolean())
      .map(([test, empty]) => ({ all: [{ var: "groups" }, test, { empty }] })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(order, money).map(([op, amount]) => ({
      [op]: [{ sumOf: [{ var: "groups" }, { sumOf: [{ var: "@.members" }, { var: "@.fee" }] }] }, amount],
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(order, onGroup, money).map(([op, test, amount]) => ({
      [op]: [{ sumOf: [{ filter: [{ var: "groups" }, test] }, { var: "@.budget" }] }, amount],
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(order, shifted, date).map(([op, left, right]) => ({ [op]: [left, right] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(order, fc.constantFrom("day", "week", "month", "year"), fc.integer({ min: -20, max: 20 }), date)
      .map(([op, unit, count, day]) => ({ [op]: [{ "date.diff": [{ var: "start" }, day, unit] }, count] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("centre", "dluga", "krotka", "miasto", "wies")
      .map((territory) => ({ inTerritory: [{ var: "address" }, territory] })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(order, fc.constantFrom([], [1000])).map(([op, otherwise]) => ({
      [op]: [{ var: "amount" }, { lookup: ["maxByKind", { var: "kind" }, ...otherwise] }],
    })),
  },
);

/** Random conditions of the wide form, with those of the sample form among them. */
export const wideCondition: Arbitrary = conditionsOver(wideAtoms, 3);

type Some = <Value>(value: fc.Arbitrary<Value>) => fc.Arbitrary<Value | undefined>;

const all: Some = (value) => value;
const perhaps: Some = (value) => fc.option(value, { nil: undefined });

function wide(base: fc.Arbitrary<Answers>, some: Some): fc.Arbitrary<Answers> {
  const member = fc.record({
    age: some(fc.integer({ min: 0, max: 30 })),
    fee: some(money),
    joined: some(date),
    left: some(fc.option(date)),
  });
  const group = fc.record({ budget: some(money), members: some(fc.array(member, { maxLength: 3 })) });
  const address = fc.record({
    locality: some(fc.constantFrom("Miasto", "Wieś")),
    street: some(fc.constantFrom("Długa", "ul. Długiej", "Krótka")),
    number: some(fc.integer({ min: 1, max: 14 }).map(String)),
  });
  return fc
    .tuple(base, some(fc.array(group, { maxLength: 3 })), some(address))
    .map(([answers, groups, place]) => ({ ...answers, groups, address: place }));
}

/** Answers of the wide form in which nothing is missing. */
export const wideAnswers: fc.Arbitrary<Answers> = wide(fullAnswers, all);

/** Answers of the wide form in which anything may be missing, at any depth. */
export const widePartialAnswers: fc.Arbitrary<Answers> = wide(partialAnswers, perhaps);

const FILLING: Answers = {
  cost: "12.34",
  note: null,
  units: 2,
  budget: "70.00",
  members: [],
  age: 8,
  fee: "5.00",
  joined: "2025-05-05",
  left: null,
};

/** The partial answers with every gap, at any depth, filled from full ones. */
export function wideCompleted(partial: unknown, full: unknown): unknown {
  if (partial === undefined) return full;
  if (Array.isArray(partial))
    return partial.map((item, index) => wideCompleted(item, Array.isArray(full) ? full[index] : undefined));
  if (typeof partial !== "object" || partial === null) return partial;
  const other = (typeof full === "object" && full !== null ? full : {}) as Answers;
  return Object.fromEntries(
    Object.entries(partial).map(([name, value]) => [
      name,
      wideCompleted(value, other[name] ?? FILLING[name]),
    ]),
  );
}
