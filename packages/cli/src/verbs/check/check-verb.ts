import { EXIT } from "../../failure/exit-code.ts";
import { formatProblem, problemAsJson } from "../../problems/format-problem.ts";
import { patternsAsJson, patternWords } from "../../programme/pattern-words.ts";
import type { Session } from "../../terminal/session.ts";
import { jsonOption, programmeArgument } from "../../verb/shared-options.ts";
import { defineVerb, type VerbOption } from "../../verb/verb.ts";
import { type CheckedProgramme, checkProgramme } from "./check-programme.ts";

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
    pl: "sprawdź dokument programu oraz przypadki reguł i scenariusze obok niego",
    en: "check a programme document, and the rule cases and scenarios beside it",
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
        pl: "program jest w pracy: teksty mogą być w jednym języku, a reguły bez przypadków",
        en: "the programme is being written: texts may be in one language, and rules without cases",
      },
    },
    json: jsonOption,
    format: formatOption,
  },
  async run({ programme, expand, draft, json, format }, session) {
    const checked = await checkProgramme(session.io.cwd, programme, { draft });
    if (expand && checked.plain !== undefined && checked.rules > 0) return session.printJson(checked.plain);
    if (format === "sarif") {
      // Loaded when it is asked for, as most checks are read by people.
      const { checkedAsSarif } = await import("./checked-as-sarif.ts");
      session.printJson(checkedAsSarif(checked, session.lang, session.io.cwd));
    } else if (json || format === "json") session.printJson(checkedAsJson(checked));
    else await printChecked(checked, session);
    session.exitCode = checked.passed ? EXIT.ok : EXIT.findings;
  },
});

async function printChecked(checked: CheckedProgramme, session: Session): Promise<void> {
  const { lang, print } = session;
  const { problems, cases, document } = checked;
  for (const problem of problems) {
    print(...formatProblem(problem, lang));
    const failed =
      problem.code === "OGW643" ? cases?.failed.get(`${problem.file} ${problem.pointer}`) : undefined;
    if (failed === undefined || document === undefined) continue;
    const { valuesBehind } = await import("../rule-tests/failed-case.ts");
    for (const line of valuesBehind(failed, document, lang)) print(`      ${line}`);
  }
  print(summaryLine(checked, session));
}

function summaryLine(checked: CheckedProgramme, session: Session): string {
  const { cases, problems, scenarios } = checked;
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const found = session.say({
    pl: `${checked.passed ? "✓" : "✗"} ${checked.file}: błędy: ${errors}, ostrzeżenia: ${problems.length - errors}`,
    en: `${checked.passed ? "✓" : "✗"} ${checked.file}: errors ${errors}, warnings ${problems.length - errors}`,
  });
  // What stands beside a programme with errors is not looked at yet.
  if (checked.document === undefined)
    return session.say({
      pl: `${found}; przypadki i scenariusze sprawdza się, gdy program nie ma błędów`,
      en: `${found}; cases and scenarios are checked once the programme has no errors`,
    });
  const results = cases?.results ?? [];
  const passed = results.filter((result) => result.passed).length;
  const line = session.say({
    pl: `${found}, reguły: ${checked.rules}, przypadki: ${passed} z ${cases?.written ?? 0}`,
    en: `${found}, rules ${checked.rules}, cases ${passed} of ${cases?.written ?? 0}`,
  });
  const read =
    scenarios === undefined
      ? ""
      : session.say({ pl: `, scenariusze: ${scenarios.sound}`, en: `, scenarios ${scenarios.sound}` });
  return line + read + patternWords(checked.patterns, session);
}

function checkedAsJson({ file, problems, rules, cases, scenarios, patterns, passed }: CheckedProgramme) {
  return {
    programme: file,
    passed,
    problems: problems.map(problemAsJson),
    rules,
    cases: {
      total: cases?.written ?? 0,
      failed: (cases?.results ?? []).filter((result) => !result.passed),
      lacking: (cases?.coverage ?? [])
        .filter((rule) => rule.lacking.length > 0)
        .map(({ rule, lacking }) => ({ rule, lacking })),
    },
    scenarios: { sound: scenarios?.sound ?? 0 },
    ...patternsAsJson(patterns),
  };
}
