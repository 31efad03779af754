import { describe, expect, it } from "vitest";
import { type CompiledRuleSet, compileRuleSet, defineOperator, renderOutcome } from "../index.ts";
import { explainFromBits, verdictFromBits } from "../replay/explain-from-bits.ts";
import { storeOutcome } from "../replay/store-outcome.ts";

const text = (pl: string, en: string = pl) => ({ pl, en });
const form = {
  type: "object",
  required: ["amount", "people", "costs", "agreed", "start", "name"],
  properties: {
    amount: { type: "string", format: "money", minimum: 0, maximum: "100000.00" },
    own: { type: "string", format: "money", minimum: 0, maximum: "100000.00" },
    people: { type: "integer", minimum: 0, maximum: 1000 },
    agreed: { type: "boolean" },
    start: { type: "string", format: "date" },
    name: { type: "string", "x-personal": "applicants" },
    born: { type: "string", format: "date", "x-personal": "applicants" },
    costs: {
      type: "array",
      maxItems: 30,
      items: {
        type: "object",
        required: ["cost", "units"],
        properties: {
          cost: { type: "string", format: "money", minimum: 0, maximum: "10000.00" },
          units: { type: "integer", minimum: 0, maximum: 100 },
        },
      },
    },
  },
};
const parameters = {
  ownShare: {
    type: "percent",
    values: [
      { from: "2026-01-01", to: "2027-01-01", value: 25 },
      { from: "2027-01-01", value: 30 },
    ],
  },
};
const total = {
  type: "money",
  title: text("Suma kosztów", "Sum of costs"),
  is: { sumOf: [{ var: "costs" }, { "*": [{ var: "@.cost" }, { var: "@.units" }] }] },
};
const ownNeeded = {
  type: "money",
  title: text("Wymagany wkład własny", "Own contribution needed"),
  is: { pctOf: [{ param: "ownShare" }, { calc: "total" }, "exact"] },
  round: { to: "0.01", mode: "up" },
};
const rule = {
  id: "own-enough",
  title: text("Wkład własny"),
  kind: "eligibility",
  severity: "curable",
  moments: ["submission"],
  basis: ["reg"],
  when: { known: [{ var: "own" }] },
  require: { ">=": [{ var: "own" }, { calc: "ownNeeded" }] },
  messages: {
    met: text("Wkład {own} wystarcza.", "{own} is enough."),
    notMet: text("Trzeba {needed}, brakuje {gap}.", "{needed} is needed, {gap} is lacking."),
    notApplicable: text("Bez wkładu; trzeba by {needed}, brakuje {gap}.", "No own part; {gap} is lacking."),
    undetermined: text("Podaj koszty.", "State the costs."),
    args: {
      own: { var: "own" },
      needed: { calc: "ownNeeded" },
      gap: { "-": [{ calc: "ownNeeded" }, { var: "own" }] },
    },
  },
};

type Calculations = Readonly<Record<string, unknown>>;

function problemsOf(calculations: unknown, rules: readonly unknown[] = []) {
  const { problems } = compileRuleSet({ form, parameters, calculations, rules, moments: ["submission"] });
  return problems;
}

function compiled(calculations: Calculations, rules: readonly unknown[] = [rule]): CompiledRuleSet {
  const { ruleSet, problems } = compileRuleSet({
    form,
    parameters,
    calculations,
    rules,
    moments: ["submission"],
  });
  expect(problems).toEqual([]);
  return ruleSet as CompiledRuleSet;
}

const facts = (ruleSet: CompiledRuleSet, answers: unknown) =>
  ruleSet.normalise(answers, { closed: true }).facts;
const ON = { on: "2026-06-01" };
const costs = [
  { cost: "1000.01", units: 3 },
  { cost: "500.00", units: 2 },
];

