import fc from "fast-check";
import jsonLogic from "json-logic-js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { divideRounded, type Rounding } from "../money/rounding.ts";
import {
  arbitraryCondition,
  completed,
  fullAnswers,
  partialAnswers,
} from "../sample/arbitrary-expression.ts";
import { SampleExpression, SampleWorld } from "../sample/run-expression.ts";
import { SAMPLE_FORM, SAMPLE_WHOLE } from "../sample/sample-form.ts";
import { wideAnswers, wideCompleted, wideCondition, widePartialAnswers } from "../sample/wide-condition.ts";
import { WIDE_INPUT } from "../sample/wide-form.ts";

const same = (left: readonly unknown[], right: readonly unknown[]) =>
  left.every((value) => right.includes(value));

/** The op pack: reference functions for operators that plain JSON-logic lacks, over erased values. */
const OP_PACK: Readonly<Record<string, (...args: never[]) => unknown>> = {
  pctOf: (rate: number, amount: number, bottom: number, mode: Rounding) =>
    Number(divideRounded(BigInt(rate) * BigInt(amount), BigInt(bottom), mode)),
  round: (value: number, step: number, grow: number, shrink: number, mode: Rounding) =>
    Number(divideRounded(BigInt(value) * BigInt(grow), BigInt(shrink) * BigInt(step), mode)) * step,
  minOf: (list: readonly number[], empty: number) => (list.length === 0 ? empty : Math.min(...list)),
  maxOf: (list: readonly number[], empty: number) => (list.length === 0 ? empty : Math.max(...list)),
  distinct: (list: readonly unknown[]) => new Set(list.map((each) => JSON.stringify(each))).size,
  fold: (text: string) => text.toLowerCase(),
  overlaps: (left: readonly unknown[], right: readonly unknown[]) =>
    left.some((value) => right.includes(value)),
  disjoint: (left: readonly unknown[], right: readonly unknown[]) =>
    !left.some((value) => right.includes(value)),
  subsetOf: same,
  sameSet: (left: readonly unknown[], right: readonly unknown[]) => same(left, right) && same(right, left),
  lookup: (_: string, kind: string, otherwise: number | null) =>
    new Map([
      ["ngo", 800_000],
      ["group", 300_000],
    ]).get(kind) ?? otherwise,
  inTerritory: (place: { locality: string; street: string; number: string } | null, territory: string) => {
    const town = place?.locality === "Miasto" || (place?.locality as unknown) === "miasto";
    const [street, number] = [place?.street === "Krótka" ? "krotka" : "dluga", Number(place?.number)];
    if (territory === "miasto" || territory === "wies") return town === (territory === "miasto");
    if (!town) return false;
    return (
      territory === street ||
      (territory === "centre" && (street === "dluga" || (number <= 10 && number % 2 === 1)))
    );
  },
  "date.add": (day: number, count: number, unit: Unit, rounding: string) =>
    shifted(day, count, unit, rounding),
  "date.sub": (day: number, count: number, unit: Unit, rounding: string) =>
    shifted(day, -count, unit, rounding),
  "date.diff": (from: number, to: number, unit: Unit) => {
    if (unit === "day" || unit === "week") return Math.trunc((to - from) / (unit === "day" ? 1 : 7)) + 0;
    const step = to < from ? -1 : 1;
    let count = 0;
    while (Math.sign(to - shifted(from, count + step, unit, "down")) !== -step) count += step;
    return count;
  },
  bands: (amount: number, scale: readonly (readonly [number | null, number])[], mode: Rounding) => {
    let [below, sum] = [0, 0];
    for (const [limit, rate] of scale) {
      sum += Math.max(0, Math.min(amount, limit ?? Infinity) - below) * rate;
      below = limit ?? Infinity;
    }
    return Number(divideRounded(BigInt(sum), 10_000n, mode));
  },
};

type Unit = "day" | "week" | "month" | "year";

/** Calendar arithmetic by JavaScript's own dates, for comparison. */
function shifted(day: number, count: number, unit: Unit, rounding: string): number {
  if (unit === "day" || unit === "week") return day + count * (unit === "day" ? 1 : 7);
  const date = new Date(day * 86_400_000);
  const months = date.getUTCMonth() + count * (unit === "year" ? 12 : 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), months + 1, 0));
  if (date.getUTCDate() <= last.getUTCDate())
    return Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), date.getUTCDate()) / 86_400_000;
  return last.getTime() / 86_400_000 + (rounding === "up" ? 1 : 0);
}

beforeAll(() => {
  for (const [name, operation] of Object.entries(OP_PACK)) jsonLogic.add_operation(name, operation as never);
});

afterAll(() => {
  for (const name of Object.keys(OP_PACK)) jsonLogic.rm_operation(name);
});

const runs = { numRuns: 1_000 };

function plainAnswer(expression: SampleExpression, answers: unknown): unknown {
  const lowered = withOuterPaths(expression.lowered());
  return jsonLogic.apply(
    lowered as Parameters<typeof jsonLogic.apply>[0],
    withOuterLinks(expression.plainFacts(answers), undefined),
  );
}

/** Plain JSON-logic sees only the item; for the comparison each record leads to the one around it, as "^". */
function withOuterLinks(value: unknown, outer: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withOuterLinks(item, outer));
  if (typeof value !== "object" || value === null) return value;
  const linked: Record<string, unknown> = outer === undefined ? {} : { "^": outer };
  for (const [name, part] of Object.entries(value))
    linked[name] = Array.isArray(part) ? withOuterLinks(part, linked) : part;
  return linked;
}

