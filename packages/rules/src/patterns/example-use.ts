import { needObject } from "../errors/index.ts";
import type { NamedPattern } from "./rule-patterns.ts";

/**
 * A use of a pattern as a designer would write it, with the example of each slot that must be filled.
 *
 * @example
 * const pattern = rulePattern("noOwnContribution");
 * if (pattern !== undefined) exampleUse(pattern).with; // { own: "budget.own" }
 */
export function exampleUse(pattern: NamedPattern): Readonly<Record<string, unknown>> {
  needObject(pattern, { of: "exampleUse", name: "the pattern", is: "what rulePattern gave" }, [
    "name",
    "slots",
  ]);
  const { name, slots } = pattern;
  const values = Object.entries(slots).filter(([, { otherwise }]) => otherwise === undefined);
  return {
    id: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    pattern: name,
    with: Object.fromEntries(values.map(([slot, { example }]) => [slot, example])),
    basis: ["regulations"],
  };
}