describe("a named calculation", () => {
  const ruleSet = compiled({ ownNeeded, total });

  it("is stated once, in any order, and used by rules and their messages", () => {
    const [outcome] = ruleSet.evaluate(facts(ruleSet, { costs, own: "1000.00" }), "submission", ON);
    expect(outcome).toMatchObject({
      verdict: "notMet",
      args: { needed: { type: "money", value: "1000.01" } },
    });
    const shown = renderOutcome(ruleSet, outcome as NonNullable<typeof outcome>, "en");
    expect(shown.text.replaceAll("\u00a0", " ")).toBe("PLN 1,000.01 is needed, PLN 0.01 is lacking.");
  });

  it("is dated through the parameters that it reads", () => {
    const read = facts(ruleSet, { costs });
    expect(ruleSet.calculate(read, "ownNeeded", ON).value.value).toBe("1000.01");
    expect(ruleSet.calculate(read, "ownNeeded", { on: "2027-06-01" }).value.value).toBe("1200.01");
  });

  it("says of what it was computed, each item of a sum by itself", () => {
    const { value, missing } = ruleSet.calculate(facts(ruleSet, { costs }), "ownNeeded", ON);
    expect(missing).toEqual([]);
    expect(value).toEqual({
      from: "calc:ownNeeded",
      op: "pctOf",
      parts: [
        { from: "param:ownShare", type: "percent", value: 25 },
        {
          from: "calc:total",
          op: "sumOf",
          parts: [
            {
              from: "computed",
              op: "*",
              parts: [
                { from: "fact:costs[0].cost", type: "money", value: "1000.01" },
                { from: "fact:costs[0].units", type: "number", value: 3 },
              ],
              type: "money",
              value: "3000.03",
            },
            {
              from: "computed",
              op: "*",
              parts: [
                { from: "fact:costs[1].cost", type: "money", value: "500.00" },
                { from: "fact:costs[1].units", type: "number", value: 2 },
              ],
              type: "money",
              value: "1000.00",
            },
          ],
          type: "money",
          value: "4000.03",
        },
      ],
      type: "money",
      value: "1000.01",
    });
  });

  it("shows in the reasons of a rule what it was computed of, names in the order of canonical JSON", () => {
    const [outcome] = ruleSet.evaluate(facts(ruleSet, { costs, own: "1000.00" }), "submission", ON);
    const operand = outcome?.reasons[0]?.operands?.[1];
    expect(operand).toEqual(ruleSet.calculate(facts(ruleSet, { costs }), "ownNeeded", ON).value);
    expect(Object.keys(operand ?? {})).toEqual(["from", "op", "parts", "type", "value"]);
  });

  it("is unknown while a member is, says which facts it needs, and decides as soon as its bounds do", () => {
    const open = { costs: [{ cost: "9000.00", units: 1 }, { units: 2 }] };
    expect(ruleSet.calculate(facts(ruleSet, open), "ownNeeded", ON)).toMatchObject({
      value: { state: "unknown", value: null },
      missing: ["costs[1].cost"],
    });
    const verdictOn = (own: string) =>
      ruleSet.evaluate(facts(ruleSet, { ...open, own }), "submission", ON)[0];
    expect(verdictOn("2249.99")).toMatchObject({ verdict: "notMet", missing: [] });
    expect(verdictOn("2250.00")).toMatchObject({ verdict: "undetermined", missing: ["costs[1].cost"] });
  });

  it("asked in bulk, one by one, prepared and replayed from bits gives the same", () => {
    const answers = [
      { costs, own: "1000.00" },
      { costs, own: "1000.01" },
      { costs: [{ units: 1 }], own: "1.00" },
      { costs: [], own: "0.00" },
      { own: "0.00" },
      {},
    ];
    const columns = ruleSet.readColumns(answers, { closed: true });
    const [bulk] = ruleSet.evaluateBulk(columns, "submission", ON);
    const prepared = ruleSet.prepare("submission", ON);
    for (const [row, each] of answers.entries()) {
      const read = facts(ruleSet, each);
      const [outcome] = ruleSet.evaluate(read, "submission", ON);
      expect(bulk?.verdictAt(row)).toBe(outcome?.verdict);
      expect(prepared.verdict(read, 0)).toBe(outcome?.verdict);
      const stored = storeOutcome(ruleSet, "own-enough", read, ON);
      expect(verdictFromBits(ruleSet, stored)).toBe(outcome?.verdict);
      expect(explainFromBits(ruleSet, stored, read)).toEqual(outcome);
    }
  });

  it("names twenty items of a sum and a hundred parts of an outcome at most, and how many more there are", () => {
    const many = Array.from({ length: 30 }, () => ({ cost: "1.00", units: 1 }));
    const { value } = ruleSet.calculate(facts(ruleSet, { costs: many }), "total", ON);
    expect([value.parts?.length, value.more, value.value]).toEqual([20, 10, "30.00"]);
    const twice = { "+": [{ calc: "total" }, { calc: "total" }, { calc: "total" }, { calc: "total" }] };
    const wide = compiled({ total, wide: { ...total, is: twice } }, []);
    const told = JSON.stringify(wide.calculate(facts(wide, { costs: many }), "wide", ON).value);
    expect(told.match(/"from"/g)?.length).toBeLessThanOrEqual(101);
  });

  it("has a trace down to its members", () => {
    const [outcome] = ruleSet.evaluate(facts(ruleSet, { costs, own: "1.00" }), "submission", {
      ...ON,
      level: "trace",
    });
    expect(JSON.stringify(outcome?.trace)).toContain("fact:costs[1].cost");
  });

  it("is told of with what it reads, through others too", () => {
    expect(ruleSet.calculations).toMatchObject([
      {
        id: "ownNeeded",
        type: "money",
        isRounded: true,
        parameters: ["ownShare"],
        calculations: ["total"],
        personal: [],
      },
      { id: "total", reads: ["costs", "costs[].cost", "costs[].units"], calculations: [] },
    ]);
    expect(ruleSet.rules[0]?.calculations).toEqual(["ownNeeded", "total"]);
    expect(ruleSet.rules[0]?.reads).toContain("costs[].cost");
  });

  it("is part of the hash", () => {
    const other = compiled({ ownNeeded: { ...ownNeeded, round: { to: "0.01", mode: "down" } }, total });
    expect(other.hash).not.toBe(ruleSet.hash);
  });

  it("is not found under a name that there is not", () => {
    expect(() => ruleSet.calculate(facts(ruleSet, {}), "totl", ON)).toThrow('[OGW405] calculation "totl"');
  });
});

