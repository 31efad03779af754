import * as amounts from "./library/amounts.ts";
import * as applicant from "./library/applicant.ts";
import * as contents from "./library/contents.ts";
import * as contribution from "./library/contribution.ts";
import * as costs from "./library/costs.ts";
import * as descriptions from "./library/descriptions.ts";
import * as group from "./library/group.ts";
import * as ages from "./library/group-ages.ts";
import * as peopleOfAge from "./library/people-of-age.ts";
import * as places from "./library/places.ts";
import * as settlement from "./library/settlement.ts";
import * as shares from "./library/shares.ts";
import * as statements from "./library/statements.ts";
import * as time from "./library/time.ts";
import type { RulePattern } from "./shape/pattern.ts";

/** Every pattern, made when somebody asks for it: most programmes use a few, and many none. */
const library = (): Readonly<Record<string, () => RulePattern>> => ({
  ...amounts,
  ...contribution,
  ...shares,
  ...costs,
  ...applicant,
  ...group,
  ...ages,
  ...peopleOfAge,
  ...places,
  ...time,
  ...contents,
  ...descriptions,
  ...statements,
  ...settlement,
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
