import { commandTable } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { eventName } from "./event-names.ts";
import { OCCURRENCE_NAMES } from "./occurrence-names.ts";

describe("names of events", () => {
  it("exist for every command, and for deadlines by what passed", () => {
    for (const type of commandTable.keys()) {
      expect(eventName(type).pl, type).not.toBe(type);
      expect(type in OCCURRENCE_NAMES || type.startsWith("deadline."), type).toBe(true);
    }
  });

  it("exist for nothing that is not an event", () => {
    const ofTheCall = ["application.registered", "award.committed", "award.released"];
    const known = new Set([...commandTable.keys(), ...ofTheCall]);
    expect(Object.keys(OCCURRENCE_NAMES).filter((type) => !known.has(type))).toEqual([]);
  });

  it("show an unknown event as its type", () => {
    expect(eventName("something.else")).toEqual({ pl: "something.else", en: "something.else" });
  });
});
