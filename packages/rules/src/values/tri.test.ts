import { describe, expect, it } from "vitest";
import { type Tri, triAnd, triIf, triName, triNot, triOr } from "./tri.ts";

const VALUES: readonly Tri[] = [1, 0, 2, 3];
const name = (tri: Tri) => String(triName(tri));
const table = (operation: (left: Tri, right: Tri) => Tri) =>
  VALUES.map((left) => VALUES.map((right) => name(operation(left, right))).join(" "));

describe("the algebra of verdicts, over true, false, unknown, error", () => {
  it("lets one false decide a conjunction, and error win over unknown", () => {
    expect(table(triAnd)).toEqual([
      "true false unknown error",
      "false false false false",
      "unknown false unknown error",
      "error false error error",
    ]);
  });

  it("lets one true decide a disjunction, and error win over unknown", () => {
    expect(table(triOr)).toEqual([
      "true true true true",
      "true false unknown error",
      "true unknown unknown error",
      "true error error error",
    ]);
  });

  it("turns true and false around and leaves the rest", () => {
    expect(VALUES.map((value) => name(triNot(value)))).toEqual(["false", "true", "unknown", "error"]);
  });

  it("chooses by a decided guard, and otherwise gives what both branches agree on", () => {
    expect(table((left, right) => triIf(1, left, right))[0]).toBe("true true true true");
    expect(table((left, right) => triIf(0, left, right))[0]).toBe("true false unknown error");
    expect(table((left, right) => triIf(2, left, right))).toEqual([
      "true unknown unknown error",
      "unknown false unknown error",
      "unknown unknown unknown error",
      "error error error error",
    ]);
    expect(table((left, right) => triIf(3, left, right))).toEqual([
      "true error error error",
      "error false error error",
      "error error error error",
      "error error error error",
    ]);
  });

  it("is order-free", () => {
    for (const left of VALUES) {
      for (const right of VALUES) {
        expect(triAnd(left, right)).toBe(triAnd(right, left));
        expect(triOr(left, right)).toBe(triOr(right, left));
      }
    }
  });
});
