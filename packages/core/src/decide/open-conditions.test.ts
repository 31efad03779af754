import { compareInstants } from "@opus/grant-rules/calendar";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TermDocument } from "../document/term-schema.ts";
import { countedOn } from "./counted-term.ts";

const document = { zone: "Europe/Warsaw", holidays: "PL", deadlines: {} } as const;
const days = (amount: number, more: object = {}) => ({
  amount,
  unit: "day" as const,
  roll: "none" as const,
  basis: ["regulations"],
  ...more,
});

type Holds = Readonly<Record<string, boolean>>;

const count = (term: unknown, holds: Holds = {}, moments: Readonly<Record<string, string>> = {}) =>
  countedOn(term as TermDocument, document, {
    usual: "2026-03-02T09:00:00.000Z",
    moment: (name) => moments[name],
    holds: (rule) => holds[rule],
  });
const dueOf = (term: unknown, holds: Holds = {}) => {
  const counted = count(term, holds);
  return counted.kind === "due" ? counted.deadline.lastDay : counted.kind;
};
const when = (rule: string) => ({ when: { rule } });

describe("a term whose condition nobody can decide", () => {
  it("ends with the latest of the ways that may hold, and says which rule is open", () => {
    expect(count([days(20, when("a")), days(5)])).toMatchObject({ kind: "due", way: 0, undecided: "a" });
    expect(count([days(3, when("a")), days(5)])).toMatchObject({ kind: "due", way: 1, undecided: "a" });
    expect(dueOf([days(20, when("a")), days(5)])).toBe("2026-03-22");
    expect(dueOf([days(3, when("a")), days(5)])).toBe("2026-03-07");
  });

  it("ends as though it held where it has no other way", () => {
    expect(dueOf([days(3, when("a"))])).toBe("2026-03-05");
  });

  it("looks at no way behind one that holds for sure, and at none that does not hold", () => {
    const ways = [days(3, when("a")), days(5, when("b")), days(20)];
    expect(dueOf(ways, { b: true })).toBe("2026-03-07");
    expect(dueOf(ways, { b: false })).toBe("2026-03-22");
    expect(count([days(3, when("b")), days(5)], { b: true })).not.toHaveProperty("undecided");
  });

  it("waits for an event from which a way that may hold is counted", () => {
    const ways = [days(3, { ...when("a"), from: "payment.confirm" }), days(5)];
    expect(count(ways)).toEqual({ kind: "waits", for: ["payment.confirm"], undecided: "a" });
    expect(count(ways, {}, { "payment.confirm": "2026-03-10" })).toMatchObject({ kind: "due", way: 0 });
  });

  it("is exactly the latest of what it comes to, however the open rules may be decided", () => {
    const rule = fc.constantFrom("a", "b", "c");
    const way = fc.record({ amount: fc.integer({ min: 1, max: 60 }), rule });
    const decided = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() });
    const known = fc.subarray(["a", "b", "c"] as const);
    fc.assert(
      fc.property(fc.array(way, { maxLength: 4 }), fc.nat(60), decided, known, (some, last, facts, told) => {
        const ways = [...some.map((one) => days(one.amount, when(one.rule))), days(last + 1)];
        const open = (["a", "b", "c"] as const).filter((name) => !told.includes(name));
        const holds: Holds = Object.fromEntries(told.map((name) => [name, facts[name]]));
        const worlds = Array.from({ length: 2 ** open.length }, (_, bits) => ({
          ...holds,
          ...Object.fromEntries(open.map((name, at) => [name, ((bits >> at) & 1) === 1])),
        }));
        const ends = worlds.flatMap((world) => {
          const counted = count(ways, world);
          return counted.kind === "due" ? [counted.deadline.dueAt] : [];
        });
        const counted = count(ways, holds);
        expect(counted.kind === "due" ? counted.deadline.dueAt : undefined).toBe(
          ends.toSorted(compareInstants).at(-1),
        );
      }),
    );
  });
});
