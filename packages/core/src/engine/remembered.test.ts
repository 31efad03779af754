import { describe, expect, it } from "vitest";
import { Remembered } from "./remembered.ts";

describe("what is remembered", () => {
  it("is as much as may be, the latest of it", () => {
    const map = new Remembered<string, number>(2);
    for (const [index, key] of ["a", "b", "c"].entries()) map.set(key, index);
    expect(["a", "b", "c"].map((key) => map.get(key))).toEqual([undefined, 1, 2]);
    // What is put in anew is the latest.
    map.set("b", 7);
    map.set("d", 8);
    expect(["b", "c", "d"].map((key) => map.get(key))).toEqual([7, undefined, 8]);
  });

  it("is weighed where values weigh differently; one that is too heavy is kept alone", () => {
    const map = new Remembered<string, number>(10, (weight) => weight);
    map.set("a", 4);
    map.set("b", 6);
    expect([map.get("a"), map.get("b")]).toEqual([4, 6]);
    map.set("c", 1);
    expect([map.get("a"), map.get("b"), map.get("c")]).toEqual([undefined, 6, 1]);
    map.set("d", 99);
    expect(["b", "c", "d"].map((key) => map.get(key))).toEqual([undefined, undefined, 99]);
    map.set("d", 1);
    map.set("e", 9);
    expect([map.get("d"), map.get("e")]).toEqual([1, 9]);
  });
});
