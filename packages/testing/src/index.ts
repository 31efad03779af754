/**
 * For tests and demonstrations of grant workflows: a simulated clock, seeded randomness, simulated actors that play
 * whole calls through the engine's commands, scenarios that say who does what and what must come of it, the reader of
 * applications files, and small builders.
 *
 * @module @opus/grant-workflow-testing
 */

export { type Applications, readApplications } from "./applications/read-applications.ts";
export type { RowProblem } from "./applications/row-problems.ts";
export { type ApplicationRow, type Patch, rowSchema, type Traits } from "./applications/row-schema.ts";
export { applicationRow, goodTraits } from "./builders/application-row.ts";
export { actor, callCommand, caseCommand } from "./builders/command.ts";
export { minimalProgramme } from "./builders/minimal-programme.ts";
export { createSimulatedClock, type SimulatedClock } from "./clock/simulated-clock.ts";
export {
  runSettingMutants,
  type SettingMutantsOptions,
  type SettingMutantsReport,
} from "./mutants/run-setting-mutants.ts";
export type { MutatedSetting, SettingMutant } from "./mutants/setting-mutant.ts";
export { type PlayScenarioOptions, playScenario } from "./playing/play-scenario.ts";
export type { PlayedScenario, PlayedStep, ScenarioFailure } from "./playing/played-scenario.ts";
export { type ScenarioEnd, scenarioEnds } from "./playing/scenario-ends.ts";
export { createSeededRandom, type Draws, type SeededRandom } from "./random/seeded-random.ts";
export type { Expectation } from "./scenario/expectation-schema.ts";
export { type MutantReason, type ReadScenarios, readScenarios } from "./scenario/read-scenarios.ts";
export type { Scenario, ScenarioCase, ScenarioStep } from "./scenario/scenario.ts";
export { scenariosJsonSchema } from "./scenario/scenarios-json-schema.ts";
export { simulate } from "./simulation/simulate.ts";
export type { SimulatedCommand, SimulateOptions, SimulationProgress } from "./simulation/simulate-options.ts";
export type { RefusedCommand, SimulationProblem, SimulationResult } from "./simulation/simulation-result.ts";
