import { needList, needObject, OgwError } from "@opus/grant-rules/errors";
import { loadProgramme, type Programme } from "@opus/grant-workflow";
import { playScenario } from "../playing/play-scenario.ts";
import type { PlayedScenario } from "../playing/played-scenario.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { planSettingMutants } from "./plan-setting-mutants.ts";
import type { PlannedSetting, SettingMutant } from "./setting-mutant.ts";

/** What the scenarios of a programme notice. */
export interface SettingMutantsReport {
  /** All that were made, in the order of the document. */
  readonly mutants: readonly SettingMutant[];
  /** Those that no scenario notices. */
  readonly survivors: readonly SettingMutant[];
  /** Scenarios that did not come out as expected without any change: then no mutant was made. */
  readonly failed: readonly string[];
}

/** Which mutants are wanted. */
export interface SettingMutantsOptions {
  /** Id of a rule: only mutants of what follows from it. Default: all. */
  readonly rule?: string;
}

const PROGRAMME = { of: "runSettingMutants", name: "the programme", is: "what parseProgramme gave" };
const SCENARIOS = { of: "runSettingMutants", name: "the list of scenarios", is: "what readScenarios gave" };
const OPTIONS = { of: "runSettingMutants", name: "the object of options", is: "an object such as { rule }" };

/**
 * Changes one thing at a time in terms, bars, consequences of rules and their amounts, and finds whether a scenario then
 * comes out otherwise. Each change is played only by the scenarios that have to do with it, the shortest first, up to the
 * one that notices it; what a programme may not state is not made. The same programme and scenarios give the same report.
 *
 * @throws OgwError OGW300-349 and OGW500-549 as the engine does.
 * @example
 * const { scenarios } = readScenarios(text, programme);
 * const { mutants, survivors } = await runSettingMutants(programme, scenarios);
 * `${mutants.length - survivors.length} of ${mutants.length} noticed`;
 */
export async function runSettingMutants(
  programme: Programme,
  scenarios: readonly Scenario[],
  options: SettingMutantsOptions = {},
): Promise<SettingMutantsReport> {
  needObject(programme, PROGRAMME, ["document"]);
  needList(scenarios, SCENARIOS);
  needObject(options, OPTIONS);
  const played: PlayedScenario[] = [];
  for (const scenario of scenarios) played.push(await playScenario(programme, scenario));
  const failed = played.filter(({ passed }) => !passed).map(({ scenario }) => scenario.name);
  if (failed.length > 0) return { mutants: [], survivors: [], failed };
  const shortestFirst = played.toSorted((one, other) => one.steps.length - other.steps.length);
  const mutants: SettingMutant[] = [];
  const survivors: SettingMutant[] = [];
  for (const planned of planSettingMutants(programme)) {
    const made = makeMutant(planned, options.rule);
    if (made === undefined) continue;
    mutants.push(made.mutant);
    const reached = shortestFirst.filter((each) => planned.reaches(each));
    if (!(await isNoticed(made.programme, reached))) survivors.push(made.mutant);
  }
  return { mutants, survivors, failed };
}

/** The first way of a mutant that the programme allows. */
function makeMutant({ ways }: PlannedSetting, rule: string | undefined) {
  for (const { mutant, document } of ways) {
    if (rule !== undefined && (mutant.of !== "consequence" || mutant.id !== rule)) return undefined;
    const { programme } = loadProgramme(JSON.stringify(document));
    if (programme !== undefined) return { mutant, programme };
  }
  return undefined;
}

async function isNoticed(changed: Programme, reached: readonly PlayedScenario[]): Promise<boolean> {
  for (const { scenario } of reached) {
    try {
      if (!(await playScenario(changed, scenario)).passed) return true;
    } catch (error) {
      // What stops the engine, such as a day that no calendar covers, is noticed as well.
      if (OgwError.isInstance(error)) return true;
      throw error;
    }
  }
  return false;
}
