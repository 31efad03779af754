import { quantityOf } from "./applicants.ts";
import { type Answer, all, type Condition, type Quantity } from "./conditions/condition.ts";
import { findAnswers, type Steps, valuesTried } from "./conditions/find-answers.ts";
import { isPassed } from "./exclusive-rules.ts";
import { areFound, type RuleReading } from "./rule-reading.ts";

/** The greatest answer with which all rules can be passed, and what allows no more. */
export interface MostAnswer {
  /** In the whole units of the field. */
  readonly most: number;
  /** JSON Pointer of what the rule requires. */
  readonly at: string;
}

/** The greatest answer under a path with which all rules can be passed; undefined where no rule bounds it from above. */
export function mostAnswer(
  path: string,
  rules: readonly RuleReading[],
  steps: Steps,
): MostAnswer | undefined {
  const about = quantityOf(path, rules);
  if (about === undefined) return undefined;
  const passed = all(...rules.map(isPassed));
  const tried = valuesTried(about, passed, steps).filter((value) => typeof value === "number");
  for (const answer of tried.toSorted((one, other) => other - one)) {
    const found = findAnswers(all(fixed(about, answer), passed), steps);
    if (found === "open") return undefined;
    if (!areFound(found)) continue;
    // What passes with the greatest value tried is bounded by no rule, but at most by the form.
    if (answer === Math.max(...tried)) return undefined;
    const beyond = all(
      ...[...found].map(([quantity, given]) => fixed(quantity, quantity === about ? answer + STEP : given)),
    );
    const strictest = rules.find((one) => findAnswers(all(beyond, isPassed(one)), steps) === "none");
    if (strictest === undefined) return undefined;
    return { most: answer / unitsOf(about), at: `${strictest.rule.document.at}/require` };
  }
  return undefined;
}

/** Facts are whole in their unit. */
const STEP = 1;

function fixed(about: Quantity, answer: Answer): Condition {
  return { is: "test", about, cuts: [answer], holds: (given) => given === answer };
}

function unitsOf({ node }: Quantity): number {
  const field = node?.origin.from === "fact" ? node.origin.field.type : node?.type;
  return node?.type.kind === "number" && field?.kind === "number" ? node.type.den / field.den : 1;
}
