import { formatProblem, problemAsJson } from "../../problems/format-problem.ts";
import { patternsAsJson, patternWords } from "../../programme/pattern-words.ts";
import { plainTable } from "../../terminal/plain-table.ts";
import type { Session } from "../../terminal/session.ts";
import type { ShownRule } from "./coverage-gaps.ts";
import { valuesBehind } from "./failed-case.ts";
import { mutantsAsJson, printMutants } from "./print-mutants.ts";
import type { TestedRules } from "./test-rules.ts";

/** Prints problems, the values behind each failed case, what every rule's cases have shown, and the sum. */
export function printTestedRules(tested: TestedRules, session: Session): void {
  const { lang, print } = session;
  for (const problem of tested.problems) {
    print(...formatProblem(problem, lang));
    const failed = tested.cases.find(
      ({ result, pointer }) => problem.code === "OGW643" && !result.passed && pointer === problem.pointer,
    );
    if (failed === undefined) continue;
    for (const line of valuesBehind(failed.result, tested.document, lang)) print(`      ${line}`);
  }
  if (tested.problems.length > 0) print();
  for (const line of plainTable(tableOf(tested, session), [1, 2])) print(line);
  print("", `${summaryLine(tested, session)}`);
  const { programmeFile, casesFile, mutants, settings } = tested;
  if (mutants !== undefined)
    printMutants(mutants, { programmeFile, reasonsFile: casesFile, judge: "cases" }, session);
  if (settings !== undefined)
    printMutants(
      settings,
      { programmeFile, reasonsFile: settings.scenarioFile, judge: "scenarios" },
      session,
    );
}

function tableOf(tested: TestedRules, { say }: Session): string[][] {
  const head = [
    say({ pl: "reguła", en: "rule" }),
    say({ pl: "przypadki", en: "cases" }),
    say({ pl: "warunki t/n/?", en: "tests t/f/?" }),
    say({ pl: "rozstrzyga", en: "decides" }),
    say({ pl: "teksty", en: "texts" }),
  ];
  const rows = tested.rules.map((rule) => {
    const { total, passed } = casesOf(tested, rule);
    const { all, seenTrue, seenFalse, seenUnknown } = atomsOf(rule);
    return [
      rule.info.id,
      `${passed}/${total}`,
      `${seenTrue}/${seenFalse}/${seenUnknown} (${all})`,
      rule.coverage.decisive ? say({ pl: "tak", en: "yes" }) : say({ pl: "nie", en: "no" }),
      `${toldTexts(rule)}/${rule.texts.length}`,
    ];
  });
  return [head, ...rows];
}

function summaryLine(tested: TestedRules, session: Session): string {
  const { cases, problems, rules } = tested;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const passed = cases.filter(({ result }) => result.passed).length;
  const sign = tested.passed ? "✓" : "✗";
  const line = session.say({
    pl: `${sign} ${tested.casesFile}: przypadki: ${passed} z ${cases.length}, reguły: ${rules.length}, błędy: ${errors}, ostrzeżenia: ${problems.length - errors}`,
    en: `${sign} ${tested.casesFile}: cases ${passed} of ${cases.length}, rules ${rules.length}, errors ${errors}, warnings ${problems.length - errors}`,
  });
  return line + patternWords(tested.patterns, session);
}

/** What `--json` prints. */
export function testedRulesAsJson(tested: TestedRules, { lang }: Session) {
  const failed = tested.cases.filter(({ result }) => !result.passed);
  return {
    programme: tested.programmeFile,
    casesFile: tested.casesFile,
    passed: tested.passed,
    problems: tested.problems.map(problemAsJson),
    cases: {
      total: tested.cases.length,
      passed: tested.cases.length - failed.length,
      failed: failed.map(({ result, place }) => ({
        ...result,
        ...place,
        values: valuesBehind(result, tested.document, lang),
      })),
    },
    ...patternsAsJson(tested.patterns),
    rules: tested.rules.map((rule) => ({
      rule: rule.info.id,
      at: rule.info.at,
      cases: casesOf(tested, rule),
      lacking: rule.coverage.lacking,
      tests: atomsOf(rule),
      decisive: rule.coverage.decisive,
      texts: { total: rule.texts.length, rendered: toldTexts(rule) },
    })),
    ...(tested.mutants === undefined ? {} : { mutants: mutantsAsJson(tested.mutants) }),
    ...(tested.settings === undefined ? {} : { settings: mutantsAsJson(tested.settings) }),
  };
}

function casesOf({ cases }: TestedRules, { info }: ShownRule) {
  const own = cases.filter(({ result }) => result.rule === info.id);
  return { total: own.length, passed: own.filter(({ result }) => result.passed).length };
}

function atomsOf({ coverage: { atoms } }: ShownRule) {
  return {
    all: atoms.length,
    seenTrue: atoms.filter(({ seenTrue }) => seenTrue).length,
    seenFalse: atoms.filter(({ seenFalse }) => seenFalse).length,
    seenUnknown: atoms.filter(({ seenUnknown }) => seenUnknown).length,
  };
}

function toldTexts({ coverage, texts }: ShownRule): number {
  return texts.filter((outcome) => coverage.rendered.some((verdict) => verdict === outcome)).length;
}
