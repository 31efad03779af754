import { civilDate, instantText } from "../language/civil-day.ts";
import type { Compiler, Core, Run, Test, Value } from "../language/core.ts";
import { ABSENT, Absent, Failure, Unknown } from "../language/no-value.ts";
import type { Tri } from "../language/tri.ts";
import type { ValueType } from "../language/value-type.ts";
import type { OpaqueExpression, PlainFacts } from "./rule-language.ts";

/** Most ways of filling unknown facts that are tried before the answer is left open. */
const MOST_COMPLETIONS = 64;

/**
 * Runs an opaque expression. Where facts are unknown, a two-valued one is tried on every completion if these are few
 * (yes/no and closed lists); the answer is definite only if all agree.
 */
export function hostedTest(expression: OpaqueExpression, facts: readonly Core[], compiler: Compiler): Test {
  const runs: readonly Run[] = facts.map((fact) => compiler.run(fact));
  return (frame, scope) => {
    const values = runs.map((run) => run(frame, scope));
    if (values.some((value) => value instanceof Failure)) return 3;
    if (expression.threeValued === true || !values.some((value) => value instanceof Unknown)) {
      return answer(expression, facts, values);
    }
    return onEveryCompletion(expression, facts, values);
  };
}

function onEveryCompletion(
  expression: OpaqueExpression,
  facts: readonly Core[],
  values: readonly Value[],
): Tri {
  const domains = values.map((value, index) =>
    value instanceof Unknown ? domainOf(facts[index] as Core) : [value],
  );
  const ways = domains.reduce(
    (product, domain) => product * (domain === undefined ? Infinity : domain.length),
    1,
  );
  if (ways > MOST_COMPLETIONS) return 2;
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
function domainOf({ type, optional }: Core): readonly Value[] | undefined {
  const values =
    type.kind === "boolean" ? [true, false] : type.kind === "code" && !type.open ? type.values : undefined;
  return values !== undefined && optional ? [...values, ABSENT] : values;
}

function answer(expression: OpaqueExpression, facts: readonly Core[], values: readonly Value[]): Tri {
  const plain: Record<string, string | number | boolean | null> = Object.create(null);
  for (const [index, fact] of facts.entries()) {
    const value = values[index] as Value;
    if (fact.origin.from === "fact" && !(value instanceof Unknown)) {
      plain[fact.origin.field.path] = plainOf(fact.type, value);
    }
  }
  try {
    const result = expression.evaluate(Object.freeze(plain) as PlainFacts);
    if (typeof result === "boolean") return result ? 1 : 0;
    return result === "unknown" && expression.threeValued === true ? 2 : 3;
  } catch {
    // What a plug-in throws is an error of this test; it must never read as "no".
    return 3;
  }
}

function plainOf(type: ValueType, value: Value): string | number | boolean | null {
  if (value instanceof Absent || typeof value === "object") return null;
  if (type.kind === "date") return civilDate(value as number);
  return type.kind === "instant" ? instantText(value as number) : value;
}
