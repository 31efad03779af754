import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { countReads } from "../sample/counted-reads.ts";
import { patternRuns } from "../sample/counted-text.ts";
import { SAMPLE_INPUT } from "../sample/sample-form.ts";
import { AnswerFaults } from "./answer-faults.ts";

const text = (pl: string) => ({ pl, en: pl });
const rule = (require: unknown) => ({
  id: "r",
  title: text("t"),
  kind: "eligibility",
  severity: "blocking",
  moments: ["submission"],
  require,
  basis: ["b"],
  messages: { notMet: text("n"), undetermined: text("u") },
});

function compile(require: unknown, form = SAMPLE_INPUT.form): CompiledRuleSet {
  const { ruleSet, problems } = compileRuleSet({ ...SAMPLE_INPUT, form, rules: [rule(require)] });
  expect(problems).toEqual([]);
  return ruleSet as CompiledRuleSet;
}

const capped = compile({ "<=": [{ var: "amount" }, 5000] });

function read(answers: unknown, rules = capped) {
  const { facts, problems } = rules.normalise(answers, { closed: true });
  const verdict = rules.verdicts(facts, "submission")[0];
  return { verdict, found: problems.map(({ pointer, message }) => [pointer, message.en] as const), problems };
}

class Wallet {
  amount = "1.00";
  get items(): never {
    throw new Error("never run");
  }
}

describe("answers that are no plain JSON", () => {
  it("never have their getters run", () => {
    let ran = false;
    const get = () => {
      ran = true;
      return "1.00";
    };
    const answers = Object.defineProperty({ agreed: true }, "amount", { enumerable: true, get });
    const list = Object.defineProperty([{}], 0, { enumerable: true, get });
    const address = Object.defineProperty({}, "street", { enumerable: true, get });
    const { verdict, found } = read(Object.assign(answers, { items: list, address }));
    expect(found.map(([pointer]) => pointer)).toEqual(["/amount", "/items/0", "/address/street"]);
    expect(found[0]?.[1]).toContain("a property computed by code");
    expect([ran, verdict]).toEqual([false, "undetermined"]);
  });

  it("are refused when they are objects of a class, whole or in part, and leave facts unknown", () => {
    const whole = read(new Wallet());
    expect(whole.found).toEqual([
      ["", "An object of answers must stand here, but this is an object of a class, not plain JSON."],
    ]);
    expect(whole.verdict).toBe("undetermined");
    const parts = {
      amount: new String("1.00"),
      items: [new Wallet()],
      address: new Map(),
      start: new Date(0),
    };
    const { verdict, found } = read(parts);
    expect(found.map(([pointer]) => pointer).sort()).toEqual(["/address", "/amount", "/items/0", "/start"]);
    expect(verdict).toBe("undetermined");
  });

  it("leave optional fields unknown, not absent, also in a closed form", () => {
    const noEnd = compile({ absent: [{ var: "end" }] });
    expect(read(new Wallet(), noEnd).verdict).toBe("undetermined");
    expect(read("nothing", noEnd).verdict).toBe("undetermined");
    expect(read({}, noEnd).verdict).toBe("met");
    const group = {
      type: "object",
      properties: { bank: { type: "object", properties: { name: { type: "string" } } } },
    };
    const noBank = compile({ absent: [{ var: "bank.name" }] }, group);
    expect(read({ bank: new Wallet() }, noBank).verdict).toBe("undetermined");
    expect(read({}, noBank).verdict).toBe("met");
  });

  it("are refused where they hold themselves", () => {
    const items: unknown[] = [];
    items.push(items);
    const answers: Record<string, unknown> = { amount: "1.00", items };
    answers.address = answers;
    const { verdict, found } = read(answers);
    expect(found).toEqual([
      ["/items/0", expect.stringContaining("a list of 1")],
      ["/address", "The answer holds itself, so it is not plain JSON."],
    ]);
    expect(verdict).toBe("met");
  });
});

