import { describe, expect, it } from "vitest";
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
});
