import { describe, expect, it } from "vitest";
import { isSameJson, journalFault, safely } from "./journal-fault.ts";

describe("what was written", () => {
  it("is the same whatever the order of its members", () => {
    expect(isSameJson({ a: 1, b: [null] }, { b: [null], a: 1 })).toBe(true);
    expect(isSameJson({ a: 1 }, { a: 2 })).toBe(false);
  });

  it("is never what is not there, nor what no JSON can say, not even on both sides", () => {
    const odd = [undefined, Number.NaN, 1n, "\ud800"];
    expect(odd.map((value) => isSameJson(value, value))).toEqual([false, false, false, false]);
    expect(odd.map((value) => isSameJson(value, {}))).toEqual([false, false, false, false]);
  });
});

it("what cannot be computed is nothing", () => {
  const fail = () => {
    throw new Error("no canonical form");
  };
  expect([safely(fail), safely(() => 7)]).toEqual([undefined, 7]);
});

it("a fault says its place: an entry, or the stream as a whole", () => {
  const message = (seq: number) => journalFault("case:c", seq, "OGW504", "x", "y").message;
  expect(message(3)).toEqual({ pl: "case:c#3: x.", en: "case:c#3: y." });
  expect(message(0)).toEqual({ pl: "case:c: x.", en: "case:c: y." });
});
