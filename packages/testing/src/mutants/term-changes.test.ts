import { describe, expect, it } from "vitest";
import { termChanges } from "./term-changes.ts";

const changes = (term: unknown) =>
  termChanges(term, "/deadlines/report").map(({ change, at }) => `${at} ${change}`);
const written = (term: unknown) => termChanges(term, "/deadlines/report").map((one) => one.written);

describe("the changes of a term", () => {
  it("are one unit more, the other kind of days, and noon for the end of the day", () => {
    const term = { amount: 7, unit: "day", cutOff: "24:00" };
    expect(changes(term)).toEqual([
      "/deadlines/report/amount amount: 7 → 8",
      "/deadlines/report/unit unit: day → workingDay",
      "/deadlines/report/cutOff cutOff: 24:00 → 12:00",
    ]);
    expect(written(term)).toEqual([
      { ...term, amount: 8 },
      { ...term, unit: "workingDay" },
      { ...term, cutOff: "12:00" },
    ]);
    expect(changes({ amount: 2, unit: "month", cutOff: "16:00" })).toEqual([
      "/deadlines/report/amount amount: 2 → 3",
      "/deadlines/report/cutOff cutOff: 16:00 → 24:00",
    ]);
  });

  it.each([
    [{ atLatest: "2026-02-28" }, "/deadlines/report/atLatest atLatest: 2026-02-28 → 2026-03-01"],
    [{ atLatest: "02-28" }, "/deadlines/report/atLatest atLatest: 02-28 → 02-29"],
    [{ on: { date: "2026-12-31" } }, "/deadlines/report/on/date on/date: 2026-12-31 → 2027-01-01"],
    [{ on: { day: "12-05", yearOf: "call.closing" } }, "/deadlines/report/on/day on/day: 12-05 → 12-06"],
    [{ on: { day: 5, monthAfter: "call.closing" } }, "/deadlines/report/on/day on/day: 5 → 6"],
    [{ on: { day: 28, monthAfter: "call.closing" } }, "/deadlines/report/on/day on/day: 28 → 27"],
  ])("are the next day for %j", (term, change) => {
    expect(changes(term)).toEqual([change]);
  });

  it("are of each way, with its condition left out, and the whole way where it has one", () => {
    const when = { rule: "large" };
    const ways = [{ when, amount: 3 }, { amount: 5 }];
    expect(changes(ways)).toEqual([
      "/deadlines/report/0/when 0/when: when → ∅",
      "/deadlines/report/0 0: way → ∅",
      "/deadlines/report/0/amount 0/amount: 3 → 4",
      "/deadlines/report/1/amount 1/amount: 5 → 6",
    ]);
    expect(written(ways)).toEqual([
      [{ amount: 3 }],
      [{ amount: 5 }],
      [{ when, amount: 4 }, { amount: 5 }],
      [{ when, amount: 3 }, { amount: 6 }],
    ]);
  });

  it("are none of what is no term", () => {
    expect(changes(undefined)).toEqual([]);
    expect(changes(["none"])).toEqual([]);
  });
});