describe("arguments of messages", () => {
  it("are guarded by `when`: what it proves needs no guard, and where it does not hold nothing is an error", () => {
    const ruleSet = compiled({ ownNeeded, total });
    const [outcome] = ruleSet.evaluate(facts(ruleSet, { costs }), "submission", ON);
    expect(outcome).toMatchObject({ verdict: "notApplicable", args: { gap: { state: "absent" } } });
    const shown = renderOutcome(ruleSet, outcome as NonNullable<typeof outcome>, "en");
    expect(shown.text).toBe("No own part; (not given) is lacking.");
  });
});

describe("a calculation is computed at most once for the facts at hand", () => {
  function counting() {
    const counted = { calls: 0 };
    const slowly = defineOperator({
      name: "acme.slowly",
      operands: ["integer"],
      gives: "integer",
      summary: text("Liczy powoli.", "Counts slowly."),
      evaluate: (people) => {
        counted.calls += 1;
        return people ?? 0;
      },
    });
    return { counted, slowly };
  }

  it("by one rule after another, in reasons and messages alike", () => {
    const { counted, slowly } = counting();
    const crowd = { type: "integer", title: text("Tłum"), is: { "acme.slowly": [{ var: "people" }] } };
    const twice = {
      type: "integer",
      title: text("Dwa razy"),
      is: { "+": [{ calc: "crowd" }, { calc: "crowd" }] },
    };
    const rules = [1, 2, 3].map((most) => ({
      ...rule,
      id: `crowd-${most}`,
      when: undefined,
      require: { "<=": [{ calc: most === 3 ? "twice" : "crowd" }, most] },
      messages: { notMet: text("{n}"), undetermined: text("u"), args: { n: { calc: "crowd" } } },
    }));
    const written = rules.map(({ when: _, ...each }) => each);
    const { ruleSet, problems } = compileRuleSet(
      { form, calculations: { twice, crowd }, rules: written, moments: ["submission"] },
      { operators: [slowly] },
    );
    expect(problems).toEqual([]);
    const asked = ruleSet as CompiledRuleSet;
    const first = facts(asked, { people: 2 });
    asked.evaluate(first, "submission");
    expect(counted.calls).toBe(1);
    expect(asked.verdicts(first, "submission")).toEqual(["notMet", "met", "notMet"]);
    expect(counted.calls).toBe(1);
    expect(asked.verdicts(facts(asked, { people: 1 }), "submission")).toEqual(["met", "met", "met"]);
    expect(counted.calls).toBe(2);
  });
});

