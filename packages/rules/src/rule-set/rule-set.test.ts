import { describe, expect, it } from "vitest";
import { runRuleCases } from "../cases/run-rule-cases.ts";
import { SAMPLE_INPUT } from "../sample/sample-form.ts";
import { compileRuleSet } from "./compile-rule-set.ts";
import type { CompiledRuleSet } from "./compiled-rule-set.ts";
import { renderOutcome } from "./render-outcome.ts";

const text = (pl: string, en = pl) => ({ pl, en });
const base = {
  id: "amount-in-range",
  title: text("Kwota w zakresie", "Amount in range"),
  kind: "eligibility",
  severity: "blocking",
  moments: ["submission"],
  require: { "<=": [1500, { var: "amount" }, 5000] },
  basis: ["reg-4"],
  messages: {
    notMet: text("Kwota {amount} jest poza zakresem.", "Amount {amount} is out of range."),
    undetermined: text("Podaj kwotę.", "Give the amount."),
    args: { amount: { var: "amount" } },
  },
};

function compiled(rules: readonly unknown[], more: object = {}): CompiledRuleSet {
  const { ruleSet, problems } = compileRuleSet({ ...SAMPLE_INPUT, ...more, rules });
  expect(problems).toEqual([]);
  return ruleSet as CompiledRuleSet;
}

const found = (rules: unknown, more: object = {}) =>
  compileRuleSet({ ...SAMPLE_INPUT, ...more, rules } as never).problems.map(({ code, pointer }) => [
    code,
    pointer,
  ]);

describe("versions of rules and parameters", () => {
  const older = { ...base, effective: { from: "2025-01-01", to: "2026-01-01", by: "submittedAt" } };
  const newer = {
    ...base,
    effective: { from: "2026-01-01", by: "submittedAt" },
    require: { "<=": [{ var: "amount" }, { param: "cap" }] },
  };
  const parameters = {
    cap: {
      type: "money",
      values: [
        { from: "2026-01-01", value: "1000.00" },
        { from: "2026-07-01", value: "2000.00" },
      ],
    },
  };
  const rules = compiled([older, newer], { parameters });
  const { facts } = rules.normalise({ amount: "1500.00" }, { closed: true });
  const on = (date: string) =>
    rules.evaluate(facts, "submission", { on: date }).map(({ verdict }) => verdict);

  it("are picked by the given date; the last day of a period belongs to it", () => {
    expect([
      on("2024-12-31"),
      on("2025-12-31"),
      on("2026-01-01"),
      on("2026-06-30"),
      on("2026-07-01"),
    ]).toEqual([[], ["met"], ["notMet"], ["notMet"], ["met"]]);
  });

  it("must be picked when there are several", () => {
    expect(() => rules.evaluate(facts, "submission")).toThrow("[OGW403]");
    expect(() => rules.evaluate(facts, "submission", { on: "1 May" })).toThrow("[OGW402]");
  });

  it("may not be in force on the same day under one id", () => {
    expect(found([base, base])).toEqual([["OGW139", "/rules/1/id"]]);
    expect(found([older, { ...newer, require: base.require, effective: { from: "2025-12-31" } }])).toEqual([
      ["OGW139", "/rules/1/id"],
    ]);
  });

  it("have an error verdict where a parameter has no value", () => {
    const holed = compiled([{ ...base, require: newer.require }], {
      parameters: { cap: { type: "money", values: [{ from: "2026-01-01", value: 5 }] } },
    });
    const read = holed.normalise({ amount: "1.00" }, { closed: true });
    expect(holed.evaluate(read.facts, "submission", { on: "2025-06-01" })[0]?.verdict).toBe("error");
    expect(holed.evaluate(read.facts, "submission")[0]?.verdict).toBe("met");
  });
});

