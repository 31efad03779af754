/**
 * What is the most that a stranger's or a designer's text may hold, in one table.
 *
 * @module
 */
export * from "./answer-limits.ts";
export * from "./answer-table-limits.ts";
export * from "./calculation-limits.ts";
export { beyondLimit } from "./checked-limit.ts";
export * from "./command-limits.ts";
export * from "./decision-table-limits.ts";
export { documentLimits, programmeLimits } from "./document-limits.ts";
export * from "./finding-limits.ts";
export * from "./form-limits.ts";
export type { Limit, LimitTable } from "./limit.ts";
export * from "./mutant-limits.ts";
export * from "./profile-limits.ts";
export * from "./rule-limits.ts";
export * from "./scenario-limits.ts";
export { whenLimits } from "./when-limits.ts";
