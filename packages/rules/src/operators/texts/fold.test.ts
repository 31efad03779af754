import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../../rule-set/compiled-rule-set.ts";
import { SampleExpression, SampleWorld } from "../../sample/run-expression.ts";
import { foldedText } from "../../values/text-spelling.ts";

const texts = { type: "array", maxItems: 5, items: { type: "string" } };
const INPUT = {
  form: {
    type: "object",
    required: ["name", "other", "names", "others", "people", "nip", "city"],
    properties: {
      name: { type: "string" },
      other: { type: "string" },
      nick: { type: "string" },
      names: texts,
      others: texts,
      nip: { type: "string", format: "nip" },
      city: { type: "string", enum: ["łódź", "Zgierz"], "x-open": true },
      people: {
        type: "array",
        maxItems: 5,
        items: {
          type: "object",
          required: ["name", "bornOn"],
          properties: { name: { type: "string" }, bornOn: { type: "string", format: "date" } },
        },
      },
    },
  },
  moments: ["submission"],
  parameters: {
    chairman: { type: "text", value: "ŻÓŁW" },
    grants: { type: "table", of: "money", value: { Łódź: "100.00", Zgierz: "50.00" } },
    twice: { type: "table", of: "money", value: { Łódź: "100.00", ŁÓDŹ: "50.00" } },
  },
};
const WORLD = new SampleWorld(INPUT);
const [name, other, nick] = ["name", "other", "nick"].map((each) => ({ var: each }));
const [names, others] = ["names", "others"].map((each) => ({ var: each }));
const fold = (text: unknown) => ({ fold: text });

