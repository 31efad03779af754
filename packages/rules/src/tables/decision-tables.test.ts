// biome-ignore-all lint/suspicious/noThenProperty: rows of decision tables have it
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import { expandTables } from "./expand-tables.ts";
import { usesTables } from "./uses-tables.ts";

const text = (pl: string, en: string) => ({ pl, en });
const form = {
  type: "object",
  required: ["kind", "requested", "members", "consent", "startsOn", "note", "share"],
  properties: {
    kind: {
      type: "string",
      enum: ["ngo", "group", "person"],
      "x-title": text("Rodzaj", "Kind"),
      "x-labels": {
        ngo: text("organizacja", "organisation"),
        group: text("grupa", "group"),
        person: text("osoba", "person"),
      },
    },
    requested: {
      type: "string",
      format: "money",
      minimum: 0,
      maximum: 20000,
      "x-title": text("Kwota", "Amount"),
    },
    members: {
      type: "integer",
      minimum: 0,
      maximum: 100,
      multipleOf: 1,
      "x-title": text("Członkowie", "Members"),
    },
    consent: { type: "boolean", "x-title": text("Zgoda", "Consent") },
    startsOn: { type: "string", format: "date", "x-title": text("Początek", "Start") },
    note: { type: "string", "x-title": text("Uwaga", "Note") },
    share: {
      type: "number",
      format: "percent",
      minimum: 0,
      maximum: 100,
      "x-title": text("Udział", "Share"),
    },
    own: { type: "string", format: "money", "x-title": text("Wkład", "Contribution") },
    pairs: { type: "integer", minimum: 0, maximum: 10, multipleOf: 2 },
    items: { type: "array", items: { type: "string" } },
  },
};
const messages = {
  met: text("tak {tableRow}", "yes {tableRow}"),
  notMet: text("nie", "no"),
  undetermined: text("?", "?"),
};
const rule = (table: object, more: object = {}) => ({
  id: "by-table",
  title: text("Tabela", "Table"),
  kind: "eligibility",
  severity: "blocking",
  moments: ["formalCheck"],
  table,
  basis: ["regulations"],
  messages,
  ...more,
});
const expanded = (table: object, more: object = {}, source: object = {}) =>
  expandTables([rule(table, more)], { form, ...source });
const found = (table: object, more: object = {}) =>
  expanded(table, more).problems.map(({ code, pointer }) => `${code} ${pointer}`);

function compiled(table: object, more: object = {}) {
  const { rules, problems } = expanded(table, more);
  expect(problems).toEqual([]);
  const { ruleSet, problems: ofRules } = compileRuleSet({ form, rules, moments: ["formalCheck"] });
  expect(ofRules).toEqual([]);
  if (ruleSet === undefined) throw new Error("no rules");
  return ruleSet;
}

function outcome(ruleSet: ReturnType<typeof compiled>, answers: object) {
  const { facts } = ruleSet.normalise(answers, { closed: true });
  const [one] = ruleSet.evaluate(facts, "formalCheck", { on: "2026-05-01" });
  return {
    verdict: one?.verdict,
    points: one?.points,
    row: one?.args.tableRow?.value,
    missing: one?.missing,
  };
}

const limits = {
  columns: ["kind", "requested"],
  rows: [
    { when: ["ngo", { to: 8000 }], then: "met" },
    { when: ["group", { from: 500, below: "3000.00" }], then: "met", basis: "regulations#4" },
    { when: ["any", "any"], then: "notMet" },
  ],
  hit: "first",
};

