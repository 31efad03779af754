import { didYouMean } from "../document/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import type { CheckScope } from "../language/check-scope.ts";
import type { Checker } from "../language/checker.ts";
import type { Explainer } from "../language/explainer.ts";
import { factNode } from "../language/fact-node.ts";
import { testNode } from "../language/make-node.ts";
import type { TypedNode } from "../language/typed-node.ts";
import { ruleLimits } from "../limits/rule-limits.ts";
import { ListValue } from "../values/list-value.ts";
import type { Field, Shape } from "../values/shape.ts";
import { fieldsAtPath } from "./fields-at-path.ts";
import type { HostExpression } from "./host.ts";
import { hostedTest } from "./hosted-test.ts";
import type { OpaqueExpression } from "./rule-language.ts";

/** Hosts an expression: types the facts that it reads, bounds what it costs, and asks it only about facts that are known. */
export const hostExpression: HostExpression = (language, parsed, at, scope, checker) => {
  for (const warning of parsed.warnings ?? [])
    checker.problems.push({ ...warning, pointer: at + warning.pointer });
  const fields = checkedReads(parsed, at, scope, checker);
  if (fields === undefined) return undefined;
  if (!(parsed.cost <= ruleLimits.cost.max)) {
    const message = { pl: "Wyrażenie może być zbyt kosztowne.", en: "The expression may cost too much." };
    checker.problems.push(problemAt("OGW135", at, message, { pl: "Podziel je.", en: "Split it." }));
    return undefined;
  }
  const facts = fields.map((field) => factNode(field, -1, at));
  return testNode({
    op: language.id,
    at,
    args: facts,
    role: "atom",
    cost: parsed.cost,
    test: (compiler) => hostedTest(parsed, facts, compiler),
    lower: (lowerer) => ({ [language.id]: facts.map((fact) => lowerer.lower(fact)) }),
    ask: (explainer) => {
      for (const fact of facts) askWithin(fact, explainer);
    },
  });
};

function checkedReads(
  { reads, facts }: OpaqueExpression,
  at: string,
  scope: CheckScope,
  checker: Checker,
): readonly Field[] | undefined {
  const shape = scope.frames[0] as Shape;
  const fields = new Set<Field>();
  for (const path of reads) {
    const found = fieldsAtPath(shape, path, facts);
    if (found === undefined) {
      const known = [...shape.fields.keys()];
      checker.problems.push(
        problemAt(
          "OGW124",
          at,
          facts === "nested"
            ? { pl: `Nie ma pola „${path}”.`, en: `There is no field "${path}".` }
            : { pl: `Nie ma zwykłego pola „${path}”.`, en: `There is no plain field "${path}".` },
          meant(didYouMean(path, known), { pl: `Pola: ${listed(known)}.`, en: `Fields: ${listed(known)}.` }),
        ),
      );
      return undefined;
    }
    for (const field of found) fields.add(field);
  }
  for (const field of fields) noteReads(field, checker);
  return [...fields];
}

function noteReads({ fullPath, type }: Field, checker: Checker): void {
  checker.reads.add(fullPath);
  if (type.kind === "list")
    for (const field of type.shape.fields.values()) if (field.path !== "") noteReads(field, checker);
}

/** Asks for an unknown fact, or for what is unknown in the items of a list. */
function askWithin(fact: TypedNode, explainer: Explainer): void {
  explainer.ask(fact);
  const value = explainer.value(fact);
  if (!(value instanceof ListValue) || fact.type.kind !== "list") return;
  const fields = [...fact.type.shape.fields.values()].map((field) => factNode(field, 0, fact.at));
  for (const item of value.items) for (const field of fields) askWithin(field, explainer.inItem(item));
}
