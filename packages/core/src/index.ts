/**
 * Embeddable workflow engine for grant programmes: programmes as data, state machines, decisions with reasons, a
 * journal that can be proved.
 *
 * @module @opus/grant-workflow
 */

export {
  type Lang,
  type LocalisedText,
  type Problem,
  type RenderedOutcome,
  type RuleOutcome,
  renderOutcome,
  type Verdict,
} from "@opus/grant-rules";
export { type CodeInfo, codeInfo, type OgwCode, OgwError, ogwCodes } from "@opus/grant-rules/errors";
export type { FormValidator, FormValidatorFactory } from "@opus/grant-rules/form";
export { createInterpretedFormValidator } from "@opus/grant-rules/form";
export {
  type Attachment,
  attachmentsIn,
  factAt,
  factPathToPointer,
  isOfficerPointer,
} from "./answers/index.ts";
export type { Command } from "./decide/command.ts";
export { decide } from "./decide/decide-grants.ts";
export type {
  Accepted,
  AcceptedAnswer,
  Decision,
  DecisionInput,
  LegalCommand,
  Refused,
  RefusedAnswer,
} from "./decide/decision.ts";
export type { RunningTerm } from "./decide/running-terms.ts";
export type { CallDocument } from "./document/call-schema.ts";
export { lastTimelyInstant, utcInstant } from "./document/call-times.ts";
export { type ConsequenceWord, consequenceTitles, momentConsequences } from "./document/consequences.ts";
export { type Moment, moments, momentTitles } from "./document/moments.ts";
export type { OverContracting } from "./document/over-contracting.ts";
export type { StatedBy } from "./document/own-names.ts";
export type { Answer } from "./engine/answer.ts";
export type { BulkCommands, BulkLine, BulkOptions, BulkReason, BulkReport } from "./engine/bulk.ts";
export { createGrantWorkflow } from "./engine/create-grant-workflow.ts";
export type { EffectAttempt, EffectHandlers, EffectRunner } from "./engine/effect-runner.ts";
export {
  type ErasableStore,
  type Erasure,
  type ErasureOptions,
  eraseRecords,
} from "./engine/erase-records.ts";
export type {
  DecisionTrace,
  GrantWorkflow,
  GrantWorkflowOptions,
  SentCommand,
} from "./engine/grant-workflow.ts";
export type { Draft, DraftAnswer, DraftToKeep, DraftToSubmit } from "./engine/kept-drafts.ts";
export type { AcceptedPreview, Preview, PreviewedEntry } from "./engine/preview.ts";
export type { Relations, RelationsQuestion } from "./engine/relations.ts";
export { createSeededIds } from "./engine/seeded-ids.ts";
export type { ActorCommands, CommandMethods, CommandOptions } from "./engine/typed-commands.ts";
export type { ActorCallView, ActorCaseView, CallView, CaseView, StreamView } from "./engine/views.ts";
export type { WorkOptions, WorkProblem, WorkReport } from "./engine/work-options.ts";
export type { AbortSignalLike, Clock, HostSignal, IdSource, Random } from "./host/clock.ts";
export { type CaseForActor, caseForActor } from "./insight/case-for-actor.ts";
export { type ChecklistDocument, type ChecklistLine, checklistOf } from "./insight/checklist-of.ts";
export type { EntryForActor } from "./insight/entry-for-actor.ts";
export { type CallExpert, type CallExperts, expertsOf } from "./insight/experts/experts-of.ts";
export { labelOfFact } from "./insight/fact-label.ts";
export { type ForeseenApplication, type ForeseenTerm, foreseenTerms } from "./insight/foreseen-terms.ts";
export {
  assessmentOf,
  type DecidingCard,
  type Ranking,
  type RankingAssessment,
  type RankingBound,
  type RankingCorrection,
  type RankingLine,
  type RankingMinimum,
  type RankingOutcome,
  type RankingPlace,
  type RankingPool,
  type RankingRound,
  type RankingSeats,
  type RankingSource,
  type RankingSums,
  type RankingTurn,
  type RankingWait,
  rankingOf,
  roundsOf,
  type Stability,
  type StabilityBelow,
  type StabilityLine,
  type StabilityMove,
  type StabilityOf,
  stabilityOf,
  whyUnranked,
} from "./insight/ranking/index.ts";
export {
  type BudgetSummary,
  type CallPool,
  type EndReason,
  FUNNEL_STEPS,
  type FundedProject,
  type FunnelStep,
  type GroupSummary,
  type IndicatorSummary,
  type MoneySummary,
  type MonitoringSummary,
  type RankingUnusable,
  type Summary,
  type SummaryVersion,
  summarise,
  type TargetsSummary,
  type UnrankedSummary,
} from "./insight/summary/index.ts";
export {
  type Actor,
  type Asker,
  type Effect,
  type JournalEntry,
  type OwnRole,
  type Role,
  type RoleName,
  roles,
  type StreamId,
} from "./journal/entry.ts";
export type { Hash } from "./journal/hash.ts";
export { type Transfer, transfersOf } from "./journal/postings.ts";
export type { StateMeta } from "./kernel/lowered.ts";
export { roleTitle } from "./kernel/permissions.ts";
export type { RefusalReason } from "./kernel/refusal.ts";
export {
  type Relation,
  type RelationKind,
  type RelationOf,
  relationKinds,
  relationWords,
} from "./kernel/relation-kinds.ts";
export { statePaths } from "./kernel/state-paths.ts";
export { addresseeOf } from "./letters/addressee-of.ts";
export { type FiledAnswer, filedAnswersOf } from "./letters/filed-answers.ts";
export { type FiledVersion, filedVersionsOf, versionPrinted } from "./letters/filed-versions.ts";
export { type KeptAttachment, keptAttachments } from "./letters/kept-attachments.ts";
export type {
  LetterContent,
  LetterFact,
  LetterReason,
  LetterRow,
  LetterValue,
} from "./letters/letter-content.ts";
export { letterOf, lettersOf } from "./letters/letter-of.ts";
export { type PrintLetterOptions, printLetter } from "./letters/print-letter.ts";
export type { CallContext, CallEvent, CallMachine } from "./lifecycle/call/call-machine.ts";
export { type EndCode, endCodes } from "./lifecycle/case/end-codes.ts";
export {
  type CaseContext,
  type CaseEvent,
  type CaseOptions,
  everyOption,
  type GrantMachine,
} from "./lifecycle/case/grant-machine.ts";
export {
  type FormalAssessment,
  type FormalOutcome,
  formalCheckOf,
} from "./lifecycle/eligibility/formal-outcome.ts";
export {
  type EffectKind,
  type EffectOfKind,
  effectKinds,
  type GrantEffect,
  isGrantEffect,
} from "./lifecycle/grant-effects.ts";
export { accountTitle } from "./lifecycle/ground/accounts.ts";
export { factDocument, type Question } from "./lifecycle/ground/ask-rules.ts";
export type { LetterWords } from "./lifecycle/ground/letters.ts";
export { type ValueClass, valueClasses } from "./lifecycle/ground/value-classes.ts";
export { type LetterName, letterTitles } from "./lifecycle/letter-titles.ts";
export {
  type CommandInfo,
  commandTable,
  effectTitles,
  eventTitles,
  type GrantCommand,
  stageTitles,
} from "./lifecycle/lifecycle.ts";
export {
  agreementMachine,
  callMachine,
  eligibilityMachine,
  grantMachine,
  monitoringMachine,
  progressMachine,
  scoringMachine,
  settlementMachine,
  submissionMachine,
  type WithOptions,
} from "./lifecycle/machines.ts";
export { payloadJsonSchema } from "./lifecycle/payload-json-schema.ts";
export { ownRole, type ProgrammeRole, rolesOf } from "./lifecycle/roles-of.ts";
export type { RoundDocument } from "./lifecycle/scoring/round-schema.ts";
export {
  type CallStanding,
  type CaseStanding,
  callSight,
  caseSight,
  type Standing,
} from "./lifecycle/sight/sight-table.ts";
export { termEventTitle } from "./lifecycle/term-event-titles.ts";
export { type PrintListOptions, printList } from "./lists/print-list.ts";
export type {
  ListChange,
  ListedStanding,
  ListedState,
  ListKind,
  PublishedLine,
  PublishedList,
} from "./lists/published-list.ts";
export { publishedListsOf } from "./lists/published-lists-of.ts";
export type { LoadOptions } from "./programme/check-document.ts";
export { loadKeptProgramme, type ProgrammeShelf } from "./programme/kept-programme.ts";
export { loadProgramme, parseProgramme } from "./programme/load-programme.ts";
export type { LoadedProgramme, Programme } from "./programme/programme.ts";
export { callsOf, programmeFor } from "./programme/programme-for.ts";
export { programmeJsonSchema, ruleCasesFileJsonSchema } from "./programme/programme-json-schema.ts";
export { programmeSettings, settingAt } from "./programme/settings/programme-settings.ts";
export type { Setting, SettingChoice } from "./programme/settings/setting.ts";
export { type ProgrammeDocument, programmeSchema } from "./programme/shape/programme-schema.ts";
export { wholeDocument } from "./programme/whole-document.ts";
export { type HeadsOptions, headsOf, type JournalHeads, type StreamHead } from "./proof/heads.ts";
export type { JournalFault } from "./proof/journal-fault.ts";
export { type Rebuilding, type RebuildOptions, rebuildStore } from "./proof/rebuild-store.ts";
export type { RebuiltPart } from "./proof/rebuilt-part.ts";
export { type JournalReport, type VerifyOptions, verifyJournal } from "./proof/verify-journal.ts";
export { createMemoryStore } from "./store/create-memory-store.ts";
export type { Json, JsonObject } from "./values/json.ts";
