import { expect } from "vitest";
import {
  compileIn,
  type LanguageSample,
  type LanguageSubject,
  outcomeOf,
  type RuleLanguageCase,
  ruleSetOf,
} from "./rule-language-case.ts";
import {
  completedBy,
  fullAnswers,
  plainFactsOf,
  type SampleAnswers,
  withAbsent,
  withUnknown,
} from "./rule-language-form.ts";

const ROUNDS = 60;
const COMPLETIONS = 5;

/** Compares every sample that has a meaning with it, on drawn answers. */
function compareMeaning(
  { language, samples }: LanguageSubject,
  drawn: (name: string) => SampleAnswers,
  form: "open" | "closed",
): void {
  const meant = samples.filter((sample): sample is Required<LanguageSample> => sample.means !== undefined);
  expect(meant.length, "samples that say what they mean").toBeGreaterThan(0);
  const seen = new Set<string>();
  for (const [index, { source, means }] of meant.entries()) {
    const rules = ruleSetOf(language, source);
    for (let round = 0; round < ROUNDS; round += 1) {
      const answers = drawn(`${index}/${round}`);
      const expected = means(plainFactsOf(answers)) ? "met" : "notMet";
      seen.add(expected);
      expect([source, answers, outcomeOf(rules, answers, form).verdict]).toEqual([source, answers, expected]);
    }
  }
  expect([...seen].sort(), "both answers were seen").toEqual(["met", "notMet"]);
}

/** What a language says, and what it says when facts are missing. */
export const meaningCases: readonly RuleLanguageCase[] = [
  {
    name: "says on full facts what its expressions mean",
    prove: (subject) => compareMeaning(subject, fullAnswers, "open"),
  },
  {
    name: "takes a fact that is known to be absent for absent, not for unknown",
    prove(subject) {
      compareMeaning(subject, (name) => withAbsent(fullAnswers(name), name), "open");
      // A closed form leaves out what was left blank; it says the same.
      compareMeaning(subject, (name) => withAbsent(fullAnswers(name), name), "closed");
    },
  },
  {
    name: "never turns an unknown fact into a definite answer: what it says early holds in every completion",
    prove({ language, samples }) {
      let undetermined = 0;
      for (const [index, { source }] of samples.entries()) {
        const rules = ruleSetOf(language, source);
        for (let round = 0; round < ROUNDS; round += 1) {
          const name = `${index}/${round}`;
          const partial = withUnknown(withAbsent(fullAnswers(name), name), name);
          const early = outcomeOf(rules, partial);
          if (early.verdict === "undetermined") {
            undetermined += 1;
            expect(early.missing.length, "facts worth asking for").toBeGreaterThan(0);
            for (const path of early.missing) expect([path, partial[path]]).toEqual([path, undefined]);
            continue;
          }
          for (let way = 0; way < COMPLETIONS; way += 1) {
            const whole = completedBy(partial, fullAnswers(`${name}/${way}`));
            expect([source, partial, outcomeOf(rules, whole).verdict]).toEqual([
              source,
              partial,
              early.verdict,
            ]);
          }
        }
      }
      expect(undetermined, "open answers seen").toBeGreaterThan(0);
    },
  },
  {
    name: "guards a rule by `when`: it applies only where the guard is met, and nobody knows where it is open",
    prove({ language, samples }) {
      for (const [index, { source }] of samples.entries()) {
        const guard = ruleSetOf(language, source);
        const { ruleSet, problems } = compileIn(language, { when: source, require: source });
        expect(problems).toEqual([]);
        if (ruleSet === undefined) continue;
        for (let round = 0; round < ROUNDS; round += 1) {
          const name = `${index}/${round}`;
          const answers = withUnknown(fullAnswers(name), name);
          const { verdict } = outcomeOf(guard, answers);
          const expected = verdict === "notMet" ? "notApplicable" : verdict;
          expect([source, answers, outcomeOf(ruleSet, answers).verdict]).toEqual([source, answers, expected]);
        }
      }
    },
  },
  {
    name: "says of many applications at once what it says of each",
    prove({ language, samples }) {
      for (const [index, { source }] of samples.entries()) {
        const rules = ruleSetOf(language, source);
        const answers = Array.from({ length: ROUNDS }, (_, row) =>
          withUnknown(fullAnswers(`${index}/${row}`), `${index}/${row}`),
        );
        const facts = answers.map((each) => rules.normalise(each, { closed: false }).facts);
        const [bulk] = rules.evaluateBulk(rules.columns(facts), "submission");
        const together = facts.map((_, row) => bulk?.verdictAt(row));
        expect(together).toEqual(answers.map((each) => outcomeOf(rules, each).verdict));
      }
    },
  },
];
