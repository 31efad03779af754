import { didYouMean } from "@opus/grant-rules/document";
import { type NamedPattern, patternNames, rulePattern } from "@opus/grant-rules/patterns";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";

/**
 * The pattern of a name.
 *
 * @throws VerbFailure OGW748 when there is none.
 */
export function patternNamed(name: string): NamedPattern {
  const pattern = rulePattern(name);
  if (pattern !== undefined) return pattern;
  const near = didYouMean(name, patternNames());
  throw new VerbFailure({
    code: "OGW748",
    exitCode: EXIT.usage,
    problem: { pl: `Nie ma wzoru „${name}”.`, en: `There is no pattern "${name}".` },
    remedy:
      near === undefined
        ? { pl: "Wszystkie pokaże: grant-workflow patterns", en: "All are shown by: grant-workflow patterns" }
        : { pl: `Czy chodziło o ${near}?`, en: `Did you mean ${near}?` },
  });
}