describe("when a rule does not apply", () => {
  const rule = (more: object) => compiled([{ ...base, when: { "===": [{ var: "kind" }, "ngo"] }, ...more }]);
  const ask = (rules: CompiledRuleSet, answers: object) =>
    rules.evaluate(rules.normalise(answers, { closed: true }).facts, "submission")[0];

  it("it is neither met nor not met", () => {
    expect(ask(rule({}), { kind: "group", amount: "1.00" })).toMatchObject({
      verdict: "notApplicable",
      missing: [],
      reasons: [{ at: "/rules/0/when", result: false }],
    });
  });

  it("and it is unknown whether, the author decides; otherwise it is undetermined", () => {
    expect(ask(rule({}), { amount: "1.00" })).toMatchObject({ verdict: "undetermined", missing: ["kind"] });
    expect(ask(rule({ whenUnknown: "applies" }), { amount: "1.00" })?.verdict).toBe("notMet");
    expect(ask(rule({ whenUnknown: "skip" }), { amount: "1.00" })?.verdict).toBe("notApplicable");
  });

  it("guards optional facts in its requirement", () => {
    expect(
      found([
        { ...base, when: { known: [{ var: "ownMoney" }] }, require: { "<=": [{ var: "ownMoney" }, 5] } },
      ]),
    ).toEqual([]);
  });
});

describe("points", () => {
  const scoring = {
    id: "experience",
    title: text("Doświadczenie"),
    kind: "scoring",
    points: { max: 5 },
    moments: ["submission"],
    basis: ["reg-6"],
    score: { "+": [{ if: [{ var: "agreed" }, 2.5, 0] }, { if: [{ ">=": [{ var: "people" }, 3] }, 4, 0] }] },
    messages: {
      undetermined: text("?"),
      met: text("{points, plural, one {# punkt} few {# punkty} many {# punktów} other {# punktu}}"),
    },
  };
  const rules = compiled([scoring]);
  const ask = (answers: object) =>
    rules.evaluate(rules.normalise(answers, { closed: true }).facts, "submission")[0];

  it("are an interval while facts are missing, and never exceed the maximum", () => {
    expect(ask({})).toMatchObject({
      verdict: "undetermined",
      points: { lo: 0, hi: 5 },
      missing: ["agreed", "people"],
    });
    expect(ask({ agreed: true })).toMatchObject({ points: { lo: 2.5, hi: 5 }, missing: ["people"] });
    expect(ask({ agreed: true, people: 3 })).toMatchObject({
      verdict: "met",
      points: { lo: 5, hi: 5 },
      missing: [],
    });
    expect(ask({ agreed: false, people: 1 })).toMatchObject({ verdict: "notMet", points: { lo: 0, hi: 0 } });
  });

  it("are printed with the right Polish plural", () => {
    const outcome = ask({ agreed: false, people: 3 });
    expect(outcome && renderOutcome(rules, outcome, "pl").text).toBe("4 punkty");
    const half = ask({ agreed: true, people: 1 });
    expect(half && renderOutcome(rules, half, "pl").text).toBe("2,5 punktu");
  });
});

