import { describe, expect, it } from "vitest";
import { ranBack, ranBackBetween } from "./clock-notes.ts";

describe("an entry that is dated before the one before it", () => {
  it.each([
    ["2026-03-02T08:00:30.000Z", "2026-03-02T08:00:00.000Z", false],
    ["2026-03-02T08:00:30.001Z", "2026-03-02T08:00:00.000Z", true],
    ["2026-03-02T08:00:00.000Z", "2026-03-02T08:00:00.000Z", false],
    ["2026-03-02T08:00:00.000Z", "2026-03-02T09:00:00.000Z", false],
    ["2026-03-03T08:00:00.000Z", "2026-03-02T08:00:00.000Z", true],
  ])("%s and then %s: worth a note %s, as a command may wait for its turn", (before, at, isNoted) => {
    expect(ranBackBetween(before, at)).toBe(isNoted);
  });

  it("is noted with its place", () => {
    expect(ranBack("case:A-1", 4)).toMatchObject({ stream: "case:A-1", seq: 4, code: "OGW332" });
  });
});
