import { toCivilDate } from "@opus/grant-rules/calendar";
import { expect, it } from "vitest";
import { lastTimelyInstant } from "./call-times.ts";

it.each([
  ["2027-04-01T00:00:00+02:00", false, "2027-03-31"],
  ["2027-04-01T00:00:00+02:00", true, "2027-04-01"],
  ["2015-03-31T16:00:00+02:00", false, "2015-03-31"],
])(
  "the last day of a call that closes at %s, itself in time: %s, is %s",
  (closesAt, closesAtInclusive, day) => {
    expect(toCivilDate(lastTimelyInstant({ closesAt, closesAtInclusive }), "Europe/Warsaw")).toBe(day);
  },
);
