import type { Programme } from "@opus/grant-workflow";
import { readScenarios } from "@opus/grant-workflow-testing";
import type { InputFile } from "../../files/input-file.ts";
import { type LocatedProblem, locate } from "../../problems/located-problem.ts";

/** What reading the scenarios beside a programme showed; playing them is `play`'s. */
export interface CheckedScenarios {
  /** How many were read without a fault. */
  readonly sound: number;
  readonly problems: readonly LocatedProblem[];
}

/** Reads files of scenarios against a programme, as `play` does before it plays them. */
export function checkScenarios(files: readonly InputFile[], programme: Programme): CheckedScenarios {
  const read = files.map(({ path, text }) => ({ path, ...readScenarios(text, programme) }));
  return {
    sound: read.reduce((sum, { scenarios }) => sum + scenarios.length, 0),
    problems: read.flatMap(({ path, problems, placeOf }) => locate(path, problems, placeOf)),
  };
}
