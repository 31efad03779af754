import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { supplementStory } from "./deadlines.ts";
import { erasureStory } from "./erasure.ts";
import { quickStart } from "./quick-start.ts";
import { soundAnswers } from "./sample-answers.ts";
import { lateApplication } from "./sqlite-with-effects.ts";

describe("the embedding examples", () => {
  it("quick start: tells applicant and officer which rule said what, in their language", async () => {
    const polish = await quickStart("pl");
    expect(polish["a-1"]?.state).toEqual(["scoring.underMeritReview"]);
    expect(polish["a-1"]?.rules.map(({ verdict }) => verdict)).not.toContain("notMet");
    expect(polish["a-2"]?.state).toEqual(["formallyRejected"]);
    const said = polish["a-2"]?.rules.find(({ verdict }) => verdict === "notMet")?.text ?? "";
    expect(said.replace(/\s/g, " ")).toContain("9 000,00 zł");
    const english = await quickStart("en");
    expect(english["a-2"]?.rules.find(({ verdict }) => verdict === "notMet")?.text).toContain("9,000.00");
  });

  it("SQLite with effects: one letter, although its effect was handed over twice", async () => {
    const folder = mkdtempSync(join(tmpdir(), "grant-workflow-embedding-"));
    try {
      const { handedOver, letters } = await lateApplication(
        join(folder, "grants.db"),
        join(folder, "letters.db"),
      );
      expect(handedOver).toEqual([1, 2]);
      expect(letters).toEqual(["late to a-1"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("deadlines: a supplement in time goes on, none is left unconsidered", async () => {
    expect(await supplementStory()).toEqual({
      dueAt: "2018-09-26T22:00:00.000Z",
      diligent: ["eligibility.underFormalCheck"],
      silent: ["leftUnconsidered"],
    });
  });

  it("erasure: names never enter the journal, are gone when their date has come, and the journal still proves itself", async () => {
    const { journal, nameBefore, nameAfter, titleAfter, erased, validAfter } = await erasureStory();
    expect(nameBefore).toBe(soundAnswers.applicant.name);
    for (const personal of [soundAnswers.applicant.name, soundAnswers.applicant.email]) {
      expect(JSON.stringify(journal)).not.toContain(personal);
    }
    expect(journal.flatMap(({ command }) => Object.keys(command).sort())).toEqual([
      "id",
      "type",
      "id",
      "type",
    ]);
    expect([erased, nameAfter, titleAfter]).toEqual([1, undefined, soundAnswers.project.title]);
    expect(validAfter).toBe(true);
  });
});
