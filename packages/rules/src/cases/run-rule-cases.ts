import { partProblem } from "../bounds/checked-part.ts";
import { partLimits } from "../bounds/part-limits.ts";
import { didYouMean } from "../document/index.ts";
import { isPlainObject } from "../document/plain-object.ts";
import { describeValue, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import { firstProblems } from "../limits/first-problems.ts";
import type { Verdict } from "../outcome/rule-outcome.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { RuleSet } from "../rule-set/rule-set.ts";
import { CoverageRecorder } from "./coverage.ts";
import { expectedCalculationFaults } from "./expected-calculations.ts";
import { expectationOf, judgeCase } from "./judge-case.ts";
import type { RuleCase, RuleCaseResult, RuleCoverage } from "./rule-case.ts";

/** What a file of rule cases showed. */
export interface RuleCasesReport {
  /** True iff every case passed, the file is well-formed and no rule lacks a case. */
  readonly passed: boolean;
  readonly results: readonly RuleCaseResult[];
  readonly coverage: readonly RuleCoverage[];
  /** Faults of the case file itself; pointers are relative to it. */
  readonly problems: readonly Problem[];
}

/**
 * Runs the designer's worked examples: `{ "cases": [{ name, rule, facts, expect: { verdict, points? } }] }`.
 *
 * Every rule needs a case that is met, one that is not met and one that is undetermined (a missing fact).
 */
export function runRuleCases(ruleSet: CompiledRuleSet, cases: unknown): RuleCasesReport {
  const tooBig = partProblem(cases, "", partLimits.cases);
  if (tooBig !== undefined) return { passed: false, results: [], coverage: [], problems: [tooBig] };
  const { result, problems } = firstProblems((found) => tryCases(ruleSet, cases, found));
  if (result === undefined) return { passed: false, results: [], coverage: [], problems };
  const { results, coverage } = result;
  const passed =
    problems.every((problem) => problem.severity !== "error") &&
    results.every((each) => each.passed) &&
    coverage.every((rule) => rule.lacking.length === 0);
  return { passed, results, coverage, problems };
}

function tryCases(ruleSet: CompiledRuleSet, cases: unknown, problems: Problem[]) {
  const recorder = new CoverageRecorder(ruleSet);
  const results = readCases(cases, ruleSet, problems).map(({ rule, at }) =>
    runCase(ruleSet, rule, at, recorder, problems),
  );
  return { results, coverage: recorder.report() };
}

function runCase(
  ruleSet: CompiledRuleSet,
  rule: RuleCase,
  at: string,
  recorder: CoverageRecorder,
  problems: Problem[],
): RuleCaseResult {
  const { facts, problems: unread } = ruleSet.normalise(rule.facts, { closed: rule.closed ?? true });
  for (const problem of unread)
    problems.push({ ...problem, severity: "warning", pointer: `${at}/facts${problem.pointer}` });
  const edition = RuleSet.editionOf(ruleSet, rule.on);
  const expected = expectationOf(rule);
  const inForce = edition.rules.find((each) => each.rule.document.id === rule.rule);
  if (inForce === undefined) {
    problems.push(
      fault(
        `${at}/on`,
        `Reguła „${rule.rule}” nie obowiązuje w tym dniu.`,
        `Rule "${rule.rule}" is not in force on that day.`,
      ),
    );
    return { name: rule.name, rule: rule.rule, passed: false, expected, missing: [], reasons: [] };
  }
  const { outcome, calculations, passed } = judgeCase(ruleSet, rule, inForce, facts);
  recorder.saw(inForce.rule, edition, facts, outcome, passed);
  return {
    name: rule.name,
    rule: rule.rule,
    passed,
    expected,
    actual: { verdict: outcome.verdict, ...(outcome.points === undefined ? {} : { points: outcome.points }) },
    missing: outcome.missing,
    reasons: outcome.reasons,
    ...(rule.expect.calculations === undefined ? {} : { calculations }),
  };
}

const VERDICTS: readonly Verdict[] = ["met", "notMet", "notApplicable", "undetermined", "error"];
const KEYS = ["name", "rule", "facts", "expect", "on", "closed", "note"];

function readCases(
  cases: unknown,
  ruleSet: CompiledRuleSet,
  problems: Problem[],
): readonly { rule: RuleCase; at: string }[] {
  const list = isPlainObject(cases) ? cases.cases : cases;
  const root = isPlainObject(cases) && cases.cases !== undefined ? "/cases" : "";
  if (!Array.isArray(list)) {
    problems.push(
      fault(root, "W pliku przypadków nie ma listy „cases”.", 'The file of cases has no list "cases".'),
    );
    return [];
  }
  const names = new Set<unknown>();
  return list.flatMap((written: unknown, index) => {
    const at = `${root}/${index}`;
    const before = problems.length;
    readCase(written, at, ruleSet, names, problems);
    return problems.slice(before).some((problem) => problem.severity === "error")
      ? []
      : [{ rule: written as RuleCase, at }];
  });
}

function readCase(
  written: unknown,
  at: string,
  ruleSet: CompiledRuleSet,
  names: Set<unknown>,
  problems: Problem[],
): void {
  if (!isPlainObject(written))
    return void problems.push(fault(at, "Przypadek musi być obiektem.", "A case must be an object."));
  for (const key of Object.keys(written)) {
    if (!KEYS.includes(key))
      problems.push(
        fault(`${at}/${key}`, `Nieznane pole „${key}”.`, `Unknown key "${key}".`, didYouMean(key, KEYS)),
      );
  }
  const { name, rule, expect } = written;
  if (typeof name !== "string" || name === "")
    problems.push(fault(`${at}/name`, "Przypadek nie ma nazwy.", "The case has no name."));
  if (names.has(name))
    problems.push(fault(`${at}/name`, "Dwa przypadki mają tę samą nazwę.", "Two cases have the same name."));
  names.add(name);
  if (typeof rule !== "string" || ruleSet.rule(rule) === undefined) {
    const ids = ruleSet.rules.map(({ id }) => id);
    const [pl, en] =
      rule === undefined
        ? ["Przypadek nie mówi, której reguły dotyczy.", "The case does not say which rule it is about."]
        : [`Nie ma reguły ${describeValue(rule, "pl")}.`, `There is no rule ${describeValue(rule)}.`];
    problems.push(
      fault(
        `${at}/rule`,
        `${pl} Reguły: ${listed(ids)}.`,
        `${en} Rules: ${listed(ids)}.`,
        typeof rule === "string" ? didYouMean(rule, ids) : undefined,
      ),
    );
  }
  if (!isPlainObject(written.facts))
    problems.push(fault(`${at}/facts`, "„facts” to obiekt odpowiedzi.", '"facts" is an object of answers.'));
  const stated = isPlainObject(expect) ? expect.calculations : undefined;
  problems.push(...expectedCalculationFaults(stated, `${at}/expect/calculations`, ruleSet));
  const verdict = isPlainObject(expect) ? expect.verdict : undefined;
  if (!VERDICTS.some((each) => each === verdict)) {
    problems.push(
      fault(
        `${at}/expect/verdict`,
        `Oczekiwany werdykt to jedno z: ${VERDICTS.join(", ")}.`,
        `The expected verdict is one of: ${VERDICTS.join(", ")}.`,
        typeof verdict === "string" ? didYouMean(verdict, VERDICTS) : undefined,
      ),
    );
  }
}

function fault(pointer: string, pl: string, en: string, suggestion?: string): Problem {
  return problemAt(
    "OGW146",
    pointer,
    { pl, en },
    meant(suggestion, { pl: "Popraw przypadek w tym miejscu.", en: "Correct the case at this place." }),
  );
}
