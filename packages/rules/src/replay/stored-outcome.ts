/**
 * The outcome of one rule for one application in a few bytes: what each of its tests gave. Together with the rule set
 * it replays to the verdict, and with the facts to the whole explanation.
 */
export interface StoredOutcome {
  /** Content hash of the rule set that decided. */
  readonly ruleSet: string;
  /** Id of the rule. */
  readonly rule: string;
  /** The civil date that picked the versions in force, if one did. */
  readonly on?: string;
  /**
   * Results of the rule's tests outside lists, in the order of their numbers: two bits each, four to a byte, the
   * first in the lowest bits; 0 false, 1 true, 2 unknown, 3 error.
   */
  readonly bits: Uint8Array;
}
