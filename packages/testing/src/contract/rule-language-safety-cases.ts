import type { RuleLanguage } from "@opus/grant-rules";
import { expect } from "vitest";
import { compileIn, outcomeOf, type RuleLanguageCase, ruleSetOf } from "./rule-language-case.ts";
import { fullAnswers, withUnknown } from "./rule-language-form.ts";

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let source: unknown = true;
  for (let level = 0; level < depth; level += 1) source = wrap(source);
  return source;
}

function cyclic(): unknown {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

/** Sources that no language may take: each breaks a bound of every rule document. */
const HOSTILE: readonly (readonly [name: string, source: unknown])[] = [
  ["lists nested 100 000 deep", nested(100_000, (inner) => [inner])],
  ["objects nested 100 000 deep", nested(100_000, (inner) => ({ and: inner }))],
  ["a million values", Array.from({ length: 1_000_000 }, () => true)],
  ["a text of 10 MB", "x".repeat(10_000_000)],
  ["a list that holds itself", cyclic()],
  ["a getter", Object.defineProperty({}, "and", { enumerable: true, get: unreachable })],
  ["an object of a class", new Map([["and", []]])],
  ["a function", () => true],
  ["not a number", [Number.NaN]],
];

/** Sources within the bounds that a language may take or refuse, and must not choke on. */
const ODD: readonly unknown[] = [
  null,
  0,
  -1.5,
  "",
  "\u0000",
  "\ud800",
  [],
  {},
  [[]],
  [null],
  { "": [] },
  ["__proto__", "constructor"],
  JSON.parse('{"__proto__": {"polluted": true}}'),
  JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
  { var: "__proto__.polluted" },
  nested(60, (inner) => [inner]),
  nested(60, (inner) => ({ not: inner })),
];

function unreachable(): never {
  throw new Error("A getter of a source was run");
}

/** What a language promises whatever it is given. */
export const safetyCases: readonly RuleLanguageCase[] = [
  {
    name: "is named in small letters and hyphens, and states its version",
    prove({ language }) {
      expect(language.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      expect(language.version).not.toBe("");
    },
  },
  {
    name: "states what each expression reads and costs",
    prove({ language, samples }) {
      expect(samples.length).toBeGreaterThan(0);
      for (const { source } of samples) {
        const parsed = language.parse(source);
        expect([source, "fault" in parsed]).toEqual([source, false]);
        if (!("reads" in parsed)) continue;
        expect(parsed.cost).toBeGreaterThan(0);
        expect(Number.isFinite(parsed.cost)).toBe(true);
      }
    },
  },
  {
    name: "gives the same answer to the same facts every time, and changes neither source, answers nor facts",
    prove({ language, samples }) {
      for (const [index, { source }] of samples.entries()) {
        const before = JSON.stringify(source);
        const [first, second] = [ruleSetOf(language, source), ruleSetOf(language, source)];
        expect(second.hash).toBe(first.hash);
        for (let round = 0; round < 20; round += 1) {
          const answers = Object.freeze(withUnknown(fullAnswers(`${index}/${round}`), `${index}/${round}`));
          const { facts } = first.normalise(answers, { closed: false });
          const slots = JSON.stringify(facts.slots);
          const outcome = outcomeOf(first, answers);
          expect(first.evaluate(facts, "submission")[0]).toEqual(outcome);
          expect(first.evaluate(facts, "submission")[0]).toEqual(outcome);
          expect(outcomeOf(second, answers)).toEqual(outcome);
          expect(JSON.stringify(facts.slots)).toBe(slots);
        }
        expect(JSON.stringify(source)).toBe(before);
      }
    },
  },
  {
    name: "keeps nothing of one expression for another",
    prove({ language, samples }) {
      const answers = fullAnswers("kept");
      const alone = samples.map(({ source }) => outcomeOf(ruleSetOf(language, source), answers).verdict);
      const together = samples.map(({ source }) => ruleSetOf(language, source));
      expect([...together].reverse().map((rules) => outcomeOf(rules, answers).verdict)).toEqual(
        [...alone].reverse(),
      );
    },
  },
  {
    name: "is not given hostile sources: each is refused with a problem before the language reads it",
    prove({ language }) {
      for (const [name, require] of HOSTILE) {
        let given = 0;
        const watched: RuleLanguage = {
          ...language,
          parse(source) {
            given += 1;
            return language.parse(source);
          },
        };
        const { ruleSet, problems } = compileIn(watched, { require });
        expect([name, ruleSet, problems.length, given]).toEqual([name, undefined, 1, 0]);
      }
    },
  },
  {
    name: "throws nothing for odd sources: it takes them, or says in both languages what is wrong",
    prove({ language }) {
      for (const source of ODD) {
        const parsed = language.parse(source);
        if ("fault" in parsed) {
          for (const { pl, en } of [parsed.fault, parsed.remedy]) {
            expect(pl.trim(), JSON.stringify(source)).not.toBe("");
            expect(en.trim(), JSON.stringify(source)).not.toBe("");
          }
        }
        const { ruleSet } = compileIn(language, { require: source });
        if (ruleSet !== undefined) outcomeOf(ruleSet, fullAnswers("odd"));
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }
    },
  },
];
