import { describe, expect, it } from "vitest";
import type { EachDocument } from "./each-schema.ts";
import { monthsTouched, type ProjectSpan, periodsOf } from "./periods.ts";

const months = (touched: EachDocument["touched"], from: string, to: string) =>
  periodsOf({ period: "month", touched }, { from, to }).map(({ of, from: first, to: last }) => [
    of,
    first,
    last,
  ]);

describe("the months of a project", () => {
  it("are those that it touches, each with the days that belong to it", () => {
    expect(months("separate", "2026-11-20", "2027-02-03")).toEqual([
      ["2026-11", "2026-11-20", "2026-11-30"],
      ["2026-12", "2026-12-01", "2026-12-31"],
      ["2027-01", "2027-01-01", "2027-01-31"],
      ["2027-02", "2027-02-01", "2027-02-03"],
    ]);
  });

  it("are the full ones, with the days beside them or without", () => {
    const span = ["2026-11-20", "2027-01-03"] as const;
    expect(months("joined", ...span)).toEqual([["2026-12", ...span]]);
    expect(months("skipped", ...span)).toEqual([["2026-12", "2026-12-01", "2026-12-31"]]);
    expect(months("joined", "2026-01-31", "2026-03-31")).toEqual([
      ["2026-02", "2026-01-31", "2026-02-28"],
      ["2026-03", "2026-03-01", "2026-03-31"],
    ]);
  });

  it("are by themselves where no full one stands beside them, and none where those do not count", () => {
    expect(months("joined", "2026-05-20", "2026-06-10").map(([of]) => of)).toEqual(["2026-05", "2026-06"]);
    expect(months("skipped", "2026-05-20", "2026-06-10")).toEqual([]);
  });

  it.each<[ProjectSpan, number]>([
    [{ from: "2026-05-20", to: "2026-05-20" }, 1],
    [{ from: "2026-12-31", to: "2027-01-01" }, 2],
    [{ from: "2026-06-01", to: "2026-05-31" }, 0],
    [{ from: "2028-02-29", to: "2038-02-28" }, 121],
  ])("are counted without being listed: %j", (span, count) => {
    expect(monthsTouched(span)).toBe(count);
    expect(periodsOf({ period: "month", touched: "separate" }, span)).toHaveLength(count);
  });
});
