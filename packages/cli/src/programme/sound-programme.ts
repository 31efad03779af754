import { type LoadedProgramme, type LoadOptions, loadProgramme, type Programme } from "@opus/grant-workflow";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";
import { programmeFile, readInputFile } from "../files/input-file.ts";
import { formatProblem } from "../problems/format-problem.ts";
import { type LocatedProblem, locateInProgramme } from "../problems/located-problem.ts";

const MOST_SHOWN = 10;

/**
 * Reads a programme that has to be sound for a verb to go on.
 *
 * @throws VerbFailure OGW605 with the errors and their places when it is not.
 */
export function soundProgramme(cwd: string, path: string): Programme {
  return soundlyLoaded(cwd, path).programme;
}

/**
 * The same with everything that reading it came to; `{ draft: true }` takes texts in one language as well.
 *
 * @throws VerbFailure OGW605 with the errors and their places when it is not sound.
 */
export function soundlyLoaded(
  cwd: string,
  path: string,
  options: LoadOptions = {},
): LoadedProgramme & { readonly programme: Programme } {
  const file = programmeFile(cwd, path);
  const loaded = loadProgramme(readInputFile(cwd, file).text, options);
  const { programme } = loaded;
  if (programme !== undefined) return { ...loaded, programme };
  const errors = locateInProgramme(file, loaded).filter(({ severity }) => severity === "error");
  throw unsound(file, errors);
}

function unsound(file: string, errors: readonly LocatedProblem[]): VerbFailure {
  const shown = errors.slice(0, MOST_SHOWN);
  const lines = (lang: "pl" | "en") => shown.flatMap((problem) => formatProblem(problem, lang));
  return new VerbFailure({
    code: "OGW605",
    exitCode: EXIT.findings,
    problem: {
      pl: `Program ma błędy (${errors.length}):`,
      en: `The programme has errors (${errors.length}):`,
    },
    details: { pl: lines("pl"), en: lines("en") },
    remedy: {
      pl: `Popraw je; wszystkie pokaże: grant-workflow check ${file}`,
      en: `Correct them; all are shown by: grant-workflow check ${file}`,
    },
  });
}
