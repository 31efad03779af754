/**
 * What the language asks of documents: JSON Pointers, plain objects, "did you mean". Reading one as a text is apart
 * (`entry.ts`), so that whoever is handed values does not carry a parser.
 *
 * @module
 */
export { didYouMean } from "./did-you-mean.ts";
export { formatPointer, joinPointer, parsePointer, valueAt } from "./json-pointer.ts";
export { isPlainObject, type PlainObject } from "./plain-object.ts";
