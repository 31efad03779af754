import type { Command } from "commander";
import { EXIT } from "../../failure/exit-code.ts";
import type { Session } from "../../terminal/session.ts";
import { type Verb, withCommonOptions, withJsonOption } from "../../verb/verb.ts";
import { printTestedRules, testedRulesAsJson } from "./print-tested-rules.ts";
import { testRules } from "./test-rules.ts";

/** `test <programme>`: runs the rule cases beside a programme and says what they have not shown. */
export const addTestVerb: Verb = (program: Command, session: Session) => {
  const { say } = session;
  const command = program
    .command("test")
    .description(
      say({
        pl: "uruchom przypadki reguł (rule-cases.json obok programu) i pokaż, czego nie sprawdzają",
        en: "run the rule cases (rule-cases.json beside the programme) and show what they leave untried",
      }),
    )
    .argument(
      "<programme>",
      say({
        pl: "plik programu albo folder z programme.json",
        en: "programme file, or a folder with programme.json",
      }),
    )
    .option("--rule <id>", say({ pl: "tylko przypadki tej reguły", en: "only the cases of this rule" }))
    .action((path: string, options: { json?: boolean; rule?: string }) => {
      const tested = testRules(session.io.cwd, path, options.rule);
      if (options.json === true) session.printJson(testedRulesAsJson(tested, session));
      else printTestedRules(tested, session);
      session.exitCode = tested.passed ? EXIT.ok : EXIT.findings;
    });
  withCommonOptions(withJsonOption(command, session), session);
};
