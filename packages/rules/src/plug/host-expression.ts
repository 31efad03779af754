import { didYouMean } from "../document/index.ts";
import type { CheckScope } from "../language/check-scope.ts";
import type { Checker } from "../language/checker.ts";
import type { Core } from "../language/core.ts";
import { factNode } from "../language/fact-node.ts";
import { finding, listed, meant } from "../language/finding.ts";
import { EXPRESSION_LIMITS } from "../language/limits.ts";
import { testNode } from "../language/node.ts";
import { hostedTest } from "./hosted-test.ts";
import type { OpaqueExpression, RuleLanguage } from "./rule-language.ts";

/** Checks an expression of any language into a typed node; undefined after reporting a fault. */
export function hostExpression(
  language: RuleLanguage,
  source: unknown,
  at: string,
  scope: CheckScope,
  checker: Checker,
): Core | undefined {
  const parsed = language.parse(source);
  if ("fault" in parsed) {
    checker.problems.push(finding("OGW148", at, parsed.fault, parsed.remedy));
    return undefined;
  }
  return "lowered" in parsed
    ? checker.check(parsed.lowered, at, scope)
    : opaqueNode(language, parsed, at, scope, checker);
}

function opaqueNode(
  language: RuleLanguage,
  parsed: OpaqueExpression,
  at: string,
  scope: CheckScope,
  checker: Checker,
): Core | undefined {
  const shape = scope.frames[0];
  const facts: Core[] = [];
  for (const path of parsed.reads) {
    const field = shape?.fields.get(path);
    if (field === undefined || ["list", "record", "place"].includes(field.type.kind)) {
      const known = [...(shape?.fields.keys() ?? [])];
      checker.problems.push(
        finding(
          "OGW124",
          at,
          { pl: `Nie ma zwykłego pola „${path}”.`, en: `There is no plain field "${path}".` },
          meant(didYouMean(path, known), { pl: `Pola: ${listed(known)}.`, en: `Fields: ${listed(known)}.` }),
        ),
      );
      return undefined;
    }
    checker.reads.add(field.fullPath);
    facts.push(factNode(field, -1, at));
  }
  if (!(parsed.cost <= EXPRESSION_LIMITS.cost)) {
    const message = { pl: "Wyrażenie może być zbyt kosztowne.", en: "The expression may cost too much." };
    checker.problems.push(finding("OGW135", at, message, { pl: "Podziel je.", en: "Split it." }));
    return undefined;
  }
  return testNode({
    op: language.id,
    at,
    args: facts,
    role: "atom",
    cost: parsed.cost,
    test: (compiler) => hostedTest(parsed, facts, compiler),
    lower: (lowerer) => ({ [language.id]: facts.map((fact) => lowerer.lower(fact)) }),
  });
}
