import { OgwError } from "@opus/grant-rules/errors";
import { describe, expect, it } from "vitest";
import { createSimulatedClock } from "./simulated-clock.ts";

describe("the simulated clock", () => {
  it("tells its start as a UTC instant with milliseconds", () => {
    expect(createSimulatedClock("2015-03-02T09:00:00+01:00").now()).toBe("2015-03-02T08:00:00.000Z");
  });

  it("stands still until it is moved", () => {
    const clock = createSimulatedClock("2015-03-02T08:00:00.000Z");
    expect([clock.now(), clock.now()]).toEqual(["2015-03-02T08:00:00.000Z", "2015-03-02T08:00:00.000Z"]);
    clock.advance(90_000);
    expect(clock.now()).toBe("2015-03-02T08:01:30.000Z");
    clock.set("2016-01-01T00:00:00+01:00");
    expect(clock.now()).toBe("2015-12-31T23:00:00.000Z");
  });

  it.each([
    ["an earlier instant", () => createSimulatedClock("2015-03-02T08:00:00Z").set("2015-03-01T08:00:00Z")],
    ["a negative step", () => createSimulatedClock("2015-03-02T08:00:00Z").advance(-1)],
    ["a step that is no number", () => createSimulatedClock("2015-03-02T08:00:00Z").advance(Number.NaN)],
    ["a civil date", () => createSimulatedClock("2015-03-02")],
    ["a local time without offset", () => createSimulatedClock("2015-03-02T08:00:00")],
    ["an impossible instant", () => createSimulatedClock("2015-13-02T08:00:00Z")],
  ])("refuses %s with a remedy", (_, act) => {
    expect(act).toThrow(OgwError);
    expect(act).toThrow(/\[OGW390\] Simulated clock: .+\. .+\./);
  });
});