describe("a decision table", () => {
  it("decides by its rows, names the one that hit, and is open where that is open", () => {
    const rules = compiled(limits);
    expect(outcome(rules, { kind: "ngo", requested: "8000.00" })).toMatchObject({ verdict: "met", row: 1 });
    expect(outcome(rules, { kind: "group", requested: "2999.99" })).toMatchObject({ verdict: "met", row: 2 });
    expect(outcome(rules, { kind: "group", requested: "3000.00" })).toMatchObject({
      verdict: "notMet",
      row: 3,
    });
    expect(outcome(rules, { requested: "9000.00" })).toMatchObject({ verdict: "notMet", missing: [] });
    expect(outcome(rules, { requested: "1000.00" })).toMatchObject({
      verdict: "undetermined",
      missing: ["kind"],
    });
    expect(rules.rules[0]?.basis).toEqual(["regulations", "regulations#4"]);
  });

  it("gives points, and 0 of the row where nothing fits", () => {
    const table = {
      columns: ["members"],
      rows: [
        { when: [{ from: 50 }], then: 5 },
        { when: [{ from: 10, below: 50 }], then: 2 },
      ],
      otherwise: 0,
    };
    const more = { kind: "scoring", severity: undefined, points: { max: 5 } };
    const { severity: _, ...scoring } = { ...rule(table), ...more };
    const { rules, problems } = expandTables([scoring], { form });
    expect(problems).toEqual([]);
    const { ruleSet } = compileRuleSet({ form, rules, moments: ["formalCheck"] });
    if (ruleSet === undefined) throw new Error("no rules");
    expect(outcome(ruleSet, { members: 50 })).toMatchObject({ points: { lo: 5, hi: 5 }, row: 1 });
    expect(outcome(ruleSet, { members: 9 })).toMatchObject({ points: { lo: 0, hi: 0 }, row: 0 });
    expect(outcome(ruleSet, {})).toMatchObject({ verdict: "undetermined", points: { lo: 0, hi: 5 } });
  });

  it("reads every kind of cell beside its column", () => {
    const table = {
      columns: [
        "kind",
        "consent",
        "startsOn",
        "note",
        "share",
        { coalesce: [{ var: "own" }, 0] },
        { is: { "+": [{ var: "members" }, 1] }, title: text("O jednego więcej", "One more") },
      ],
      rows: [
        {
          when: [
            ["ngo", "group"],
            true,
            { from: "2026-03-01", to: "2026-03-31" },
            { not: "brak" },
            { below: 12.5 },
            { not: { from: "100.00", to: 200 } },
            [2, 3],
          ],
          then: "met",
        },
      ],
      otherwise: "notMet",
    };
    const rules = compiled(table);
    const yes = {
      kind: "group",
      consent: true,
      startsOn: "2026-03-31",
      note: "jest",
      share: 12.49,
      members: 2,
      requested: "1.00",
    };
    expect(outcome(rules, yes)).toMatchObject({ verdict: "met", row: 1 });
    for (const change of [
      { kind: "person" },
      { consent: false },
      { startsOn: "2026-04-01" },
      { note: "brak" },
      { share: 12.5 },
      { own: "150.00" },
      { members: 3 },
    ])
      expect(outcome(rules, { ...yes, ...change })).toMatchObject({ verdict: "notMet", row: 0 });
  });

  it("is the rule that somebody would write by hand, with its hash, in any profile", () => {
    const [plain] = expanded(limits).rules as readonly Record<string, unknown>[];
    expect(plain?.require).toEqual({
      if: [
        { and: [{ "===": [{ var: "kind" }, "ngo"] }, { "<=": [{ var: "requested" }, 8000] }] },
        true,
        {
          and: [
            { "===": [{ var: "kind" }, "group"] },
            { between: [{ var: "requested" }, 500, "3000.00", "[)"] },
          ],
        },
        true,
        false,
      ],
    });
    expect(plain).not.toHaveProperty("table");
    const { rules } = expanded(limits, {}, { profile: "certlogic" });
    expect(compileRuleSet({ form, rules, moments: ["formalCheck"], profile: "certlogic" }).problems).toEqual(
      [],
    );
    expect([usesTables([plain]), usesTables([rule(limits)]), usesTables([], { a: { table: {} } })]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("may be a named calculation", () => {
    const calculations = {
      most: {
        type: "money",
        title: text("Limit", "Limit"),
        table: {
          columns: ["kind"],
          rows: [
            { when: ["ngo"], then: 8000 },
            { when: [["group", "person"]], then: { param: "small" } },
          ],
        },
      },
      day: {
        type: "date",
        title: text("Dzień", "Day"),
        table: {
          columns: ["consent"],
          rows: [{ when: [true], then: "2026-01-01" }],
          otherwise: "2026-02-01",
        },
      },
    };
    const parameters = { small: { type: "money", title: text("Mało", "Little"), value: "3000.00" } };
    const { calculations: plain, problems } = expandTables([], { form, calculations, parameters });
    expect(problems).toEqual([]);
    const { ruleSet, problems: ofRules } = compileRuleSet({
      form,
      rules: [],
      moments: [],
      calculations: plain,
      parameters,
    });
    expect(ofRules).toEqual([]);
    const { facts } = ruleSet?.normalise({ kind: "group", consent: false }, { closed: true }) ?? {};
    expect([
      ruleSet?.calculate(facts as never, "most").value.value,
      ruleSet?.calculate(facts as never, "day").value.value,
    ]).toEqual(["3000.00", "2026-02-01"]);
  });

  it("is refused where it was not expanded", () => {
    expect(
      compileRuleSet({ form, rules: [rule(limits)], moments: ["formalCheck"] }).problems.map(
        ({ code, pointer }) => [code, pointer],
      ),
    ).toEqual([["OGW138", "/rules/0/table"]]);
  });
});

describe("what is wrong with a decision table", () => {
  const first = { when: ["ngo", { to: 8000 }], then: "met" };
  it.each<[string, object, readonly string[]]>([
    ["no table", { table: 7 } as never, []],
    ["a misspelt member", { ...limits, hits: "first" }, ["OGW760 /rules/0/table/hits"]],
    ["another way to hit", { ...limits, hit: "any" }, ["OGW760 /rules/0/table/hit"]],
    ["no rows", { columns: ["kind"], rows: [] }, ["OGW760 /rules/0/table/rows"]],
    [
      "a row of too few cells",
      { ...limits, rows: [first, { when: ["ngo"], then: "met" }] },
      ["OGW761 /rules/0/table/rows/1/when"],
    ],
    [
      "a choice that the list lacks",
      { ...limits, rows: [{ when: ["ngos", "any"], then: "met" }] },
      ["OGW762 /rules/0/table/rows/0/when/0"],
    ],
    [
      "an amount that is none",
      { ...limits, rows: [{ when: ["ngo", { from: "1,5" }], then: "met" }] },
      ["OGW762 /rules/0/table/rows/0/when/1/from"],
    ],
    [
      "an empty range",
      { ...limits, rows: [{ when: ["ngo", { from: 5, below: 5 }], then: "met" }] },
      ["OGW762 /rules/0/table/rows/0/when/1"],
    ],
    [
      "a range of choices",
      { ...limits, rows: [{ when: [{ from: "a" }, "any"], then: "met" }] },
      ["OGW762 /rules/0/table/rows/0/when/0"],
    ],
    [
      "one of a list that does not fit",
      { ...limits, rows: [{ when: ["any", [1, "x"]], then: "met" }] },
      ["OGW762 /rules/0/table/rows/0/when/1/1"],
    ],
    [
      "a field that there is not",
      { ...limits, columns: ["kin", "requested"] },
      ["OGW763 /rules/0/table/columns/0"],
    ],
    [
      "a list as a column",
      { columns: ["items"], rows: [{ when: ["any"], then: "met" }] },
      ["OGW763 /rules/0/table/columns/0"],
    ],
    [
      "one column twice",
      { ...limits, columns: ["kind", { var: "kind" }], rows: [{ when: ["ngo", "any"], then: "met" }] },
      ["OGW763 /rules/0/table/columns/1"],
    ],
    [
      "a verdict that is none",
      { ...limits, rows: [{ when: ["any", "any"], then: true }] },
      ["OGW768 /rules/0/table/rows/0/then"],
    ],
    [
      "a gap",
      {
        columns: ["requested"],
        rows: [
          { when: [{ below: 3000 }], then: "met" },
          { when: [{ from: "3000.01" }], then: "notMet" },
        ],
      },
      ["OGW764 /rules/0/table"],
    ],
    [
      "an overlap",
      {
        columns: ["requested"],
        rows: [
          { when: [{ to: 3000 }], then: "met" },
          { when: [{ from: 3000 }], then: "notMet" },
        ],
      },
      ["OGW765 /rules/0/table/rows/1"],
    ],
    [
      "a row that earlier ones leave nothing",
      { ...limits, rows: [...limits.rows, first] },
      ["OGW766 /rules/0/table/rows/3"],
    ],
    [
      "a row outside the bounds of the form",
      { columns: ["members"], rows: [{ when: [{ from: 101 }], then: "met" }], otherwise: "notMet" },
      ["OGW766 /rules/0/table/rows/0"],
    ],
    [
      "an otherwise that nothing reaches",
      {
        columns: ["consent"],
        rows: [
          { when: [true], then: "met" },
          { when: [false], then: "notMet" },
        ],
        otherwise: "met",
      },
      ["OGW769 /rules/0/table/otherwise"],
    ],
  ])("%s", (name, table, problems) => {
    if (name === "no table") expect(found(7 as never)).toEqual(["OGW760 /rules/0/table"]);
    else expect(found(table)).toEqual(problems);
  });

  it("says by an example what a gap or an overlap is", () => {
    const gap = expanded({
      columns: ["kind", "requested"],
      rows: [
        { when: ["ngo", "any"], then: "met" },
        { when: [{ not: "ngo" }, { below: 3000 }], then: "met" },
        { when: [{ not: "ngo" }, { from: "3000.01" }], then: "notMet" },
      ],
    });
    expect(gap.problems[0]?.message.pl.replace(/\u00a0/g, " ")).toBe(
      "Do tego nie pasuje żaden wiersz: „Rodzaj”: „grupa”; „Kwota”: 3 000,00 zł.",
    );
    const overlap = expanded({
      columns: ["members"],
      rows: [
        { when: [{ to: 3 }], then: "met" },
        { when: [{ from: 3 }], then: "notMet" },
      ],
    });
    expect(overlap.problems[0]?.message.en).toBe("This row and row 1 both fit: “Members”: 3.");
  });

  it("finds no gap where the form lets nothing lie, nor between the steps of a number", () => {
    expect(
      found({
        columns: ["members"],
        rows: [
          { when: [{ to: 10 }], then: "met" },
          { when: [{ from: 11 }], then: "notMet" },
        ],
      }),
    ).toEqual([]);
    expect(
      found({
        columns: ["pairs"],
        rows: [
          { when: [{ to: 4 }], then: "met" },
          { when: [{ from: 6 }], then: "notMet" },
        ],
      }),
    ).toEqual([]);
    const quotient = { "/": [{ var: "requested" }, 7] };
    expect(
      found({
        columns: [quotient],
        rows: [
          { when: [{ to: 4 }], then: "met" },
          { when: [{ from: "4.000001" }], then: "notMet" },
        ],
      }),
    ).toEqual(["OGW764 /rules/0/table"]);
  });

  it("points at the cell for what the rules find in its expression", () => {
    const table = {
      columns: ["own", "kind"],
      rows: [
        { when: ["any", "group"], then: "met" },
        { when: [{ from: 5 }, "ngo"], then: "met" },
      ],
      otherwise: "notMet",
    };
    const { rules, writtenPlace } = expanded(table);
    const { problems } = compileRuleSet({ form, rules, moments: ["formalCheck"] });
    expect([...new Set(problems.map(({ code, pointer }) => `${code} ${writtenPlace(pointer)}`))]).toEqual([
      "OGW128 /rules/0/table/rows/1/when/0",
    ]);
  });

  it("refuses a condition or a language beside it, and an argument of its name", () => {
    expect(found(limits, { require: true })).toEqual(["OGW760 /rules/0/require"]);
    expect(found(limits, { language: "certlogic" })).toEqual(["OGW760 /rules/0/language"]);
    expect(found(limits, { messages: { ...messages, args: { tableRow: 1 } } })).toEqual([
      "OGW760 /rules/0/messages/args/tableRow",
    ]);
    const calculations = { a: { type: "money", title: text("A", "A"), of: "items", table: limits } };
    expect(expandTables([], { form, calculations }).problems.map(({ pointer }) => pointer)).toEqual([
      "/calculations/a/of",
    ]);
  });

  it("counts before it works: rows, columns, values, steps", () => {
    const row = { when: ["any"], then: "met" };
    expect(found({ columns: ["kind"], rows: Array.from({ length: 201 }, () => row) })).toEqual([
      "OGW767 /rules/0/table/rows",
    ]);
    expect(found({ columns: Array.from({ length: 13 }, () => "kind"), rows: [row] })).toEqual([
      "OGW767 /rules/0/table/columns",
    ]);
    expect(
      found({
        columns: ["members"],
        rows: [{ when: [Array.from({ length: 2001 }, (_, index) => index)], then: "met" }],
      }),
    ).toEqual(["OGW767 /rules/0/table"]);
    const numbers = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`n${index}`, { type: "integer" }]),
    );
    const wide = { type: "object", required: Object.keys(numbers), properties: numbers };
    const rows = Array.from({ length: 60 }, (_, index) => ({
      when: Object.keys(numbers).map((__, column) => ({ not: (index * 7 + column * 13) % 60 })),
      then: "met",
    }));
    const hard = { columns: Object.keys(numbers), hit: "first", rows };
    const { problems } = expandTables([rule(hard)], { form: wide });
    expect(problems.every(({ code }) => ["OGW764", "OGW766", "OGW767"].includes(code))).toBe(true);
    expect(problems.length).toBeGreaterThan(0);
  });
});

