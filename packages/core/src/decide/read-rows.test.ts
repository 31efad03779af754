import { describe, expect, it } from "vitest";
import type { ReadRows } from "../store/commit.ts";
import { isSameRead, RowIndex, unstatedRow } from "./read-rows.ts";

const row = { scope: "s/a", key: "k", version: 2, entry: "case:c#1", value: {} };
const read = (asked: ReadRows["read"], ...rows: ReadRows["rows"]): ReadRows => ({
  read: asked,
  rows,
  version: 7,
});

describe("rows that were read", () => {
  it("tell of a row that it is not there only when a read would have found it", () => {
    const range = new RowIndex([read({ scope: "s/a", from: "b", below: "d" })]);
    expect(["a", "b", "c", "d"].map((key) => range.covers("s/a", key))).toEqual([false, true, true, false]);
    expect(range.covers("s/b", "c")).toBe(false);
    const single = new RowIndex([read({ scope: "s/a", key: "k" }, row)]);
    expect(["k", "l"].map((key) => single.covers("s/a", key))).toEqual([true, false]);
    expect(new RowIndex([read({ scope: "s/a" })]).covers("s/a", "anything")).toBe(true);
  });

  it("have to be found unchanged by the commit: each as it was, a range with its rows, a set by its version", () => {
    const { key, version, entry } = row;
    expect(
      new RowIndex([
        read({ scope: "s/a", key }, row),
        read({ scope: "s/a", key: "l" }),
        read({ scope: "s/a", from: "b", below: "d" }, row),
        read({ scope: "s/a" }, row),
      ]).seen(),
    ).toEqual([
      { scope: "s/a", key, version, entry },
      { scope: "s/a", key: "l", version: 0 },
      { scope: "s/a", from: "b", below: "d", rows: [{ key, version, entry }] },
      { scope: "s/a", version: 7 },
    ]);
  });
});

describe("two reads", () => {
  const reads: readonly ReadRows["read"][] = [
    { scope: "s/a" },
    { scope: "s/b" },
    { scope: "s/a", key: "k" },
    { scope: "s/a", key: "l" },
    { scope: "s/a", from: "b", below: "d" },
    { scope: "s/a", from: "c", below: "d" },
    { scope: "s/a", from: "b", below: "e" },
  ];

  it("are the same when they name the same rows, and in no other case", () => {
    for (const [left, one] of reads.entries())
      for (const [right, other] of reads.entries())
        expect(isSameRead(one, { ...other })).toBe(left === right);
  });
});

it("a row that was not stated is an error of its command, by the row's name", () => {
  expect(unstatedRow("award.grant", "s/a", "k")).toMatchObject({
    code: "OGW456",
    subject: 'command "award.grant"',
  });
  expect(unstatedRow("award.grant", "s/a", "k").message).toContain('the row "k" of s/a');
});
