import { needList, needObject, needText, type Problem } from "../errors/index.ts";
import { expandAll, type PatternUse } from "./expand-rules.ts";
import { type BoundCases, boundCases } from "./pattern-cases.ts";
import type { PatternSource } from "./pattern-context.ts";

/** The rules of a programme with plain rules in place of uses of patterns. */
export interface ExpandedRules {
  /** The rules; a use that is at fault stands in them as it was written. */
  readonly rules: readonly unknown[];
  readonly uses: readonly PatternUse[];
  /** What is wrong with uses, one finding per slip, at the place of the slip: OGW740 to OGW746. */
  readonly problems: readonly Problem[];
  /** Leads a JSON Pointer into the expanded rules to what the designer wrote there: the use, or its slot. */
  writtenPlace(pointer: string): string;
  /** Whether a pointer leads into a use that is at fault, of which nothing more is to be said. */
  isAtFault(pointer: string): boolean;
  /** The cases of the patterns, bound to the slots of each use; made when asked for. */
  cases(): readonly BoundCases[];
}

const RULES = { of: "expandRules", name: "the list of rules", is: "the member rules of a programme" };
const SOURCE = { of: "expandRules", name: "the source", is: "an object { form, parameters, … }" };
const POINTER = { of: "expandRules", name: "the pointer", is: "a JSON Pointer, as a text" };

/**
 * Puts a plain rule in place of each use of a pattern: the rule that somebody would write by hand. Author's mistakes come
 * back as problems, nothing is thrown for them.
 *
 * @param rules rules as a programme has them; what uses no pattern stays as it is
 * @param source the form whose fields slots name, and the parameters, calculations and territories
 * @param at JSON Pointer of the rules
 * @example
 * const form = { type: "object", required: ["sum"], properties: { sum: { type: "string", format: "money" } } };
 * const use = { id: "sum", pattern: "amountAtMost", with: { field: "sum", max: "500" }, basis: ["regulations"] };
 * expandRules([use], { form }).problems; // []
 */
export function expandRules(rules: readonly unknown[], source: PatternSource, at = "/rules"): ExpandedRules {
  needList(rules, RULES);
  needObject(source, SOURCE, ["form"]);
  needText(at, POINTER);
  const expansion = expandAll(rules, at, source);
  const { rules: plain, uses, problems, writtenPlace, isAtFault } = expansion;
  return { rules: plain, uses, problems, writtenPlace, isAtFault, cases: () => boundCases(expansion) };
}
