import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";
import { type InputFile, readInputFile } from "../files/input-file.ts";

const FOLDER = "scenarios";

/**
 * Reads the files `scenarios/*.json` beside a programme document, of which there must be one.
 *
 * @throws VerbFailure OGW650 when there is none.
 */
export function readScenarioFiles(cwd: string, programmePath: string): readonly InputFile[] {
  const files = scenarioFilesBeside(cwd, programmePath);
  if (files.length === 0) throw noScenarios(join(dirname(programmePath), FOLDER));
  return files;
}

/**
 * The files `scenarios/*.json` beside a programme document, in the order of their names, as far as there are some;
 * schemas for editors that lie among them are left out.
 */
export function scenarioFilesBeside(cwd: string, programmePath: string): readonly InputFile[] {
  const folder = join(dirname(programmePath), FOLDER);
  const names = namesIn(resolve(cwd, folder)).filter((name) => /(?<!\.schema)\.json$/.test(name));
  return names.sort().map((name) => readInputFile(cwd, join(folder, name)));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}

function noScenarios(folder: string): VerbFailure {
  const example =
    '{"people": {"club": {"answers": {}}}, "scenarios": [{"name": "…", "cases": {"A": "club"}, "steps": [{"on": "2026-03-02 10:00", "does": "application.submit", "expect": {"state": "underFormalCheck"}}]}]}';
  return new VerbFailure({
    code: "OGW650",
    exitCode: EXIT.findings,
    problem: {
      pl: `Program nie ma scenariuszy: w folderze ${folder} nie ma pliku .json.`,
      en: `The programme has no scenarios: there is no .json file in the folder ${folder}.`,
    },
    remedy: {
      pl: `Załóż go, np. ${FOLDER}/ends.json: ${example}.`,
      en: `Make one, such as ${FOLDER}/ends.json: ${example}.`,
    },
  });
}
