/**
 * Errors for programmers ({@link OgwError}) and findings for authors ({@link Problem}).
 *
 * @module @opus/grant-rules/errors
 */
export { describeValue } from "./describe-value.ts";
export type { Lang, LocalisedText } from "./localised-text.ts";
export { type OgwCode, OgwError, type OgwErrorOptions } from "./ogw-error.ts";
export { hasErrors, type Place, type Problem, type ProblemSeverity } from "./problem.ts";
