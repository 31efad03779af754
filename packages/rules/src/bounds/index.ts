/**
 * What a stranger's or a designer's text may hold at most, in one table, and the counting that comes before any work on
 * it.
 *
 * @module @opus/grant-rules/bounds
 */
export * from "../limits/index.ts";
export { partProblem } from "./checked-part.ts";
export { formBound } from "./form-bounds.ts";
export type { PartLimits } from "./part-bounds.ts";
export { partLimits } from "./part-limits.ts";
