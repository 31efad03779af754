/**
 * Reading of JSON documents with places, limits and problems in two languages; JSON Pointers; "did you mean".
 *
 * @module @opus/grant-rules/document
 */
export { didYouMean } from "./checked-did-you-mean.ts";
export { DEFAULT_DOCUMENT_LIMITS, type DocumentLimits } from "./document-limits.ts";
export * from "./index.ts";
export { type ParsedDocument, parseDocument } from "./parse-document.ts";
