import { describe, expect, it } from "vitest";
import { expert } from "../../src/actors/expert.ts";
import { createSeededRandom, randomOf } from "../../src/random/seeded-random.ts";
import { caseSituation } from "../case-situation.ts";

const seeds = Array.from({ length: 60 }, (_, seed) => randomOf(createSeededRandom(seed), "A-001"));

describe("the simulated experts", () => {
  const legal = [
    ["review.record", "expert"],
    ["review.recuse", "expert"],
  ] as const;
  const review = (changes: Parameters<typeof caseSituation>[1] = {}) =>
    expert(caseSituation("scoring.underMeritReview", { legal, ...changes }));

  it("score every criterion within its range, about as good as the project is", () => {
    const points = seeds.flatMap((random) => {
      const command = review({ random, row: { traits: { quality: 70 } } });
      if (command?.type !== "review.record") return [];
      const { scores, justification, impartial } = command.payload as {
        scores: Record<string, number>;
        justification: string;
        impartial: boolean;
      };
      expect(Object.keys(scores)).toEqual(["need", "method"]);
      expect(justification.length).toBeGreaterThanOrEqual(20);
      expect(impartial).toBe(true);
      return Object.values(scores);
    });
    expect(Math.min(...points)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...points)).toBeLessThanOrEqual(8);
    expect(points.reduce((sum, value) => sum + value, 0) / points.length).toBeCloseTo(7, 0);
  });

  it("never give less than nothing or more than the greatest", () => {
    for (const quality of [0, 100]) {
      for (const random of seeds) {
        const { scores = {} } = (review({ random, row: { traits: { quality } } })?.payload ?? {}) as {
          scores?: Record<string, number>;
        };
        for (const value of Object.values(scores))
          expect(Number(value) >= 0 && Number(value) <= 10).toBe(true);
      }
    }
  });

  it("are different persons for the second card, drawn anew for each case", () => {
    const first = review();
    const second = review({
      context: {
        scoring: { cards: [{ expert: first?.by ?? "", scores: {}, total: { num: 0, den: 1 }, version: 1 }] },
      },
    });
    expect(second?.by).toBeDefined();
    expect(second?.by).not.toBe(first?.by);
    expect(new Set(seeds.map((random) => review({ random })?.by)).size).toBeGreaterThan(3);
  });

  it("recuse themselves now and then, and somebody else steps in", () => {
    const recusing = seeds.map((random) => ({ random, command: review({ random }) }));
    const [found] = recusing.filter(({ command }) => command?.type === "review.recuse");
    expect(found?.command?.payload).toEqual({ reason: expect.stringMatching(/^(applicant|partner|other)$/) });
    expect(recusing.filter(({ command }) => command?.type === "review.recuse").length).toBeLessThan(20);
    const next = review({
      random: found?.random ?? seeds[0],
      context: { scoring: { recused: [found?.command?.by ?? ""] } },
    } as never);
    expect(next?.by).not.toBe(found?.command?.by);
  });
});
