/**
 * The library json-logic-js behind the plug, for rules that must be run by it and no other.
 *
 * @module @opus/grant-rules/stock-json-logic
 */
export type { OpaqueExpression, ParsedExpression, ParseFault, RuleLanguage } from "../plug/rule-language.ts";
export { stockJsonLogicLanguage } from "./stock-language.ts";
