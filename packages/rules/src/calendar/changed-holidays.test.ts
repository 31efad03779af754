import { describe, expect, it } from "vitest";
import { changeHolidays, type HolidayChanges } from "./changed-holidays.ts";
import { computeDeadline } from "./compute-deadline.ts";
import { polishHolidays } from "./polish-holidays.ts";
import { isHoliday, isWorkingDay, restDayOn } from "./rest-day.ts";

describe("a calendar that a programme changes", () => {
  it("leaves the one it is made of as it is", () => {
    const before = structuredClone(polishHolidays);
    changeHolidays(polishHolidays, { remove: [{ on: "01-06" }], saturdays: "working" });
    expect(polishHolidays).toEqual(before);
  });

  it("has days off of its own, once or every year, for the time it says", () => {
    const title = { pl: "Dzień urzędu", en: "Office day" };
    const ours = changeHolidays(polishHolidays, {
      add: [
        { on: "2027-05-04", title },
        { on: "11-02", title, from: "2027-01-01", to: "2027-12-31" },
      ],
    });
    expect(
      ["2027-05-04", "2028-05-04", "2026-11-02", "2027-11-02", "2028-11-02"].map((day) =>
        isWorkingDay(day, ours),
      ),
    ).toEqual([false, true, true, false, true]);
    expect(computeDeadline({ amount: 1, unit: "day" }, "2027-04-30", ours).lastDay).toBe("2027-05-05");
  });

  it("takes days off away, whatever falls on them", () => {
    const ours = changeHolidays(polishHolidays, {
      remove: [{ on: "01-06", from: "2027-01-01" }, { on: "2027-05-01" }],
    });
    expect([isHoliday("2026-01-06", ours), isHoliday("2027-01-06", ours)]).toEqual([true, false]);
    // A Saturday and a holiday at once.
    expect(restDayOn("2027-05-01", ours)).toBeUndefined();
  });

  it("makes Saturdays working days, or working days up to a day", () => {
    const working = changeHolidays(polishHolidays, { saturdays: "working" });
    const until = changeHolidays(polishHolidays, { saturdays: { workingUntil: "2017-05-31" } });
    expect([isWorkingDay("2027-06-05", working), isWorkingDay("2027-06-06", working)]).toEqual([true, false]);
    expect([isWorkingDay("2017-05-27", until), isWorkingDay("2017-06-03", until)]).toEqual([true, false]);
  });

  it("makes Saturdays working days from a day on, or between two", () => {
    const from = changeHolidays(polishHolidays, { saturdays: { workingFrom: "2027-06-12" } });
    expect([isWorkingDay("2027-06-05", from), isWorkingDay("2027-06-12", from)]).toEqual([false, true]);
    const between = changeHolidays(polishHolidays, {
      saturdays: { workingFrom: "2027-06-12", workingUntil: "2027-06-19" },
    });
    const saturdays = ["2027-06-05", "2027-06-12", "2027-06-19", "2027-06-26"];
    expect(saturdays.map((day) => isWorkingDay(day, between))).toEqual([false, true, true, false]);
  });

  it("may be changed again, and what was changed before stays", () => {
    const first = changeHolidays(polishHolidays, { saturdays: { workingUntil: "2027-06-05" } });
    const second = changeHolidays(first, { saturdays: { workingFrom: "2027-06-19" } });
    const saturdays = ["2027-06-05", "2027-06-12", "2027-06-19"];
    expect(saturdays.map((day) => isWorkingDay(day, second))).toEqual([true, false, true]);
  });

  const title = { pl: "Dzień urzędu", en: "Office day" };
  it.each<[string, unknown, string, string]>([
    ["no changes at all", undefined, "OGW410", "changes"],
    ["a day that no year has", { remove: [{ on: "02-30" }] }, "OGW113", "02-30"],
    ["a date that is none", { add: [{ on: "2027-02-29", title }] }, "OGW113", "2027-02-29"],
    ["a change without a day", { remove: [{}] }, "OGW410", "on"],
    [
      "a change that ends before it begins",
      { remove: [{ on: "01-06", from: "2028-01-01", to: "2027-01-01" }] },
      "OGW113",
      "from 2028-01-01 to 2027-01-01",
    ],
    [
      "Saturdays that end before they begin",
      { saturdays: { workingFrom: "2028-01-01", workingUntil: "2027-01-01" } },
      "OGW113",
      "from 2028-01-01 to 2027-01-01",
    ],
    ["Saturdays that are neither", { saturdays: "half" }, "OGW410", "saturdays"],
  ])("refuses %s", (_, changes, code, named) => {
    const refusal = () => changeHolidays(polishHolidays, changes as HolidayChanges);
    expect(refusal).toThrow(code);
    expect(refusal).toThrow(named);
  });
});
