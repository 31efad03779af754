import { EXIT } from "../../failure/exit-code.ts";
import { formatProblem, problemAsJson } from "../../problems/format-problem.ts";
import type { Session } from "../../terminal/session.ts";
import { jsonOption, programmeArgument } from "../../verb/shared-options.ts";
import { defineVerb, type VerbOption } from "../../verb/verb.ts";
import { type CheckedProgramme, checkProgramme } from "./check-programme.ts";
import { formatFailedCase, formatLackingCases } from "./format-rule-case.ts";

/** `--format` of a check: words for people, or what a program reads. */
const formatOption = {
  flags: "--format <format>",
  about: {
    pl: "jak wypisać znaleziska: text, json albo sarif (SARIF 2.1.0 dla edytorów i CI)",
    en: "how findings are printed: text, json or sarif (SARIF 2.1.0 for editors and CI)",
  },
  choices: ["text", "json", "sarif"],
  conflictsWith: "json",
} as const satisfies VerbOption;

/** `check <programme>`: every problem with its place and a remedy. */
export const checkVerb = defineVerb({
  name: "check",
  about: {
    pl: "sprawdź dokument programu i przypadki reguł obok niego",
    en: "check a programme document and the rule cases beside it",
  },
  arguments: { programme: programmeArgument },
  options: { json: jsonOption, format: formatOption },
  async run({ programme, json, format }, session) {
    const checked = checkProgramme(session.io.cwd, programme);
    if (format === "sarif") {
      // Loaded when it is asked for, as most checks are read by people.
      const { checkedAsSarif } = await import("./checked-as-sarif.ts");
      session.printJson(checkedAsSarif(checked, session.lang, session.io.cwd));
    } else if (json || format === "json") session.printJson(checkedAsJson(checked));
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
  return session.say({
    pl: `${sign} ${checked.file}: błędy ${errors}, ostrzeżenia ${problems.length - errors}, reguły ${checked.rules}, przypadki ${passed} z ${results.length}`,
    en: `${sign} ${checked.file}: errors ${errors}, warnings ${problems.length - errors}, rules ${checked.rules}, cases ${passed} of ${results.length}`,
  });
}

function checkedAsJson({ file, problems, rules, cases, passed }: CheckedProgramme) {
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
  };
}
