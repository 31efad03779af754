import { isWorkingDay, polishHolidays, toCivil, WARSAW } from "@opus/grant-rules/calendar";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSeededRandom } from "../random/seeded-random.ts";
import { dateOf, officeHour, officeHourOn, partOfTerm, toUtc, wakingHour } from "./moments.ts";

const instants = fc
  .date({ min: new Date("2015-01-01T00:00:00Z"), max: new Date("2026-12-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());
const draws = (seed: number) => createSeededRandom(seed)("moment");

describe("moments of simulated time", () => {
  it("of office work lie on working days between 8 and 16 o'clock in Warsaw, after their cause", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 9 }), fc.integer(), (since, days, seed) => {
        const moment = officeHour(since, days, draws(seed), WARSAW);
        const { date, time } = toCivil(moment, WARSAW);
        expect(moment > since).toBe(true);
        expect(isWorkingDay(date, polishHolidays)).toBe(true);
        expect(time >= "08:00" && time < "16:00").toBe(true);
      }),
    );
  });

  it("of private life lie between 7 and 23 o'clock, after their cause, on the day that was meant", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 9 }), fc.integer(), (since, days, seed) => {
        const moment = wakingHour(since, days, draws(seed), WARSAW);
        const { time } = toCivil(moment, WARSAW);
        expect(moment > since).toBe(true);
        expect(time >= "07:00" && time < "23:00").toBe(true);
        const passed = (Date.parse(moment.slice(0, 10)) - Date.parse(since.slice(0, 10))) / 86_400_000;
        expect(Math.abs(passed - days)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("keep the hour of the clock on both days of its change", () => {
    for (const day of ["2026-03-29", "2026-10-25"]) {
      const { date, time } = toCivil(officeHourOn(day, draws(1), WARSAW), WARSAW);
      expect(date).toBe(day);
      expect(time >= "09:00" && time <= "15:00").toBe(true);
    }
  });

  it("within a term lie from its start to a second before its end", () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 2000, max: 9_000_000_000 }),
        fc.integer({ min: 0, max: 100 }),
        (since, length, percent) => {
          const until = new Date(Date.parse(since) + length).toISOString();
          const moment = partOfTerm(since, until, percent);
          expect(moment >= since && moment < until).toBe(true);
        },
      ),
    );
    expect(partOfTerm("2026-03-01T00:00:00.000Z", "2026-03-11T00:00:00.000Z", 50)).toBe(
      "2026-03-06T00:00:00.000Z",
    );
  });

  it("name the civil date that a clock in Warsaw shows", () => {
    expect(dateOf("2026-03-01T22:59:59.999Z", WARSAW)).toBe("2026-03-01");
    expect(dateOf("2026-03-01T23:00:00.000Z", WARSAW)).toBe("2026-03-02");
    expect(dateOf("2026-07-01T22:00:00.000Z", WARSAW)).toBe("2026-07-02");
  });

  it("written with an offset are told in UTC with milliseconds", () => {
    expect(toUtc("2015-03-10T12:00:00+01:00")).toBe("2015-03-10T11:00:00.000Z");
  });
});
