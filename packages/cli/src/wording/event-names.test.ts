import { commandTable, eventTitles } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { deadlineName, eventName } from "./event-names.ts";

describe("names of events", () => {
  it("exist for every command, and for what one stream tells another", () => {
    for (const type of [...commandTable.keys(), ...eventTitles.keys()]) {
      expect(eventName(type).pl, type).not.toBe(type);
      expect(eventName(type).en, type).not.toBe(type);
    }
  });

  it("say what happened, not what to do", () => {
    expect(eventName("monitoring.omit")).toEqual({
      pl: "pominięcie w planie wizyt",
      en: "left out of the visits",
    });
    expect(eventName("award.committed").en).toBe("money of the pool committed");
  });

  it("keep apart what a first and a later version of a report are called", () => {
    expect(eventName("report.submit").en).toBe("final report filed");
    expect(eventName("report.supplement").en).toBe("report supplemented");
  });

  it("say of time which deadline has passed", () => {
    expect(eventName("deadline.signing.passed")).toEqual({
      pl: "upływ czasu: termin podpisania umowy",
      en: "time passed: deadline for signing",
    });
    expect(deadlineName("signing").en).toBe("Deadline for signing");
  });

  it("show an unknown event as its type", () => {
    expect(eventName("something.else")).toEqual({ pl: "something.else", en: "something.else" });
  });
});
