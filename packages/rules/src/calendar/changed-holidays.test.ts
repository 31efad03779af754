import { describe, expect, it } from "vitest";
import { changeHolidays } from "./changed-holidays.ts";
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
});
