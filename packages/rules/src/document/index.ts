/**
 * Reading of JSON documents with places, limits and problems in two languages; JSON Pointers; "did you mean".
 *
 * @module @opus/grant-rules/document
 */
export { didYouMean } from "./did-you-mean.ts";
export { DEFAULT_DOCUMENT_LIMITS, type DocumentLimits } from "./document-limits.ts";
export { formatPointer, joinPointer, parsePointer, valueAt } from "./json-pointer.ts";
export { type ParsedDocument, parseDocument } from "./parse-document.ts";
export { isPlainObject, type PlainObject } from "./plain-object.ts";
