import { describe, expect, it } from "vitest";
import { countReads } from "../../sample/counted-reads.ts";
import { compileJsonLogic } from "../json-logic-js/compile-json-logic.ts";

/** Data that a rule has been asked about before, so that only what rules read is looked through again. */
function metBefore<Data extends object>(data: Data): Data {
  compileJsonLogic(true).evaluate(data);
  return data;
}

function withGetter<Target extends object>(target: Target, get: () => void): Target {
  return Object.defineProperty(target, "amount", { get, enumerable: true });
}

const amount = compileJsonLogic({ ">": [{ var: "a.amount" }, 10] });

describe("data that were changed since a rule last saw them", () => {
  it.each<[string, (data: { a: Record<string, unknown> }, ran: () => void) => void]>([
    [
      "a getter where the rule reads",
      ({ a }, ran) => Object.defineProperty(a, "amount", { get: ran, enumerable: true }),
    ],
    [
      "a getter on the way there",
      (data, ran) => Object.defineProperty(data, "a", { get: ran, enumerable: true }),
    ],
    ["a place that can only be written", ({ a }) => Object.defineProperty(a, "amount", { set: () => {} })],
    [
      "an object that becomes a number by code",
      ({ a }, ran) => Object.assign(a, { amount: { valueOf: ran } }),
    ],
    ["an object of a class", ({ a }) => Object.assign(a, { amount: new Date(20) })],
    ["a prototype on the way there", (data) => Object.setPrototypeOf(data.a, { amount: 20 })],
    ["a function on the way there", (data, ran) => Object.assign(data, { a: withGetter(() => {}, ran) })],
    ["itself", ({ a }) => Object.assign(a, { amount: a })],
    ["a text beyond the limit", ({ a }) => Object.assign(a, { amount: "9".repeat(70_000) })],
  ])("are refused for %s, and no code of theirs runs", (_name, change) => {
    let ran = 0;
    const data = metBefore({ a: { amount: 20 } as Record<string, unknown>, b: 1 });
    expect(amount.evaluate(data)).toBe(true);
    change(data, () => {
      ran += 1;
    });
    expect(() => amount.evaluate(data)).toThrow("[OGW440]");
    expect(ran).toBe(0);
  });

  it("are refused as a whole by a rule that reads the whole", () => {
    const data = metBefore({ a: { amount: 20 }, b: 1 as unknown });
    data.b = new Date(0);
    expect(() => compileJsonLogic({ "!!": [{ var: "" }] }).evaluate(data)).toThrow('[OGW440] data at "/b"');
    expect(() => compileJsonLogic({ var: { cat: ["b"] } }).evaluate(data)).toThrow("[OGW440]");
    expect(() => compileJsonLogic({ missing: ["b"] }).evaluate(data)).toThrow("[OGW440]");
  });

  it("are looked through as a whole by a rule with other limits", () => {
    const data = metBefore({ xs: [1, 2, 3] });
    expect(() => compileJsonLogic(true, { maxListItems: 2 }).evaluate(data)).toThrow('data at "/xs"');
    expect(compileJsonLogic(true).evaluate(data)).toBe(true);
  });

  it("answer by what they hold now", () => {
    const data = metBefore({ a: { amount: 20 } });
    expect(amount.evaluate(data)).toBe(true);
    data.a.amount = 5;
    expect(amount.evaluate(data)).toBe(false);
    expect(compileJsonLogic({ var: "a.toString" }).evaluate(data)).toBeNull();
    expect(compileJsonLogic({ var: "a.nothing.here" }).evaluate(data)).toBeNull();
  });
});

it("a place that can only be written is no data when data are first met", () => {
  const data = Object.defineProperty({}, "amount", { set: () => {}, enumerable: true });
  expect(() => compileJsonLogic(true).evaluate(data)).toThrow('[OGW440] data at "/amount"');
});