describe("answers that are too big", () => {
  const parts = { type: "array", maxItems: 10_000, items: { type: "integer" } };
  const nested = {
    type: "object",
    required: ["items"],
    properties: {
      items: {
        type: "array",
        maxItems: 10_000,
        items: { type: "object", required: ["parts"], properties: { parts } },
      },
    },
  };

  it("may stand for a hundred million items in a few kilobytes, and are refused after the first of them", () => {
    const rules = compile({ ">": [{ count: [{ var: "items" }] }, 1] }, nested);
    const shared = { parts: Array.from({ length: 10_000 }, () => 1) };
    const readsOf = (length: number) => {
      const { value, reads } = countReads({ items: Array.from({ length }, () => shared) });
      const { verdict, problems } = read(value, rules);
      expect(verdict).toBe("met");
      expect(problems).toHaveLength(101);
      expect(problems.at(-1)?.message.en).toContain("more than 100 faults");
      return reads();
    };
    const [half, whole] = [readsOf(5_000), readsOf(10_000)];
    expect(whole).toBeLessThanOrEqual(2 * half);
    expect(whole).toBeLessThan(1_000_000);
  });

  it("report a hundred faults and no more", () => {
    const answers = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`amont${index}`, 1]));
    expect(read({ ...answers, amount: "1.00" })).toMatchObject({
      verdict: "met",
      problems: { length: 101 },
    });
  });

  it("have the names of the form gone through for the faults that are reported, and for no other", () => {
    const faults = new AnswerFaults();
    let gone = 0;
    const names = {
      *[Symbol.iterator]() {
        gone += 1;
        yield "amount";
      },
    };
    for (let index = 0; index < 100_000; index += 1) faults.unknownName("", `amont${index % 10}`, names);
    expect(faults.problems).toHaveLength(101);
    expect(gone).toBe(100);
  });

  it("are refused by their length, before any pattern is tried", () => {
    const { result, runs } = patternRuns(() => [
      read({ amount: `1${"0".repeat(60_000)}` }),
      read({ start: "9".repeat(60_000), sentAt: "2026-".repeat(10_000) }),
    ]);
    expect(result.map(({ verdict }) => verdict)).toEqual(["undetermined", "undetermined"]);
    expect(result.map(({ problems }) => problems.length)).toEqual([1, 2]);
    expect(runs.filter(({ length }) => length > 100)).toEqual([]);
  });

  it("are not looked up as an address: names are short, and matching them may go back and forth", () => {
    const there = compile({ inTerritory: [{ var: "address" }, "centre"] });
    const longestLookedUp = (street: string) => {
      const { result, runs } = patternRuns(
        () => read({ address: { locality: "Miasto", street } }, there).verdict,
      );
      expect(result).toBe("undetermined");
      // One class of characters goes forward only.
      const repeating = runs.filter(
        ({ source }) => /[*+]/.test(source) && !/^\^\[[^\]]*\]\*\$$/.test(source),
      );
      return Math.max(...repeating.map(({ length }) => length));
    };
    expect(longestLookedUp(`a${" ".repeat(150)}b`)).toBe(152);
    expect(longestLookedUp(`a${" ".repeat(300)}b`)).toBe("Miasto".length);
  });
});

describe("numbers that are not exact", () => {
  it("are refused in answers: beyond safe integers, not finite, with an exponent, or too fine", () => {
    const rules = compile({ ">": [{ var: "people" }, 5] });
    for (const people of [
      2 ** 53,
      -(2 ** 53),
      1e21,
      1e300,
      Number.NaN,
      Infinity,
      -Infinity,
      1.5,
      5e-324,
      10n,
    ]) {
      const { verdict, found } = read({ people }, rules);
      expect([people, verdict, found.map(([pointer]) => pointer)]).toEqual([
        people,
        "undetermined",
        ["/people"],
      ]);
    }
    for (const amount of ["9007199254740993.00", "90071992547409.931", "1e3", "Infinity", "0x10", "-0.001"])
      expect([amount, read({ amount }).found.length]).toEqual([amount, 1]);
    expect(read({ amount: "90071992547409.91" }).problems).toEqual([]);
  });

  it("are refused in rules", () => {
    for (const number of [2 ** 53, 1e21, 0.1 + 0.2, 1e-10]) {
      const { problems } = compileRuleSet({
        ...SAMPLE_INPUT,
        rules: [rule({ "<": [{ var: "people" }, number] })],
      });
      expect(problems.map(({ code }) => code)).toEqual(["OGW127"]);
    }
  });

  it("become errors, never wrong answers, when computing leaves the exact range", () => {
    const big = compile({ ">": [{ "*": [{ var: "people" }, 90_071_992_547_409, 1000] }, 0] });
    expect(read({ people: 900 }, big).verdict).toBe("error");
    expect(read({ people: 0 }, big).verdict).toBe("notMet");
  });
});
