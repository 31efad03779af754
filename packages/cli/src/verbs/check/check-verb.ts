import { EXIT } from "../../failure/exit-code.ts";
import { formatProblem, problemAsJson } from "../../problems/format-problem.ts";
import { patternsAsJson, patternWords } from "../../programme/pattern-words.ts";
import type { Session } from "../../terminal/session.ts";
import { jsonOption, programmeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { type CheckedProgramme, checkProgramme } from "./check-programme.ts";
import { formatFailedCase, formatLackingCases } from "./format-rule-case.ts";

/** `check <programme>`: every problem with its place and a remedy. */
export const checkVerb = defineVerb({
  name: "check",
  about: {
    pl: "sprawdź dokument programu i przypadki reguł obok niego",
    en: "check a programme document and the rule cases beside it",
  },
  arguments: { programme: programmeArgument },
  options: {
    expand: {
      flags: "--expand",
      about: {
        pl: "wypisz program ze zwykłymi regułami w miejscu wzorów (JSON)",
        en: "print the programme with plain rules in place of patterns (JSON)",
      },
      conflictsWith: "json",
    },
    draft: {
      flags: "--draft",
      about: {
        pl: "program jest w pracy: teksty mogą być w jednym języku",
        en: "the programme is being written: texts may be in one language",
      },
    },
    json: jsonOption,
  },
  async run({ programme, expand, draft, json }, session) {
    const checked = await checkProgramme(session.io.cwd, programme, { draft });
    if (expand && checked.plain !== undefined && checked.rules > 0) return session.printJson(checked.plain);
    if (json) session.printJson(checkedAsJson(checked));
    else printChecked(checked, session);
    session.exitCode = checked.passed ? EXIT.ok : EXIT.findings;
  },
});

function printChecked(checked: CheckedProgramme, session: Session): void {
  const { lang } = session;
  const { cases } = checked;
  const problems = [...checked.problems, ...(cases?.problems ?? [])];
  for (const problem of problems) session.print(...formatProblem(problem, lang));
  for (const result of cases?.results ?? []) {
    if (!result.passed) session.print(...formatFailedCase(cases?.file ?? "", result, lang));
  }
  for (const rule of cases?.coverage ?? []) {
    if (rule.lacking.length > 0) session.print(formatLackingCases(cases?.file ?? "", rule, lang));
  }
  session.print(summaryLine(checked, session));
}

function summaryLine(checked: CheckedProgramme, session: Session): string {
  const { cases } = checked;
  const problems = [...checked.problems, ...(cases?.problems ?? [])];
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const results = cases?.results ?? [];
  const passed = results.filter((result) => result.passed).length;
  const sign = checked.passed ? "✓" : "✗";
  const line = session.say({
    pl: `${sign} ${checked.file}: błędy ${errors}, ostrzeżenia ${problems.length - errors}, reguły ${checked.rules}, przypadki ${passed} z ${results.length}`,
    en: `${sign} ${checked.file}: errors ${errors}, warnings ${problems.length - errors}, rules ${checked.rules}, cases ${passed} of ${results.length}`,
  });
  return line + patternWords(checked.patterns, session);
}

function checkedAsJson({ file, problems, rules, cases, patterns, passed }: CheckedProgramme) {
  return {
    programme: file,
    passed,
    problems: [...problems, ...(cases?.problems ?? [])].map(problemAsJson),
    rules,
    cases: {
      total: cases?.results.length ?? 0,
      failed: (cases?.results ?? []).filter((result) => !result.passed),
      lacking: (cases?.coverage ?? [])
        .filter((rule) => rule.lacking.length > 0)
        .map(({ rule, lacking }) => ({ rule, lacking })),
    },
    ...patternsAsJson(patterns),
  };
}
