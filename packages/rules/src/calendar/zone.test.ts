import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import {
  computeDeadline,
  fromCivil,
  fromEpochDay,
  fromEpochMilliseconds,
  polishHolidays,
  toCivil,
  toCivilDate,
  toEpochDay,
  toEpochMilliseconds,
  WARSAW,
} from "./index.ts";

describe("the clock of Warsaw", () => {
  it.each([
    ["2018-06-06", "24:00", "2018-06-06T22:00:00.000Z"],
    ["2018-06-07", "00:00", "2018-06-06T22:00:00.000Z"],
    ["2019-05-20", "16:00", "2019-05-20T14:00:00.000Z"],
    ["2026-01-10", "16:00", "2026-01-10T15:00:00.000Z"],
    ["2026-12-31", "24:00", "2026-12-31T23:00:00.000Z"],
  ])("shows %s %s at %s", (date, time, instant) => {
    expect(fromCivil(date, time, WARSAW)).toBe(instant);
  });

  it("leaves out an hour on 29 March 2026: a time that never comes is moved past the gap, or before it", () => {
    expect(fromCivil("2026-03-29", "01:59", WARSAW)).toBe("2026-03-29T00:59:00.000Z");
    expect(fromCivil("2026-03-29", "02:30", WARSAW)).toBe("2026-03-29T01:30:00.000Z");
    expect(toCivil("2026-03-29T01:30:00Z", WARSAW).time).toBe("03:30:00.000");
    expect(fromCivil("2026-03-29", "02:30", WARSAW, "earlier")).toBe("2026-03-29T00:30:00.000Z");
    expect(fromCivil("2026-03-29", "03:00", WARSAW)).toBe("2026-03-29T01:00:00.000Z");
  });

  it("shows an hour twice on 25 October 2026: the later one is meant, unless the earlier is asked for", () => {
    expect(fromCivil("2026-10-25", "01:59", WARSAW)).toBe("2026-10-24T23:59:00.000Z");
    expect(fromCivil("2026-10-25", "02:30", WARSAW)).toBe("2026-10-25T01:30:00.000Z");
    expect(fromCivil("2026-10-25", "02:30", WARSAW, "earlier")).toBe("2026-10-25T00:30:00.000Z");
    expect(fromCivil("2026-10-25", "03:00", WARSAW)).toBe("2026-10-25T02:00:00.000Z");
    expect(toCivil("2026-10-25T00:30:00Z", WARSAW)).toEqual(toCivil("2026-10-25T01:30:00Z", WARSAW));
  });

  it("makes those days 23 and 25 hours long", () => {
    const hoursOf = (date: string) =>
      (toEpochMilliseconds(fromCivil(date, "24:00", WARSAW)) -
        toEpochMilliseconds(fromCivil(date, "00:00", WARSAW))) /
      3_600_000;
    expect([hoursOf("2026-03-29"), hoursOf("2026-10-25"), hoursOf("2026-05-20")]).toEqual([23, 25, 24]);
  });

  it("tells the civil date of an instant by its own midnight", () => {
    expect(toCivilDate("2018-06-06T21:59:59.999Z", WARSAW)).toBe("2018-06-06");
    expect(toCivilDate("2018-06-06T22:00:00Z", WARSAW)).toBe("2018-06-07");
  });
});

const zones = fc.constantFrom(
  WARSAW,
  "UTC",
  "America/New_York",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
);
const dates = fc.integer({ min: toEpochDay("1970-01-02"), max: toEpochDay("2037-12-30") }).map(fromEpochDay);
const times = fc.integer({ min: 0, max: 1439 }).map((minute) => {
  const padded = (value: number) => String(value).padStart(2, "0");
  return `${padded(Math.floor(minute / 60))}:${padded(minute % 60)}`;
});

describe("any zone", () => {
  it("shows at the instant of a time that time, or one past a gap", () => {
    fc.assert(
      fc.property(zones, dates, times, (zone, date, time) => {
        const later = fromCivil(date, time, zone);
        const earlier = fromCivil(date, time, zone, "earlier");
        expect(earlier <= later).toBe(true);
        const shown = toCivil(later, zone);
        const isGap = `${shown.date}T${shown.time.slice(0, 5)}` !== `${date}T${time}`;
        if (isGap) {
          expect(earlier < later).toBe(true);
          expect(`${shown.date}T${shown.time}` > `${date}T${time}`).toBe(true);
        } else {
          expect(toCivil(earlier, zone)).toEqual(shown);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("shows what the platform's own formatter shows", () => {
    const instants = fc.integer({ min: 0, max: Date.UTC(2037, 0, 1) });
    fc.assert(
      fc.property(zones, instants, (zone, milliseconds) => {
        const { date, time } = toCivil(fromEpochMilliseconds(milliseconds), zone);
        const shown = new Intl.DateTimeFormat("sv-SE", {
          timeZone: zone,
          dateStyle: "short",
          timeStyle: "medium",
        }).format(new Date(milliseconds));
        expect(`${date} ${time.slice(0, 8)}`).toBe(shown);
      }),
      { numRuns: 200 },
    );
  });

  it.each(["", "Warsaw", "Europe/Łódź", "+01:00", "constructor", "__proto__", "Europe/Warsaw "])(
    "is an IANA name, not %j",
    (zone) => {
      expect(() => toCivilDate("2026-01-01T00:00Z", zone)).toThrow("OGW115");
    },
  );

  it.each(["24:01", "16", "16:60", "4:00", "16:00:00", "25:00", ""])("takes no time such as %j", (time) => {
    expect(() => fromCivil("2026-01-01", time, WARSAW)).toThrow("OGW116");
  });
});

describe("the zone of the machine", () => {
  const before = process.env.TZ;
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it.each([
    ["Pacific/Auckland", -720],
    ["Pacific/Pago_Pago", 660],
    ["America/New_York", 300],
    ["Europe/Warsaw", -60],
  ])("does not matter: %s", (zone, offset) => {
    process.env.TZ = zone;
    expect(new Date(0).getTimezoneOffset()).toBe(offset);
    expect(fromCivil("2026-03-29", "24:00", WARSAW)).toBe("2026-03-29T22:00:00.000Z");
    expect(toCivilDate("2026-03-28T23:00:00Z", WARSAW)).toBe("2026-03-29");
    expect(
      computeDeadline({ amount: 14, unit: "day" }, "2025-12-10T22:59:00Z", polishHolidays),
    ).toMatchObject({
      lastDay: "2025-12-29",
      dueAt: "2025-12-29T23:00:00.000Z",
    });
  });
});
