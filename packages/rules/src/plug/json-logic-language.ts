import type { RuleLanguage } from "./rule-language.ts";

/** The strict profile itself, through the same plug as any other language. */
export const jsonLogicLanguage: RuleLanguage = {
  id: "json-logic",
  version: "strict-1",
  parse: (source) => ({ lowered: source }),
};
