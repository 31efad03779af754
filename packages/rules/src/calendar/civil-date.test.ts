import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDate, dateParts, fromEpochDay, isCivilDate, isoWeekday, toEpochDay } from "./index.ts";

const epochDays = fc.integer({ min: toEpochDay("0001-01-01"), max: toEpochDay("9999-12-31") });

describe("a civil date", () => {
  it("is the day that the platform's own UTC calendar shows, on every eleventh day from year 1 to 9999", () => {
    // Eleven is prime to the week, to months and to the 400 years after which the calendar repeats.
    const disagreements: string[] = [];
    for (let day = toEpochDay("0001-01-01"); day <= toEpochDay("9999-12-31"); day += 11) {
      const text = fromEpochDay(day);
      const isSame = text === new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (!isSame || toEpochDay(text) !== day) disagreements.push(text);
    }
    expect(disagreements).toEqual([]);
  });

  it("goes to its number and back", () => {
    fc.assert(
      fc.property(epochDays, (day) => {
        expect(toEpochDay(fromEpochDay(day))).toBe(day);
        expect(civilDate(dateParts(fromEpochDay(day)))).toBe(fromEpochDay(day));
        expect(isoWeekday(fromEpochDay(day))).toBe(new Date(day * 86_400_000).getUTCDay() || 7);
      }),
    );
  });

  it("sorts as text", () => {
    fc.assert(
      fc.property(epochDays, epochDays, (left, right) => {
        expect(fromEpochDay(left) < fromEpochDay(right)).toBe(left < right);
      }),
    );
  });

  it.each(["2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01"])(
    "%s does not exist",
    (text) => {
      expect(isCivilDate(text)).toBe(false);
      expect(() => toEpochDay(text)).toThrow("OGW113");
    },
  );

  it.each([
    "2026-1-9",
    "09.02.2025",
    "2026-01-01T00:00Z",
    " 2026-01-01",
    "2026-01-01\n",
    "",
    "20260101",
    "-001-01-01",
  ])("%j is not written as one", (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  it.each([20260101, null, undefined, {}, ["2026-01-01"], new Date(0)])("%j is not one", (value) => {
    expect(isCivilDate(value)).toBe(false);
  });

  it("never leaves the calendar", () => {
    expect(() => fromEpochDay(toEpochDay("9999-12-31") + 1)).toThrow("OGW113");
    expect(() => fromEpochDay(toEpochDay("0001-01-01") - 1)).toThrow("OGW113");
    expect(() => fromEpochDay(0.5)).toThrow("OGW113");
    expect(() => civilDate({ year: 2026, month: 2, day: 30 })).toThrow("OGW113");
  });
});