describe("an explanation", () => {
  it("shows every failing test with its operands and their sources", () => {
    const rules = compiled([
      {
        ...base,
        require: {
          and: [
            { "<=": [{ var: "amount" }, { param: "maxAmount" }] },
            { "===": [{ var: "kind" }, "ngo"] },
            { ">=": [{ var: "people" }, 3] },
          ],
        },
      },
    ]);
    const [outcome] = rules.evaluate(
      rules.normalise({ amount: "6000.00", kind: "ngo", people: 2 }, { closed: true }).facts,
      "submission",
    );
    expect(outcome?.reasons).toEqual([
      {
        at: "/rules/0/require/and/0",
        op: "<=",
        result: false,
        atom: 0,
        operands: [
          { type: "money", value: "6000.00", from: "fact:amount" },
          { type: "money", value: "5000.00", from: "param:maxAmount" },
        ],
      },
      {
        at: "/rules/0/require/and/2",
        op: ">=",
        result: false,
        atom: 2,
        operands: [
          { type: "number", value: 2, from: "fact:people" },
          { type: "number", value: 3, from: "literal" },
        ],
      },
    ]);
    expect(renderOutcome(rules, outcome as never, "pl")).toEqual({
      title: "Kwota w zakresie",
      text: "Kwota 6 000,00 zł jest poza zakresem.".replaceAll(" 0", "\u00a00").replace(" zł", "\u00a0zł"),
      basis: ["reg-4"],
      missing: [],
    });
    expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
  });

  it("keeps values of personal facts out of what is stored", () => {
    const form = {
      type: "object",
      required: ["birth"],
      properties: { birth: { type: "string", format: "date", "x-personal": "applicant" } },
    };
    const rule = {
      ...base,
      require: { ">=": [{ ageAt: [{ var: "birth" }, "2026-03-01"] }, 18] },
      messages: { notMet: text("Ur. {birth}"), undetermined: text("?"), args: { birth: { var: "birth" } } },
    };
    const rules = compiled([rule], { form, parameters: {}, territories: undefined });
    const [outcome] = rules.evaluate(
      rules.normalise({ birth: "2010-05-17" }, { closed: true }).facts,
      "submission",
    );
    expect(outcome?.verdict).toBe("notMet");
    expect(JSON.stringify(outcome)).not.toMatch(/2010|\b15\b/);
    expect(outcome && renderOutcome(rules, outcome, "en").text).toBe("Ur. (personal data)");
  });

  it("shows instants by the clock of the programme's zone, and tells apart the hour that it shows twice", () => {
    const form = {
      type: "object",
      required: ["sentAt"],
      properties: { sentAt: { type: "string", format: "date-time" } },
    };
    const rule = {
      ...base,
      require: { "<": [{ var: "sentAt" }, { instant: "2020-01-01T00:00:00Z" }] },
      messages: { notMet: text("{at}"), undetermined: text("?"), args: { at: { var: "sentAt" } } },
    };
    const shown = (sentAt: string, zone?: string, lang: "pl" | "en" = "pl") => {
      const input = { form, parameters: {}, territories: undefined, ...(zone === undefined ? {} : { zone }) };
      const rules = compiled([rule], input);
      const { facts } = rules.normalise({ sentAt }, { closed: true });
      const [outcome] = rules.evaluate(facts, "submission");
      return outcome && renderOutcome(rules, outcome, lang).text;
    };
    expect(shown("2026-07-01T12:00:00Z")).toBe("1 lipca 2026 14:00");
    expect(shown("2026-07-01T12:00:00Z", "Europe/London")).toBe("1 lipca 2026 13:00");
    expect(shown("2026-07-01T23:30:00Z", "America/New_York", "en")).toBe("1 July 2026 at 19:30");
    expect(shown("2026-10-25T00:30:00Z")).toBe("25 października 2026 02:30 (GMT+2)");
    expect(shown("2026-10-25T01:30:00Z")).toBe("25 października 2026 02:30 (GMT+1)");
    expect(shown("2026-10-25T02:30:00Z")).toBe("25 października 2026 03:30");
  });

  it("names the missing fact of the right item, and what the register made of an address", () => {
    const form = {
      type: "object",
      required: ["places"],
      properties: {
        places: {
          type: "array",
          maxItems: 5,
          "x-title": text("Miejsca", "Places"),
          items: {
            type: "object",
            required: ["address"],
            properties: {
              address: {
                type: "object",
                required: ["street"],
                "x-place": { register: "sample" },
                properties: {
                  locality: { type: "string" },
                  street: { type: "string", "x-title": text("Ulica", "Street") },
                  number: { type: "string" },
                },
              },
            },
          },
        },
      },
    };
    const rule = {
      ...base,
      require: {
        all: [{ var: "places" }, { inTerritory: [{ var: "@.address" }, "centre"] }, { empty: false }],
      },
      messages: { notMet: text("n"), undetermined: text("u") },
    };
    const rules = compiled([rule], { form });
    const places = [
      { address: { locality: "Miasto", street: "Długiej 3" } },
      { address: { locality: "Miasto", street: "Nibylandzka" } },
    ];
    const [outcome] = rules.evaluate(rules.normalise({ places }, { closed: true }).facts, "submission");
    expect(outcome).toMatchObject({
      verdict: "undetermined",
      missing: ["places[1].address.street"],
      reasons: [
        {
          result: "unknown",
          operands: [
            { from: "fact:places[1].address", place: { recognised: "no", streets: [] } },
            { value: "centre" },
          ],
        },
      ],
    });
    expect(outcome && renderOutcome(rules, outcome, "pl").missing).toEqual(["Ulica (Miejsca 2)"]);
    const [good] = rules.evaluate(
      rules.normalise({ places: places.slice(0, 1) }, { closed: true }).facts,
      "submission",
    );
    expect(good).toMatchObject({
      verdict: "met",
      reasons: [{ operands: [{ place: { recognised: "alias", streets: ["dluga"] } }, {}] }],
    });
  });
});