describe("a calculation of every type", () => {
  it.each([
    ["money", { type: "money", is: 1500 }, {}, "1500.00"],
    ["money of a text", { type: "money", is: "1500.50" }, {}, "1500.50"],
    [
      "a share of the whole",
      {
        type: "percent",
        is: { share: [{ var: "amount" }, { calc: "total" }] },
        round: { to: "0.01", mode: "halfUp" },
      },
      { amount: "1000.00", costs },
      25,
    ],
    [
      "złoty",
      {
        type: "money",
        is: { "/": [{ var: "amount" }, { var: "people" }] },
        round: { to: "1.00", mode: "halfUp" },
      },
      { amount: "10.00", people: 4 },
      "3.00",
    ],
    [
      "złoty down",
      { type: "money", is: { "/": [{ var: "amount" }, 4] }, round: { to: 1, mode: "down" } },
      { amount: "11.99" },
      "2.00",
    ],
    [
      "integer",
      { type: "integer", is: { "/": [{ var: "people" }, 2] }, round: { to: 1, mode: "up" } },
      { people: 5 },
      3,
    ],
    ["number", { type: "number", is: { "/": [{ var: "people" }, 4] } }, { people: 5 }, 1.25],
    [
      "date",
      { type: "date", is: { "date.add": [{ var: "start" }, 1, "month", "down"] } },
      { start: "2026-01-31" },
      "2026-02-28",
    ],
    [
      "boolean",
      { type: "boolean", is: { and: [{ var: "agreed" }, { ">": [{ var: "people" }, 3] }] } },
      { people: 5, agreed: true },
      true,
    ],
    ["text", { type: "text", is: { if: [{ var: "agreed" }, "tak", "nie"] } }, { agreed: false }, "nie"],
    [
      "division by zero",
      { type: "money", is: { "/": [{ var: "amount" }, { var: "people" }] }, round: { to: 1, mode: "up" } },
      { amount: "1.00", people: 0 },
      null,
    ],
  ])("%s", (_, stated, answers, value) => {
    const ruleSet = compiled({ total, tested: { title: text("t"), ...stated } }, []);
    expect(ruleSet.calculate(facts(ruleSet, answers), "tested", ON).value.value).toEqual(value);
  });

  it("that is a condition shows its own tests as the reasons", () => {
    const big = {
      type: "boolean",
      title: text("duży"),
      is: { and: [{ var: "agreed" }, { ">": [{ var: "people" }, 3] }] },
    };
    const ruleSet = compiled({ big }, [
      {
        ...rule,
        when: { var: "agreed" },
        require: { calc: "big" },
        messages: { notMet: text("n"), undetermined: text("u") },
      },
    ]);
    const [outcome] = ruleSet.evaluate(facts(ruleSet, { agreed: true, people: 2 }), "submission", ON);
    expect(outcome).toMatchObject({
      verdict: "notMet",
      reasons: [{ at: "/calculations/big/is/and/1", op: ">", result: false }],
    });
  });

  it("for the items of a list stands inside operators over that list", () => {
    const perItem = {
      type: "money",
      title: text("pozycja"),
      of: "costs",
      is: { "/": [{ var: "@.cost" }, { var: "@.units" }] },
      round: { to: "0.01", mode: "halfUp" },
    };
    const sum = {
      type: "money",
      title: text("suma"),
      is: { sumOf: [{ filter: [{ var: "costs" }, { ">": [{ var: "@.units" }, 1] }] }, { calc: "perItem" }] },
    };
    const ruleSet = compiled({ sum, perItem }, []);
    const three = [
      { cost: "10.00", units: 3 },
      { cost: "99.00", units: 1 },
      { cost: "1.00", units: 3 },
    ];
    expect(ruleSet.calculate(facts(ruleSet, { costs: three }), "sum", ON).value).toMatchObject({
      value: "3.66",
      parts: [
        { from: "calc:perItem", value: "3.33" },
        { from: "calc:perItem", value: "0.33" },
      ],
    });
    expect(() => ruleSet.calculate(facts(ruleSet, {}), "perItem", ON)).toThrow("[OGW405]");
    expect(problemsOf({ perItem, wrong: { ...total, is: { calc: "perItem" } } })).toMatchObject([
      { code: "OGW125", pointer: "/calculations/wrong/is" },
    ]);
    expect(problemsOf({ perItem: { ...perItem, of: "people" } })).toMatchObject([
      { code: "OGW126", pointer: "/calculations/perItem/of" },
    ]);
  });
});

