import { EXIT } from "../../failure/exit-code.ts";
import { jsonOption, programmeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { printTestedRules, testedRulesAsJson } from "./print-tested-rules.ts";
import { testRules } from "./test-rules.ts";

/** `test <programme>`: runs the rule cases beside a programme and says what they have not shown. */
export const testVerb = defineVerb({
  name: "test",
  about: {
    pl: "uruchom przypadki reguł (rule-cases.json obok programu) i pokaż, czego nie sprawdzają",
    en: "run the rule cases (rule-cases.json beside the programme) and show what they leave untried",
  },
  arguments: { programme: programmeArgument },
  options: {
    rule: {
      flags: "--rule <id>",
      about: { pl: "tylko przypadki tej reguły", en: "only the cases of this rule" },
    },
    json: jsonOption,
  },
  async run({ programme, rule, json }, session) {
    const tested = await testRules(session.io.cwd, programme, rule);
    if (json) session.printJson(testedRulesAsJson(tested, session));
    else printTestedRules(tested, session);
    session.exitCode = tested.passed ? EXIT.ok : EXIT.findings;
  },
});
