import { grosze } from "@opus/grant-rules/money";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankApplications } from "../../lifecycle/ranking/rank-applications.ts";
import type { RankedApplication } from "../../lifecycle/ranking/rank-order.ts";
import type { RankingRules } from "../../lifecycle/ranking/ranking-rules.ts";
import { isReached, stabilityReport } from "./stability.ts";

const rules: RankingRules = { ties: ["earlierSubmission"], fit: "strict" };
const application = (key: string, points: number, zloty: number): RankedApplication => ({
  key,
  case: key,
  standing: { total: { num: points, den: 2 }, criteria: {} },
  requested: grosze(zloty * 100),
});
const pool = (zloty: number) => [{ id: "grant", amount: grosze(zloty * 100) }];
const report = (applications: readonly RankedApplication[], zloty: number, most = 1000, ranking = rules) =>
  stabilityReport({ applications, pools: pool(zloty), ranking, most });

describe("a stability report", () => {
  const three = [application("a", 20, 1000), application("b", 16, 1000), application("c", 15, 1000)];

  it("says how far each score may move before the funding line changes, and whose money it is", () => {
    expect(report(three, 2000)).toEqual([
      // a falls behind c with more than 2.5 points less.
      { number: "a", up: null, down: { points: { num: 5, den: 2 }, when: "beyond", changes: ["c", "a"] } },
      { number: "b", up: null, down: { points: { num: 1, den: 2 }, when: "beyond", changes: ["c", "b"] } },
      // c was later: with just half a point more it still stands behind b.
      { number: "c", up: { points: { num: 1, den: 2 }, when: "beyond", changes: ["c", "b"] }, down: null },
    ]);
  });

  it("says that a score decides at just the points where the tie is broken for it", () => {
    const early = [application("b", 20, 1000), application("c", 16, 1000), application("a", 15, 1000)];
    expect(report(early, 2000).find(({ number }) => number === "a")?.up).toEqual({
      points: { num: 1, den: 2 },
      when: "at",
      changes: ["a", "c"],
    });
  });

  it("says nothing changes where there is money for all", () => {
    expect(report(three, 9000).every(({ up, down }) => up === null && down === null)).toBe(true);
  });

  it("gives nothing but bounds, up to the next total, where nothing may be allocated", () => {
    const halves = ({ num, den }: { readonly num: number; readonly den: number }) => (2 * num) / den;
    const told = report(three, 2000, 0).map(({ number, up, down }) =>
      [up, down].map((move) => (move === null ? null : [number, halves(move.points), move.when])),
    );
    expect(told).toEqual([
      [null, ["a", 4, "bound"]],
      [
        ["b", 4, "bound"],
        ["b", 1, "bound"],
      ],
      [["c", 1, "bound"], null],
    ]);
  });

  it("gives a bound where the allocations are used up, those nearest the line first", () => {
    const [a, b, c] = report(three, 2000, 3);
    expect([b?.down?.when, c?.up?.when]).toEqual(["beyond", "beyond"]);
    expect(a?.down).toEqual({ points: { num: 2, den: 1 }, when: "bound", changes: [] });
  });

  it("tries those on both sides of the line first, and gives the others the way to their next", () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      application(`a${index + 10}`, 40 - 2 * index, 1000),
    );
    // Six are paid for; both of the two next to the line are tried whole, and then nothing is left.
    const lines = report(many, 6000, 12);
    const bound = (direction: "up" | "down") =>
      lines.flatMap((one, index) => (one[direction]?.when === "bound" ? [index] : []));
    expect(bound("up")).toEqual([1, 2, 3, 4, 7, 8, 9, 10, 11]);
    expect(bound("down")).toEqual([0, 1, 2, 3, 4, 7, 8, 9, 10]);
    const step = { points: { num: 1, den: 1 }, when: "bound", changes: [] };
    expect([lines[2]?.up, lines[2]?.down, lines[0]?.up, lines[11]?.down]).toEqual([step, step, null, null]);
  });

  it("says of a tie that a person settled that anything less decides, not the same points", () => {
    const tie = (key: string, place: number) => ({
      ...application(key, 20, 1000),
      tie: { of: "lots", place },
    });
    const settled = [tie("a", 2), tie("b", 1)];
    const lines = report(settled, 1000, 1000, { ties: [{ criterion: "need" }], fit: "strict" });
    const zero = { num: 0, den: 1 };
    expect(lines).toEqual([
      { number: "b", up: null, down: { points: zero, when: "beyond", changes: ["a", "b"] } },
      { number: "a", up: { points: zero, when: "beyond", changes: ["a", "b"] }, down: null },
    ]);
  });

  it("knows which points are enough", () => {
    const two = { num: 2, den: 1 };
    const enough = (when: "at" | "beyond" | "bound", num: number) =>
      isReached({ points: two, when, changes: [] }, { num, den: 2 });
    expect([3, 4, 5].map((halves) => enough("at", halves))).toEqual([false, true, true]);
    expect([3, 4, 5].map((halves) => enough("beyond", halves))).toEqual([false, false, true]);
    expect([enough("bound", 5), isReached(null, two)]).toEqual([false, false]);
  });

  it("gives a bound where one score would use up more than its share, and goes on with the others", () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      application(`a${index + 10}`, 40 - 2 * index, 1000),
    );
    const lines = report(many, 1000, 150);
    // Nobody but the first is paid for: the last would have to pass all eleven, and may try eight.
    expect(lines.at(-1)?.up).toEqual({ points: { num: 9, den: 1 }, when: "bound", changes: [] });
    expect(lines[1]?.up).toEqual({ points: { num: 1, den: 1 }, when: "beyond", changes: ["a11", "a10"] });
  });

  describe("is true of every score: a smaller move changes nothing, and a larger one does what it says", () => {
    const applications = fc
      .uniqueArray(
        fc.record({
          key: fc.integer({ min: 1, max: 99 }),
          points: fc.integer({ min: 0, max: 12 }),
          zloty: fc.integer({ min: 1, max: 9 }),
          pool: fc.constantFrom("hills", "lakes"),
          isLocal: fc.boolean(),
        }),
        { selector: ({ key }) => key, minLength: 2, maxLength: 7 },
      )
      .map((rows) =>
        rows.map(({ key, points, zloty, pool: id, isLocal }) => ({
          ...application(String(key).padStart(2, "0"), points, zloty),
          pool: id,
          kinds: isLocal ? ["local"] : [],
        })),
      );
    const sums = fc.record({
      hills: fc.integer({ min: 1, max: 20 }),
      lakes: fc.integer({ min: 0, max: 15 }),
      more: fc.integer({ min: 0, max: 5 }),
    });
    const offer = { part: { from: "2.00" }, belowLeast: "goOnToFitting", refused: "keepsPlace" } as const;
    const quotaOf = (per: "pool" | "call") => [
      { id: "local", title: { pl: "Lokalne", en: "Local" }, kind: { rule: "is-local" }, atLeast: 2, per },
    ];
    const kinds: Readonly<Record<string, Partial<RankingRules>>> = {
      "as the ranking fills": {},
      "where lower ranks that fit come": { fit: "skipToNextFitting" },
      "with quotas in each pool": { quota: quotaOf("pool") },
      "with a quota over the call": { quota: quotaOf("call"), fit: "skipToNextFitting" },
      "with offers of a part": { offer },
      "with quotas, offers and a most of grants": { quota: quotaOf("pool"), offer, mostGrants: 3 },
    };

    it.each(Object.entries(kinds))("%s", (_, changes) => {
      const ranking: RankingRules = { ...rules, ...changes };
      fc.assert(
        fc.property(applications, sums, (list, { hills, lakes, more }) => {
          // Of each pool so much more may be promised than it has.
          const pools = [
            { id: "hills", amount: grosze((hills + more) * 100), beyond: grosze(more * 100) },
            { id: "lakes", amount: grosze((lakes + more) * 100), beyond: grosze(more * 100) },
          ];
          const given = (applied: readonly RankedApplication[]) =>
            rankApplications(applied, pools, ranking)
              .lines.flatMap(({ key, outcome }) => (outcome === "reserve" ? [] : [key]))
              .sort();
          const base = given(list);
          // Quarters of a point, on both sides of every half.
          const moved = (number: string, quarters: number) =>
            given(
              list.map((one) => {
                if (one.key !== number) return one;
                const total = { num: one.standing.total.num * 2 + quarters, den: 4 };
                return { ...one, standing: { ...one.standing, total } };
              }),
            );
          for (const { number, up, down } of stabilityReport({
            applications: list,
            pools,
            ranking,
            most: 10_000,
          })) {
            for (const [way, move] of [
              [1, up],
              [-1, down],
            ] as const) {
              const first = Array.from({ length: 60 }, (_, step) => step + 1).find(
                (step) => moved(number, way * step).join() !== base.join(),
              );
              const said =
                move === null
                  ? undefined
                  : (move.points.num * 4) / move.points.den + (move.when === "at" ? 0 : 1);
              expect([number, way, first]).toEqual([number, way, said]);
              if (first === undefined) continue;
              const anew = moved(number, way * first);
              const others = [...anew, ...base].filter((key) => anew.includes(key) !== base.includes(key));
              expect([...(move?.changes ?? [])].sort()).toEqual(others.sort());
            }
          }
        }),
        { numRuns: 40 },
      );
    });
  });
});
