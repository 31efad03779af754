/** Bounds within which answers are read at all; they are checked before anything recursive sees them. */
export interface AnswerLimits {
  /** Deepest nesting of groups and lists. */
  readonly maxDepth: number;
  /** Greatest number of values. */
  readonly maxValues: number;
  /** Greatest number of characters in all texts and names together. */
  readonly maxCharacters: number;
}

/** Fits any form a person fills in by hand: 24 deep, 20 000 values, a million characters. */
export const ANSWER_LIMITS: AnswerLimits = Object.freeze({
  maxDepth: 24,
  maxValues: 20_000,
  maxCharacters: 1_000_000,
});
