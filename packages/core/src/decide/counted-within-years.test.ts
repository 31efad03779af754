import { polishHolidays, type TermVariant } from "@opus/grant-rules/calendar";
import { OgwError } from "@opus/grant-rules/errors";
import { describe, expect, it } from "vitest";
import { countedWithinYears } from "./counted-within-years.ts";

const moments: Readonly<Record<string, string>> = {
  early: "2026-03-02T09:00:00.000Z",
  late: "9000-01-01T12:00:00.000Z",
  soonAfter: "6000-01-01T12:00:00.000Z",
  before: "0001-01-01T12:00:00.000Z",
};

function lastDay(way: Partial<TermVariant>, moment = (event: string) => moments[event]) {
  const counted = countedWithinYears([{ amount: 5, unit: "day", roll: "none", ...way } as TermVariant], {
    zone: "Europe/Warsaw",
    calendar: polishHolidays,
    moment,
    holds: () => true,
  });
  return counted.kind === "due" ? counted.deadline.lastDay : counted.kind;
}

describe("a term that may start on any day", () => {
  it("is counted where it ends in the years in which programmes run", () => {
    expect(lastDay({ from: "early" })).toBe("2026-03-07");
  });

  it("ends with those years where its start or its end lies after them", () => {
    expect(lastDay({ from: "late" })).toBe("5999-12-31");
    expect(lastDay({ from: "early", amount: 60000, unit: "month" })).toBe("5999-12-31");
  });

  it.each([
    ["no such day", { amount: 9_000_000 }],
    ["more working days than are counted", { amount: 200_000, unit: "workingDay" }],
    ["no holidays known then", { from: "soonAfter", unit: "workingDay" }],
  ] as const)("ends within them where there are %s", (_, way) => {
    expect(lastDay({ from: "early", ...way })).toMatch(/^(1970-01-01|5999-12-31)$/);
  });

  it("ends with them where one of several starts lies after them", () => {
    expect(lastDay({ fromLatest: ["early", "late"], unit: "workingDay" })).toBe("5999-12-31");
  });

  it("ended at their beginning where it starts before them", () => {
    expect(lastDay({ from: "before", unit: "workingDay" })).toBe("1970-01-01");
  });

  it("fails with what is no matter of years, be it ours or not", () => {
    const ours = new OgwError({
      code: "OGW303",
      subject: "snapshot",
      problem: "it fits nothing",
      allowed: "What fits",
      remedy: "Send another",
    });
    const failing = (error: Error) => () =>
      lastDay({ from: "early" }, () => {
        throw error;
      });
    expect(failing(ours)).toThrow(ours);
    expect(failing(new TypeError("broken"))).toThrow("broken");
  });
});
