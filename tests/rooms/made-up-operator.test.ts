import {
  type CompiledRuleSet,
  compileRuleSet,
  defineOperator,
  explainFromBits,
  type Operator,
  ruleSchemaDefinitions,
  storeBulkOutcome,
  storeOutcome,
} from "@opus/grant-rules";
import { describe, expect, it } from "vitest";
import { exactlyOne, isRoundSum } from "./made-up-operators.ts";

const text = (both: string) => ({ pl: both, en: both });

const form = {
  type: "object",
  required: ["amount", "people"],
  properties: {
    amount: { type: "string", format: "money", minimum: 0 },
    people: { type: "integer", minimum: 0 },
    ownMoney: { type: "string", format: "money" },
  },
};

function ruleOf(id: string, require: unknown) {
  return {
    id,
    title: text(id),
    kind: "requirement",
    severity: "curable",
    moments: ["submission"],
    require,
    basis: ["regulations"],
    messages: { notMet: text("no"), undetermined: text("open") },
  };
}

const [amount, people, ownMoney] = [{ var: "amount" }, { var: "people" }, { var: "ownMoney" }];
const roundRule = ruleOf("round", { "acme.isRoundSum": [amount] });
const oneRule = ruleOf("one", {
  "acme.exactlyOne": [{ "acme.isRoundSum": [amount] }, { ">": [people, 10] }],
});

function compile(rules: readonly unknown[], operators: readonly Operator[] = [isRoundSum, exactlyOne]) {
  return compileRuleSet({ form, rules, moments: ["submission"] }, { operators });
}

function compiled(...rules: readonly unknown[]): CompiledRuleSet {
  const { ruleSet, problems } = compile(rules);
  expect(problems).toEqual([]);
  return ruleSet as CompiledRuleSet;
}

const found = (rule: unknown, operators?: readonly Operator[]) =>
  compile([rule], operators).problems.map(({ code, pointer }) => `${code} ${pointer}`);
const remedies = (rule: unknown) => compile([rule]).problems.map(({ remedy }) => remedy.en);

describe("a made-up operator is checked", () => {
  it("as the language's own are: types, numbers of operands, names that are near", () => {
    const round = (...operands: readonly unknown[]) => ruleOf("r", { "acme.isRoundSum": operands });
    expect(found(round(people))).toEqual(["OGW126 /rules/0/require/acme.isRoundSum/0"]);
    expect(found(round(amount, amount))).toEqual(["OGW122 /rules/0/require"]);
    expect(found(round(ownMoney))).toEqual(["OGW128 /rules/0/require/acme.isRoundSum/0"]);
    const [misspelt, foreign] = [{ "acme.isRoundSun": [amount] }, { xor: [true, false] }];
    expect(found(ruleOf("r", misspelt))).toEqual(["OGW121 /rules/0/require"]);
    expect(remedies(ruleOf("r", misspelt))).toEqual(['Did you mean "acme.isRoundSum"?']);
    expect(remedies(ruleOf("r", foreign))).toEqual(['Did you mean "acme.exactlyOne"?']);
  });

  it("and known to that rule set alone", () => {
    compiled(roundRule);
    expect(found(roundRule, [])).toEqual(["OGW121 /rules/0/require"]);
  });

  it("under a name that nobody else has", () => {
    const named = (name: string) =>
      defineOperator({ name, summary: text("x"), operands: [], gives: "boolean", evaluate: () => true });
    expect(() => compile([roundRule], [named("and")])).toThrow("OGW406");
    expect(() => compile([roundRule], [isRoundSum, named("acme.isRoundSum")])).toThrow("OGW406");
  });

  it("with what it proves: a fact that its truth needs is there for the rest of the rule", () => {
    const either = { "acme.exactlyOne": [{ "===": [ownMoney, 10] }, { "===": [ownMoney, 20] }] };
    compiled(ruleOf("guarded", { and: [either, { "<=": [ownMoney, amount] }] }));
    expect(found(ruleOf("open", { or: [either, { "<=": [ownMoney, amount] }] }))).toEqual([
      "OGW128 /rules/0/require/or/1/<=/0",
    ]);
  });

  it("and described to editors", () => {
    const { operation } = ruleSchemaDefinitions({}, [isRoundSum, exactlyOne]);
    expect(operation?.properties).toMatchObject({
      "acme.isRoundSum": {
        description: "Kwota jest wielokrotnością 100 zł.\n\nThe amount is a multiple of 100 zł.",
      },
      "acme.exactlyOne": { minItems: 2, maxItems: 2 },
    });
  });
});

/** Answers with the verdicts of both rules. */
const cases = [
  [{ amount: "1500.00", people: 4 }, "met", "met"],
  [{ amount: "1500.00", people: 40 }, "met", "notMet"],
  [{ amount: "1550.00", people: 40 }, "notMet", "met"],
  [{ amount: "1550.00", people: 4 }, "notMet", "notMet"],
  [{ people: 40 }, "undetermined", "undetermined"],
  [{ amount: "1500.00" }, "met", "undetermined"],
] as const;

describe("a made-up operator answers", () => {
  const rules = compiled(roundRule, oneRule);
  const factsOf = (answers: unknown) => rules.normalise(answers, { closed: true }).facts;

  it.each(cases)("%j: round %s, exactly one %s", (answers, ...verdicts) => {
    expect(rules.verdicts(factsOf(answers), "submission")).toEqual(verdicts);
  });

  it("with the operands that decided, the facts that are missing, and every part", () => {
    const [round, one] = rules.evaluate(factsOf({ amount: "1550.00", people: 4 }), "submission", {
      level: "trace",
    });
    const reason = {
      at: "/rules/0/require",
      op: "acme.isRoundSum",
      result: false,
      operands: [{ type: "money", value: "1550.00", from: "fact:amount" }],
    };
    expect(round?.reasons).toMatchObject([reason]);
    expect(one?.reasons.map(({ op, result }) => [op, result])).toEqual([
      ["acme.isRoundSum", false],
      [">", false],
    ]);
    expect(one?.trace).toMatchObject([
      { op: "acme.exactlyOne", result: false, parts: [{ op: "acme.isRoundSum" }, { op: ">" }] },
    ]);
    const open = rules.evaluate(factsOf({}), "submission");
    expect(open.map(({ missing }) => missing)).toEqual([["amount"], ["amount", "people"]]);
  });

  it("for a whole call by columns as for one application, and is explained again from stored bits", () => {
    const facts = Array.from({ length: 300 }, (_, row) => factsOf(cases[row % cases.length]?.[0]));
    const bulk = rules.evaluateBulk(rules.columns(facts), "submission");
    for (const [row, each] of facts.entries()) {
      expect(bulk.map((outcomes) => outcomes.verdictAt(row))).toEqual(rules.verdicts(each, "submission"));
      for (const outcomes of bulk)
        expect(storeBulkOutcome(rules, outcomes, row)).toEqual(storeOutcome(rules, outcomes.rule, each));
    }
    const [first] = facts;
    if (first === undefined) throw new Error("there is a first row");
    expect(explainFromBits(rules, storeOutcome(rules, "one", first), first)).toEqual(
      rules.evaluate(first, "submission")[1],
    );
  });
});
