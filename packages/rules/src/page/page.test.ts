import { describe, expect, it } from "vitest";
import { icuMessages } from "../icu/index.ts";
import { compileMessages, compileRuleSet as compileWhole } from "../index.ts";
import { withoutParts } from "../sample/without-parts.ts";
import {
  compiledMessages,
  compileRuleSet,
  type DraftRuleSet,
  type MessageSource,
  namedCalculations,
  renderOutcome,
} from "./index.ts";

const text = (pl: string, en: string) => ({ pl, en });
const form = {
  type: "object",
  required: ["amount", "age"],
  properties: {
    amount: { type: "string", format: "money", "x-title": text("Kwota", "Amount") },
    age: { type: "integer", minimum: 0, maximum: 130, "x-title": text("Wiek", "Age") },
  },
};
const rule = {
  id: "old-enough",
  title: text("Wiek", "Age"),
  kind: "requirement",
  severity: "curable",
  moments: ["submission"],
  basis: ["reg-1"],
  require: { ">=": [{ var: "age" }, 60] },
  messages: {
    met: text("W porządku.", "All right."),
    notMet: text(
      "Masz {age, plural, one {# rok} few {# lata} other {# lat}}, a prosisz o {amount}.",
      "You are {age}, and ask for {amount}.",
    ),
    undetermined: text("Podaj wiek.", "State the age."),
    args: { age: { var: "age" }, amount: { var: "amount" } },
  },
};
const input = { form, rules: [rule], moments: ["submission"] };
const drafts = [{ age: 22, amount: "1500.00" }, { age: 60, amount: "1.00" }, { amount: "2.00" }, {}];

function published() {
  const { ruleSet } = compileWhole(input);
  if (ruleSet === undefined) throw new Error("the rules are at fault");
  return compiledMessages(JSON.parse(JSON.stringify(compileMessages(ruleSet))));
}

describe.each([
  ["parsed on the page", () => icuMessages],
  ["compiled when the programme was published", published],
] as const)("a page with messages %s", (_, source: () => MessageSource) => {
  it("gives the outcomes and texts of the whole package, in both languages", () => {
    const { ruleSet: page, problems } = compileRuleSet(input, { messages: source() });
    const { ruleSet: whole } = compileWhole(input);
    if (page === undefined || whole === undefined) throw new Error("the rules are at fault");
    expect(problems).toEqual([]);
    for (const draft of drafts) {
      const told = [page, whole].map((ruleSet) => {
        const { facts } = ruleSet.normalise(draft, { closed: false });
        return ruleSet
          .evaluate(facts, "submission", { level: "trace" })
          .map((outcome) => [
            outcome,
            renderOutcome(ruleSet, outcome, "pl"),
            renderOutcome(ruleSet, outcome, "en"),
          ]);
      });
      expect(told[0]).toEqual(told[1]);
      expect(told[0]).toHaveLength(1);
    }
  });

  it("finds what the whole package finds", () => {
    const faulty = {
      ...input,
      rules: [rule, { ...rule, id: "second", require: { "<": [{ var: "aeg" }, 5] } }],
    };
    expect(compileRuleSet(faulty, { messages: source() }).problems).toEqual(compileWhole(faulty).problems);
    expect(compileWhole(faulty).problems).toHaveLength(1);
  });
});

describe("a page whose programme has calculations", () => {
  const calculations = {
    half: {
      type: "money",
      title: text("Połowa", "Half"),
      is: { pctOf: [50, { var: "amount" }, "exact"] },
      round: { to: "0.01", mode: "up" },
    },
  };
  const messages = { ...rule.messages, args: { age: { var: "age" }, amount: { calc: "half" } } };
  const calculated = { ...input, calculations, rules: [{ ...rule, messages }] };

  it("gives what the whole package gives, once it is passed what reads them", () => {
    const { ruleSet: page, problems } = compileRuleSet(calculated, {
      messages: icuMessages,
      calculations: namedCalculations,
    });
    const { ruleSet: whole } = compileWhole(calculated);
    expect(problems).toEqual([]);
    for (const draft of drafts) {
      const told = [page, whole].map((ruleSet) => {
        const { facts } = (ruleSet as DraftRuleSet).normalise(draft, { closed: false });
        return [ruleSet?.evaluate(facts, "submission"), ruleSet?.calculate(facts, "half")];
      });
      expect(told[0]).toEqual(withoutParts(told[1]));
    }
    expect(page?.calculations).toEqual(whole?.calculations);
  });

  it("is told so otherwise, once", () => {
    expect(compileRuleSet(calculated, { messages: icuMessages }).problems).toMatchObject([
      { code: "OGW147", pointer: "/calculations", severity: "error" },
    ]);
  });
});

describe("a page", () => {
  it("shows no text of another version of the programme", () => {
    const changed = {
      ...rule,
      messages: {
        ...rule.messages,
        notMet: text("Za mało lat: {age}, {amount}.", "Too young: {age}, {amount}."),
      },
    };
    const { ruleSet, problems } = compileRuleSet({ ...input, rules: [changed] }, { messages: published() });
    expect(ruleSet).toBeUndefined();
    expect(problems).toMatchObject([
      { code: "OGW141", pointer: "/rules/0/messages/notMet/pl", severity: "error" },
    ]);
  });

  it("has no rules of other profiles unless it is given their language", () => {
    const { ruleSet, problems } = compileRuleSet(
      { ...input, profile: "certlogic" },
      { messages: icuMessages },
    );
    expect(ruleSet).toBeUndefined();
    expect(problems).toMatchObject([{ code: "OGW148", pointer: "/rules/0/language" }]);
  });

  it("must say where its texts come from", () => {
    expect(() => compileRuleSet(input, {} as Parameters<typeof compileRuleSet>[1])).toThrow(
      "[OGW410] compileRuleSet: ",
    );
  });
});
