import type { Compiler, Run, Test, TypedNode } from "../language/typed-node.ts";
import { ABSENT, Failure } from "../values/no-value.ts";
import type { Tri } from "../values/tri.ts";
import type { Value } from "../values/value.ts";
import { factsWriter, nestedWriter, openTest } from "./hosted-facts.ts";
import type { OpaqueExpression, PlainFacts } from "./rule-language.ts";
import { soundEvaluation } from "./sound-evaluation.ts";

/** Most ways of filling unknown facts that are tried before the answer is left open, and most steps that may take. */
const MOST_COMPLETIONS = { ways: 64, steps: 1_000_000 };

/** Gives the answer on values that are all known, or known to be absent. */
type Answer = (values: readonly Value[]) => Tri;

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
  const opens = facts.map(({ type }) => openTest(type));
  const answer = answering(expression, facts);
  return (frame, scope) => {
    const values: Value[] = [];
    let isOpen = false;
    for (let index = 0; index < runs.length; index += 1) {
      const value = (runs[index] as Run)(frame, scope);
      if (value instanceof Failure) return 3;
      if (!isOpen && (opens[index] as (value: Value) => boolean)(value)) isOpen = true;
      values.push(value);
    }
    if (!isOpen || expression.threeValued === true) return answer(values);
    const domains = values.map((value, index) =>
      opens[index]?.(value) === true ? domainOf(facts[index] as TypedNode) : [value],
    );
    return onEveryCompletion(expression.cost, domains, answer);
  };
}

function onEveryCompletion(
  cost: number,
  domains: readonly (readonly Value[] | undefined)[],
  answer: Answer,
): Tri {
  const ways = domains.reduce(
    (product, domain) => product * (domain === undefined ? Infinity : domain.length),
    1,
  );
  if (ways > MOST_COMPLETIONS.ways || ways * cost > MOST_COMPLETIONS.steps) return 2;
  let agreed: Tri | undefined;
  for (let way = 0; way < ways; way += 1) {
    let rest = way;
    const completion = (domains as readonly (readonly Value[])[]).map((domain) => {
      const value = domain[rest % domain.length] as Value;
      rest = Math.floor(rest / domain.length);
      return value;
    });
    const result = answer(completion);
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

function answering(expression: OpaqueExpression, facts: readonly TypedNode[]): Answer {
  const evaluate = evaluation(expression, facts);
  return (values) => {
    try {
      const result = evaluate(values);
      if (typeof result === "boolean") return result ? 1 : 0;
      return result === "unknown" && expression.threeValued === true ? 2 : 3;
    } catch {
      // What a plug-in throws is an error of this test; it must never read as "no".
      return 3;
    }
  };
}

function evaluation(
  expression: OpaqueExpression,
  facts: readonly TypedNode[],
): (values: readonly Value[]) => unknown {
  const sound = soundEvaluation(expression);
  if (sound !== undefined) {
    const write = nestedWriter(facts);
    return (values) => sound(write(values));
  }
  const write = factsWriter(facts, expression.facts);
  return (values) => expression.evaluate(write(values) as PlainFacts);
}