describe("a faulty rule document", () => {
  const { severity: _severity, ...bare } = base;
  const cases: readonly (readonly [string, unknown, readonly (readonly [string, string])[]])[] = [
    ["no object", 5, [["OGW138", "/rules/0"]]],
    ["an unknown key", { ...base, requires: true }, [["OGW138", "/rules/0/requires"]]],
    ["an id in capitals", { ...base, id: "Amount" }, [["OGW138", "/rules/0/id"]]],
    ["a kind that does not exist", { ...base, kind: "eligibilty" }, [["OGW138", "/rules/0/kind"]]],
    ["no severity", bare, [["OGW138", "/rules/0/severity"]]],
    ["an unknown moment", { ...base, moments: ["submision"] }, [["OGW140", "/rules/0/moments/0"]]],
    ["an unknown basis", { ...base, basis: ["reg-5"] }, [["OGW140", "/rules/0/basis/0"]]],
    ["no requirement", { ...base, require: undefined }, [["OGW138", "/rules/0"]]],
    ["points on a requirement", { ...base, points: { max: 3 } }, [["OGW138", "/rules/0/points"]]],
    ["a text in one language only", { ...base, title: { pl: "x" } }, [["OGW141", "/rules/0/title/en"]]],
    [
      "no text for a missing fact",
      { ...base, messages: { notMet: text("n") } },
      [["OGW141", "/rules/0/messages"]],
    ],
    [
      "a broken ICU text",
      { ...base, messages: { notMet: text("{amount"), undetermined: text("u") } },
      [["OGW141", "/rules/0/messages/notMet/pl"]],
    ],
    [
      "an argument that is not there",
      {
        ...base,
        messages: { notMet: text("{amont}"), undetermined: text("u"), args: { amount: { var: "amount" } } },
      },
      [
        ["OGW141", "/rules/0/messages/notMet"],
        ["OGW141", "/rules/0/messages/args/amount"],
      ],
    ],
    [
      "an argument with a misspelt path",
      { ...base, messages: { ...base.messages, args: { amount: { var: "amont" } } } },
      [["OGW124", "/rules/0/messages/args/amount"]],
    ],
    [
      "a plural of a date",
      {
        ...base,
        messages: {
          notMet: text("{d, plural, other {#}}"),
          undetermined: text("u"),
          args: { d: { var: "start" } },
        },
      },
      [["OGW141", "/rules/0/messages/notMet"]],
    ],
    [
      "an effective period that ends before it starts",
      { ...base, effective: { from: "2026-02-01", to: "2026-01-01" } },
      [["OGW139", "/rules/0/effective"]],
    ],
    [
      "a requirement that is a number",
      { ...base, require: { var: "people" } },
      [["OGW129", "/rules/0/require"]],
    ],
    [
      "a score that is a condition",
      { ...bare, kind: "scoring", points: { max: 3 }, require: undefined, score: { var: "agreed" } },
      [["OGW126", "/rules/0/score"]],
    ],
  ];
  it.each(cases)("with %s is reported at its place", (_, rule, expected) => {
    expect(found([JSON.parse(JSON.stringify(rule))], { basisIds: ["reg-4"] })).toEqual(expected);
  });

  it("beside faulty parameters, territories and form is reported with all of them", () => {
    expect(found([base], { parameters: { cap: { type: "mony", value: 5 } } })).toEqual([
      ["OGW142", "/parameters/cap/type"],
    ]);
    expect(found([base], { parameters: { cap: { type: "money", value: "5,00" } } })).toEqual([
      ["OGW142", "/parameters/cap/value"],
    ]);
    expect(
      found([base], {
        form: {
          type: "object",
          required: ["amount"],
          properties: { amount: { type: "string", format: "money", "x-opne": true } },
        },
      }),
    ).toEqual([["OGW144", "/form/properties/amount/x-opne"]]);
    expect(
      found([base], {
        territories: {
          id: "sample",
          version: "1",
          streets: [{ code: "a", locality: "x", name: "A" }],
          localities: [],
        },
      }),
    ).toEqual([["OGW143", "/territories/streets/0/locality"]]);
    expect(found([base], { territories: undefined })).toEqual([["OGW143", "/form"]]);
    expect(found({}, {})).toEqual([["OGW138", "/rules"]]);
  });
});

