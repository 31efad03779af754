import { describe, expect, it } from "vitest";
import { plainTable } from "./plain-table.ts";

describe("a plain table", () => {
  it("aligns columns and leaves no trailing blanks", () => {
    expect(
      plainTable(
        [
          ["złożone", "93", "x"],
          ["w toku", "5", ""],
        ],
        [1],
      ),
    ).toEqual(["złożone  93  x", "w toku    5"]);
  });
});