/** Tables over two small columns, held against a reader of rows that knows nothing of expressions. */
describe("against an oracle that goes row by row", () => {
  const KINDS = ["ngo", "group", "person"] as const;
  const NUMBERS = [0, 1, 2, 3, 4, 5] as const;
  const small = {
    type: "object",
    required: ["kind", "n"],
    properties: { kind: form.properties.kind, n: { type: "integer", minimum: 0, maximum: 5 } },
  };
  const number = fc.integer({ min: 0, max: 5 });
  const kindCell = fc.oneof(
    fc.constant("any"),
    fc.constantFrom(...KINDS),
    fc.uniqueArray(fc.constantFrom(...KINDS), { minLength: 1 }),
    fc.constantFrom(...KINDS).map((not) => ({ not })),
  );
  const range = fc
    .tuple(number, number)
    .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
  const numberCell = fc.oneof(
    fc.constant("any"),
    number,
    fc.uniqueArray(number, { minLength: 1 }),
    range,
    number.map((from) => ({ from })),
    fc.integer({ min: 1, max: 5 }).map((below) => ({ below })),
    range.map((not) => ({ not })),
  );
  const rowOf = fc.record({ when: fc.tuple(kindCell, numberCell), then: fc.constantFrom("met", "notMet") });
  const tableOf = fc.record(
    {
      rows: fc.array(rowOf, { minLength: 1, maxLength: 6 }),
      hit: fc.constantFrom("unique", "first"),
      otherwise: fc.constantFrom("met", "notMet"),
    },
    { requiredKeys: ["rows", "hit"] },
  );

  function fits(cell: unknown, value: string | number): boolean {
    if (cell === "any") return true;
    if (Array.isArray(cell)) return cell.includes(value);
    if (typeof cell !== "object" || cell === null) return cell === value;
    if ("not" in cell) return !fits(cell.not, value);
    const { from = -Infinity, to = Infinity, below = Infinity } = cell as Record<string, number>;
    return Number(value) >= from && Number(value) <= to && Number(value) < below;
  }

  const points = KINDS.flatMap((kind) => NUMBERS.map((n) => [kind, n] as const));

  it("finds gaps, overlaps and dead rows exactly, and decides every known or unknown answer as it does", () => {
    fc.assert(
      fc.property(tableOf, (table) => {
        const { rows, hit, otherwise } = table;
        const hits = points.map(([kind, n]) =>
          rows.flatMap(({ when }, index) => (fits(when[0], kind) && fits(when[1], n) ? [index] : [])),
        );
        const expected = new Set<string>();
        for (const [index] of rows.entries()) {
          const deciding = hits.some((all) => all[0] === index);
          const fitting = hits.some((all) => all.includes(index));
          if (!fitting || (hit === "first" && !deciding)) expected.add(`OGW766 /rules/0/table/rows/${index}`);
          if (hit === "unique" && hits.some((all) => all.indexOf(index) > 0))
            expected.add(`OGW765 /rules/0/table/rows/${index}`);
        }
        const overlaps = [...expected].some((one) => one.startsWith("OGW765"));
        const isOpen = hits.some((all) => all.length === 0);
        if (!overlaps && isOpen && otherwise === undefined) expected.add("OGW764 /rules/0/table");
        if (!overlaps && !isOpen && otherwise !== undefined) expected.add("OGW769 /rules/0/table/otherwise");
        const { rules, problems } = expandTables([rule({ columns: ["kind", "n"], ...table })], {
          form: small,
        });
        expect(new Set(problems.map(({ code, pointer }) => `${code} ${pointer}`))).toEqual(expected);
        if (problems.some(({ severity }) => severity === "error")) return;
        const { ruleSet } = compileRuleSet({ form: small, rules, moments: ["formalCheck"] });
        if (ruleSet === undefined) throw new Error("no rules");
        const wanted = (index: number) => rows[hits[index]?.[0] ?? -1]?.then ?? otherwise;
        for (const [index, [kind, n]] of points.entries())
          expect(outcome(ruleSet, { kind, n })).toMatchObject({
            verdict: wanted(index),
            row: hits[index]?.[0] === undefined ? 0 : (hits[index]?.[0] ?? 0) + 1,
          });
        for (const kind of KINDS) {
          const { verdict } = outcome(ruleSet, { kind });
          const all = new Set(points.flatMap(([one], index) => (one === kind ? [wanted(index)] : [])));
          if (verdict !== "undetermined") expect([...all]).toEqual([verdict]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
