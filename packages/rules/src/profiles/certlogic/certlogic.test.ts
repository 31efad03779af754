import { describe, expect, it } from "vitest";
import { compileCertLogic } from "./compile-cert-logic.ts";
import { validateCertLogic } from "./validate-cert-logic.ts";

function evaluate(expression: unknown, data: unknown = null): unknown {
  return compileCertLogic(expression).evaluate(data);
}

const time = (text: unknown, amount = 0, unit = "day") => ({ plusTime: [text, amount, unit] });

describe("plusTime", () => {
  it.each([
    ["2020-02-29", 1, "day", "2020-03-01T00:00:00.000Z"],
    ["2020-02-29", 1, "month", "2020-03-29T00:00:00.000Z"],
    ["2020-02-29", 1, "year", "2021-03-01T00:00:00.000Z"],
    ["2025-01-31", 1, "month", "2025-03-03T00:00:00.000Z"],
    ["2021-06-01T00:00:00+02", 40, "hour", "2021-06-02T14:00:00.000Z"],
    ["2021-06-01T12:00:00.98765-530", 0, "hour", "2021-06-01T17:30:00.987Z"],
    ["2021-06-01T12:00:00.9+5:30", 0, "hour", "2021-06-01T06:30:00.900Z"],
    ["2004", 0, "day", "2004-12-31T00:00:00.000Z"],
    ["2004-02", 0, "day", "2004-02-29T00:00:00.000Z"],
    ["0099-01-01", 0, "day", "0099-01-01T00:00:00.000Z"],
  ])("%s plus %i %s is %s", (text, amount, unit, expected) => {
    expect(evaluate(time(text, amount, unit))).toBe(expected);
  });

  it.each([
    "",
    "2021-02-30",
    "2021-13-01",
    "2021-01-01T24:00:00",
    "1.5.2021",
    "2021-01-01 00:00:00",
    "20210101",
  ])("%j is no date-time", (text) => {
    expect(() => evaluate(time(text))).toThrow("[OGW443]");
  });

  it("takes no date-time for a text, as the specification says", () => {
    expect(() => evaluate(time(time("2021-01-01")))).toThrow("[OGW443]");
  });

  it("an offset that leaves the calendar is an error", () => {
    expect(() => evaluate(time("2021-01-01", 1e12, "year"))).toThrow("[OGW443]");
  });
});

describe("dccDateOfBirth", () => {
  it("takes the last day that a partial date may mean", () => {
    expect(evaluate([{ dccDateOfBirth: ["2004"] }, { dccDateOfBirth: ["2004-04"] }])).toEqual([
      "2004-12-31T00:00:00.000Z",
      "2004-04-30T00:00:00.000Z",
    ]);
  });

  it("takes no time of day", () => {
    expect(() => evaluate({ dccDateOfBirth: ["2004-04-01T00:00:00Z"] })).toThrow("[OGW443]");
  });
});

describe("what is neither true nor false is an error", () => {
  it.each([
    [{ if: [{ var: "share" }, 1, 2] }],
    [{ "!": [{ var: "share" }] }],
    [{ and: [{ var: "share" }, true] }],
    [{ "!": [time("2021-01-01")] }],
  ])("%j", (expression) => {
    expect(() => evaluate(expression, { share: 0.5 })).toThrow("neither true nor false");
  });
});

describe("what must be of one type", () => {
  it.each([
    [{ "+": [1, { var: "" }] }],
    [{ "<": [1, { var: "" }] }],
    [{ after: [{ var: "" }, time("2021-01-01")] }],
    [{ in: [1, { var: "" }] }],
    [{ reduce: [{ var: "" }, 1, 2] }],
  ])("%j on a text is an error", (expression) => {
    expect(() => evaluate(expression, "2")).toThrow("[OGW443]");
  });

  it("a record that only looks like a date-time is none", () => {
    const forged = { epochMilliseconds: 5 };
    expect(() => evaluate({ before: [{ var: "" }, time("2021-01-01")] }, forged)).toThrow("[OGW443]");
  });
});

describe("reduce", () => {
  it("sees only the current item and the accumulator; null has no items", () => {
    const count = { reduce: [{ var: "xs" }, { "+": [{ var: "accumulator" }, 1] }, 0] };
    expect([evaluate(count, { xs: [7, 8] }), evaluate(count, {})]).toEqual([2, 0]);
    expect(evaluate({ reduce: [{ var: "xs" }, { var: "z" }, 0] }, { xs: [1], z: 5 })).toBeNull();
  });

  it("does not outgrow its bounds", () => {
    const twice = { reduce: [{ var: "" }, [{ var: "accumulator" }, { var: "accumulator" }], [1]] };
    const many = Array.from({ length: 90 }, () => 0);
    expect(() => evaluate(twice, many)).toThrow("[OGW440]");
  });
});

describe("var", () => {
  it("reads own properties of lists and records only", () => {
    const data = { xs: [1], text: "abc" };
    const paths = ["xs.0", "xs.map", "text.0", "constructor", "__proto__", "toString"];
    expect(paths.map((path) => evaluate({ var: path }, data))).toEqual([1, null, null, null, null, null]);
  });
});

describe("validateCertLogic", () => {
  it.each([
    [{ if: [true, 1] }, ["", 'operator "if" takes this many values: 3; given: 2']],
    [{ and: [true] }, ["", 'operator "and" takes this many values: ≥ 2; given: 1']],
    [{ "<": [1, 2, 3, 4] }, ["", 'operator "<" takes this many values: 2–3; given: 4']],
    [{ plusTime: ["2021", 1, "week"] }, ["", "the time unit must be one of: year, month, day, hour"]],
    [
      { plusTime: ["2021", 0.5, "day"] },
      ["", 'the second value of operator "plusTime" must be a literal integer'],
    ],
    [{ in: [1, [{ "!": [null] }]] }, ["/in/1/0/!/0", "invalid CertLogic expression"]],
    [{ "+": [1, { var: ["a"] }] }, ["/+/1", 'not of the form { "var": "<path>" }']],
  ])("%j: one finding, at its place", (expression, [pointer, message]) => {
    const problems = validateCertLogic(expression);
    expect(problems.map((problem) => [problem.pointer, problem.message.en])).toEqual([[pointer, message]]);
  });

  it("finds every mistake of an expression", () => {
    expect(validateCertLogic({ "===": [{ or: [1, 2] }, 1.5] })).toHaveLength(2);
  });

  it("refuses what is too deep before looking at it", () => {
    let deep: unknown = true;
    for (let level = 0; level < 100_000; level += 1) deep = { "!": [deep] };
    expect(validateCertLogic(deep).map((problem) => problem.code)).toEqual(["OGW435"]);
  });

  it("an invalid expression is refused even where evaluation would not reach the mistake", () => {
    expect(() => evaluate({ if: [true, 1, { or: [1, 2] }] })).toThrow('[OGW439] CertLogic rule at "/if/2"');
  });
});
