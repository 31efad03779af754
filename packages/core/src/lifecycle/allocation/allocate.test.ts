import { type Grosze, grosze } from "@opus/grant-rules/money";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "./allocate.ts";
import type { AllocationRules, Entrant } from "./allocation.ts";

const zloty = (amount: number): Grosze => grosze(amount * 100);
/** `b 4000 local @lakes` is application b that asks for 4000 zł, is local, and belongs to the lakes. */
function entrant(text: string): Entrant {
  const [key = "", amount = "0", ...rest] = text.split(" ");
  const pool = rest.find((word) => word.startsWith("@"))?.slice(1) ?? "one";
  return { key, amount: zloty(Number(amount)), pool, kinds: rest.filter((word) => !word.startsWith("@")) };
}

function allocated(rules: Partial<AllocationRules>, pools: Record<string, number>, ...texts: string[]) {
  const entrants = texts.map(entrant);
  const given = { fit: "strict" as const, steps: ["fill" as const], ...rules };
  const amounts = Object.entries(pools).map(([id, amount]) => ({ id, amount: zloty(amount) }));
  const { allotments, left } = allocate(entrants, amounts, given);
  return {
    outcomes: Object.fromEntries(entrants.map(({ key }, index) => [key, allotments[index]?.outcome])),
    amounts: Object.fromEntries(
      entrants.map(({ key }, index) => [key, Number(allotments[index]?.amount) / 100]),
    ),
    why: (key: string) => allotments[entrants.findIndex((one) => one.key === key)]?.log,
    left: Object.fromEntries([...left].map(([id, amount]) => [id, amount / 100])),
  };
}

const local = { id: "local", per: "pool" } as const;
const quota = (atLeast: number, per: "pool" | "call" = "pool"): Partial<AllocationRules> => ({
  steps: ["fill", "quota"],
  quotas: [{ ...local, per, atLeast }],
});

describe("filling", () => {
  it("stops a pool at the first that does not fit, and no other pool", () => {
    const { outcomes, why, left } = allocated(
      {},
      { hills: 5000, lakes: 3000 },
      "a 4000 @hills",
      "b 2000 @hills",
      "c 1000 @hills",
      "d 3000 @lakes",
    );
    expect(outcomes).toEqual({ a: "funded", b: "reserve", c: "reserve", d: "funded" });
    expect(left).toEqual({ hills: 1000, lakes: 0 });
    expect(why("b")).toEqual([{ step: "fill", did: "doesNotFit" }]);
    expect(why("c")).toEqual([{ step: "fill", did: "belowStop" }]);
  });

  it("makes no more grants than the programme allows, over all pools", () => {
    const { outcomes, why } = allocated(
      { mostGrants: 2 },
      { hills: 5000, lakes: 5000 },
      "a 1 @hills",
      "b 1 @lakes",
      "c 1 @hills",
    );
    expect(outcomes).toEqual({ a: "funded", b: "funded", c: "reserve" });
    expect(why("c")).toEqual([{ step: "fill", did: "atMostGrants" }]);
  });

  it("gives nothing to an application of no pool", () => {
    expect(allocated({}, { hills: 5000 }, "a 1000 @sea").outcomes).toEqual({ a: "reserve" });
  });
});

