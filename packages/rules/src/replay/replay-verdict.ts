import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { pointsTri, VERDICT_CODES, verdictCode } from "../checked-rule/verdict-of.ts";
import { ROOT_SCOPE } from "../language/closure-compiler.ts";
import type { Verdict } from "../outcome/rule-outcome.ts";
import type { Tri } from "../values/tri.ts";
import type { ReplayCompiler } from "./replay-compiler.ts";

/** The verdict of a rule whose tests gave what a replay knows of them. */
export function replayVerdict({ when, body, document }: CheckedRule, replay: ReplayCompiler): Verdict {
  const facts = replay.blank;
  const applies: Tri = when === undefined ? 1 : replay.test(when)(facts, ROOT_SCOPE);
  const result =
    document.kind === "scoring"
      ? pointsTri(replay.run(body)(facts, ROOT_SCOPE))
      : replay.test(body)(facts, ROOT_SCOPE);
  return VERDICT_CODES[verdictCode(applies, result, document.whenUnknown)] as Verdict;
}
