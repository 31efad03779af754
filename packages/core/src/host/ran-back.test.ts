import { describe, expect, it } from "vitest";
import { ranBackBetween } from "./ran-back.ts";

describe("an instant told after another", () => {
  it.each([
    ["2026-03-02T08:00:30.000Z", "2026-03-02T08:00:00.000Z", false],
    ["2026-03-02T08:00:30.001Z", "2026-03-02T08:00:00.000Z", true],
    ["2026-03-02T08:00:00.000Z", "2026-03-02T08:00:00.000Z", false],
    ["2026-03-02T08:00:00.000Z", "2026-03-02T09:00:00.000Z", false],
    ["2026-03-03T08:00:00.000Z", "2026-03-02T08:00:00.000Z", true],
  ])("%s and then %s: ran back %s, as a command may wait for its turn", (before, at, ranBack) => {
    expect(ranBackBetween(before, at)).toBe(ranBack);
  });
});
