import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  computeDeadline,
  type DeadlineSpec,
  daysBetween,
  fixedDeadline,
  fromCivil,
  fromEpochDay,
  isInTime,
  isoWeekday,
  isWorkingDay,
  polishHolidays,
  TERM_UNITS,
  toEpochDay,
  WARSAW,
} from "./index.ts";

const lastDayOf = (amount: number, unit: DeadlineSpec["unit"], start: string) =>
  computeDeadline({ amount, unit }, start, polishHolidays).lastDay;

describe("terms of KPA art. 57", () => {
  it.each([
    [
      "14 days from 10.12.2024, when Christmas Eve was an ordinary day",
      14,
      "day",
      "2024-12-10",
      "2024-12-24",
    ],
    ["14 days from 10.12.2025, over the chain of Christmas", 14, "day", "2025-12-10", "2025-12-29"],
    ["14 days from 3.11.2021", 14, "day", "2021-11-03", "2021-11-17"],
    ["a last day on Sunday 30.01.2022", 14, "day", "2022-01-16", "2022-01-31"],
    ["30 days from the end of realisation on 30.11.2018", 30, "day", "2018-11-30", "2018-12-31"],
    ["30 days from 10.12.2018", 30, "day", "2018-12-10", "2019-01-09"],
    ["14 days from 23.11.2026", 14, "day", "2026-11-23", "2026-12-07"],
    ["10 working days from 23.11.2026, which coincide", 10, "workingDay", "2026-11-23", "2026-12-07"],
    ["5 working days from Friday 19.12.2025", 5, "workingDay", "2025-12-19", "2025-12-31"],
    ["3 working days from Thursday 30.04.2026", 3, "workingDay", "2026-04-30", "2026-05-06"],
    ["3 working days from Friday 9.11.2018, over the centenary", 3, "workingDay", "2018-11-09", "2018-11-15"],
    ["3 months from 30 June", 3, "month", "2026-06-30", "2026-09-30"],
    [
      "1 month from 31 January, on the last day of February (a Saturday)",
      1,
      "month",
      "2026-01-31",
      "2026-03-02",
    ],
    ["2 weeks from a Wednesday", 2, "week", "2026-05-13", "2026-05-27"],
    ["1 year from 29 February", 1, "year", "2024-02-29", "2025-02-28"],
    ["5 years of records from 1 January", 5, "year", "2026-01-01", "2031-01-02"],
    ["0 days", 0, "day", "2026-05-13", "2026-05-13"],
  ] as const)("%s", (_, amount, unit, start, expected) => {
    expect(lastDayOf(amount, unit, start)).toBe(expected);
  });

  it("do not count the day of the event, at whatever hour it fell", () => {
    const spec: DeadlineSpec = { amount: 1, unit: "day" };
    for (const time of ["00:00", "12:00", "23:59"]) {
      const { lastDay, dueAt } = computeDeadline(spec, fromCivil("2026-05-13", time, WARSAW), polishHolidays);
      expect([lastDay, dueAt]).toEqual(["2026-05-14", "2026-05-14T22:00:00.000Z"]);
    }
  });

  it("begin on the day that the clock of Warsaw shows", () => {
    expect(lastDayOf(1, "day", "2026-05-12T21:59:59.999Z")).toBe("2026-05-13");
    expect(lastDayOf(1, "day", "2026-05-12T22:00:00Z")).toBe("2026-05-14");
  });

  it("say from where and over which days they rolled", () => {
    expect(computeDeadline({ amount: 30, unit: "day" }, "2018-11-30", polishHolidays)).toEqual({
      dueAt: "2018-12-31T23:00:00.000Z",
      inclusive: false,
      lastDay: "2018-12-31",
      rolledFrom: "2018-12-30",
      because: [{ date: "2018-12-30", weekday: 7 }],
    });
  });

  it("stand where they fall when they say so", () => {
    const deadline = computeDeadline({ amount: 30, unit: "day", roll: "none" }, "2018-11-30", polishHolidays);
    expect(deadline).toEqual({ dueAt: "2018-12-30T23:00:00.000Z", inclusive: false, lastDay: "2018-12-30" });
  });

  it("that run back roll earlier, over the weekend and the holidays before it", () => {
    expect(lastDayOf(-7, "day", "2026-05-20")).toBe("2026-05-13");
    expect(lastDayOf(-7, "day", "2026-05-10")).toBe("2026-04-30");
    expect(lastDayOf(-3, "workingDay", "2026-05-06")).toBe("2026-04-30");
    expect(lastDayOf(-1, "month", "2026-03-31")).toBe("2026-02-27");
    const forward = computeDeadline(
      { amount: -7, unit: "day", roll: "nextWorkingDay" },
      "2026-05-10",
      polishHolidays,
    );
    expect(forward.lastDay).toBe("2026-05-04");
  });

  it("keep their cut-off on both days of a clock change", () => {
    const spec: DeadlineSpec = { amount: 3, unit: "day", roll: "none", cutOff: "16:00" };
    expect(computeDeadline(spec, "2026-03-26", polishHolidays).dueAt).toBe("2026-03-29T14:00:00.000Z");
    expect(computeDeadline(spec, "2026-03-25", polishHolidays).dueAt).toBe("2026-03-28T15:00:00.000Z");
    expect(computeDeadline(spec, "2026-10-22", polishHolidays).dueAt).toBe("2026-10-25T15:00:00.000Z");
    expect(computeDeadline(spec, "2026-10-21", polishHolidays).dueAt).toBe("2026-10-24T14:00:00.000Z");
    const endOfDay: DeadlineSpec = { amount: 3, unit: "day", roll: "none" };
    expect(computeDeadline(endOfDay, "2026-03-26", polishHolidays).dueAt).toBe("2026-03-29T22:00:00.000Z");
    expect(computeDeadline(endOfDay, "2026-10-22", polishHolidays).dueAt).toBe("2026-10-25T23:00:00.000Z");
  });

  it("run in another zone when they name one", () => {
    const spec: DeadlineSpec = { amount: 1, unit: "day", zone: "America/New_York" };
    expect(computeDeadline(spec, "2026-05-13T02:00:00Z", polishHolidays)).toMatchObject({
      lastDay: "2026-05-13",
      dueAt: "2026-05-14T04:00:00.000Z",
    });
  });

  it("end on a working day, never earlier than counted and never across another working day", () => {
    const starts = fc
      .integer({ min: toEpochDay("1992-01-01"), max: toEpochDay("2100-01-01") })
      .map(fromEpochDay);
    const units = fc.constantFrom("day", "week", "month", "year", "workingDay" as const);
    fc.assert(
      fc.property(starts, units, fc.integer({ min: 1, max: 40 }), (start, unit, amount) => {
        const rolled = computeDeadline({ amount, unit }, start, polishHolidays);
        const stood = computeDeadline({ amount, unit, roll: "none" }, start, polishHolidays);
        expect(isWorkingDay(rolled.lastDay, polishHolidays)).toBe(true);
        expect(rolled.because?.length ?? 0).toBe(daysBetween(stood.lastDay, rolled.lastDay));
        expect(rolled.rolledFrom ?? rolled.lastDay).toBe(stood.lastDay);
        for (let day = stood.lastDay; day < rolled.lastDay; day = addDays(day, 1)) {
          expect(isWorkingDay(day, polishHolidays)).toBe(false);
        }
        if (unit === "week") expect(isoWeekday(stood.lastDay)).toBe(isoWeekday(start));
        if (unit === "workingDay") expect(rolled.rolledFrom).toBeUndefined();
      }),
    );
  });

  it("that start later end no earlier, forward and back, whether they roll or not", () => {
    // Forty years back are still within what the calendar knows.
    const days = fc.integer({ min: toEpochDay("2031-06-01"), max: toEpochDay("2099-01-01") });
    const spec = fc.record({
      amount: fc.integer({ min: -40, max: 40 }),
      unit: fc.constantFrom("day", "week", "month", "year", "workingDay" as const),
      roll: fc.constantFrom("nextWorkingDay", "none" as const),
    });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 45 }), spec, (first, later, term) => {
        const ends = [first, first + later].map((day) =>
          computeDeadline(term, fromEpochDay(day), polishHolidays),
        );
        expect((ends[0]?.dueAt ?? "") <= (ends[1]?.dueAt ?? "")).toBe(true);
      }),
    );
  });

  it("that run back end on a working day and never later than counted", () => {
    const starts = fc
      .integer({ min: toEpochDay("1995-01-01"), max: toEpochDay("2100-01-01") })
      .map(fromEpochDay);
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 60 }), (start, days) => {
        const { lastDay } = computeDeadline({ amount: -days, unit: "day" }, start, polishHolidays);
        expect(isWorkingDay(lastDay, polishHolidays)).toBe(true);
        expect(lastDay <= addDays(start, -days)).toBe(true);
      }),
    );
  });
});

