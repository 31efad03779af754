import { findingLimits } from "../limits/finding-limits.ts";
import { latePattern } from "./late-pattern.ts";

/**
 * Finds the candidate a person most likely meant by a misspelt word, or undefined when none is near.
 *
 * Letter case and the marks of Polish letters count little; a swap of neighbours counts as one slip. One slip is
 * allowed per three letters, and the nearest candidate wins (the earlier one when two are equally near). Words of more
 * than 100 letters have none, and no more than 300 candidates are looked at.
 *
 * @example
 * didYouMean("betwen", ["between", "before"]); // "between"
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
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

const MARKS = latePattern(String.raw`\p{M}`, "gu");

function folded(word: string): string {
  const small = word.toLowerCase();
  if (ASCII.test(small)) return small;
  return small.normalize("NFD").replace(MARKS(), "").replaceAll("ł", "l");
}

/** Rows of the table of distances, used again and again. */
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST_WORD * 2));

/**
 * Optimal string alignment distance: insert, delete, replace, swap of neighbours each cost one. Looks no further than
 * a bound: what is at least as far gives the bound.
 */
function editDistance(left: string, right: string, bound: number): number {
  if (right.length >= LONGEST_WORD * 2) return bound;
  let [beforePrevious, previous, current] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= right.length; column += 1) previous[column] = Math.min(column, bound);
  let wasNear = true;
  for (let row = 1; row <= left.length; row += 1) {
    const nearest = nextRow({ left, right, row, bound }, beforePrevious, previous, current);
    // A swap may still reach back over one row.
    if (nearest >= bound && !wasNear) return bound;
    wasNear = nearest < bound;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[right.length] ?? bound;
}

interface Row {
  readonly left: string;
  readonly right: string;
  readonly row: number;
  readonly bound: number;
}

/** Fills one row, as far from the diagonal as the bound allows; gives the least of it. */
function nextRow(
  { left, right, row, bound }: Row,
  beforePrevious: Uint8Array,
  previous: Uint8Array,
  current: Uint8Array,
): number {
  const first = Math.max(1, row - bound);
  const last = Math.min(right.length, row + bound);
  current[first - 1] = first === 1 ? Math.min(row, bound) : bound;
  if (last < right.length) current[last + 1] = bound;
  let nearest = first === 1 ? Math.min(row, bound) : bound;
  const unit = left.charCodeAt(row - 1);
  for (let column = first; column <= last; column += 1) {
    const same = unit === right.charCodeAt(column - 1);
    let cost = Math.min((previous[column - 1] ?? bound) + (same ? 0 : 1), bound);
    cost = Math.min(cost, (previous[column] ?? bound) + 1, (current[column - 1] ?? bound) + 1);
    const swapped =
      row > 1 &&
      column > 1 &&
      unit === right.charCodeAt(column - 2) &&
      left.charCodeAt(row - 2) === right.charCodeAt(column - 1);
    if (swapped) cost = Math.min(cost, (beforePrevious[column - 2] ?? bound) + 1);
    current[column] = cost;
    if (cost < nearest) nearest = cost;
  }
  return nearest;
}
