import type { JsonSchema } from "@opus/grant-rules";
import { EXIT } from "../../failure/exit-code.ts";
import { programmeFile } from "../../files/input-file.ts";
import { jsonOption, programmeArgument } from "../../verb/shared-options.ts";
import { needTable } from "../../verb/table-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import type { CaseTableOptions } from "./case-table.ts";
import { readLeastShare, USUAL_SHARE } from "./least-share.ts";
import { printTestedRules, testedRulesAsJson } from "./print-tested-rules.ts";
import { testRules } from "./test-rules.ts";
import type { WrittenCases } from "./written-cases.ts";

/** `test <programme>`: runs the rule cases beside a programme and says what they have not shown. */
export const testVerb = defineVerb({
  name: "test",
  about: {
    pl: "uruchom przypadki reguł (rule-cases.json i rule-cases.csv obok programu) i pokaż, czego nie sprawdzają",
    en: "run the rule cases (rule-cases.json and rule-cases.csv beside the programme) and show what they leave untried",
  },
  arguments: { programme: programmeArgument },
  options: {
    rule: {
      flags: "--rule <id>",
      about: { pl: "tylko przypadki tej reguły", en: "only the cases of this rule" },
    },
    call: {
      flags: "--call <id>",
      about: {
        pl: "reguły własne tego naboru (przypadki z rule-cases.<nabór>.json)",
        en: "the rules of this call's own (cases in rule-cases.<call>.json)",
      },
    },
    cases: {
      flags: "--cases <file>",
      about: {
        pl: "przypadki z tabeli CSV: kolumny „reguła” i „wynik”, a dalej odpowiedzi",
        en: 'cases from a CSV table: the columns "rule" and "verdict", and answers beside them',
      },
    },
    columns: {
      flags: "--columns <file>",
      about: {
        pl: "co znaczą nagłówki w --cases, w JSON (bez tego: columns.json obok programu)",
        en: "what the headings of --cases mean, in JSON (columns.json beside the programme by default)",
      },
    },
    separator: {
      flags: "--separator <name>",
      choices: ["semicolon", "comma", "tab"],
      about: {
        pl: "co dzieli komórki w --cases (bez tego: z nagłówka)",
        en: "what stands between cells of --cases (found out of the header by default)",
      },
    },
    mutate: {
      flags: "--mutate",
      about: {
        pl: "zmień w regułach po jednej rzeczy naraz i pokaż zmiany, których nie zauważa żaden przypadek",
        en: "change one thing at a time in the rules, and show the changes that no case notices",
      },
    },
    least: {
      flags: "--least <percent>",
      about: {
        pl: "ile procent zmian przypadki mają zauważać przy --mutate (bez tego 90)",
        en: "how many percent of the changes the cases must notice with --mutate (90 otherwise)",
      },
      read: readLeastShare,
    },
    json: jsonOption,
  },
  async run({ programme, rule, call, cases, columns, separator, mutate, least, json }, session) {
    const { cwd } = session.io;
    if (cases === undefined) needTable("--cases", { columns, separator });
    const tested = await testRules(cwd, programme, {
      cases:
        cases === undefined
          ? undefined
          : (facts) =>
              casesOfTable(cwd, cases, facts, {
                separator,
                columns: { programme: programmeFile(cwd, programme), named: columns },
              }),
      only: rule,
      call,
      mutate: mutate || least !== undefined ? { least: least ?? USUAL_SHARE } : undefined,
    });
    if (json) session.printJson(testedRulesAsJson(tested, session));
    else printTestedRules(tested, session);
    session.exitCode = tested.passed ? EXIT.ok : EXIT.findings;
  },
});

/** What reads tables is loaded for them alone. */
async function casesOfTable(
  cwd: string,
  path: string,
  facts: JsonSchema,
  options: CaseTableOptions,
): Promise<WrittenCases> {
  const { readCasesOfTable } = await import("./case-table.ts");
  return readCasesOfTable(cwd, path, facts, options);
}