describe("a calculation of personal fields", () => {
  it("hides its value wherever it is shown, and says of which class it is", () => {
    const age = {
      type: "integer",
      title: text("wiek"),
      is: { "date.diff": [{ var: "born" }, { var: "start" }, "year"] },
    };
    const optional = { ...age, is: { coalesce: [{ calc: "other" }, 0] } };
    const other = {
      ...age,
      is: {
        if: [
          { known: [{ var: "born" }] },
          { "date.diff": [{ coalesce: [{ var: "born" }, "2000-01-01"] }, { var: "start" }, "year"] },
          7,
        ],
      },
    };
    const ruleSet = compiled({ other, optional }, [
      {
        ...rule,
        when: { var: "agreed" },
        require: { ">=": [{ calc: "optional" }, 18] },
        messages: { notMet: text("{n}"), undetermined: text("u"), args: { n: { calc: "optional" } } },
      },
    ]);
    const answers = { agreed: true, born: "2011-03-02", start: "2026-05-05" };
    const [outcome] = ruleSet.evaluate(facts(ruleSet, answers), "submission", { ...ON, level: "trace" });
    expect(outcome?.verdict).toBe("notMet");
    expect(JSON.stringify(outcome)).not.toMatch(/2011|"value":15/);
    expect(outcome?.args.n).toEqual({ personal: true, type: "number" });
    expect(ruleSet.calculations.map(({ personal }) => personal)).toEqual([["applicants"], ["applicants"]]);
  });
});

