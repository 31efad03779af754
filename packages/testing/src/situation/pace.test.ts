import { WARSAW } from "@opus/grant-rules/calendar";
import type { CallDocument } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { minimalProgramme } from "../builders/minimal-programme.ts";
import { atPace, paceOf } from "./pace.ts";

const [spring] = minimalProgramme().calls as [CallDocument];
const startingOn = (from: string) => paceOf({ ...spring, realisation: { from, to: "2026-12-31" } }, WARSAW);

describe("the pace of simulated staff", () => {
  it("is usual when the call leaves seven weeks until the realisation, and quicker the less there is", () => {
    expect(startingOn("2026-06-01")).toBe(100);
    expect(startingOn("2026-04-10")).toBe(40);
    expect(startingOn("2026-03-21")).toBe(20);
    expect(startingOn("2026-03-01")).toBe(20);
  });

  it("shortens days and never makes them negative", () => {
    expect([atPace(8, 100), atPace(8, 40), atPace(1, 40), atPace(0, 20)]).toEqual([8, 3, 0, 0]);
  });
});
