import { describe, expect, it } from "vitest";
import { drawn } from "./sample.ts";

const mutants = Array.from({ length: 200 }, (_, index) => ({
  fileName: `/anywhere/packages/core/src/a-${index % 7}.ts`,
  mutatorName: "BooleanLiteral",
  replacement: "true",
  location: { start: { line: index, column: 3 }, end: { line: index, column: 9 } },
}));
const lines = (seed: string, size: number, of = mutants) =>
  drawn(of, { seed, size }).map(({ location }) => location.start.line);

describe("a sample of mutants", () => {
  it("is the same for the same seed, in whatever order and folder the mutants come", () => {
    const moved = mutants.toReversed().map((mutant) => ({
      ...mutant,
      fileName: mutant.fileName.replace("/anywhere", "/elsewhere/sandbox-1"),
    }));
    expect(lines("a", 20, moved)).toEqual(lines("a", 20));
    expect(lines("b", 20)).not.toEqual(lines("a", 20));
  });

  it("holds as many as were asked for, each once, or all", () => {
    expect(new Set(lines("a", 20)).size).toBe(20);
    expect(lines("a", 1000).toSorted((left, right) => left - right)).toEqual([...mutants.keys()]);
  });

  it("keeps whom it drew when others come to be", () => {
    const few = new Set(lines("a", 50, mutants.slice(0, 100)));
    const many = lines("a", 50).filter((line) => line < 100);
    expect(many.every((line) => few.has(line))).toBe(true);
  });
});
