import { profileLimits } from "../../limits/profile-limits.ts";

/** Bounds within which an imported rule is compiled and run; beyond them it is refused, never cut short. */
export interface ProfileLimits {
  /** Greatest number of values in a rule (objects, lists, texts, numbers, literals). */
  readonly maxRuleNodes: number;
  /** Deepest nesting of objects and lists in a rule; `[[1]]` is 2 deep. */
  readonly maxRuleDepth: number;
  /** Greatest number of values in the data of one evaluation, and in its result. */
  readonly maxDataNodes: number;
  /** Deepest nesting of the data, and of the result. */
  readonly maxDataDepth: number;
  /** Longest list, in items. */
  readonly maxListItems: number;
  /** Longest text, in UTF-16 units. */
  readonly maxTextLength: number;
  /** Work of one evaluation: about one unit per rule node visited inside a list, and per 32 characters read. */
  readonly maxFuel: number;
}

/** The largest of 486 rules that EU states published has 45 operators and is 10 deep. */
export const DEFAULT_PROFILE_LIMITS: ProfileLimits = Object.freeze({
  maxRuleNodes: profileLimits.ruleNodes.max,
  maxRuleDepth: profileLimits.ruleDepth.max,
  maxDataNodes: profileLimits.dataNodes.max,
  maxDataDepth: profileLimits.dataDepth.max,
  maxListItems: profileLimits.listItems.max,
  maxTextLength: profileLimits.text.max,
  maxFuel: profileLimits.fuel.max,
});
