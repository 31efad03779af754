import type { Compiler, Run, Test, TypedNode } from "../language/typed-node.ts";
import { ABSENT, Failure } from "../values/no-value.ts";
import type { Tri } from "../values/tri.ts";
import type { Value } from "../values/value.ts";
import { factsByPath, isOpen, nestedFacts } from "./hosted-facts.ts";
import type { OpaqueExpression, PlainFacts } from "./rule-language.ts";

/** Most ways of filling unknown facts that are tried before the answer is left open, and most steps that may take. */
const MOST_COMPLETIONS = { ways: 64, steps: 1_000_000 };

/**
 * Runs an opaque expression. Where facts are unknown, a two-valued one is tried on every completion if these are few
 * (yes/no and closed lists); the answer is definite only if all agree.
 */
export function hostedTest(
  expression: OpaqueExpression,
  facts: readonly TypedNode[],
  compiler: Compiler,
): Test {
  const runs: readonly Run[] = facts.map((fact) => compiler.run(fact));
  return (frame, scope) => {
    const values = runs.map((run) => run(frame, scope));
    if (values.some((value) => value instanceof Failure)) return 3;
    if (expression.threeValued === true) return answer(expression, facts, values);
    return values.some((value, index) => isOpen((facts[index] as TypedNode).type, value))
      ? onEveryCompletion(expression, facts, values)
      : answer(expression, facts, values);
  };
}

function onEveryCompletion(
  expression: OpaqueExpression,
  facts: readonly TypedNode[],
  values: readonly Value[],
): Tri {
  const domains = values.map((value, index) => {
    const fact = facts[index] as TypedNode;
    return isOpen(fact.type, value) ? domainOf(fact) : [value];
  });
  const ways = domains.reduce(
    (product, domain) => product * (domain === undefined ? Infinity : domain.length),
    1,
  );
  if (ways > MOST_COMPLETIONS.ways || ways * expression.cost > MOST_COMPLETIONS.steps) return 2;
  let agreed: Tri | undefined;
  for (let way = 0; way < ways; way += 1) {
    let rest = way;
    const completion = (domains as readonly (readonly Value[])[]).map((domain) => {
      const value = domain[rest % domain.length] as Value;
      rest = Math.floor(rest / domain.length);
      return value;
    });
    const result = answer(expression, facts, completion);
    if (result > 1 || (agreed !== undefined && agreed !== result)) return 2;
    agreed = result;
  }
  return agreed ?? 2;
}

/** All values that an unknown fact may still take, absent among them; undefined when there are too many. */
function domainOf({ type, optional }: TypedNode): readonly Value[] | undefined {
  const values =
    type.kind === "boolean" ? [true, false] : type.kind === "code" && !type.open ? type.values : undefined;
  return values !== undefined && optional ? [...values, ABSENT] : values;
}

function answer(expression: OpaqueExpression, facts: readonly TypedNode[], values: readonly Value[]): Tri {
  const plain = expression.facts === "nested" ? nestedFacts(facts, values) : factsByPath(facts, values);
  try {
    const result = expression.evaluate(plain as PlainFacts);
    if (typeof result === "boolean") return result ? 1 : 0;
    return result === "unknown" && expression.threeValued === true ? 2 : 3;
  } catch {
    // What a plug-in throws is an error of this test; it must never read as "no".
    return 3;
  }
}
