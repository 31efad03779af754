import { problemAt } from "../errors/problem-at.ts";
import type { Checker } from "../language/checker.ts";
import type { ParsedExpression, RuleLanguage } from "./rule-language.ts";

/** Reads an expression of any language; undefined after reporting why it is not understood. */
export function parseHosted(
  language: RuleLanguage,
  source: unknown,
  at: string,
  checker: Checker,
): ParsedExpression | undefined {
  const parsed = language.parse(source);
  if (!("fault" in parsed)) return parsed;
  checker.problems.push(problemAt("OGW148", at + (parsed.at ?? ""), parsed.fault, parsed.remedy));
  return undefined;
}
