import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import { patternExample } from "../sample/pattern-example.ts";
import { expandRules } from "./expanded-rules.ts";
import { patternNames, rulePattern } from "./rule-patterns.ts";
import { runPatternCases } from "./run-pattern-cases.ts";
import { PATTERN_FAMILIES } from "./shape/pattern.ts";

const names = patternNames();

function expanded(name: string, options?: { readonly optional: boolean }) {
  const { use, source, input } = patternExample(name, options);
  const rules = expandRules([use], source);
  expect(rules.problems).toEqual([]);
  const { ruleSet, problems } = compileRuleSet(input(rules.rules));
  expect(problems).toEqual([]);
  return { use, rules, ruleSet: ruleSet as NonNullable<typeof ruleSet> };
}

describe("the library of patterns", () => {
  it("has thirty and more, each in a family, and a family for none", () => {
    expect(names.length).toBeGreaterThanOrEqual(30);
    const families = new Set(names.map((name) => rulePattern(name)?.family));
    expect([...families].sort()).toEqual([...PATTERN_FAMILIES].sort());
  });

  it("has no pattern under the name of something that every object has", () => {
    for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"])
      expect(rulePattern(name)).toBeUndefined();
  });

  it("is plain data: JSON says all of it", () => {
    for (const name of names) {
      const pattern = rulePattern(name);
      expect(JSON.parse(JSON.stringify(pattern))).toEqual(pattern);
    }
  });
});

describe.each(names)("the pattern %s", (name) => {
  const pattern = rulePattern(name) as NonNullable<ReturnType<typeof rulePattern>>;

  it("shows by its cases when it is met, not met and undetermined, and they hold", () => {
    const { rules, ruleSet } = expanded(name);
    const { results, unbound, shown } = runPatternCases(ruleSet, rules.cases());
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect([unbound, shown]).toEqual([0, ruleSet.rules.map(({ id }) => id)]);
  });

  it("guards fields that may be left blank, and its cases hold then too", () => {
    const { rules, ruleSet } = expanded(name, { optional: true });
    const { results, unbound } = runPatternCases(ruleSet, rules.cases());
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect(unbound).toBe(0);
  });

  it("names in its texts only slots that it has, and all that it needs in its sentence", () => {
    const { title, messages } = pattern.rule;
    const { args: _, ...texts } = messages;
    const all = [title, pattern.sentence, ...Object.values(texts)].flatMap(({ pl, en }) => [pl, en]);
    const named = all.flatMap((text) => [...text.matchAll(/\[(\w+)\]/g)].map(([, slot = ""]) => slot));
    expect(named.filter((slot) => !Object.hasOwn(pattern.slots, slot))).toEqual([]);
    const needed = Object.entries(pattern.slots).filter(
      ([, slot]) => slot.otherwise === undefined && !("within" in slot),
    );
    for (const lang of ["pl", "en"] as const) {
      const left = needed.filter(([slot]) => !pattern.sentence[lang].includes(`[${slot}]`));
      expect(left.map(([slot]) => slot)).toEqual([]);
    }
  });
});
