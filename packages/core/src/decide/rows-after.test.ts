import { describe, expect, it } from "vitest";
import { RowIndex } from "./read-rows.ts";
import { rowsAfter } from "./rows-after.ts";

const scope = "spring/seats";
const target = { aggregate: { scope: () => "spring" }, id: "spring", context: {} };
const row = (key: string, value: object) => ({ scope, key, version: 1, entry: "call:spring#1", value });
const index = new RowIndex([
  { read: { scope }, rows: [row("a", { at: 1 }), row("b", { at: 2 })] },
  { read: { scope: "spring/others" }, rows: [] },
] as never);

const after = (...writes: object[]) =>
  Object.fromEntries(rowsAfter(index, target as never, writes as never).values(scope));

describe("rows as they are once a plan has written", () => {
  it("are as they were read where it writes none", () => {
    expect(rowsAfter(index, target as never)).toBe(index);
    expect(rowsAfter(index, target as never, [])).toBe(index);
  });

  it("are those that it puts in and changes, without those that it takes out", () => {
    const writes = [
      { op: "remove", set: "seats", key: "a" },
      { op: "update", set: "seats", key: "b", value: { at: 3 } },
      { op: "insert", set: "seats", key: "c", value: { at: 4 } },
    ];
    expect(after(...writes)).toStrictEqual({ b: { at: 3 }, c: { at: 4 } });
  });

  it("are untouched by what it writes into another set, and known as far as they were", () => {
    const writes = [{ op: "insert", set: "others", key: "d", value: { at: 5 } }];
    expect(after(...writes)).toEqual({ a: { at: 1 }, b: { at: 2 } });
    const known = rowsAfter(index, target as never, writes as never);
    expect([known.covers(scope, "z"), known.covers("spring/unread", "z")]).toEqual([true, false]);
  });
});
