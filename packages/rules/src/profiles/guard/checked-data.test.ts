import { describe, expect, it } from "vitest";
import { compileJsonLogic } from "../json-logic-js/compile-json-logic.ts";

/** Data that a rule has been asked about before, so that only what rules read is looked through again. */
function metBefore<Data extends object>(data: Data): Data {
  compileJsonLogic(true).evaluate(data);
  return data;
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
