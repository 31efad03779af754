import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawExperts, type ExpertDraw } from "./draw-experts.ts";

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
const draw = (changes: Partial<ExpertDraw> = {}) =>
  drawExperts({
    word: "fontanna",
    applications: names("W/", 5).map((number) => ({ number, without: [] })),
    experts: names("e-", 4).map((expert) => ({ expert, files: 0 })),
    perApplication: 2,
    ...changes,
  });

const asked = fc.record({
  word: fc.string({ minLength: 1 }),
  applications: fc.integer({ min: 0, max: 12 }),
  experts: fc.integer({ min: 0, max: 7 }),
  perApplication: fc.integer({ min: 1, max: 3 }),
});

describe("the draw of experts", () => {
  it("is the same for whoever knows the word, and another with another word", () => {
    expect(draw()).toEqual(draw());
    expect(draw({ word: "latarnia" })).not.toEqual(draw());
  });

  it("does not depend on the order in which anything is given", () => {
    fc.assert(
      fc.property(
        asked,
        fc.infiniteStream(fc.nat()),
        ({ word, applications, experts, perApplication }, keys) => {
          const shuffled = <T>(list: readonly T[]) =>
            list
              .map((one) => ({ one, key: keys.next().value }))
              .sort((a, b) => a.key - b.key)
              .map(({ one }) => one);
          const given = names("W/", applications).map((number) => ({ number, without: [] }));
          const pool = names("e-", experts).map((expert) => ({ expert, files: 0 }));
          const drawn = drawExperts({ word, applications: given, experts: pool, perApplication });
          const again = { word, applications: shuffled(given), experts: shuffled(pool), perApplication };
          expect(drawExperts(again)).toEqual(drawn);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("gives nobody an application twice, and everybody as many as the others, or one more", () => {
    fc.assert(
      fc.property(asked, ({ word, applications, experts, perApplication }) => {
        const given = names("W/", applications).map((number) => ({ number, without: [] }));
        const pool = names("e-", experts).map((expert) => ({ expert, files: 0 }));
        const drawn = drawExperts({ word, applications: given, experts: pool, perApplication });
        const files = new Map(pool.map(({ expert }) => [expert, 0]));
        for (const one of drawn) {
          expect(new Set(one.experts).size).toBe(Math.min(perApplication, experts));
          for (const expert of one.experts) files.set(expert, (files.get(expert) ?? 0) + 1);
        }
        const loads = [...files.values()];
        if (loads.length > 0) expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  it("goes on from the files that experts have, and leaves out who is out of the question", () => {
    const pool = [
      { expert: "busy", files: 9 },
      { expert: "free", files: 0 },
      { expert: "bound", files: 0 },
    ];
    const given = [{ number: "W/1", without: ["bound"] }];
    expect(draw({ experts: pool, applications: given, perApplication: 1 })).toEqual([
      { number: "W/1", experts: ["free"] },
    ]);
    expect(draw({ experts: pool, applications: given, perApplication: 3 })).toEqual([
      { number: "W/1", experts: ["free", "busy"] },
    ]);
  });

  it("takes applications in the order of their numbers, past the digits that were planned for them", () => {
    const given = ["W/100", "W/99"].map((number) => ({ number, without: [] }));
    expect(draw({ applications: given }).map(({ number }) => number)).toEqual(["W/99", "W/100"]);
  });
});
