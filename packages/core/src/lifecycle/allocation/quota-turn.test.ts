import { grosze } from "@opus/grant-rules/money";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MissingQuota, missingQuotas, quotaTurn, type WaitingOfKinds } from "./quota-turn.ts";

const one = (key: string, amount: number, ...kinds: string[]): WaitingOfKinds => ({
  key,
  amount: grosze(amount),
  kinds,
});
const local: MissingQuota = { id: "local", atLeast: 2, funded: 1 };
const strict = { fit: "strict" } as const;
const turn = (waiting: readonly WaitingOfKinds[], free: number, missing = [local]) =>
  quotaTurn(waiting, grosze(free), strict, missing);

describe("whose turn it is when a quota lacks some", () => {
  it("is the best of its kind that fits in full, with the quota as the reason", () => {
    const found = turn([one("a", 5), one("b", 9, "local"), one("c", 7, "local"), one("d", 3, "local")], 7);
    expect([found.turn?.of.key, found.quota]).toEqual(["c", local]);
  });

  it("is the first of the list where none of the kind fits, or it is of the kind itself", () => {
    expect(turn([one("a", 5), one("b", 9, "local")], 7)).toMatchObject({ turn: { of: { key: "a" } } });
    const own = turn([one("a", 5, "local"), one("b", 4, "local")], 7);
    expect([own.turn?.of.key, own.quota]).toEqual(["a", undefined]);
  });

  it("asks quotas in the order in which they are stated", () => {
    const young = { id: "young", atLeast: 1, funded: 0 };
    const waiting = [one("a", 5), one("b", 4, "local"), one("c", 4, "young")];
    expect(turn(waiting, 5, [young, local]).turn?.of.key).toBe("c");
    expect(turn(waiting, 5, [local, young]).turn?.of.key).toBe("b");
  });
});

it("a quota is counted in its pool, or over the call", () => {
  const grants = [
    { pool: "hills", kinds: ["local"] },
    { pool: "lakes", kinds: ["local"] },
    { pool: "lakes" },
  ];
  const quota = (per: "pool" | "call") => [{ id: "local", atLeast: 2, per }];
  expect(missingQuotas(quota("pool"), grants, "lakes")).toEqual([{ id: "local", atLeast: 2, funded: 1 }]);
  expect(missingQuotas(quota("call"), grants, "lakes")).toEqual([]);
  expect(missingQuotas(undefined, grants, "lakes")).toEqual([]);
});

it("nobody who stands higher is passed over but by a stated rule, and nobody is given more than is free", () => {
  const waiting = fc
    .array(fc.record({ amount: fc.integer({ min: 1, max: 20 }), kinds: fc.subarray(["local", "young"]) }), {
      maxLength: 8,
    })
    .map((list) => list.map(({ amount, kinds }, index) => one(String(index), amount, ...kinds)));
  const missing = fc.subarray([local, { id: "young", atLeast: 1, funded: 0 }]);
  const fit = fc.constantFrom("strict" as const, "skipToNextFitting" as const);
  fc.assert(
    fc.property(waiting, fc.integer({ min: 0, max: 30 }), fit, missing, (list, free, how, lacking) => {
      const found = quotaTurn(list, grosze(free), { fit: how }, lacking);
      if (found.turn === undefined) {
        // Nobody's turn: the best does not fit, or none does, and no quota has one that fits.
        const fitting = list.filter(({ amount }) => amount <= free);
        expect(how === "strict" ? (list[0]?.amount ?? 99) > free : fitting.length === 0).toBe(true);
        return;
      }
      const { of, amount } = found.turn;
      expect(amount).toBeLessThanOrEqual(free);
      const above = list.slice(0, list.indexOf(of));
      const { quota } = found;
      if (quota !== undefined) {
        expect(lacking).toContain(quota);
        expect(above.every((one) => one.amount > free || one.kinds?.includes(quota.id) !== true)).toBe(true);
      } else expect(above.every((one) => one.amount > free && how === "skipToNextFitting")).toBe(true);
    }),
  );
});
