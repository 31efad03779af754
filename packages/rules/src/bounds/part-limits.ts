import { factLimits } from "../limits/answer-limits.ts";
import { commandLimits } from "../limits/command-limits.ts";
import { documentLimits, programmeLimits } from "../limits/document-limits.ts";
import { ruleLimits } from "../limits/rule-limits.ts";
import type { PartLimits } from "./part-bounds.ts";
import { rulePartLimits } from "./rule-part-limits.ts";

/**
 * Bounds of the parts of a programme document, by their names.
 *
 * `cost` of an expression (`ruleLimits.cost`) stands in place of fuel counted at run time; what it bounds follows from
 * the construction of the language. No operator loops but over a list of the form, a list made of one (`filter` and
 * `map` make none that is longer, and none of lists) or a list written in the rule; no expression calls itself, and none
 * makes a text. Each node states the most steps that one evaluation takes: its operands' steps and one more, times
 * `maxItems` inside a list. The sum is known when the rule set is compiled, and a rule above the bound is refused there.
 * That a list has no more than `maxItems` items is checked when answers are read; a longer one is unknown. So no
 * evaluation can take more steps, whatever the facts, and none needs a counter. A step is a few calls at most (see the
 * test of the bound).
 */
export const partLimits = {
  ...rulePartLimits,
  programme: {
    depth: documentLimits.depth,
    values: programmeLimits.values,
    text: programmeLimits.text,
    list: programmeLimits.items,
    members: programmeLimits.members,
  },
  command: {
    depth: commandLimits.depth,
    values: commandLimits.values,
    text: commandLimits.characters,
    characters: commandLimits.characters,
    name: commandLimits.name,
    list: commandLimits.items,
    members: commandLimits.members,
  },
  cases: {
    depth: ruleLimits.partDepth,
    values: documentLimits.values,
    text: factLimits.text,
    items: { of: "cases", limit: ruleLimits.cases },
  },
} as const satisfies Readonly<Record<string, PartLimits>>;
