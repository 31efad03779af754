/**
 * Errors for programmers and findings for authors. What every code means in words is apart (`entry.ts`), so that an error
 * does not carry the meanings of all others.
 *
 * @module
 */
export { type Argument, needList, needObject, needText, wrongArgument } from "./argument.ts";
export type { CodeStatus } from "./codes/code-table.ts";
export { describeValue } from "./describe-value.ts";
export type { Lang, LocalisedText } from "./localised-text.ts";
export { type CodeTraits, codeTraits, type OgwCode } from "./ogw-code.ts";
export { OgwError, type OgwErrorOptions } from "./ogw-error.ts";
export { hasErrors, type Place, type Problem, type ProblemSeverity } from "./problem.ts";
export { problemAt } from "./problem-at.ts";