describe("a quota", () => {
  it("lets the best of the kind on reserve take the place of the lowest of others, one by one", () => {
    const { outcomes, why } = allocated(
      quota(2),
      { one: 4000 },
      "a 1000",
      "b 1000 local",
      "c 1000",
      "d 1000",
      "e 1000",
      "f 1000 local",
      "g 1000 local",
    );
    expect(outcomes).toEqual({
      a: "funded",
      b: "funded",
      c: "funded",
      d: "reserve",
      e: "reserve",
      f: "funded",
      g: "reserve",
    });
    expect(why("f")).toEqual([
      { step: "fill", did: "belowStop" },
      { step: "quota", did: "takesPlace", quota: "local", with: "d" },
    ]);
    expect(why("d")?.at(-1)).toEqual({ step: "quota", did: "givesPlace", quota: "local", with: "f" });
  });

  it("passes over one that does not fit into its exchange, to the grosz", () => {
    const { outcomes, why, left } = allocated(
      quota(1),
      { one: 2500 },
      "a 1000",
      "b 1000",
      "c 1500.01 local",
      "d 1500 local",
    );
    expect(outcomes).toEqual({ a: "funded", b: "reserve", c: "reserve", d: "funded" });
    expect(why("c")?.at(-1)).toEqual({ step: "quota", did: "doesNotFitExchange", quota: "local", with: "b" });
    expect(left).toEqual({ one: 0 });
  });

  it("is no failure when there are too few of the kind: all of them are inside", () => {
    const { outcomes } = allocated(quota(5), { one: 2000 }, "a 1000", "b 1000", "c 1000 local");
    expect(outcomes).toEqual({ a: "funded", b: "reserve", c: "funded" });
  });

  it("of a pool says nothing of other pools; of the call it takes the best wherever an exchange can be paid for", () => {
    const entrants = ["a 1000 @hills", "b 1000 local @lakes", "c 900 @lakes", "d 950 local @hills"];
    const pools = { hills: 1000, lakes: 1900 };
    expect(allocated(quota(1), pools, ...entrants).outcomes).toMatchObject({ a: "reserve", d: "funded" });
    expect(allocated(quota(1, "call"), pools, ...entrants).outcomes).toMatchObject({
      a: "funded",
      d: "reserve",
    });
    expect(allocated(quota(2, "call"), pools, ...entrants).outcomes).toMatchObject({
      a: "reserve",
      d: "funded",
    });
  });

  it("takes nobody's place whom another quota needs", () => {
    const both: Partial<AllocationRules> = {
      steps: ["fill", "quota"],
      quotas: [
        { id: "young", per: "pool", atLeast: 1 },
        { id: "local", per: "pool", atLeast: 1 },
      ],
    };
    const { outcomes } = allocated(both, { one: 2000 }, "a 1000", "b 1000 young", "c 1000 local");
    expect(outcomes).toEqual({ a: "reserve", b: "funded", c: "funded" });
  });
});

describe("an offer", () => {
  const offering = (changes: object = {}): Partial<AllocationRules> => ({
    steps: ["fill", "offer"],
    offer: { least: zloty(1000), belowLeast: "stop", ...changes },
  });

  it("goes to the best on reserve, for what is left, and nothing below it moves", () => {
    const { outcomes, amounts, left } = allocated(offering(), { one: 5500 }, "a 4000", "b 2000", "c 500");
    expect(outcomes).toEqual({ a: "funded", b: "offered", c: "reserve" });
    expect([amounts.b, left.one]).toEqual([1500, 0]);
  });

  it("is not made below the least: the list stops, or goes on to those that fit", () => {
    const entrants = ["a 4000", "b 2000", "c 500"];
    const stopped = allocated(offering(), { one: 4999.99 }, ...entrants);
    expect(stopped.outcomes).toEqual({ a: "funded", b: "reserve", c: "reserve" });
    expect(stopped.why("b")?.at(-1)).toEqual({ step: "offer", did: "leastNotLeft" });
    const goesOn = allocated(offering({ belowLeast: "goOnToFitting" }), { one: 4999.99 }, ...entrants);
    expect(goesOn.outcomes).toEqual({ a: "funded", b: "reserve", c: "funded" });
  });

  it("is of whole units where the programme says so", () => {
    const inUnits = offering({ least: zloty(300), unit: zloty(300) });
    const { amounts, left } = allocated(inUnits, { one: 4000 }, "a 3000", "b 1200");
    expect([amounts.b, left.one]).toEqual([900, 100]);
    expect(allocated(inUnits, { one: 3299.99 }, "a 3000", "b 1200").outcomes.b).toBe("reserve");
  });

  it("is no part for one that fits in full after an exchange freed money", () => {
    const rules: Partial<AllocationRules> = {
      ...offering(),
      steps: ["fill", "quota", "offer"],
      quotas: [{ ...local, atLeast: 1 }],
    };
    const { outcomes, left, why } = allocated(rules, { one: 8500 }, "a 5000", "b 4000", "c 3000 local");
    expect(outcomes).toEqual({ a: "funded", b: "reserve", c: "funded" });
    expect(why("a")?.map(({ step, did }) => [step, did])).toEqual([
      ["fill", "funded"],
      ["quota", "givesPlace"],
      ["offer", "funded"],
    ]);
    expect([why("b")?.at(-1)?.did, left.one]).toEqual(["leastNotLeft", 500]);
  });
});

