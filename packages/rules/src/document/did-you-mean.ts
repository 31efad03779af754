import { needText, wrongArgument } from "../errors/index.ts";
import { latePattern } from "./late-pattern.ts";

const WORD = { of: "didYouMean", name: "the word", is: "a text" };
const CANDIDATES = { of: "didYouMean", name: "the list of candidates", is: "a list of texts" };

/**
 * Finds the candidate a person most likely meant by a misspelt word, or undefined when none is near.
 *
 * Letter case and the marks of Polish letters count little; a swap of neighbours counts as one slip. One slip is
 * allowed per three letters, and the nearest candidate wins (the earlier one when two are equally near).
 *
 * @example
 * didYouMean("betwen", ["between", "before"]); // "between"
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  needText(word, WORD);
  if (typeof candidates?.[Symbol.iterator] !== "function") throw wrongArgument(candidates, CANDIDATES);
  if (word.length > LONGEST_WORD) return undefined;
  const wanted = folded(word);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > bestDistance) continue;
    const distance = editDistance(wanted, folded(candidate));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

const LONGEST_WORD = 100;

const MARKS = latePattern(String.raw`\p{M}`, "gu");

function folded(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(MARKS(), "").replaceAll("ł", "l");
}

/** Optimal string alignment distance: insert, delete, replace, swap of neighbours each cost one. */
function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const replaced = (previous[column - 1] ?? 0) + (same ? 0 : 1);
      let cost = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? 0;
}
