/**
 * Errors for programmers ({@link OgwError}) and findings for authors ({@link Problem}).
 *
 * @module @opus/grant-rules/errors
 */
export { type CodeInfo, codeInfo, ogwCodes } from "./code-info.ts";
export { errorText } from "./error-text.ts";
export * from "./index.ts";
