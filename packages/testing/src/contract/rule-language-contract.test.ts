import {
  certLogicLanguage,
  jsonLogicJsLanguage,
  jsonLogicLanguage,
  type PlainFacts,
  type RuleLanguage,
} from "@opus/grant-rules";
import { stockJsonLogicLanguage } from "@opus/grant-rules/stock-json-logic";
import { describe, expect, it } from "vitest";
import type { LanguageSample } from "./rule-language-case.ts";
import { describeRuleLanguage, ruleLanguageCases } from "./rule-language-contract.ts";

const sample = (source: unknown, means: (facts: PlainFacts) => boolean): LanguageSample => ({
  source,
  means,
});

describeRuleLanguage({
  language: jsonLogicLanguage,
  samples: [
    sample(
      { "<=": [1500, { var: "amount" }, 5000] },
      ({ amount }) => 150_000 <= Number(amount) && Number(amount) <= 500_000,
    ),
    sample(
      { or: [{ var: "agreed" }, { "===": [{ var: "kind" }, "ngo"] }] },
      ({ agreed, kind }) => agreed === true || kind === "ngo",
    ),
    sample(
      { and: [{ known: [{ var: "ownMoney" }] }, { ">": [{ var: "ownMoney" }, 100] }] },
      ({ ownMoney }) => Number(ownMoney) > 10_000,
    ),
    sample(
      { or: [{ absent: [{ var: "end" }] }, { "<": [{ var: "start" }, { var: "end" }] }] },
      ({ start, end }) => end === null || String(start) < String(end),
    ),
  ],
});

describeRuleLanguage({
  language: jsonLogicJsLanguage,
  samples: [
    sample(
      { "<=": [150_000, { var: "amount" }, 500_000] },
      ({ amount }) => 150_000 <= Number(amount) && Number(amount) <= 500_000,
    ),
    sample({ ">": [{ var: "ownMoney" }, 10_000] }, ({ ownMoney }) => Number(ownMoney) > 10_000),
    sample({ "!=": [{ var: "kind" }, "ngo"] }, ({ kind }) => kind !== "ngo"),
    sample(
      { "==": [{ missing: ["members", "end"] }, ""] },
      ({ members, end }) => members !== null && end !== null,
    ),
  ],
});

describeRuleLanguage({
  language: stockJsonLogicLanguage,
  samples: [
    sample(
      { "<=": [150_000, { var: "amount" }, 500_000] },
      ({ amount }) => 150_000 <= Number(amount) && Number(amount) <= 500_000,
    ),
    sample(
      { "!!": [{ and: [{ var: "ownMoney" }, { ">": [{ var: "ownMoney" }, 10_000] }] }] },
      ({ ownMoney }) => ownMoney !== null && Number(ownMoney) > 10_000,
    ),
    sample({ "!=": [{ var: "kind" }, "ngo"] }, ({ kind }) => kind !== "ngo"),
    sample(
      { "==": [{ missing: ["members", "end"] }, ""] },
      ({ members, end }) => members !== null && end !== null,
    ),
  ],
});

describeRuleLanguage({
  language: certLogicLanguage,
  samples: [
    sample({ in: [{ var: "kind" }, ["ngo", "group"]] }, ({ kind }) => kind !== "person"),
    sample(
      { and: [{ ">": [{ var: "people" }, 4] }, { "!": [{ "===": [{ var: "kind" }, "ngo"] }] }] },
      ({ people, kind }) => Number(people) > 4 && kind !== "ngo",
    ),
    sample({ if: [{ var: "members" }, true, false] }, ({ members }) => Number(members ?? 0) > 0),
  ],
});

/** A small two-valued language: texts such as `people < 5`, joined by ` or `; a missing number counts as 0. */
const words: RuleLanguage = {
  id: "words",
  version: "1",
  parse(source) {
    const parts =
      typeof source === "string" ? source.split(" or ").map((part) => /^(\w+) < (\d+)$/.exec(part)) : [];
    if (parts.length === 0 || parts.includes(null)) {
      return {
        fault: { pl: "Nie rozumiem tego zdania.", en: "This sentence is not understood." },
        remedy: { pl: "Napisz „pole < liczba”.", en: 'Write "field < number".' },
      };
    }
    const tests = parts.map((part) => [part?.[1] ?? "", Number(part?.[2])] as const);
    return {
      reads: tests.map(([field]) => field),
      cost: tests.length,
      evaluate: (facts) => tests.some(([field, bound]) => Number(facts[field] ?? 0) < bound),
    };
  },
};

const wordSamples: readonly LanguageSample[] = [
  sample("people < 5", ({ people }) => Number(people) < 5),
  sample(
    "members < 3 or amount < 100000",
    ({ members, amount }) => Number(members ?? 0) < 3 || Number(amount) < 100_000,
  ),
];

describeRuleLanguage({ language: words, samples: wordSamples });

/** Languages that break one promise each. */
const BROKEN: Readonly<Record<string, Partial<RuleLanguage>>> = {
  "has a loud name": { id: "WORDS" },
  "throws at what it does not understand": {
    parse: (source) => (typeof source === "string" ? words.parse(source) : fail()),
  },
  "is silent about what is wrong": {
    parse(source) {
      const parsed = words.parse(source);
      return "fault" in parsed ? { ...parsed, fault: { pl: "", en: "" } } : parsed;
    },
  },
  "says it copes with unknown facts, and takes them for 0": {
    parse: (source) => ({ ...words.parse(source), threeValued: true }),
  },
  "hides what it reads": {
    parse: (source) => ({ ...words.parse(source), reads: [] }),
  },
  "costs without end": {
    parse: (source) => ({ ...words.parse(source), cost: Infinity }),
  },
  "takes less for more": {
    parse(source) {
      const parsed = words.parse(source);
      return "reads" in parsed ? { ...parsed, evaluate: (facts) => parsed.evaluate(facts) !== true } : parsed;
    },
  },
  "changes its mind": {
    parse(source) {
      const parsed = words.parse(source);
      const coin = [true, false];
      return "reads" in parsed ? { ...parsed, evaluate: () => coin.reverse()[0] } : parsed;
    },
  },
  "gives no yes or no": {
    parse(source) {
      const parsed = words.parse(source);
      return "reads" in parsed ? { ...parsed, evaluate: () => 1 } : parsed;
    },
  },
};

function fail(): never {
  throw new Error("not understood");
}

describe("the contract of rule languages", () => {
  it.each(Object.entries(BROKEN))("finds out a language that %s", (_, broken) => {
    const kept = ruleLanguageCases.filter(({ prove }) => {
      try {
        prove({ language: { ...words, ...broken }, samples: wordSamples });
        return true;
      } catch {
        return false;
      }
    });
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(ruleLanguageCases.length);
  });

  it("has one case for each name", () => {
    expect(new Set(ruleLanguageCases.map(({ name }) => name)).size).toBe(ruleLanguageCases.length);
  });

  it("refuses to skip a case that it does not have", () => {
    expect(() =>
      describeRuleLanguage({
        language: words,
        samples: wordSamples,
        skip: [{ case: "flies", reason: "no wings" }],
      }),
    ).toThrow('The contract of rule languages has no case "flies"');
  });
});