describe("a term in hours", () => {
  it("is exact across both clock changes", () => {
    const day: DeadlineSpec = { amount: 24, unit: "hour" };
    expect(computeDeadline(day, "2026-03-28T15:00:00Z", polishHolidays)).toEqual({
      dueAt: "2026-03-29T15:00:00.000Z",
      inclusive: false,
      lastDay: "2026-03-29",
    });
    expect(computeDeadline(day, "2026-10-24T14:00:00Z", polishHolidays).dueAt).toBe(
      "2026-10-25T14:00:00.000Z",
    );
  });

  it("runs back too, and rolls to the same minute of a working day when it says so", () => {
    expect(computeDeadline({ amount: -48, unit: "hour" }, "2026-05-03T10:00Z", polishHolidays).dueAt).toBe(
      "2026-05-01T10:00:00.000Z",
    );
    const rolling: DeadlineSpec = { amount: 48, unit: "hour", roll: "nextWorkingDay" };
    expect(computeDeadline(rolling, "2026-04-30T09:00:05.250Z", polishHolidays)).toMatchObject({
      dueAt: "2026-05-04T09:00:05.250Z",
      lastDay: "2026-05-04",
      rolledFrom: "2026-05-02",
    });
    const overChange: DeadlineSpec = { amount: 24, unit: "hour", roll: "nextWorkingDay" };
    expect(computeDeadline(overChange, "2026-03-27T15:00:00Z", polishHolidays).dueAt).toBe(
      "2026-03-30T14:00:00.000Z",
    );
  });

  it("starts at an instant and has no cut-off", () => {
    expect(() => computeDeadline({ amount: 24, unit: "hour" }, "2026-05-03", polishHolidays)).toThrow(
      "OGW117",
    );
    expect(() =>
      computeDeadline({ amount: 24, unit: "hour", cutOff: "16:00" }, "2026-05-03T10:00Z", polishHolidays),
    ).toThrow("OGW117");
  });
});