describe("a calculation that makes no sense is refused once, where it is wrong, with a remedy", () => {
  const of = (is: unknown, more: object = {}) => ({ ...total, is, ...more });
  it.each<[string, Calculations, readonly [code: string, pointer: string][]]>([
    ["needs itself", { a: of({ calc: "a" }) }, [["OGW149", "/calculations/a/is"]]],
    [
      "needs itself through others",
      { a: of({ "+": [1, { calc: "b" }] }), b: of({ calc: "c" }), c: of({ "-": [{ calc: "a" }] }) },
      [["OGW149", "/calculations/c/is/-/0"]],
    ],
    ["unknown name", { total, a: of({ calc: "totl" }) }, [["OGW131", "/calculations/a/is"]]],
    ["no title", { a: { type: "money", is: 1 } }, [["OGW147", "/calculations/a"]]],
    ["unknown type", { a: of(1, { type: "monney" }) }, [["OGW147", "/calculations/a/type"]]],
    ["unknown key", { a: of(1, { rond: 1 }) }, [["OGW147", "/calculations/a/rond"]]],
    ["no expression", { a: { type: "money", title: text("t") } }, [["OGW147", "/calculations/a"]]],
    ["wrong type", { a: of({ var: "people" }) }, [["OGW126", "/calculations/a/is"]]],
    [
      "no rounding of a quotient",
      { a: of({ "/": [{ var: "amount" }, { var: "people" }] }) },
      [["OGW147", "/calculations/a"]],
    ],
    [
      "no rounding of an exact percent",
      { a: of({ pctOf: [5, { var: "amount" }, "exact"] }) },
      [["OGW147", "/calculations/a"]],
    ],
    [
      "no rounding of a fraction",
      { a: of({ "*": [{ var: "amount" }, 0.5] }) },
      [["OGW147", "/calculations/a"]],
    ],
    [
      "unknown rounding",
      { a: of(1, { round: { to: 1, mode: "half" } }) },
      [["OGW147", "/calculations/a/round/mode"]],
    ],
    [
      "step of rounding of nothing",
      { a: of(1, { round: { to: 0, mode: "up" } }) },
      [["OGW147", "/calculations/a/round/to"]],
    ],
    [
      "rounded finer than its type",
      { a: of({ var: "amount" }, { round: { to: "0.001", mode: "up" } }) },
      [["OGW147", "/calculations/a/round"]],
    ],
    [
      "rounded date",
      { a: of({ var: "start" }, { type: "date", round: { to: 1, mode: "up" } }) },
      [["OGW147", "/calculations/a/round"]],
    ],
    ["name that none may have", { "a b": of(1) }, [["OGW147", "/calculations/a b"]]],
    ["unknown field", { a: of({ var: "amont" }) }, [["OGW124", "/calculations/a/is"]]],
    ["no object", { a: 5 }, [["OGW147", "/calculations/a"]]],
  ])("%s", (_, calculations, expected) => {
    const problems = problemsOf(calculations);
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual(expected);
    for (const { remedy } of problems) expect(remedy.en).not.toBe("");
  });

  it("names the round, and what was meant", () => {
    const [round] = problemsOf({ a: of({ calc: "b" }), b: of({ calc: "a" }) });
    expect(round?.message.en).toBe('The calculation "a" needs itself: a → b → a.');
    const [unknown] = problemsOf({ total, a: of({ calc: "totl" }) });
    expect(unknown?.remedy.en).toContain('"total"');
  });

  it("does not repeat a fault of a calculation where it is used", () => {
    const problems = problemsOf({ total: of({ var: "amont" }), ownNeeded }, [rule]);
    expect(problems.map(({ code }) => code)).toEqual(["OGW124"]);
  });

  it("counts them, how deep they go, and what they cost, before any work", () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`c${index}`, of(1)]));
    expect(problemsOf(many).map(({ code }) => code)).toEqual(["OGW147"]);
    const chain = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `c${index}`,
        of(index === 29 ? 1 : { calc: `c${index + 1}` }),
      ]),
    );
    expect(problemsOf(chain).map(({ code }) => code)).toEqual(["OGW149"]);
    const doubled = Object.fromEntries(
      Array.from({ length: 19 }, (_, index) => [
        `c${index}`,
        of(index === 0 ? 1 : { "+": [{ calc: `c${index - 1}` }, { calc: `c${index - 1}` }] }),
      ]),
    );
    expect(problemsOf(doubled).map(({ code }) => code)).toEqual(["OGW135"]);
  });
});
