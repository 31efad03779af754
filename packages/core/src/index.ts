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
export { type OgwCode, OgwError } from "@opus/grant-rules/errors";
export { type CaseForActor, caseForActor } from "./access/case-for-actor.ts";
export { factAt, factPathToPointer, isOfficerPointer } from "./answers/index.ts";
export { factDocument, type Question } from "./assessment/ask-rules.ts";
export { askForAmount, assessFormally, type FormalAssessment } from "./assessment/formal-outcome.ts";
export { type Moment, moments } from "./assessment/moments.ts";
export type { Command } from "./decide/command.ts";
export { commandEnvelopeSchema, roles } from "./decide/command.ts";
export { type AnyCommand, commandTable, commandTypes, startCommand } from "./decide/command-table.ts";
export { decide } from "./decide/decide.ts";
export type {
  Accepted,
  AcceptedAnswer,
  Decision,
  LegalCommand,
  RefusalReason,
  Refused,
  RefusedAnswer,
} from "./decide/decision.ts";
export { legalCommands } from "./decide/legal-commands.ts";
export type { MachineState } from "./decide/run-machine.ts";
export { callScope, callStream, caseStream } from "./decide/stream-names.ts";
export type { CallScope, DecisionContext, Subject } from "./decide/subject.ts";
export type { Answer } from "./engine/answer.ts";
export { createGrantWorkflow } from "./engine/create-grant-workflow.ts";
export type {
  DecisionTrace,
  EffectsReport,
  GrantWorkflow,
  GrantWorkflowOptions,
  SentCommand,
} from "./engine/grant-workflow.ts";
export { type JournalReport, verifyJournal } from "./engine/verify-journal.ts";
export type { CallView, CaseView, StreamView } from "./engine/views.ts";
export { createInterpretedFormValidator } from "./forms/index.ts";
export { rebuildRegistry } from "./journal/check-registry.ts";
export { checkStream, type JournalFault, type StoredStream } from "./journal/check-stream.ts";
export type {
  Actor,
  DeadlineEntry,
  Effect,
  EffectType,
  EntryBody,
  JournalEntry,
  RecordCommitment,
  RegistryChange,
  Role,
  StreamId,
} from "./journal/entry.ts";
export type { Json, JsonObject } from "./journal/json.ts";
export { replayStream } from "./journal/replay.ts";
export { hashEntry, sealEntry } from "./journal/seal-entry.ts";
export type { CallContext, CallInput } from "./machines/call-context.ts";
export type { CallEvent, CallEventType } from "./machines/call-events.ts";
export { type CallMachine, callMachine, callMachineVersion } from "./machines/call-machine.ts";
export type {
  CardRecord,
  CaseContext,
  CaseInput,
  Fraction,
  StandingRecord,
} from "./machines/case-context.ts";
export type { CaseEvent, CaseEventType, FormalOutcome } from "./machines/case-events.ts";
export { type GrantMachine, grantMachine, grantMachineVersion } from "./machines/grant-machine.ts";
export { everyOption, type LifecycleOptions, lifecycleOptions } from "./machines/lifecycle-options.ts";
export { projectCase, projectedKeys } from "./machines/projection.ts";
export {
  agreementMachine,
  eligibilityMachine,
  monitoringMachine,
  scoringMachine,
  settlementMachine,
  submissionMachine,
} from "./machines/stage-machines.ts";
export type { CallDeadline, CaseDeadline, EndCode, Stage, StateMeta } from "./machines/state-meta.ts";
export { statePaths } from "./machines/state-paths.ts";
export { createMemoryStore } from "./memory-store/create-memory-store.ts";
export type { Clock, IdSource } from "./ports/clock.ts";
export type { EffectRunner } from "./ports/effect-runner.ts";
export { createSeededIds } from "./ports/seeded-ids.ts";
export type {
  Commit,
  CommitResult,
  KeptAnswer,
  PendingDeadline,
  PersonalRecord,
  RegistryRow,
  RegistryScope,
  RegistryWrite,
  SnapshotEnvelope,
  StreamWrite,
} from "./ports/store.ts";
export type { Store } from "./ports/store-port.ts";
export type { CallDocument } from "./programme/call-schema.ts";
export { utcInstant } from "./programme/call-times.ts";
export { composeFactSchema } from "./programme/fact-schema.ts";
export type { FormValidator, FormValidatorFactory } from "./programme/form-validator.ts";
export { type LoadOptions, loadProgramme, parseProgramme } from "./programme/load-programme.ts";
export type { LoadedProgramme, Programme } from "./programme/programme.ts";
export { programmeJsonSchema, ruleCasesFileJsonSchema } from "./programme/programme-json-schema.ts";
export { type ProgrammeDocument, programmeSchema } from "./programme/programme-schema.ts";
export type { Text } from "./programme/text.ts";
export { type RankedApplication, type RankingLine, rankApplications } from "./ranking/rank-applications.ts";
export { degreeOf, type SettlementFacts, type SettlementResult, settle } from "./settlement/settle.ts";
export {
  type EndReason,
  FUNNEL_STEPS,
  type FundedProject,
  type FunnelStep,
  type GroupSummary,
  type IndicatorSummary,
  type MoneySummary,
  type MonitoringSummary,
  type Summary,
  summarise,
} from "./summary/index.ts";
