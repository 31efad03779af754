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

/**
 * Draws applications; facts are read by the rule set that asks about them. What was prepared is kept as a copy: from
 * objects that live long the engine learns to put all that the same code makes among the old, and `prepareByHand`,
 * which is measured too, would be slow for what was done before.
 */
export function drawApplications(count: number): Applications {
  const answers = Array.from({ length: count }, (_, row) => drawAnswers(row));
  return {
    answers,
    prepared: answers.map((each) => copyOf(prepareByHand(each))),
    facts: (ruleSet) => answers.map((each) => ruleSet.normalise(each, { closed: true }).facts),
  };
}

function copyOf(prepared: PreparedApplication): PreparedApplication {
  const locations = prepared.locations?.map((each) => ({ ...each, address: { ...each.address } })) ?? null;
  return { ...prepared, locations };
}

/**
 * So many applications as stay in a core's own cache, asked again and again: with a thousand, whoever else uses the
 * machine decides by what they push out of it, and the same code gave 0.7 in one run and 1.1 in the next. Answers are
 * read a thousand by a thousand all the same, as they come in new.
 */
export const ASKED_AGAIN = 250;

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
  against?: string,
): Contender {
  return {
    name,
    ...(against === undefined ? {} : { against }),
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
