import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { explainTerm } from "./explain-term.ts";

const document = minimalProgramme();
const said = (term: Omit<Parameters<typeof explainTerm>[1], "name">, lang: "pl" | "en") =>
  explainTerm(document, { name: "report", ...term }, lang).text;

describe("what explain says of a term that names what it is counted from", () => {
  it("names the event and its day in the zone of the programme", () => {
    const from = { event: "agreement.countersign", at: "2026-05-05T22:30:00.000Z" };
    expect(said({ from }, "pl")).toBe("liczony od: podpis operatora, 6 maja 2026");
    expect(said({ from }, "en")).toBe("counted from: countersigned by the operator, 6 May 2026");
    const delivered = { event: "letter.awarded.delivered", at: "2026-05-06" };
    expect(said({ from: delivered }, "pl")).toContain("doręczenie pisma „przyznanie dofinansowania”, 6 maja");
  });

  it("says from where it was moved, and that it was cut short", () => {
    const from = { event: "project.end", at: "2026-09-30" };
    expect(said({ from, rolledFrom: "2026-10-10" }, "pl")).toMatch(
      /; przesunięty, bo 10 października 2026 jest wolny$/,
    );
    expect(said({ from, cappedFrom: "2026-10-30" }, "en")).toMatch(
      /; cut short from 30 October 2026 to its latest day$/,
    );
  });

  it("says what a term waits for: an event, a field by its label, a rule", () => {
    expect(said({ waitsFor: ["payment.confirm"] }, "en")).toBe(
      "does not run yet, waits for: payment confirmed",
    );
    expect(said({ waitsFor: ["fact:title"] }, "pl")).not.toContain("fact:");
    expect(said({ undecided: "small-grant" }, "pl")).toContain("nie rozstrzygnięto reguły „small-grant”");
  });

  it("lists what is still to come of a repeated term, or that nothing is", () => {
    const repetitions = ["2026-06", "2026-07"].map((of, index) => ({
      of,
      dueAt: `2026-0${index + 7}-10T22:00:00.000Z`,
      lastDay: `2026-0${index + 7}-10`,
    }));
    expect(said({ repetitions }, "pl")).toBe("2026-06: do 10 lipca 2026, 2026-07: do 10 sierpnia 2026");
    expect(said({ repetitions }, "en")).toBe("2026-06: until 10 July 2026, 2026-07: until 10 August 2026");
    expect(said({ repetitions: [] }, "pl")).toBe("żaden miesiąc już nie czeka");
    expect(said({ repetitions: [] }, "en")).toBe("no month is still to come");
  });

  it("says by which day a document from outside is in time, and that the deadline waits longer", () => {
    const inTimeBy = { by: "postmark", lastDay: "2026-03-16" } as const;
    expect(said({ inTimeBy }, "pl")).toBe(
      "ostatni dzień 16 marca 2026; liczy się stempel pocztowy, na to, co jest w drodze, czeka się dłużej",
    );
    expect(said({ inTimeBy: { ...inTimeBy, by: "sending" } }, "en")).toContain("the day of sending counts");
    expect(said({ inTimeBy: { ...inTimeBy, by: "receipt" } }, "pl")).toContain("liczy się dzień wpływu");
  });
});
