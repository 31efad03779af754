import { loadProgramme, type Programme } from "@opus/grant-workflow";
import { CommandFailure } from "../command-line/command-failure.ts";
import { EXIT } from "../command-line/exit-code.ts";
import { programmeFile, readInputFile } from "../command-line/input-file.ts";
import { type Finding, locate } from "./finding.ts";
import { formatFinding } from "./format-finding.ts";

const MOST_SHOWN = 10;

/**
 * Reads a programme that has to be sound for a verb to go on.
 *
 * @throws CommandFailure OGW605 with the errors and their places when it is not.
 */
export function soundProgramme(cwd: string, path: string): Programme {
  const file = programmeFile(cwd, path);
  const { programme, problems, placeOf } = loadProgramme(readInputFile(cwd, file).text);
  if (programme !== undefined) return programme;
  const errors = locate(file, problems, placeOf).filter(({ severity }) => severity === "error");
  throw unsound(file, errors);
}

function unsound(file: string, errors: readonly Finding[]): CommandFailure {
  const shown = errors.slice(0, MOST_SHOWN);
  const lines = (lang: "pl" | "en") => shown.map((finding) => formatFinding(finding, lang)).join("\n");
  return new CommandFailure({
    code: "OGW605",
    exitCode: EXIT.findings,
    problem: {
      pl: `Program ma błędy (${errors.length}):\n${lines("pl")}\n`,
      en: `The programme has errors (${errors.length}):\n${lines("en")}\n`,
    },
    remedy: {
      pl: `Popraw je; wszystkie pokaże: grant-workflow check ${file}`,
      en: `Correct them; all are shown by: grant-workflow check ${file}`,
    },
  });
}
