import { didYouMean } from "@opus/grant-rules/document";
import { hasErrors, type Place, type Problem } from "@opus/grant-rules/errors";
import type { Programme } from "@opus/grant-workflow";
import {
  type PlayedScenario,
  playScenario,
  type ReadScenarios,
  readScenarios,
  type Scenario,
  type ScenarioEnd,
  type ScenarioFailure,
  scenarioEnds,
} from "@opus/grant-workflow-testing";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { programmeFile } from "../../files/input-file.ts";
import { type LocatedProblem, locate } from "../../problems/located-problem.ts";
import { readScenarioFiles } from "../../programme/scenario-files.ts";
import { soundProgramme } from "../../programme/sound-programme.ts";

/** Something that came out otherwise, where it was written. */
export type LocatedFailure = LocatedProblem & ScenarioFailure;

/** A scenario that was played, with the file and the place where it stands. */
export interface PlayedFile {
  readonly file: string;
  readonly place: Place;
  readonly played: PlayedScenario;
  /** Those that no scenario before has shown already, as one that this one continues. */
  readonly failures: readonly LocatedFailure[];
}

/** What the scenarios beside a programme showed. */
export interface PlayedProgramme {
  readonly programmeFile: string;
  readonly programme: Programme;
  /** What is wrong with how scenarios are written; nothing of such a file is played. */
  readonly problems: readonly LocatedProblem[];
  readonly scenarios: readonly PlayedFile[];
  readonly ends: readonly ScenarioEnd[];
  /** Whether every scenario was played and came out as expected. */
  readonly passed: boolean;
}

interface ReadFile extends ReadScenarios {
  readonly path: string;
}

/** Plays the scenarios beside a programme, or the one of a name. */
export async function playProgramme(
  cwd: string,
  path: string,
  only: string | undefined,
): Promise<PlayedProgramme> {
  const file = programmeFile(cwd, path);
  const programme = soundProgramme(cwd, path);
  const files = readScenarioFiles(cwd, file).map((each) => ({
    path: each.path,
    ...readScenarios(each.text, programme),
  }));
  const problems = files.flatMap(({ path: own, problems: found, placeOf }) => locate(own, found, placeOf));
  const chosen = files.map((each) => ({
    ...each,
    scenarios: each.scenarios.filter(({ name }) => only === undefined || name === only),
  }));
  if (only !== undefined && chosen.every(({ scenarios }) => scenarios.length === 0))
    needSound(only, files, problems);
  const scenarios: PlayedFile[] = [];
  for (const each of chosen) scenarios.push(...(await playFile(programme, each)));
  return {
    programmeFile: file,
    programme,
    problems,
    scenarios,
    ends: scenarioEnds(
      programme,
      scenarios.map(({ played }) => played),
    ),
    passed: !hasErrors(problems) && scenarios.every(({ played }) => played.passed),
  };
}

async function playFile(
  programme: Programme,
  { path, scenarios, placeOf }: ReadFile,
): Promise<readonly PlayedFile[]> {
  const shown = new Set<string>();
  const files: PlayedFile[] = [];
  for (const scenario of scenarios) {
    const played = await playScenario(programme, scenario);
    const fresh = played.failures.filter((failure) => !shown.has(keyOf(failure)));
    for (const failure of fresh) shown.add(keyOf(failure));
    const failures = locate(path, fresh, placeOf) as readonly LocatedFailure[];
    files.push({ file: path, place: placeOf(scenario.pointer) ?? { line: 1, column: 1 }, played, failures });
  }
  return files;
}

function keyOf({ pointer, code, message }: Problem): string {
  return `${pointer} ${code} ${message.en}`;
}

/** A name that no scenario has is wrong usage, unless the one that was meant may stand in a file that is faulty. */
function needSound(only: string, files: readonly ReadFile[], problems: readonly LocatedProblem[]): void {
  if (problems.length > 0) return;
  const names = files.flatMap(({ scenarios }) => scenarios.map(({ name }: Scenario) => name));
  const meant = didYouMean(only, names);
  throw new VerbFailure({
    code: "OGW651",
    exitCode: EXIT.usage,
    problem: { pl: `Nie ma scenariusza „${only}”.`, en: `There is no scenario "${only}".` },
    remedy:
      meant === undefined
        ? { pl: `Scenariusze: ${names.join(", ")}.`, en: `Scenarios: ${names.join(", ")}.` }
        : { pl: `Czy chodziło o ${meant}?`, en: `Did you mean ${meant}?` },
  });
}