describe("lists of which a rule asks only whether items fulfil a condition", () => {
  const isLarge = { ">": [{ var: "cost.amount" }, 10] };
  const rules = {
    all: compileJsonLogic({ all: [{ var: "a.items" }, isLarge] }),
    some: compileJsonLogic({ some: [{ var: "a.items" }, isLarge] }),
    none: compileJsonLogic({ none: [{ var: "a.items" }, isLarge] }),
  };
  type Item = Record<string, unknown>;

  it.each<[string, string, (items: Item[], ran: () => unknown) => unknown]>([
    [
      "a getter where the rule reads",
      "/a/items/1/cost/amount",
      ([, item], ran) => withGetter(item?.cost as Item, ran),
    ],
    [
      "a getter on the way there",
      "/a/items/1/cost",
      ([, item], get) => Object.defineProperty(item, "cost", { get }),
    ],
    ["a getter for an item", "/a/items/0", (items, get) => Object.defineProperty(items, 0, { get })],
    ["an item of a class", "/a/items/1", (items) => items.splice(1, 1, new (class {})() as Item)],
    ["an item that is a function", "/a/items/1", (items) => items.splice(1, 1, (() => 1) as unknown as Item)],
    [
      "a value with code of its own",
      "/a/items/0/cost/amount/valueOf",
      ([item], run) => Object.assign(item?.cost as Item, { amount: { valueOf: run } }),
    ],
    ["a hole", "/a/items", (items) => delete items[1]],
    ["another prototype", "/a/items", (items) => Object.setPrototypeOf(items, null)],
    ["too many items", "/a/items", (items) => (items.length = 10_001)],
  ])("are refused for %s, and no code of theirs runs", (_name, place, change) => {
    let ran = 0;
    for (const rule of Object.values(rules)) {
      const items = [{ cost: { amount: 20 } }, { cost: { amount: 30 } }];
      const data = metBefore({ a: { items } });
      rule.evaluate(data);
      change(items, () => {
        ran += 1;
      });
      expect(() => rule.evaluate(data)).toThrow(`[OGW440] data at "${place}"`);
    }
    expect(ran).toBe(0);
  });

  it("are gone through by their items, whatever methods were put onto them", () => {
    const items = [{ cost: { amount: 20 } }, { cost: { amount: 5 } }];
    const data = metBefore({ a: { items } });
    Object.assign(items, { every: () => true, some: () => false });
    expect([rules.all, rules.some, rules.none].map((rule) => rule.evaluate(data))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("are looked through whole by a rule that gives items on, or reads the list elsewhere", () => {
    const list = { var: "a.items" };
    const readers: readonly unknown[] = [
      { filter: [list, isLarge] },
      { map: [list, { var: "" }] },
      { reduce: [list, { var: "current" }, 0] },
      { and: [{ some: [list, isLarge] }, { "!!": [list] }] },
      { and: [{ some: [list, isLarge] }, { "==": [{ var: "a" }, "x"] }] },
      { some: [list, { "==": [{ var: "" }, "x"] }] },
      { some: [{ map: [list, { var: "unread" }] }, isLarge] },
    ];
    for (const reader of readers) {
      const items: Item[] = [{ cost: { amount: 20 }, unread: 1 }];
      const data = metBefore({ a: { items } });
      Object.assign(items[0] as Item, { unread: new Date(0) });
      expect(() => compileJsonLogic(reader).evaluate(data)).toThrow('data at "/a/items/0/unread"');
    }
  });

  it("may hold lists again", () => {
    const rule = compileJsonLogic({
      some: [{ var: "xs" }, { all: [{ var: "ys" }, { ">": [{ var: "" }, 0] }] }],
    });
    const ys: unknown[] = [1, 2];
    const data = metBefore({ xs: [{ ys, unread: 1 }] });
    expect(rule.evaluate(data)).toBe(true);
    ys[1] = { valueOf: () => 1 };
    expect(() => rule.evaluate(data)).toThrow('[OGW440] data at "/xs/0/ys/1/valueOf"');
  });
});

it("data are looked through as a whole once, whether rules come one after another or data do", () => {
  const rules = [1, 2, 3].map((least) => compileJsonLogic({ ">": [{ var: "a" }, least] }));
  const readsOf = (order: readonly (readonly [rule: number, row: number])[]): number => {
    const counted = [0, 1, 2].map(() => countReads({ a: 5, rest: Array.from({ length: 100 }, () => 1) }));
    for (const [rule, row] of order) rules[rule]?.evaluate(counted[row]?.value);
    return counted.reduce((sum, { reads }) => sum + reads(), 0);
  };
  const all = [0, 1, 2];
  const once = readsOf(all.map((row) => [0, row]));
  const byData = readsOf(all.flatMap((row) => all.map((rule) => [rule, row] as const)));
  const byRule = readsOf(all.flatMap((rule) => all.map((row) => [rule, row] as const)));
  expect(once).toBeGreaterThan(3 * 200);
  expect(byData).toBeLessThan(once + 100);
  expect(byRule).toBeLessThan(once + 100);
});
