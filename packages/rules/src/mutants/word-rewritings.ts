import { VETTED_PATTERNS } from "../operators/shared/vetted-patterns.ts";

/** Which words an operator may have instead of one, the likeliest slip first. */
const OTHER_WORDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  halfUp: [["down", "up"]],
  halfEven: [["halfUp", "down"]],
  down: [["up"]],
  up: [["down"]],
  error: [["down"]],
  exact: [["down"]],
  day: [["week", "month"]],
  week: [["day"]],
  month: [["year", "week"]],
  year: [["month"]],
  "[]": [["(]"], ["[)"]],
  "[)": [["()"], ["[]"]],
  "(]": [["[]"], ["()"]],
  "()": [["[)"], ["(]"]],
};

/** What may be written instead of a word of the language (a unit, a way of rounding, a pattern): changes, each with its ways. */
export function wordRewritings(word: string): readonly (readonly string[])[] {
  if (Object.hasOwn(OTHER_WORDS, word)) return OTHER_WORDS[word] ?? [];
  const patterns = [...VETTED_PATTERNS.keys()];
  return patterns.includes(word) ? [patterns.filter((other) => other !== word)] : [];
}