describe("whatever is asked for", () => {
  const rulesOf = fc.record({
    fit: fc.constantFrom("strict" as const, "skipToNextFitting" as const),
    steps: fc.constantFrom(
      ["fill"] as const,
      ["fill", "quota"] as const,
      ["fill", "quota", "offer"] as const,
      ["fill", "offer", "quota"] as const,
    ),
    mostGrants: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    quotas: fc.array(
      fc.record({
        id: fc.constantFrom("local", "young"),
        atLeast: fc.integer({ min: 1, max: 4 }),
        per: fc.constantFrom("pool" as const, "call" as const),
      }),
      { maxLength: 2 },
    ),
    offer: fc.record({
      least: fc.integer({ min: 1, max: 20 }).map(zloty),
      unit: fc.option(fc.integer({ min: 1, max: 7 }).map(zloty), { nil: undefined }),
      belowLeast: fc.constantFrom("stop" as const, "goOnToFitting" as const),
    }),
  });
  const entrants = fc
    .array(
      fc.record({
        amount: fc.integer({ min: 1, max: 50 }).map(zloty),
        pool: fc.constantFrom("hills", "lakes"),
        kinds: fc.subarray(["local", "young"]),
      }),
      { maxLength: 14 },
    )
    .map((list) => list.map((one, index): Entrant => ({ key: String(index), ...one })));
  const pools = fc
    .tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 150 }))
    .map(([hills, lakes]) => [
      { id: "hills", amount: zloty(hills) },
      { id: "lakes", amount: zloty(lakes) },
    ]);

  it("no pool is exceeded, no more grants are made than allowed, nobody is given more than asked for", () => {
    fc.assert(
      fc.property(entrants, pools, rulesOf, (list, given, rules) => {
        const { allotments, left } = allocate(list, given, rules);
        for (const { id, amount } of given) {
          const taken = allotments.reduce(
            (sum, { outcome, amount: one }, index) =>
              list[index]?.pool === id && outcome !== "reserve" ? sum + one : sum,
            0,
          );
          expect(taken).toBeLessThanOrEqual(amount);
          expect(left.get(id)).toBe(amount - taken);
        }
        const grants = allotments.filter(({ outcome }) => outcome !== "reserve").length;
        expect(grants).toBeLessThanOrEqual(rules.mostGrants ?? Number.POSITIVE_INFINITY);
        allotments.forEach(({ amount }, index) => {
          expect(amount).toBeLessThanOrEqual(list[index]?.amount ?? 0);
        });
      }),
    );
  });

  it("nobody ranked higher is passed over except by a stated rule, which the log names", () => {
    fc.assert(
      fc.property(entrants, pools, rulesOf, (list, given, rules) => {
        const { allotments } = allocate(list, given, rules);
        list.forEach(({ pool }, above) => {
          if (allotments[above]?.outcome !== "reserve") return;
          const lower = list.some(
            (one, index) => index > above && one.pool === pool && allotments[index]?.outcome !== "reserve",
          );
          if (!lower) return;
          const reasons = new Set(allotments[above]?.log.map(({ did }) => did));
          const stated =
            // Passed over by the rule that skips, by a quota, or by one that goes on below the least.
            (rules.fit === "skipToNextFitting" && reasons.has("doesNotFit")) ||
            reasons.has("givesPlace") ||
            reasons.has("leastNotLeft") ||
            list.some(
              (_, index) =>
                index > above && allotments[index]?.log.some(({ did }) => did === "takesPlace") === true,
            );
          expect(stated).toBe(true);
        });
      }),
    );
  });

  it("a quota is met as far as exchanges can be paid for", () => {
    fc.assert(
      fc.property(entrants, pools, fc.integer({ min: 1, max: 4 }), (list, given, atLeast) => {
        const rules: AllocationRules = {
          fit: "strict",
          steps: ["fill", "quota"],
          quotas: [{ id: "local", per: "pool", atLeast }],
        };
        const { allotments, left } = allocate(list, given, rules);
        for (const { id } of given) {
          const of = (isLocal: boolean, outcome: string) =>
            list.flatMap((one, index) =>
              one.pool === id &&
              one.kinds?.includes("local") === isLocal &&
              allotments[index]?.outcome === outcome
                ? [one]
                : [],
            );
          if (of(true, "funded").length >= atLeast) continue;
          const lowest = of(false, "funded").at(-1);
          if (lowest === undefined) continue;
          const room = Number(left.get(id)) + lowest.amount;
          expect(of(true, "reserve").filter(({ amount }) => amount <= room)).toEqual([]);
        }
      }),
    );
  });
});