describe("a fixed date", () => {
  it("never rolls: the end of realisation on Sunday 8.12.2019, a call closing on a holiday", () => {
    expect(fixedDeadline("2019-12-08", "24:00", WARSAW)).toEqual({
      dueAt: "2019-12-08T23:00:00.000Z",
      inclusive: false,
      lastDay: "2019-12-08",
    });
    expect(fixedDeadline("2026-05-03", "16:00", WARSAW).lastDay).toBe("2026-05-03");
  });

  it("keeps its minute: 20.05.2019 16:00 in Warsaw", () => {
    expect(fixedDeadline("2019-05-20", "16:00", WARSAW).dueAt).toBe("2019-05-20T14:00:00.000Z");
  });
});

describe("an act", () => {
  const close = fixedDeadline("2018-06-06", "24:00", WARSAW);

  it("is in time until the last millisecond before the end", () => {
    expect(isInTime(close, "2018-06-06T21:59:59.999Z")).toBe(true);
    expect(isInTime(close, "2018-06-06T22:00:00Z")).toBe(false);
  });

  it("is in time at the very end only where the end is inclusive", () => {
    const inclusive = fixedDeadline("2018-06-06", "24:00", WARSAW, { inclusive: true });
    expect(isInTime(inclusive, "2018-06-06T22:00:00Z")).toBe(true);
    expect(isInTime(inclusive, "2018-06-06T22:00:00.001Z")).toBe(false);
    const term = computeDeadline(
      { amount: 1, unit: "day", cutOff: "16:00", inclusive: true },
      "2026-05-13",
      polishHolidays,
    );
    expect(isInTime(term, "2026-05-14T14:00:00Z")).toBe(true);
  });
});

describe("a term that cannot be counted", () => {
  it.each([
    ["amount", { amount: 1.5, unit: "day" }],
    ["amount", { amount: Number.NaN, unit: "day" }],
    ["unit", { amount: 1, unit: "fortnight" }],
    ["unit", { amount: 1, unit: "constructor" }],
    ["roll", { amount: 1, unit: "day", roll: "someday" }],
  ])("is refused with the name of its %s", (member, spec) => {
    expect(() => computeDeadline(spec as DeadlineSpec, "2026-05-13", polishHolidays)).toThrow(
      `its ${member} is`,
    );
  });

  it("is refused when it starts nowhere or ends outside the calendar", () => {
    expect(() => lastDayOf(1, "day", "13.05.2026")).toThrow("OGW114");
    expect(() => lastDayOf(1, "day", "2026-02-30")).toThrow("OGW114");
    expect(() => lastDayOf(9_000, "year", "2026-01-01")).toThrow("OGW113");
    expect(() =>
      computeDeadline({ amount: 1, unit: "day", cutOff: "4 pm" }, "2026-05-13", polishHolidays),
    ).toThrow("OGW116");
  });

  it("has one of the six units", () => {
    expect(TERM_UNITS).toHaveLength(6);
    for (const unit of TERM_UNITS) {
      expect(() => computeDeadline({ amount: 1, unit }, "2026-05-13T10:00Z", polishHolidays)).not.toThrow();
    }
  });
});
