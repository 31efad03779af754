import type { CompiledRuleSet } from "@opus/grant-rules";
import { didYouMean } from "@opus/grant-rules/document";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

/**
 * The rule that `--rule` names; undefined when the option was not given.
 *
 * @throws VerbFailure OGW640 when the programme has no such rule.
 */
export function ruleNamed(rules: CompiledRuleSet, id: string | undefined): string | undefined {
  if (id === undefined || rules.rule(id) !== undefined) return id;
  const ids = [...new Set(rules.rules.map((rule) => rule.id))];
  const meant = didYouMean(id, ids);
  throw new VerbFailure({
    code: "OGW640",
    exitCode: EXIT.usage,
    problem: { pl: `Program nie ma reguły „${id}”.`, en: `The programme has no rule "${id}".` },
    remedy:
      meant === undefined
        ? { pl: `Reguły: ${ids.join(", ")}.`, en: `Rules: ${ids.join(", ")}.` }
        : { pl: `Czy chodziło o ${meant}?`, en: `Did you mean ${meant}?` },
  });
}
