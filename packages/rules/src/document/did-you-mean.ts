import { needText, wrongArgument } from "../errors/index.ts";
import { findingLimits } from "../limits/finding-limits.ts";

const WORD = { of: "didYouMean", name: "the word", is: "a text" };
const CANDIDATES = { of: "didYouMean", name: "the list of candidates", is: "a list of texts" };

/**
 * Finds the candidate a person most likely meant by a misspelt word, or undefined when none is near.
 *
 * Letter case and the marks of Polish letters count little; a swap of neighbours counts as one slip. One slip is
 * allowed per three letters, and the nearest candidate wins (the earlier one when two are equally near). Words of more
 * than 100 letters have none, and no more than a thousand candidates are looked at.
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
  let looked = 0;
  for (const candidate of candidates) {
    looked += 1;
    if (looked > MOST_CANDIDATES) break;
    if (candidate === word || Math.abs(candidate.length - word.length) > bestDistance) continue;
    const distance = editDistance(wanted, folded(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

const LONGEST_WORD = findingLimits.suggestedWord.max;
const MOST_CANDIDATES = findingLimits.suggestions.max;
const ASCII = /^[\0-\x7f]*$/;

function folded(word: string): string {
  const small = word.toLowerCase();
  if (ASCII.test(small)) return small;
  return small.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l");
}

/**
 * Optimal string alignment distance: insert, delete, replace, swap of neighbours each cost one. Looks no further than
 * a bound: what is at least as far gives the bound.
 */
function editDistance(left: string, right: string, bound: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => Math.min(index, bound));
  for (let row = 1; row <= left.length; row += 1) {
    const [first, last] = [Math.max(1, row - bound), Math.min(right.length, row + bound)];
    const current: number[] = new Array(right.length + 1).fill(bound);
    current[0] = Math.min(row, bound);
    let nearest = current[0];
    for (let column = first; column <= last; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const replaced = (previous[column - 1] ?? bound) + (same ? 0 : 1);
      let cost = Math.min(
        replaced,
        (previous[column] ?? bound) + 1,
        (current[column - 1] ?? bound) + 1,
        bound,
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (beforePrevious[column - 2] ?? bound) + 1);
      current[column] = cost;
      if (cost < nearest) nearest = cost;
    }
    // A swap may still reach back over one row.
    if (nearest >= bound && Math.min(...previous) >= bound) return bound;
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? bound;
}
