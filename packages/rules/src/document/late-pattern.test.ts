import { expect, it } from "vitest";
import { latePattern } from "./late-pattern.ts";

it("builds a pattern when it is first asked for, and once", () => {
  expect(() => latePattern("(")).not.toThrow();
  expect(latePattern("(")).toThrow(SyntaxError);
  const letter = latePattern(String.raw`^\p{L}$`);
  expect(letter()).toEqual(/^\p{L}$/u);
  expect(letter()).toBe(letter());
});
