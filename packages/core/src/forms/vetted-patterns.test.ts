import { describe, expect, it } from "vitest";
import { vettedPatterns } from "./vetted-patterns.ts";

describe("vetted patterns", () => {
  it.each(Object.entries(vettedPatterns))(
    "%s takes its own example whole, and nothing longer",
    (_, { pattern, example }) => {
      expect(pattern.test(example)).toBe(true);
      expect(pattern.test(`${example} `)).toBe(false);
      expect(pattern.test(`x${example}`)).toBe(false);
    },
  );

  it.each(Object.entries(vettedPatterns))("%s answers at once, whatever it is asked", (_, { pattern }) => {
    const started = performance.now();
    for (const unit of ["1", "1/", "a", "-", "1a"]) pattern.test(unit.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
