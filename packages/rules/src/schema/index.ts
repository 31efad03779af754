export { inBothLanguages } from "./described.ts";
export { ownCopy } from "./own-copy.ts";
export { ruleCasesJsonSchema } from "./rule-cases-json-schema.ts";
export { ruleSchemaDefinitions } from "./rule-schema-definitions.ts";
export { namedParts, ruleVocabulary, type VocabularySource } from "./rule-vocabulary.ts";
export { type NamedValue, nameAmong, type RuleVocabulary } from "./vocabulary.ts";
