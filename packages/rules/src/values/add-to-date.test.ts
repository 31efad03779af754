import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DateRounding, dateAdd, dateDiff, fromEpochDay, toEpochDay } from "../calendar/index.ts";
import { addToDate, completedUnits } from "./add-to-date.ts";
import { dateText, epochDay, instantMillis, instantText } from "./civil-day.ts";

const day = fc.integer({ min: -25_000, max: 60_000 });
const rounding = fc.constantFrom<DateRounding>("down", "up", "error");

describe("integer calendar arithmetic of the rules", () => {
  it("numbers days as the calendar does", () => {
    fc.assert(
      fc.property(day, (number) => {
        expect(dateText(number)).toBe(fromEpochDay(number));
        expect(epochDay(dateText(number))).toBe(number);
      }),
    );
  });

  it("adds months and years as the calendar does, with every rounding", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -600, max: 600 }),
        rounding,
        fc.boolean(),
        (from, amount, how, years) => {
          const expected = dateAdd(dateText(from), years ? { years: amount } : { months: amount }, how);
          const got = addToDate(from, amount, years ? "year" : "month", how);
          expect(got === undefined ? undefined : dateText(got)).toBe(expected);
        },
      ),
    );
  });

  it("counts completed units as the calendar does", () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom("day", "week", "month", "year"), (from, to, unit) => {
        expect(completedUnits(from, to, unit)).toBe(dateDiff(dateText(from), dateText(to), unit));
      }),
    );
  });

  it("refuses days that do not exist and years out of range", () => {
    expect(epochDay("2026-02-29")).toBeUndefined();
    expect(epochDay("2026-2-28")).toBeUndefined();
    expect(addToDate(toEpochDay("9999-12-31"), 1, "day", "error")).toBeUndefined();
    expect(addToDate(toEpochDay("9999-12-31"), 1, "year", "down")).toBeUndefined();
  });

  it("reads instants with any offset as the same moment", () => {
    expect(instantMillis("2025-01-31T23:00Z")).toBe(instantMillis("2025-02-01T00:00+01:00"));
    expect(instantText(instantMillis("2025-02-01T00:00:00+01:00") as number)).toBe(
      "2025-01-31T23:00:00.000Z",
    );
    expect(instantMillis("2025-02-01T00:00")).toBeUndefined();
  });
});
