/**
 * Lists of names that do not follow from the stages: who acts, when rules are asked, how people are bound to parties, of
 * which class a value is, the steps of the funnel. What follows from the stages is in `@opus/grant-workflow/tables`.
 *
 * @module @opus/grant-workflow/names
 */
export { type Moment, moments } from "./document/moments.ts";
export type { FunnelStep } from "./insight/summary/summary.ts";
export { FUNNEL_STEPS } from "./insight/summary/summary.ts";
export { type Role, roles } from "./journal/entry.ts";
export { type RelationKind, relationKinds } from "./kernel/relation-kinds.ts";
export { type ValueClass, valueClasses } from "./lifecycle/ground/value-classes.ts";
