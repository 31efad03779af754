import { amountsPatterns } from "./library/amounts.ts";
import { applicantPatterns } from "./library/applicant.ts";
import { contentsPatterns } from "./library/contents.ts";
import { contributionPatterns } from "./library/contribution.ts";
import { costsPatterns } from "./library/costs.ts";
import { descriptionsPatterns } from "./library/descriptions.ts";
import { groupPatterns } from "./library/group.ts";
import { agesPatterns } from "./library/group-ages.ts";
import { peopleOfAgePatterns } from "./library/people-of-age.ts";
import { placesPatterns } from "./library/places.ts";
import { settlementPatterns } from "./library/settlement.ts";
import { sharesPatterns } from "./library/shares.ts";
import { statementsPatterns } from "./library/statements.ts";
import { timePatterns } from "./library/time.ts";
import type { RulePattern } from "./shape/pattern.ts";

/** Every pattern, made when somebody asks for it: most programmes use a few, and many none. */
const library = (): Readonly<Record<string, () => RulePattern>> => ({
  ...amountsPatterns,
  ...contributionPatterns,
  ...sharesPatterns,
  ...costsPatterns,
  ...applicantPatterns,
  ...groupPatterns,
  ...agesPatterns,
  ...peopleOfAgePatterns,
  ...placesPatterns,
  ...timePatterns,
  ...contentsPatterns,
  ...descriptionsPatterns,
  ...statementsPatterns,
  ...settlementPatterns,
});

/** A pattern under the name by which programmes use it. */
export interface NamedPattern extends RulePattern {
  readonly name: string;
}

let makers: Readonly<Record<string, () => RulePattern>> | undefined;

const made = new Map<string, NamedPattern>();

/**
 * The names of all patterns, in the order of the alphabet.
 *
 * @example
 * patternNames().includes("amountBetween"); // true
 */
export function patternNames(): readonly string[] {
  makers ??= library();
  return Object.keys(makers).sort();
}

/**
 * A pattern by its name; undefined when there is none.
 *
 * @example
 * rulePattern("amountBetween")?.sentence.en; // "The amount “[field]” is from [min] to [max], both included."
 */
export function rulePattern(name: string): NamedPattern | undefined {
  const known = made.get(name);
  if (known !== undefined) return known;
  makers ??= library();
  const make = Object.hasOwn(makers, name) ? makers[name] : undefined;
  if (make === undefined) return undefined;
  const pattern: NamedPattern = { name, ...make() };
  made.set(name, pattern);
  return pattern;
}
