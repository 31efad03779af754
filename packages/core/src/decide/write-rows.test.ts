import { describe, expect, it } from "vitest";
import { postingsOf } from "../journal/postings.ts";
import { RowIndex } from "./read-rows.ts";
import { RowWriter } from "./write-rows.ts";

const scope = "spring/seats";
const read = (key: string, version?: number) => ({
  read: { scope, key },
  rows: version === undefined ? [] : [{ scope, key, version, entry: "call:spring#1", value: {} }],
});
const writerOn = (...reads: object[]) => new RowWriter("seat.take", new RowIndex(reads as never));
const write = (op: "insert" | "update" | "remove", key = "a") =>
  ({ op, set: "seats", key, ...(op === "remove" ? {} : { value: {} }) }) as never;

describe("rows that a command writes", () => {
  it("follow on the versions that it has read, and on its own", () => {
    const writer = writerOn(read("a", 4), read("b"));
    const versions = [
      writer.change(scope, write("update")),
      writer.change(scope, write("remove")),
      writer.change(scope, write("insert", "b")),
      writer.change(scope, write("update", "b")),
    ].map(({ version }) => version);
    expect(versions).toEqual([5, 6, 1, 2]);
  });

  it("are refused to whoever inserts what is there, or changes what is not", () => {
    expect(() => writerOn(read("a", 1)).change(scope, write("insert"))).toThrow(
      '[OGW457] command "seat.take": it would insert the row "a" of spring/seats, which is there already',
    );
    for (const op of ["update", "remove"] as const)
      expect(() => writerOn(read("a")).change(scope, write(op))).toThrow(
        `[OGW457] command "seat.take": it would ${op} the row "a" of spring/seats, which is not there`,
      );
  });

  it("are refused where nobody has read the row, which then may be there or not", () => {
    for (const op of ["insert", "update", "remove"] as const)
      expect(() => writerOn(read("a", 1)).change(scope, write(op, "z"))).toThrow(/^\[OGW\d{3}\] .*"z"/);
  });
});

describe("rows that a stream's end amends", () => {
  const amended = (writer: RowWriter, after: (before: object | undefined) => object | null | undefined) =>
    writer.amend(scope, { set: "seats", key: "a", value: after } as never);
  const seen = (writer: RowWriter) => {
    const told: unknown[] = [];
    amended(writer, (before) => void told.push(before));
    return told;
  };

  it("say what the plan of the same command has written, and nothing of what it took out", () => {
    const writer = writerOn(read("a", 4));
    expect(seen(writer)).toEqual([{}]);
    writer.change(scope, { op: "update", set: "seats", key: "a", value: { at: 2 } } as never);
    expect(seen(writer)).toEqual([{ at: 2 }]);
    writer.change(scope, write("remove"));
    expect(seen(writer)).toEqual([undefined]);
  });

  it("are put in, changed, taken out or left", () => {
    const none = writerOn(read("a"));
    expect(amended(none, () => null)).toEqual([]);
    expect(amended(none, () => ({ at: 1 }))).toMatchObject([{ op: "insert", version: 1, value: { at: 1 } }]);
    expect(amended(none, () => ({ at: 2 }))).toMatchObject([{ op: "update", version: 2 }]);
    expect(amended(none, () => null)).toMatchObject([{ op: "remove", version: 3 }]);
  });
});

it("balances go on from what an entry before it in the commit has left", () => {
  const balances = "spring/balances";
  const kept = {
    ...{ scope: balances, key: "call:spring/free/spring/grant", version: 7, entry: "call:spring#1" },
    value: { amount: 900 },
  };
  const writer = new RowWriter(
    "award.grant",
    new RowIndex([{ read: { scope: balances }, version: 7, rows: [kept] }]),
  );
  const move = (amount: number) =>
    writer.balances(
      "spring",
      postingsOf([
        { from: "call:spring/free", to: "case:A/committed", source: "spring", line: "grant", amount },
      ]),
    );
  const free = { scope: balances, key: kept.key, op: "update" };
  const committed = { scope: balances, key: "case:A/committed/spring/grant" };
  expect(move(500)).toEqual([
    { ...free, version: 8, value: { amount: 400 } },
    { ...committed, op: "insert", version: 1, value: { amount: 500 } },
  ]);
  expect(move(300)).toEqual([
    { ...free, version: 9, value: { amount: 100 } },
    { ...committed, op: "update", version: 2, value: { amount: 800 } },
  ]);
});
