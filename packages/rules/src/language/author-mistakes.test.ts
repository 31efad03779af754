import { describe, expect, it } from "vitest";
import { SampleExpression } from "../sample/run-expression.ts";

/** [what is written, code, JSON Pointer, words in the English message or remedy] */
const MISTAKES: readonly (readonly [string, unknown, string, string, string])[] = [
  ["an unknown operator", { betwen: [{ var: "amount" }, 1, 2, "[]"] }, "OGW121", "", '"between"'],
  ["capital AND", { AND: [true] }, "OGW121", "", '"and"'],
  [
    "an unknown operator deep inside a part that is never reached",
    { and: [false, { foo: 1 }] },
    "OGW121",
    "/and/1",
    "docs/operators.md",
  ],
  [
    "an operator's name taken from Object.prototype",
    { constructor: [{ var: "amount" }] },
    "OGW121",
    "",
    "docs/operators.md",
  ],
  ["two operators in one object", { "<": [1, 2], ">": [1, 2] }, "OGW120", "", "2 operators"],
  ["an empty object", { and: [{}] }, "OGW120", "/and/0", "empty object"],
  ["null as a value", { "===": [{ var: "kind" }, null] }, "OGW120", "/===/1", "absent"],
  ["a misspelt path", { "<=": [{ var: "amont" }, 5000] }, "OGW124", "/<=/0", '"amount"'],
  ["a path with a trailing space", { "<=": [{ var: "amount " }, 5000] }, "OGW124", "/<=/0", '"amount"'],
  ["a path in capitals", { "<=": [{ var: "Amount" }, 5000] }, "OGW124", "/<=/0", '"amount"'],
  ["a prototype path", { "===": [{ var: "__proto__" }, 1] }, "OGW134", "/===/0", "reserved"],
  [
    "a path through a prototype",
    { "===": [{ var: "constructor.name" }, "x"] },
    "OGW134",
    "/===/0",
    "reserved",
  ],
  [
    "a property of a text",
    { ">": [{ var: "description.length" }, 3] },
    "OGW124",
    "/>/0",
    "description.length",
  ],
  ["a list by index", { ">": [{ var: "items.0.cost" }, 3] }, "OGW124", "/>/0", 'use "some"'],
  ["a default in var", { "<=": [{ var: ["amount", 7] }, 3] }, "OGW123", "/<=/0", "coalesce"],
  ["an empty path", { "<=": [{ var: "" }, 3] }, "OGW124", "/<=/0", "non-empty"],
  [
    "a bare name inside a list",
    { some: [{ var: "items" }, { ">": [{ var: "cost" }, 1] }] },
    "OGW125",
    "/some/1/>/0",
    "@.cost",
  ],
  ["an item outside a list", { ">": [{ var: "@.cost" }, 1] }, "OGW125", "/>/0", "list operator"],
  [
    "an outer item that is not there",
    { some: [{ var: "items" }, { ">": [{ var: "^.cost" }, 1] }] },
    "OGW125",
    "/some/1/>/0",
    "as many lists",
  ],
  [
    "too few operands",
    { "<=": [{ var: "amount" }] },
    "OGW122",
    "",
    "wrong number of operands: 1 instead of 2–3",
  ],
  ["an empty and", { and: [] }, "OGW122", "", "0 instead of"],
  ["an if without else", { if: [{ var: "agreed" }, 1] }, "OGW122", "", "wrong number"],
  [
    "an if whose otherwise is missing",
    { if: [{ var: "agreed" }, 1, { var: "agreed" }, 2] },
    "OGW122",
    "",
    "otherwise",
  ],
  ["loose equality", { "==": [{ var: "kind" }, "ngo"] }, "OGW123", "", '"==="'],
  ["loose inequality", { "!=": [{ var: "kind" }, "ngo"] }, "OGW123", "", '"!=="'],
  ["double negation", { "!!": [{ var: "description" }] }, "OGW123", "", "known"],
  ["missing", { missing: ["amount"] }, "OGW123", "", "known"],
  ["missing computed from data", { missing: { var: "fields" } }, "OGW123", "", "data"],
  ["text glued in a condition", { "===": [{ cat: ["a", "b"] }, "ab"] }, "OGW123", "/===/0", "messages"],
  ["reduce", { reduce: [{ var: "items" }, 1, 0] }, "OGW123", "", "sumOf"],
  [
    "a text compared with money that is no amount",
    { "<=": [{ var: "amount" }, "5 000"] },
    "OGW127",
    "/<=/1",
    "two decimals",
  ],
  ["a tenth of a grosz", { "<=": [{ var: "amount" }, 5000.001] }, "OGW127", "/<=/1", "two decimals"],
  ["a number that cannot be kept", { "<=": [{ var: "amount" }, 1e300] }, "OGW127", "/<=/1", "digits"],
  [
    "money compared with a plain number",
    { "<=": [{ var: "amount" }, { var: "people" }] },
    "OGW126",
    "/<=/1",
    "money and number",
  ],
  ["a text compared with a number", { "<": [{ var: "people" }, "3"] }, "OGW126", "/</1", "number and text"],
  ["texts put in order", { "<": [{ var: "description" }, "b"] }, "OGW126", "", "no order"],
  ["choices put in order", { "<": [{ var: "kind" }, "ngo"] }, "OGW126", "", "no order"],
  ["a date that does not exist", { "<": [{ var: "start" }, "2026-02-30"] }, "OGW133", "/</1", "2026-02-30"],
  ["a date without zeros", { "<": [{ var: "start" }, "2026-1-9"] }, "OGW133", "/</1", "YYYY-MM-DD"],
  ["a date the Polish way", { "<": [{ var: "start" }, "09.02.2026"] }, "OGW133", "/</1", "YYYY-MM-DD"],
  ["an instant without zone", { "<": [{ var: "sentAt" }, "2026-02-01T16:00"] }, "OGW133", "/</1", "zone"],
  [
    "months without rounding",
    { "<": [{ "date.add": [{ var: "start" }, 1, "month"] }, "2026-02-01"] },
    "OGW127",
    "/</0",
    "down, up, error",
  ],
  ["a misspelt choice", { "===": [{ var: "kind" }, "nog"] }, "OGW130", "/===/1", '"ngo"'],
  [
    "a choice that is not on the list",
    { in: [{ var: "kind" }, ["ngo", "company"]] },
    "OGW130",
    "/in/1/1",
    "ngo, group, person",
  ],
  ["a number among choices", { in: [{ var: "kind" }, [5]] }, "OGW130", "/in/1/0", "no value 5"],
  ["in on a text", { in: ["kowska", { var: "description" }] }, "OGW126", "", "not in a text"],
  ["a list in a list", { in: [["art"], { var: "fields" }] }, "OGW126", "/in/0", "list"],
  [
    "lists compared for equality",
    { "===": [{ var: "fields" }, { var: "fields" }] },
    "OGW126",
    "/===/0",
    "one by one",
  ],
  [
    "a list in place of a list",
    { some: [{ coalesce: [{ var: "fields" }, { var: "fields" }] }, { "===": [{ var: "@" }, "art"] }] },
    "OGW126",
    "/some/0/coalesce/0",
    "one by one",
  ],
  ["a text used as a condition", { and: [{ var: "description" }] }, "OGW129", "/and/0", "yes/no"],
  ["an if on a text", { if: [{ var: "description" }, 1, 2] }, "OGW129", "/if/0", "yes/no"],
  ["an unguarded optional", { "<=": [{ var: "ownMoney" }, 5] }, "OGW128", "/<=/0", "coalesce"],
  [
    "an unguarded optional in a sum",
    { "<=": [{ "+": [{ var: "ownMoney" }, 1] }, 5] },
    "OGW128",
    "/<=/0/+/0",
    "coalesce",
  ],
  [
    "an unguarded optional of an item",
    { some: [{ var: "items" }, { ">": [{ var: "@.units" }, 1] }] },
    "OGW128",
    "/some/1/>/0",
    "Guard",
  ],
  [
    "all without a word on the empty list",
    { all: [{ var: "items" }, { ">": [{ var: "@.cost" }, 1] }] },
    "OGW136",
    "",
    '{"empty": true}',
  ],
  [
    "some over a field that is no list",
    { some: [{ var: "amount" }, true] },
    "OGW126",
    "/some/0",
    "list of the form",
  ],
  ["a sum over texts", { "+": [{ var: "description" }, "b"] }, "OGW126", "/+/0", "a number or money"],
  ["12 zł as a summand", { "+": [{ var: "amount" }, "12 zł"] }, "OGW127", "/+/1", "12 zł"],
  ["money times money", { "*": [{ var: "amount" }, { var: "ownPart" }] }, "OGW126", "", "pctOf"],
  ["a remainder of money", { "%": [{ var: "amount" }, 2] }, "OGW126", "/%/0", "whole number"],
  ["division by a written zero", { "<": [{ "/": [{ var: "people" }, 0] }, 1] }, "OGW137", "/</0", "zero"],
  [
    "a quotient compared for equality",
    { "===": [{ "/": [{ var: "amount" }, { var: "people" }] }, 1] },
    "OGW137",
    "/===/0",
    "round",
  ],
  [
    "a quotient added to",
    { "<": [{ "+": [{ "/": [{ var: "amount" }, { var: "people" }] }, 1] }, 5] },
    "OGW137",
    "/</0/+/0",
    "round",
  ],
  [
    "a quotient divided again",
    { "<": [{ "/": [{ "/": [{ var: "amount" }, { var: "people" }] }, 2] }, 5] },
    "OGW137",
    "/</0/~1/0",
    "round",
  ],
  [
    "a share summed over a list",
    { "<": [{ sumOf: [{ var: "items" }, { share: [{ var: "@.cost" }, { var: "$.amount" }] }] }, 100] },
    "OGW137",
    "/</0/sumOf/1",
    "round",
  ],
  [
    "a quotient chosen by if and then compared",
    { "<": [{ if: [{ var: "agreed" }, { "/": [{ var: "amount" }, { var: "people" }] }, 1] }, 5] },
    "OGW137",
    "/</0",
    "round",
  ],
  [
    "a quotient looked for in a list of values",
    { in: [{ "/": [{ var: "amount" }, { var: "people" }] }, [1, 2]] },
    "OGW137",
    "/in/0",
    "round",
  ],
  [
    "an unknown parameter",
    { "<=": [{ var: "amount" }, { param: "maxAmout" }] },
    "OGW131",
    "/<=/1",
    '"maxAmount"',
  ],
  [
    "an unknown territory",
    { inTerritory: [{ var: "address" }, "center"] },
    "OGW132",
    "/inTerritory/1",
    '"centre"',
  ],
  [
    "a territory test on a text",
    { inTerritory: [{ var: "address.street" }, "centre"] },
    "OGW126",
    "/inTerritory/0",
    "x-place",
  ],
  ["an interval without ends", { between: [{ var: "amount" }, 1, 2, "[["] }, "OGW127", "/between/3", '"[]"'],
];

