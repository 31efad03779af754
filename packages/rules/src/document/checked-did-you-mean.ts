import { needText, wrongArgument } from "../errors/index.ts";
import { didYouMean as nearestOf } from "./did-you-mean.ts";

const WORD = { of: "didYouMean", name: "the word", is: "a text" };
const CANDIDATES = { of: "didYouMean", name: "the list of candidates", is: "a list of texts" };

/**
 * Finds the candidate a person most likely meant by a misspelt word, or undefined when none is near.
 *
 * Letter case and the marks of Polish letters count little; a swap of neighbours counts as one slip. One slip is
 * allowed per three letters, and the nearest candidate wins (the earlier one when two are equally near). Words of more
 * than 100 letters have none, and no more than 300 candidates are looked at.
 *
 * @example
 * didYouMean("betwen", ["between", "before"]); // "between"
 * @throws OgwError OGW410 for what is no text, or no list.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  needText(word, WORD);
  if (typeof candidates?.[Symbol.iterator] !== "function") throw wrongArgument(candidates, CANDIDATES);
  return nearestOf(word, candidates);
}
