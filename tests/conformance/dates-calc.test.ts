import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { datesCalcCases } from "./dates-calc-cases.ts";

const folder = new URL("../../../shared/conformance/dates-calc", import.meta.url).pathname;
const isAbsent = !existsSync(folder);
const why = isAbsent ? " (skipped: ../shared/conformance/dates-calc is not there)" : "";

describe.skipIf(isAbsent)(`the calendar on Catala's dates-calc tables${why}`, () => {
  const cases = isAbsent ? [] : datesCalcCases(folder);

  it.each(cases)("$table: $what", ({ actual, expected }) => {
    expect(actual).toEqual(expected);
  });

  it("has run every one of the 32 rows", () => {
    expect(cases).toHaveLength(32);
  });
});
