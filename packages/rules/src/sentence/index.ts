/**
 * Rules as sentences: what a programme asks, in Polish and English, as a person would read it.
 *
 * @module @opus/grant-rules/sentence
 */
export { createSentences, type SentenceSource, type Sentences } from "./create-sentences.ts";
export type { ReadableRule, RuleSentence } from "./rule-sentence.ts";
