/**
 * The facts that rules of a programme see: its form, and what a programme adds to it. For a page that asks the rules about
 * a draft with `@opus/grant-rules/page`; nothing else of the core comes along.
 *
 * @module @opus/grant-workflow/facts
 */
export { type Moment, moments } from "./document/moments.ts";
export { composeFactSchema, type DocumentForms, reservedFacts } from "./programme/shape/fact-schema.ts";