const gives = (expression: unknown, facts: unknown) => {
  const checked = new SampleExpression(expression, WORLD);
  expect(checked.problems).toEqual([]);
  return checked.gives(facts);
};
const problem = (expression: unknown) => {
  const { problems } = new SampleExpression(expression, WORLD);
  return problems.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("fold", () => {
  it.each([
    ["ŁÓDŹ", "łódź"],
    ["Z\u0307o\u0301łw", "ŻÓŁW"],
    ["STRASSE", "straße"],
    ["ﬁrma", "FIRMA"],
    ["ΟΔΟΣ", "οδοσ"],
    ["Ａｂｃ", "abc"],
    ["CAFE\u0301", "café"],
  ])("takes %s and %s for one text", (left, right) => {
    expect(foldedText(left)).toBe(foldedText(right));
    expect(gives({ "===": [fold(name), fold(other)] }, { name: left, other: right })).toBe(true);
  });

  it("keeps apart what differs in more than case", () => {
    expect(foldedText("zażółć")).not.toBe(foldedText("zazolc"));
    expect(foldedText("Ala Nowak")).not.toBe(foldedText("AlaNowak"));
  });

  it("changes nothing when it is done again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(foldedText(foldedText(text))).toBe(foldedText(text));
      }),
    );
  });

  it.each([
    ["===", { "===": [fold(name), "Żółw"] }, true],
    ["!==", { "!==": [fold(name), "Żółw"] }, false],
    ["in a list of the rule", { in: [fold(name), ["LIS", "Żółw"]] }, true],
    ["in a list of the form", { in: [fold(name), fold(names)] }, true],
    ["oneOf", { oneOf: [fold(name), "LIS", "Żółw"] }, true],
    ["noneOf", { noneOf: [fold(name), "LIS", "Żółw"] }, false],
    ["contains", { contains: [fold(names), "WILK"] }, true],
    ["overlaps", { overlaps: [fold(names), ["WILK"]] }, true],
    ["overlaps of two lists", { overlaps: [fold(names), fold(others)] }, true],
    ["disjoint", { disjoint: [fold(names), fold(others)] }, false],
    ["subsetOf", { subsetOf: [fold(others), fold(names)] }, true],
    ["sameSet", { sameSet: [fold(others), ["WILK"]] }, true],
    ["distinct", { "===": [{ distinct: [{ var: "people" }, fold({ var: "@.name" })] }, 1] }, true],
    ["a mapped list", { in: ["jan", { map: [{ var: "people" }, fold({ var: "@.name" })] }] }, true],
    ["a parameter", { "===": [fold(name), fold({ param: "chairman" })] }, true],
    ["a choice", { "===": [fold({ var: "city" }), "ŁÓDŹ"] }, true],
    [
      "the key of a table",
      { "===": [{ lookup: ["grants", fold({ var: "city" })] }, { money: ["100.00", "PLN"] }] },
      true,
    ],
    ["a branch", { "===": [{ if: [{ known: [nick] }, fold(nick), "LIS"] }, "lis"] }, true],
  ])("serves %s", (_, expression, answer) => {
    const facts = {
      name: "żÓłW",
      nick: null,
      city: "Łódź",
      names: ["żółw", "Wilk"],
      others: ["wILK"],
      people: [{ name: "Jan" }, { name: "JAN" }],
    };
    expect(gives(expression, facts)).toBe(answer);
  });

  it("says unknown of what is unknown, and lets one known item decide", () => {
    expect(gives({ "===": [fold(name), "x"] }, {})).toBe("unknown");
    expect(gives({ overlaps: [fold(names), ["A"]] }, {})).toBe("unknown");
    expect(gives({ in: ["A", fold(names)] }, { names: [null, "a"] })).toBe(true);
    expect(gives({ "===": [fold(nick), "x"] }, { nick: null })).toBe(false);
  });

  it.each([
    [{ "===": [fold(name), other] }, "OGW163 /===/1"],
    [{ "===": [name, fold(other)] }, "OGW163 /===/0"],
    [{ in: [fold(name), names] }, "OGW163 /in/1"],
    [{ in: [name, fold(names)] }, "OGW163 /in/0"],
    [{ overlaps: [fold(names), others] }, "OGW163 /overlaps/1"],
    [{ "===": [fold(name), { param: "chairman" }] }, "OGW163 /===/1"],
    [{ if: [{ known: [nick] }, fold(name), other] }, "OGW163 /if/2"],
    [{ "===": [{ lookup: ["twice", fold({ var: "city" }), 0] }, 1] }, "OGW163 /===/0/lookup/0"],
    [fold({ var: "people" }), "OGW126 /fold"],
    [fold(7), "OGW126 /fold"],
  ])("refuses %j, where it could not have an effect", (expression, expected) => {
    expect(problem(expression)).toEqual([expected]);
  });

  it("is explained with both texts, asked in bulk alike, and kept", () => {
    const text = { pl: "t", en: "t" };
    const rule = {
      id: "no-relatives",
      title: text,
      kind: "requirement",
      severity: "blocking",
      moments: ["submission"],
      basis: ["reg"],
      require: { noneOf: [fold(name), "Żółw", "Lis"] },
      messages: { notMet: text, undetermined: text },
    };
    const { ruleSet, problems } = compileRuleSet({ ...INPUT, rules: [rule] });
    expect(problems).toEqual([]);
    const rules = ruleSet as CompiledRuleSet;
    const rows = [{ name: "ŻÓŁW" }, { name: "Wilk" }, {}].map(
      (row) => rules.normalise(row, { closed: false }).facts,
    );
    const verdicts = rows.map((facts) => rules.verdicts(facts, "submission")[0]);
    expect(verdicts).toEqual(["notMet", "met", "undetermined"]);
    const [bulk] = rules.evaluateBulk(rules.columns(rows), "submission");
    expect(rows.map((_, row) => bulk?.verdictAt(row))).toEqual(verdicts);
    const [outcome] = rules.evaluate(rows[0] as never, "submission");
    expect(outcome?.reasons[0]?.operands?.[0]).toMatchObject({
      from: "computed",
      value: "żółw",
      op: "fold",
      parts: [{ from: "fact:name", value: "ŻÓŁW" }],
    });
    expect(rules.evaluate(rows[2] as never, "submission")[0]?.missing).toEqual(["name"]);
  });
});

