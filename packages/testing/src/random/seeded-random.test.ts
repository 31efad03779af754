import { describe, expect, it } from "vitest";
import { createSeededRandom, randomOf } from "./seeded-random.ts";

const first = (draws: { integer(a: number, b: number): number }) =>
  Array.from({ length: 8 }, () => draws.integer(0, 1_000_000));

describe("seeded randomness", () => {
  it("gives the same numbers for the same seed and names, whatever was asked before", () => {
    const random = createSeededRandom(7);
    const expected = first(random("A-001", "signing"));
    const other = createSeededRandom(7);
    other("B-001", "cards").shuffle([1, 2, 3]);
    expect(first(other("A-001", "signing"))).toEqual(expected);
  });

  it("gives other numbers for another seed, another name or names split elsewhere", () => {
    const all = [
      createSeededRandom(7)("A-001", "signing"),
      createSeededRandom(8)("A-001", "signing"),
      createSeededRandom(7)("A-002", "signing"),
      createSeededRandom(7)("A-001signing"),
    ].map((draws) => first(draws).join());
    expect(new Set(all).size).toBe(4);
  });

  it("takes a number and its digits as one seed, as a command line gives digits", () => {
    expect(first(createSeededRandom("7")("x"))).toEqual(first(createSeededRandom(7)("x")));
  });

  it("draws under an owner as under one more name", () => {
    const random = createSeededRandom(7);
    expect(first(randomOf(random, "A-001")("signing"))).toEqual(first(random("A-001", "signing")));
  });

  it("keeps to its bounds and reaches both of them about equally often", () => {
    const draws = createSeededRandom(1)("dice");
    const counts = new Map<number, number>();
    for (let n = 0; n < 6000; n += 1) {
      const face = draws.integer(1, 6);
      counts.set(face, (counts.get(face) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(850);
      expect(count).toBeLessThan(1150);
    }
  });

  it("spreads around zero within its width, more often near than far", () => {
    const draws = createSeededRandom(1)("noise");
    const values = Array.from({ length: 4000 }, () => draws.spread(10));
    expect(Math.max(...values)).toBeLessThanOrEqual(10);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-10);
    const near = values.filter((value) => Math.abs(value) <= 5).length;
    expect(near).toBeGreaterThan(4000 * 0.65);
  });

  it("takes chances as percent: never at 0, always at 100", () => {
    const draws = createSeededRandom(1)("chance");
    const share = (percent: number) =>
      Array.from({ length: 2000 }, () => draws.chance(percent)).filter(Boolean).length / 2000;
    expect(share(0)).toBe(0);
    expect(share(100)).toBe(1);
    expect(share(30)).toBeCloseTo(0.3, 1);
  });

  it("shuffles without losing, doubling or moving the given list", () => {
    const items = ["a", "b", "c", "d", "e"] as const;
    const drawn = createSeededRandom(3)("experts").shuffle(items);
    expect([...drawn].sort()).toEqual([...items]);
    expect(items).toEqual(["a", "b", "c", "d", "e"]);
    expect(drawn).not.toEqual([...items]);
  });
});
