import { describe, expect, it } from "vitest";
import { effectTitles, eventTitles, grantLifecycle } from "../../src/lifecycle/lifecycle.ts";

const nouns = grantLifecycle.stages.map((stage) => stage.nouns);
const inBoth = { pl: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

describe("titles", () => {
  it.each(nouns)("stand with every event of the stage $name, in both languages", ({ events }) => {
    for (const type of Object.keys(events)) expect(eventTitles.get(type), type).toEqual(inBoth);
  });

  it.each(nouns)("stand with every effect of the stage $name, in both languages", ({ name, effects }) => {
    for (const type of Object.keys(effects)) {
      expect(effectTitles.get(`${name}.${type}`), type).toEqual(inBoth);
    }
  });

  it("tell events of one stage apart that carry the same", () => {
    for (const { events } of nouns) {
      const told = Object.keys(events).map((type) => eventTitles.get(type)?.en);
      expect(new Set(told).size).toBe(told.length);
    }
  });

  it("are there for nothing else", () => {
    expect(eventTitles.size).toBe(nouns.flatMap(({ events }) => Object.keys(events)).length);
    expect(effectTitles.size).toBe(nouns.flatMap(({ effects }) => Object.keys(effects)).length);
  });
});
