import { describe, expect, it } from "vitest";
import { deadlineMoment, termEnd } from "./local-time.ts";

const ZONE = "Europe/Warsaw";

describe("the end of a term", () => {
  it.each([
    [
      "at midnight is the end of the day before",
      "2027-03-31T22:00:00.000Z",
      "31.03.2027, 24:00",
      "31/03/2027, 24:00",
    ],
    [
      "at midnight of New Year is the end of the old one",
      "2026-12-31T23:00:00.000Z",
      "31.12.2026, 24:00",
      "31/12/2026, 24:00",
    ],
    ["at another hour is that hour", "2018-10-08T14:00:00.000Z", "08.10.2018, 16:00", "08/10/2018, 16:00"],
    [
      "just behind midnight, which is still in time, is midnight",
      "2027-03-31T22:00:00.001Z",
      "01.04.2027, 00:00",
      "01/04/2027, 00:00",
    ],
  ])("%s", (_, dueAt, pl, en) => {
    expect(deadlineMoment({ name: "supplement", dueAt }, ZONE, "pl")).toBe(pl);
    expect([termEnd(dueAt, ZONE, "pl"), termEnd(dueAt, ZONE, "en")]).toEqual([pl, en]);
  });

  it("is no end where something begins at midnight", () => {
    const opening = { name: "callOpening", dueAt: "2018-09-16T22:00:00.000Z" };
    expect(deadlineMoment(opening, ZONE, "pl")).toBe("17.09.2018, 00:00");
  });
});