describe("rule cases", () => {
  const rules = compiled([base]);
  const one = (name: string, amount: string | undefined, verdict: string) => ({
    name,
    rule: "amount-in-range",
    facts: amount === undefined ? {} : { amount },
    expect: { verdict },
  });

  it("pass with a met, a not met and an undetermined case, and cover every atom", () => {
    const report = runRuleCases(rules, {
      cases: [
        one("in", "1500.00", "met"),
        one("above", "5000.01", "notMet"),
        one("missing", undefined, "undetermined"),
      ],
    });
    expect(report).toMatchObject({
      passed: true,
      problems: [],
      coverage: [
        {
          lacking: [],
          atoms: [{ at: "/rules/0/require", seenTrue: true, seenFalse: true, seenUnknown: true }],
        },
      ],
    });
    expect(report.coverage[0]?.rendered).toEqual(["met", "notMet", "undetermined"]);
  });

  it("that fail show the operands", () => {
    const report = runRuleCases(rules, { cases: [one("wrong", "6000.00", "met")] });
    expect(report).toMatchObject({
      passed: false,
      results: [
        {
          passed: false,
          actual: { verdict: "notMet" },
          reasons: [{ operands: [{}, { value: "6000.00" }, {}] }],
        },
      ],
      coverage: [{ lacking: ["met", "notMet", "undetermined"] }],
    });
  });

  it("report a faulty file at the place of the fault", () => {
    const problems = (cases: unknown) =>
      runRuleCases(rules, cases).problems.map(({ code, pointer }) => [code, pointer]);
    expect(problems({})).toEqual([["OGW146", ""]]);
    expect(problems({ cases: [{ ...one("a", "1.00", "notMet"), rule: "amount" }] })).toEqual([
      ["OGW146", "/cases/0/rule"],
    ]);
    expect(problems({ cases: [one("a", "1.00", "no")] })).toEqual([["OGW146", "/cases/0/expect/verdict"]]);
    expect(problems({ cases: [one("a", "1,00", "undetermined")] })).toEqual([
      ["OGW145", "/cases/0/facts/amount"],
    ]);
    expect(problems({ cases: [one("a", "1.00", "notMet"), one("a", "2.00", "notMet")] })).toEqual([
      ["OGW146", "/cases/1/name"],
    ]);
  });
});

describe("a rule set", () => {
  it("has the hash of what it was compiled from, whatever becomes of the host's objects later", () => {
    const rule = { ...base, basis: ["reg-4"] };
    const ruleSet = compiled([rule]);
    rule.basis.push("x");
    expect(ruleSet.hash).toBe(compiled([base]).hash);
  });

  it("has one hash for the same documents in any key order, and another for other documents", () => {
    const reordered = Object.fromEntries(Object.entries(base).reverse());
    expect(compiled([base]).hash).toBe(compiled([reordered]).hash);
    expect(compiled([base]).hash).not.toBe(compiled([{ ...base, basis: ["x"] }]).hash);
    expect(compiled([base]).hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("says what each rule reads", () => {
    const rules = compiled([
      {
        ...base,
        require: {
          and: [
            { "<=": [{ var: "amount" }, { param: "maxAmount" }] },
            { some: [{ var: "items" }, { ">": [{ var: "@.cost" }, 1] }] },
          ],
        },
      },
    ]);
    expect(rules.rule("amount-in-range")).toMatchObject({
      reads: ["amount", "items", "items[].cost"],
      parameters: ["maxAmount"],
      atoms: 3,
      at: "/rules/0",
    });
  });
});
