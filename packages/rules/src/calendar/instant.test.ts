import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addHours,
  compareInstants,
  fromEpochMilliseconds,
  isInstant,
  normaliseInstant,
  toEpochMilliseconds,
} from "./index.ts";

const milliseconds = fc.integer({ min: Date.UTC(1, 0, 1) - 59_958_144_000_000, max: Date.UTC(9999, 11, 31) });

describe("an instant", () => {
  it("is read and written as the platform does", () => {
    fc.assert(
      fc.property(milliseconds, (value) => {
        const text = new Date(value).toISOString();
        fc.pre(/^\d{4}-/.test(text) && !text.startsWith("0000"));
        expect(fromEpochMilliseconds(value)).toBe(text);
        expect(toEpochMilliseconds(text)).toBe(value);
      }),
    );
  });

  it.each([
    ["2026-05-20T14:00Z", "2026-05-20T14:00:00.000Z"],
    ["2026-05-20T14:00:07Z", "2026-05-20T14:00:07.000Z"],
    ["2026-05-20T14:00:07.5Z", "2026-05-20T14:00:07.500Z"],
  ])("%s is the same as %s", (loose, strict) => {
    expect(normaliseInstant(loose)).toBe(strict);
    expect(compareInstants(loose, strict)).toBe(0);
  });

  it.each([
    "2026-05-20T14:00:00+02:00",
    "2026-05-20T14:00:00",
    "2026-05-20",
    "2026-05-20 14:00:00Z",
    "2026-05-20T24:00:00Z",
    "2026-06-30T23:59:60Z",
    "2026-02-30T00:00:00Z",
    "2026-05-20T14:00:00.0001Z",
    "2026-05-20T14:00:00Z\n",
    "",
  ])("%j is not one", (text) => {
    expect(isInstant(text)).toBe(false);
    expect(() => toEpochMilliseconds(text)).toThrow("OGW114");
  });

  it("refuses what is no text or no whole number of milliseconds", () => {
    expect(isInstant(new Date(0))).toBe(false);
    expect(() => fromEpochMilliseconds(0.5)).toThrow("OGW114");
    expect(() => fromEpochMilliseconds(Number.NaN)).toThrow("OGW114");
    expect(() => addHours("2026-05-20T14:00Z", 0.000_000_1)).toThrow("OGW114");
  });

  it("moves by exact hours across midnight and years", () => {
    expect(addHours("2025-12-31T23:30Z", 1)).toBe("2026-01-01T00:30:00.000Z");
    expect(addHours("2026-03-28T22:00Z", -24)).toBe("2026-03-27T22:00:00.000Z");
  });
});
