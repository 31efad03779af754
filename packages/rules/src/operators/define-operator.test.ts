import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import { SampleExpression } from "../sample/run-expression.ts";
import { SAMPLE_INPUT } from "../sample/sample-form.ts";
import { defineOperator } from "./define-operator.ts";

const summary = { pl: "Połowa.", en: "Half." };
const half = defineOperator({
  name: "halfOf",
  summary,
  operands: ["money"],
  gives: "money",
  evaluate: (amount) => Number(amount) / 2,
});
const weekday = defineOperator({
  name: "isSunday",
  summary,
  operands: ["date"],
  gives: "boolean",
  evaluate: (date) => new Date(String(date)).getUTCDay() === 0,
});

const gives = (expression: unknown, answers: unknown) =>
  new SampleExpression(expression, undefined, [half, weekday]).gives(answers);

describe("an integrator's operator", () => {
  it("computes with grosze and dates, and types its operands", () => {
    expect(gives({ halfOf: [{ var: "amount" }] }, { amount: "10.00" })).toBe("5.00");
    expect(gives({ isSunday: [{ var: "start" }] }, { start: "2026-11-22" })).toBe(true);
    const wrong = new SampleExpression({ halfOf: [{ var: "people" }] }, undefined, [half]);
    expect(wrong.problems.map(({ code, pointer }) => [code, pointer])).toEqual([["OGW126", "/halfOf/0"]]);
  });

  it("is unknown on unknown operands, and an error when it throws or breaks its promise", () => {
    expect(gives({ halfOf: [{ var: "amount" }] }, {})).toBe("unknown");
    expect(gives({ halfOf: [{ var: "amount" }] }, { amount: "0.01" })).toBe("error");
    const boom = defineOperator({
      name: "boom",
      summary,
      operands: ["integer"],
      gives: "integer",
      evaluate: () => {
        throw new Error("x");
      },
    });
    expect(new SampleExpression({ boom: [1] }, undefined, [boom]).gives({})).toBe("error");
  });

  it("belongs to one rule set only, and needs a legal name of its own", () => {
    const rule = {
      id: "r",
      title: summary,
      kind: "eligibility",
      severity: "blocking",
      moments: ["submission"],
      require: { isSunday: [{ var: "start" }] },
      basis: ["b"],
      messages: { notMet: summary, undetermined: summary },
    };
    expect(compileRuleSet({ ...SAMPLE_INPUT, rules: [rule] }, { operators: [weekday] }).problems).toEqual([]);
    expect(compileRuleSet({ ...SAMPLE_INPUT, rules: [rule] }).problems.map(({ code }) => code)).toEqual([
      "OGW121",
    ]);
    expect(() =>
      defineOperator({ name: "__proto__", summary, operands: [], gives: "integer", evaluate: () => 1 }),
    ).toThrow("[OGW406]");
    expect(() =>
      compileRuleSet({ ...SAMPLE_INPUT, rules: [] }, { operators: [{ ...half, name: "and" }] }),
    ).toThrow("[OGW406]");
  });
});
