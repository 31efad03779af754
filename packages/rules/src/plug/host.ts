import type { CheckScope } from "../language/check-scope.ts";
import type { Checker } from "../language/checker.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { OpaqueExpression, ParsedExpression, RuleLanguage } from "./rule-language.ts";

/** Makes a typed node of an expression that only its language understands; undefined after reporting a fault. */
export type HostExpression = (
  language: RuleLanguage,
  parsed: OpaqueExpression,
  at: string,
  scope: CheckScope,
  checker: Checker,
) => TypedNode | undefined;

/** A language that rules may name, with what hosts it; one whose expressions are all strict ones needs no host. */
export interface HostedLanguage {
  readonly language: RuleLanguage;
  readonly host?: HostExpression;
}

/** The typed node of an expression that was read; undefined after reporting a fault. */
export function nodeOf(
  { language, host }: HostedLanguage,
  parsed: ParsedExpression,
  at: string,
  scope: CheckScope,
  checker: Checker,
): TypedNode | undefined {
  return "lowered" in parsed
    ? checker.check(parsed.lowered, at, scope)
    : host?.(language, parsed, at, scope, checker);
}
