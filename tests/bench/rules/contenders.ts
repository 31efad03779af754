import { type CompiledRuleSet, compileRuleSet, type Facts } from "@opus/grant-rules";
import type { Contender } from "../measure.ts";
import { type Answers, drawAnswers } from "./draw-answers.ts";
import { ruleSetInput } from "./grant-call.ts";
import { prepareByHand } from "./prepare-by-hand.ts";
import type { PreparedApplication } from "./prepared-application.ts";

/** The same applications in every form that contenders read. */
export interface Applications {
  readonly answers: readonly Answers[];
  readonly prepared: readonly PreparedApplication[];
  facts(ruleSet: CompiledRuleSet): readonly Facts[];
}

/** Draws applications; facts are read by the rule set that asks about them. */
export function drawApplications(count: number): Applications {
  const answers = Array.from({ length: count }, (_, row) => drawAnswers(row));
  return {
    answers,
    prepared: answers.map(prepareByHand),
    facts: (ruleSet) => answers.map((each) => ruleSet.normalise(each, { closed: true }).facts),
  };
}

/** Compiles rules of the bench; a finding is a mistake of the bench. */
export function compileBenchRules(conditions: Parameters<typeof ruleSetInput>[0]): CompiledRuleSet {
  const { ruleSet, problems } = compileRuleSet(ruleSetInput(conditions));
  if (ruleSet === undefined || problems.length > 0) {
    throw new Error(`bench rules do not compile: ${JSON.stringify(problems)}`);
  }
  return ruleSet;
}

/** A contender that does something to each of the items, again and again. */
export function perItem<Item>(
  name: string,
  items: readonly Item[],
  times: number,
  ask: (item: Item) => number,
): Contender {
  return {
    name,
    operations: items.length * times,
    run() {
      let sum = 0;
      for (let time = 0; time < times; time += 1) {
        for (let index = 0; index < items.length; index += 1) sum += ask(items[index] as Item);
      }
      // Looking at the sum is what keeps an engine from leaving work out.
      if (!Number.isFinite(sum)) throw new Error(`${name} gave no number`);
    },
  };
}