function withOuterPaths(rule: unknown): unknown {
  if (Array.isArray(rule)) return rule.map(withOuterPaths);
  if (typeof rule !== "object" || rule === null) return rule;
  const outer = (rule as { "var.outer"?: readonly [number, string] })["var.outer"];
  if (outer !== undefined) return { var: `${"^.".repeat(outer[0])}${outer[1]}` };
  return Object.fromEntries(Object.entries(rule).map(([name, part]) => [name, withOuterPaths(part)]));
}

describe("the contract with plain JSON-logic", () => {
  it("P1: on full facts the verdict is the stock library's verdict on the lowered rule", () => {
    const seen = { true: 0, false: 0, error: 0 };
    fc.assert(
      fc.property(arbitraryCondition, fullAnswers, (written, answers) => {
        const expression = new SampleExpression(written);
        expect(expression.problems).toEqual([]);
        const gives = expression.gives(answers) as true | false | "error";
        seen[String(gives) as keyof typeof seen] += 1;
        if (gives !== "error") expect(plainAnswer(expression, answers)).toBe(gives);
      }),
      runs,
    );
    expect(seen.true).toBeGreaterThan(250);
    expect(seen.false).toBeGreaterThan(250);
    expect(seen.error).toBeLessThan(100);
  });

  it("P2: a definite verdict on partial facts holds in every completion", () => {
    let definite = 0;
    fc.assert(
      fc.property(
        arbitraryCondition,
        partialAnswers,
        fc.array(fullAnswers, { minLength: 3, maxLength: 3 }),
        (written, partial, fulls) => {
          const expression = new SampleExpression(written);
          const early = expression.gives(partial);
          if (typeof early !== "boolean") return;
          definite += 1;
          for (const full of fulls)
            expect([early, "error"]).toContain(expression.gives(completed(partial, full)));
        },
      ),
      runs,
    );
    expect(definite).toBeGreaterThan(250);
  });

  const wideWorld = new SampleWorld(WIDE_INPUT);

  it("P1 holds for lists in lists, outer items, dates, places and tables", () => {
    const seen = { true: 0, false: 0, error: 0, unknown: 0 };
    fc.assert(
      fc.property(wideCondition, wideAnswers, (written, answers) => {
        const expression = new SampleExpression(written, wideWorld);
        expect(expression.problems).toEqual([]);
        const gives = expression.gives(answers) as true | false | "error" | "unknown";
        seen[String(gives) as keyof typeof seen] += 1;
        // A street that the locality does not have is not recognised, so that the place stays unknown.
        if (typeof gives === "boolean") expect(plainAnswer(expression, answers)).toBe(gives);
      }),
      { numRuns: 3_000 },
    );
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(750);
    expect(seen.error + seen.unknown).toBeLessThan(600);
  });

  it("P2 holds for lists in lists, outer items, dates, places and tables, with gaps at any depth", () => {
    let definite = 0;
    fc.assert(
      fc.property(
        wideCondition,
        widePartialAnswers,
        fc.array(wideAnswers, { minLength: 3, maxLength: 3 }),
        (written, partial, fulls) => {
          const expression = new SampleExpression(written, wideWorld);
          const early = expression.gives(partial);
          if (typeof early !== "boolean") return;
          definite += 1;
          for (const full of fulls)
            expect([early, "error"]).toContain(expression.gives(wideCompleted(partial, full)));
        },
      ),
      { numRuns: 3_000 },
    );
    expect(definite).toBeGreaterThan(750);
  });

  it("P3: with every missing fact absent, the answer is plain JSON-logic's", () => {
    const { required: _, ...optionalForm } = SAMPLE_FORM;
    const world = new SampleWorld({ ...SAMPLE_WHOLE, form: optionalForm });
    const guarded = fc.oneof(
      fc.constantFrom(
        { and: [{ known: [{ var: "amount" }] }, { "<=": [{ var: "amount" }, 5000] }] },
        { or: [{ absent: [{ var: "amount" }] }, { ">": [{ var: "amount" }, 100] }] },
        { if: [{ known: [{ var: "people" }] }, { ">=": [{ var: "people" }, 3] }, false] },
        { "===": [{ var: "kind" }, "ngo"] },
        { "!==": [{ var: "kind" }, "ngo"] },
        { in: [{ var: "kind" }, ["ngo", "group"]] },
        { ">=": [{ coalesce: [{ var: "people" }, 5] }, 4] },
        { some: [{ var: "items" }, { ">": [{ var: "@.cost" }, 100] }] },
        { none: [{ var: "items" }, { ">": [{ var: "@.cost" }, 100] }] },
        { all: [{ var: "items" }, { ">": [{ var: "@.cost" }, 100] }, { empty: true }] },
      ),
    );
    const rule = fc.oneof(
      guarded,
      fc.tuple(guarded, guarded).map((and) => ({ and })),
      fc.tuple(guarded, guarded).map((or) => ({ or })),
      guarded.map((one) => ({ "!": one })),
    );
    const absent = partialAnswers.map((answers) =>
      Object.fromEntries(
        Object.entries(answers).map(([key, value]) => [
          key,
          key === "items" || value === undefined ? null : value,
        ]),
      ),
    );
    fc.assert(
      fc.property(rule, absent, (written, answers) => {
        const expression = new SampleExpression(written, world);
        expect(expression.problems).toEqual([]);
        const gives = expression.gives(answers);
        expect(gives).not.toBe("unknown");
        if (gives !== "error") expect(plainAnswer(expression, answers)).toBe(gives);
      }),
      { numRuns: 1_000 },
    );
  });
});