describe("an author's mistake", () => {
  it.each(MISTAKES)(
    "%s is one finding with its code, place and remedy",
    (_, written, code, pointer, words) => {
      const { problems } = new SampleExpression(written);
      expect(problems.map((problem) => [problem.code, problem.pointer])).toEqual([[code, pointer]]);
      const [problem] = problems;
      expect(`${problem?.message.en} ${problem?.remedy.en}`).toContain(words);
      expect(problem?.message.pl).not.toBe("");
      expect(problem?.remedy.pl).not.toBe("");
    },
  );

  it("is reported once per mistake, all of them at once", () => {
    const { problems } = new SampleExpression({
      and: [{ "<=": [{ var: "amont" }, 1] }, { "==": [1, 1] }, { "<=": [{ var: "ownMoney" }, 1] }],
    });
    expect(problems.map(({ code }) => code)).toEqual(["OGW124", "OGW123", "OGW128"]);
  });

  it("is none when the optional fact is guarded, in any order and through negation", () => {
    const tests = [
      { and: [{ known: [{ var: "ownMoney" }] }, { "<=": [{ var: "ownMoney" }, 5] }] },
      { and: [{ "<=": [{ var: "ownMoney" }, 5] }, { known: [{ var: "ownMoney" }] }] },
      { or: [{ absent: [{ var: "ownMoney" }] }, { "<=": [{ var: "ownMoney" }, 5] }] },
      { if: [{ known: [{ var: "ownMoney" }] }, { "<=": [{ var: "ownMoney" }, 5] }, true] },
      { if: [{ absent: [{ var: "ownMoney" }] }, true, { "<=": [{ var: "ownMoney" }, 5] }] },
      { and: [{ "!": { absent: [{ var: "ownMoney" }] } }, { "<=": [{ var: "ownMoney" }, 5] }] },
      {
        some: [
          { var: "items" },
          { and: [{ known: [{ var: "@.units" }] }, { ">": [{ var: "@.units" }, 1] }] },
        ],
      },
      { "<=": [{ coalesce: [{ var: "ownMoney" }, 0] }, 5] },
    ];
    for (const written of tests) expect(new SampleExpression(written).problems).toEqual([]);
  });
});
