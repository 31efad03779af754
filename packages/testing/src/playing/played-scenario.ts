import type { Instant } from "@opus/grant-rules/calendar";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import type { Answer, JournalEntry, LegalCommand, StreamId } from "@opus/grant-workflow";
import type { Scenario, ScenarioStep } from "../scenario/scenario.ts";

/** What came of one step. */
export interface PlayedStep {
  readonly step: ScenarioStep;
  /** The answer to its command; missing when only time passed. */
  readonly answer?: Answer;
  /** What happened since the step before, in order: terms that passed, drafts begun, and what the command brought. */
  readonly entries: readonly JournalEntry[];
  /** Active states of the case or call after the step; none when it is not there. */
  readonly state: readonly string[];
  readonly stateNames: readonly LocalisedText[];
}

/** One thing that came out otherwise than it was expected; its code is OGW195, or OGW196 for the journal as a whole. */
export interface ScenarioFailure extends Problem {
  /** Number of the step; missing when it is about the journal as a whole. */
  readonly step?: number;
  readonly expected?: LocalisedText;
  readonly found?: LocalisedText;
  /** What could be done at that place. */
  readonly legal: readonly LegalCommand[];
}

/** What came of a scenario. */
export interface PlayedScenario {
  readonly scenario: Scenario;
  readonly passed: boolean;
  /** Steps played; after the first one that failed there are no more. */
  readonly steps: readonly PlayedStep[];
  readonly failures: readonly ScenarioFailure[];
  /** The states in which each case and the call stand in the end. */
  readonly ends: readonly { readonly stream: StreamId; readonly state: readonly string[] }[];
  /** UTC instant of the last step. */
  readonly endedAt: Instant;
}
