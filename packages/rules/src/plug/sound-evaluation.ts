import type { OpaqueExpression } from "./rule-language.ts";

/** Evaluates facts that the host itself has written, of which no copy is kept by anybody. */
type EvaluateSound = (facts: object) => unknown;

const SOUND = new WeakMap<OpaqueExpression, EvaluateSound>();

/**
 * An expression of one of our own languages, which neither changes facts nor doubts those that the host has written:
 * they need not be frozen for it, nor checked again. Others cannot say that of themselves.
 */
export function withSoundEvaluation(expression: OpaqueExpression, evaluate: EvaluateSound): OpaqueExpression {
  SOUND.set(expression, evaluate);
  return expression;
}

/** How an expression evaluates what the host has written; undefined for those of other people. */
export function soundEvaluation(expression: OpaqueExpression): EvaluateSound | undefined {
  return SOUND.get(expression);
}
