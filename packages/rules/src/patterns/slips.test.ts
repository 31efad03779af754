import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { renderOutcome } from "../rule-set/render-outcome.ts";
import { patternExample } from "../sample/pattern-example.ts";
import { expandRules } from "./expanded-rules.ts";
import { patternNames, rulePattern } from "./rule-patterns.ts";

const { use: amount, source, input } = patternExample("amountBetween");
const { with: values } = amount as { readonly with: object };

/** What is wrong with a use: code, place and the English remedy. */
function found(changes: object, of = amount, against = source): readonly string[] {
  const { problems } = expandRules([{ ...of, ...changes }], against);
  for (const { message, remedy } of problems)
    for (const text of [message.pl, message.en, remedy.pl, remedy.en]) expect(text).toMatch(/\S/);
  return problems.map(({ code, pointer, remedy }) => `${code} ${pointer} ${remedy.en}`);
}

const slot = (changes: object) => ({ with: { ...values, ...changes } });

describe("a slip in a use of a pattern is one finding at its place", () => {
  it.each([
    [
      "a misspelt pattern",
      { pattern: "amountBetwen" },
      'OGW740 /rules/0/pattern Did you mean "amountBetween"?',
    ],
    ["no name", { pattern: 7 }, "OGW740 /rules/0/pattern Choose from"],
    [
      "no values",
      { with: undefined },
      "OGW741 /rules/0/with Give an object with the members: field, min, max.",
    ],
    [
      "a missing slot",
      { with: { field: "budget.requested", min: "1" } },
      'OGW741 /rules/0/with Add it, for example "max": "5000.00".',
    ],
    [
      "a misspelt slot",
      { with: { field: "budget.requested", mim: "1", max: "2" } },
      'OGW742 /rules/0/with/mim Did you mean "min"?',
    ],
    ["an unknown slot", slot({ colour: "red" }), "OGW742 /rules/0/with/colour Slots: field, min, max."],
    ["a text for money", slot({ min: "tysiąc" }), 'OGW743 /rules/0/with/min Write the amount as "1500.00".'],
    ["a decimal comma", slot({ min: "1500,00" }), 'OGW743 /rules/0/with/min Write the amount as "1500.00".'],
    ["three decimals", slot({ min: "1500.001" }), 'OGW743 /rules/0/with/min Write the amount as "1500.00".'],
    ["a negative limit", slot({ min: "-1.00" }), "OGW743 /rules/0/with/min Correct the value."],
    ["a huge number", slot({ max: 1e300 }), 'OGW743 /rules/0/with/max Write the amount as "1500.00".'],
    [
      "logic in place of a value",
      slot({ max: { "+": [1, 2] } }),
      "OGW743 /rules/0/with/max Write a value, or",
    ],
    [
      "two references at once",
      slot({ max: { param: "a", var: "b" } }),
      "OGW743 /rules/0/with/max Write a value, or",
    ],
    ["min above max", slot({ min: "6000" }), "OGW745 /rules/0/with/max Swap the two values, or correct one."],
    [
      "a field that is not there",
      slot({ field: "budget.requestd" }),
      'OGW744 /rules/0/with/field Did you mean "budget.requested"?',
    ],
    [
      "a field of another type",
      slot({ field: "case.submittedOn" }),
      "OGW744 /rules/0/with/field These fit: budget.requested.",
    ],
    ["a number for a path", slot({ field: 5 }), "OGW743 /rules/0/with/field Write a path in quotation marks"],
    [
      "a parameter that is not there",
      slot({ max: { param: "most" } }),
      "OGW744 /rules/0/with/max The programme has none.",
    ],
    [
      "a field of another type for a value",
      slot({ max: { var: "case.submittedOn" } }),
      "OGW744 /rules/0/with/max Name another one",
    ],
    ["a condition of its own", { require: true }, "OGW746 /rules/0/require Remove this member, or remove"],
    ["a misspelt member", { severty: "curable" }, 'OGW746 /rules/0/severty Did you mean "severity"?'],
    ["for nobody", { for: {} }, 'OGW746 /rules/0/for For example {"applicant.kind": "ngo"}'],
    [
      "for a field that is no choice",
      { for: { "budget.requested": 1 } },
      "OGW744 /rules/0/for/budget.requested The programme has none.",
    ],
  ])("%s", (_slip, changes, wanted) => {
    const problems = found(changes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(wanted);
  });

  it("a choice that the field does not know, or twice", () => {
    const { use, source: against } = patternExample("applicantKinds");
    const kinds = (list: unknown) => found({ with: { kind: "applicant.kind", kinds: list } }, use, against);
    expect(kinds(["ngo", "informalGrup"])).toEqual([
      'OGW744 /rules/0/with/kinds/1 Did you mean "informalGroup"?',
    ]);
    expect(kinds(["ngo", "ngo"])).toEqual(["OGW745 /rules/0/with/kinds/1 Remove the repetition."]);
    expect(kinds([])[0]).toContain("OGW743 /rules/0/with/kinds");
    expect(found({ for: { "applicant.kind": "ngoo" } }, use, against)[0]).toContain(
      "OGW744 /rules/0/for/applicant.kind",
    );
  });

  it("a territory, a table, an item of a list, a field named twice that is not right", () => {
    const place = patternExample("placeInside");
    expect(found({ with: { place: "project.place", territory: "centr" } }, place.use, place.source)).toEqual([
      'OGW744 /rules/0/with/territory Did you mean "centre"?',
    ]);
    const table = patternExample("amountByTable");
    const tables = { ...(table.use as { readonly with: object }).with, table: "highestByKnd" };
    expect(found({ with: tables }, table.use, table.source)).toEqual([
      'OGW744 /rules/0/with/table Did you mean "highestByKind"?',
    ]);
    const ages = patternExample("everyoneAtLeast");
    const born = { ...(ages.use as { readonly with: object }).with, born: "bornOm" };
    expect(found({ with: born }, ages.use, ages.source)).toEqual([
      'OGW744 /rules/0/with/born Did you mean "bornOn"?',
    ]);
    const all = patternExample("statementsGiven");
    expect(found({ with: { statements: ["consents.data", "consents.data"] } }, all.use, all.source)).toEqual([
      "OGW745 /rules/0/with/statements/1 Remove the repetition.",
    ]);
  });

  it("and a use at fault is left as it is written, of which nothing more is said", () => {
    const { rules, isAtFault } = expandRules([{ ...amount, pattern: "none" }, amount], source);
    expect(rules[0]).toEqual({ ...amount, pattern: "none" });
    expect(["/rules/0/title", "/rules/1/title", "/rules/10"].map(isAtFault)).toEqual([true, false, false]);
  });
});

describe("places in the expanded rule lead back to what was written", () => {
  const messages = { notMet: { pl: "{brak", en: "{brak" } };
  const own = { ...amount, messages, for: undefined, when: { ">": [1, { var: "budget.requested" }] } };
  const { writtenPlace } = expandRules([own], source);

  it.each([
    ["/rules/0/require/<=/0", "/rules/0/with/min"],
    ["/rules/0/messages/args/max/money/0", "/rules/0/with/max"],
    ["/rules/0/require", "/rules/0/pattern"],
    ["/rules/0/moments/1", "/rules/0/pattern"],
    ["/rules/0/basis/0", "/rules/0/basis/0"],
    ["/rules/0/messages/notMet/pl", "/rules/0/messages/notMet/pl"],
    ["/rules/0/messages/met/pl", "/rules/0/pattern"],
    ["/rules/0/when/>/1", "/rules/0/when/>/1"],
    ["/rules/0", "/rules/0"],
    ["/form/properties/budget", "/form/properties/budget"],
  ])("%s to %s", (pointer, written) => {
    expect(writtenPlace(pointer)).toBe(written);
  });
});

describe("hostile values", () => {
  const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty"];

  it.each(NAMES)("%s names no pattern, slot, field, parameter or choice", (name) => {
    const named = JSON.parse(`{${JSON.stringify(name)}: 1}`);
    expect(found({ pattern: name })[0]).toMatch(/^OGW740/);
    expect(found(slot({ field: name }))[0]).toMatch(/^OGW744/);
    expect(found(slot({ max: { param: name } }))[0]).toMatch(/^OGW744/);
    expect(found(slot({ max: { calc: name } }))[0]).toMatch(/^OGW744/);
    expect(found({ for: named })[0]).toMatch(/^OGW744/);
    const slots = JSON.parse(`{"field": "budget.requested", "min": 1, "max": 2, ${JSON.stringify(name)}: 1}`);
    expect(found({ with: slots })[0]).toMatch(/^OGW742/);
  });

  it("titles with brackets of messages, apostrophes or a thousand letters stay text", () => {
    const titles = ["{n, plural, other {#}}", "'{'", "a'b", "<b>{x}</b>", "[min] [max]", "ż".repeat(5000)];
    for (const title of titles) {
      const text = JSON.stringify(source.form).replace('"Pole field"', JSON.stringify(title));
      const form = JSON.parse(text.replace('"Field field"', JSON.stringify(title)));
      const { rules } = expandRules([amount], { ...source, form });
      const { ruleSet, problems } = compileRuleSet({ ...input(rules), form });
      expect(problems).toEqual([]);
      expect(ruleSet?.rules[0]?.title.en.length).toBeLessThan(300);
    }
  });
});

/** Extreme values of a kind of slot. */
const EXTREMES: Readonly<Record<string, readonly unknown[]>> = {
  money: ["0.00", "0.01", "90000000000.00"],
  number: [1, 2, 5, 22, 100],
  percent: [0, "0.01", 100],
  date: ["1900-01-01", "2099-12-31"],
};

describe.each(patternNames())("the texts of %s", (name) => {
  it("can be printed in both languages with extreme values", () => {
    const { use, source: against, input: set } = patternExample(name);
    const slots = rulePattern(name)?.slots ?? {};
    const given = (use as { readonly with: Readonly<Record<string, unknown>> }).with;
    const filled = [0, 1, 2, 3, 4].map((index) =>
      Object.fromEntries(
        Object.entries(given).map(([key, value]) => {
          const extremes = EXTREMES[slots[key]?.kind ?? ""];
          return [key, extremes === undefined ? value : extremes[Math.min(index, extremes.length - 1)]];
        }),
      ),
    );
    for (const one of filled) {
      const { rules, problems } = expandRules([{ ...use, with: one }], against);
      expect(problems).toEqual([]);
      const compiled = compileRuleSet(set(rules));
      expect(compiled.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      for (const { verdict, texts } of outcomes(compiled.ruleSet as never)) {
        for (const text of texts) expect(text, verdict).toMatch(/^[^[\]{}]+[.]$/);
      }
    }
  });
});

/** What the rule of a set says of answers of which nothing is known yet. */
function outcomes(ruleSet: CompiledRuleSet) {
  const { facts } = ruleSet.normalise({}, { closed: false });
  const [{ moments } = { moments: [] }] = ruleSet.rules;
  return ruleSet.evaluate(facts, moments[0] ?? "").map((outcome) => ({
    verdict: outcome.verdict,
    texts: (["pl", "en"] as const).map((lang) => renderOutcome(ruleSet, outcome, lang).text ?? ""),
  }));
}
