import { describe, expect, it } from "vitest";
import { countedMatch } from "../../test/counted-match.ts";
import { vettedPatterns } from "./vetted-patterns.ts";

/** Most characters compared for one text, however long: what the longest of the patterns takes, and half as much again. */
const MOST_STEPS = 50;

/** Texts that go on and on with what patterns repeat. */
const hostile = (length: number) =>
  ["1", "1/", "a", "-", "1a", "12a/", "PL1", "+48"].map((unit) => unit.repeat(length));

describe("vetted patterns", () => {
  it.each(Object.entries(vettedPatterns))(
    "%s takes its own example whole, and nothing longer",
    (_, { pattern, example }) => {
      expect(pattern.test(example)).toBe(true);
      expect(pattern.test(`${example} `)).toBe(false);
      expect(pattern.test(`x${example}`)).toBe(false);
    },
  );

  it.each(Object.entries(vettedPatterns))(
    "%s compares the same few characters, however long the text is",
    (_, { pattern, example }) => {
      for (const make of [hostile, (length: number) => [example, example + "1".repeat(length)]]) {
        const [short, long] = [make(100), make(1_000)].map((texts) =>
          texts.map((text) => countedMatch(pattern, text)),
        );
        expect(long).toEqual(short);
        expect(Math.max(...(long ?? []).map(({ steps }) => steps))).toBeLessThanOrEqual(MOST_STEPS);
        expect(long?.map(({ matches }) => matches)).toEqual(make(1_000).map((text) => pattern.test(text)));
      }
    },
  );

  it.each([
    [/^(a+)+$/, 1.9],
    [/^(?:a|a)*$/, 1.9],
    [/^a*a*$/, 1.1],
  ])("would be caught at %s, which compares ever more characters", (pattern, growth) => {
    const stepsOf = (length: number) => countedMatch(pattern, `${"a".repeat(length)}!`).steps;
    expect(countedMatch(pattern, "aaa").matches).toBe(true);
    expect(stepsOf(15) / stepsOf(14)).toBeGreaterThan(growth);
    expect(stepsOf(15)).toBeGreaterThan(MOST_STEPS);
  });
});
