import { EXIT } from "../../failure/exit-code.ts";
import { formatProblem, problemAsJson } from "../../problems/format-problem.ts";
import type { Session } from "../../terminal/session.ts";
import { jsonOption, programmeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { type CheckedProgramme, checkProgramme } from "./check-programme.ts";

/** `check <programme>`: every problem with its place and a remedy. */
export const checkVerb = defineVerb({
  name: "check",
  about: {
    pl: "sprawdź dokument programu i przypadki reguł obok niego",
    en: "check a programme document and the rule cases beside it",
  },
  arguments: { programme: programmeArgument },
  options: { json: jsonOption },
  async run({ programme, json }, session) {
    const checked = await checkProgramme(session.io.cwd, programme);
    if (json) session.printJson(checkedAsJson(checked));
    else await printChecked(checked, session);
    session.exitCode = checked.passed ? EXIT.ok : EXIT.findings;
  },
});

async function printChecked(checked: CheckedProgramme, session: Session): Promise<void> {
  const { lang, print } = session;
  const { problems, cases, document } = checked;
  for (const problem of problems) {
    print(...formatProblem(problem, lang));
    const failed = problem.code === "OGW643" ? cases?.failed.get(problem.pointer) : undefined;
    if (failed === undefined || document === undefined) continue;
    const { valuesBehind } = await import("../rule-tests/failed-case.ts");
    for (const line of valuesBehind(failed, document, lang)) print(`      ${line}`);
  }
  print(summaryLine(checked, session));
}

function summaryLine(checked: CheckedProgramme, session: Session): string {
  const { cases, problems } = checked;
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
    problems: problems.map(problemAsJson),
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
