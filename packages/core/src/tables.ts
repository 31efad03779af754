/**
 * Everything that is derived from the stages of the lifecycle: commands, events, effects, letters, ends and accounts with
 * their words, as a page shows them. It brings the stages with it, but neither engine nor proofs.
 *
 * @module @opus/grant-workflow/tables
 */
export { type PathWords, pathWords } from "./lifecycle/agreement/agreement-path.ts";
export { type EndCode, endCodes } from "./lifecycle/case/end-codes.ts";
export { type EffectKind, effectKinds } from "./lifecycle/grant-effects.ts";
export { accountTitle } from "./lifecycle/ground/accounts.ts";
export type { LetterWords } from "./lifecycle/ground/letters.ts";
export { type LetterName, letterTitles } from "./lifecycle/letter-titles.ts";
export {
  type CommandInfo,
  commandTable,
  effectTitles,
  eventTitles,
  stageTitles,
} from "./lifecycle/lifecycle.ts";
export { termEventTitle } from "./lifecycle/term-event-titles.ts";