describe("distinct of several members", () => {
  const both = { distinct: [{ var: "people" }, fold({ var: "@.name" }), { var: "@.bornOn" }] };
  const people = (...list: readonly (readonly [string | null, string | null])[]) => ({
    people: list.map(([who, bornOn]) => ({ name: who, bornOn })),
  });
  const allDiffer = { "===": [both, { count: [{ var: "people" }] }] };

  it("counts combinations", () => {
    const one = people(
      ["Jan", "1950-01-02"],
      ["JAN", "1950-01-02"],
      ["Jan", "1951-01-02"],
      ["Ewa", "1950-01-02"],
    );
    expect(gives(both, one)).toBe(3);
    expect(gives(allDiffer, one)).toBe(false);
    expect(gives(both, people())).toBe(0);
  });

  it.each([
    ["a known member tells them apart", people(["Jan", "1950-01-02"], ["Ewa", null]), true],
    ["two open ones are told apart by name", people(["Jan", null], ["Ewa", null]), true],
    ["they may be the same", people(["Jan", "1950-01-02"], ["jan", null]), "unknown"],
    ["one may be anybody", people(["Jan", "1950-01-02"], [null, null]), "unknown"],
    ["different members are open", people(["Jan", null], [null, "1950-01-02"]), "unknown"],
    [
      "two are the same whatever the third is",
      people(["Jan", "1950-01-02"], ["jan", "1950-01-02"], [null, null]),
      false,
    ],
  ])("is decided or open as far as what is known says: %s", (_, facts, answer) => {
    expect(gives(allDiffer, facts)).toBe(answer);
  });

  it("is never decided against what a later answer may say", () => {
    const who = fc.constantFrom("Jan", "Ewa", null);
    const born = fc.constantFrom("1950-01-02", "1951-01-02", null);
    const tests = [0, 1, 2, 3, 4, 5].map((least) => new SampleExpression({ ">=": [both, least] }, WORLD));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(who, born), { maxLength: 4 }),
        fc.integer({ min: 0, max: 5 }),
        (list, least) => {
          const test = tests[least] as SampleExpression;
          const answer = test.gives(people(...list));
          const filled = list.map(
            ([one, day], index) =>
              [
                [one ?? "Jan", day ?? "1950-01-02"],
                [one ?? "Ewa", day ?? "1951-01-02"],
                [one ?? `Name ${index}`, day ?? `1960-01-0${index + 1}`],
              ] as const,
          );
          for (const which of [0, 1, 2])
            if (answer !== "unknown")
              expect(test.gives(people(...filled.map((ways) => ways[which] as [string, string])))).toBe(
                answer,
              );
        },
      ),
    );
  });

  it("refuses a name where a value of the item belongs", () => {
    expect(problem({ distinct: [{ var: "people" }, "name"] })).toEqual(["OGW126 /distinct/1"]);
    expect(problem({ distinct: [{ var: "people" }, { var: "@.name" }, "bornOn"] })).toEqual([
      "OGW126 /distinct/2",
    ]);
  });
});

describe("a text of the rule beside a field with a format", () => {
  const nip = { var: "nip" };
  const facts = { nip: "526-025-09-95" };
  it.each([
    [{ "===": [nip, "526-025-09-95"] }, true],
    [{ "===": ["PL 5260250995", nip] }, true],
    [{ "!==": [nip, "526-025-09-95"] }, false],
    [{ in: [nip, ["526-025-09-95"]] }, true],
    [{ oneOf: [nip, "526-025-09-95", "5252248481"] }, true],
    [{ noneOf: [nip, "526-025-09-95"] }, false],
    [{ overlaps: [{ map: [{ var: "people" }, { var: "$.nip" }] }, ["526-025-09-95"]] }, true],
    [{ "===": [{ if: [{ known: [nick] }, nip, "526-025-09-95"] }, "526 025 09 95"] }, true],
    [{ "===": [{ coalesce: [nip, "none"] }, "526 025 09 95"] }, true],
    [{ "===": [{ if: [{ known: [nick] }, nip, "none"] }, "none"] }, true],
  ])("%j is held against its canonical form", (expression, answer) => {
    expect(gives(expression, { ...facts, nick: null, people: [{ name: "x" }] })).toBe(answer);
  });

  it.each([
    [{ "===": [nip, "526-025-09-96"] }, "OGW159 /===/1"],
    [{ in: [nip, ["526-025-09-95", "1"]] }, "OGW159 /in/1/1"],
    [{ noneOf: [nip, ""] }, "OGW159 /noneOf/1"],
    [{ subsetOf: [{ map: [{ var: "people" }, { var: "$.nip" }] }, ["0000000000"]] }, "OGW159 /subsetOf/1/0"],
  ])("%j could never hold and is refused", (expression, expected) => {
    expect(problem(expression)).toEqual([expected]);
  });

  it("so are parameters and the keys of tables, at every time", () => {
    const values = (...all: readonly string[]) =>
      all.map((value, index) => ({ value, from: `20${20 + index}-01-01`, to: `20${21 + index}-01-01` }));
    const world = (last: string) =>
      new SampleWorld({
        ...INPUT,
        parameters: {
          ours: { type: "text", values: [...values("525-224-84-81"), { value: last, from: "2021-01-01" }] },
          debts: { type: "table", of: "money", value: { [last]: "5.00" } },
        },
      });
    const same = { "===": [{ param: "ours" }, nip] };
    const debt = { "===": [{ lookup: ["debts", nip] }, 5] };
    for (const expression of [same, { in: [nip, [{ param: "ours" }]] }, debt]) {
      const right = new SampleExpression(expression, world("526-025-09-95"));
      expect(right.problems).toEqual([]);
      expect(right.gives(facts)).toBe(true);
      const wrong = new SampleExpression(expression, world("526-025-09-96"));
      expect(wrong.problems.map(({ code }) => code)).toEqual(["OGW159"]);
    }
  });
});
