import { parseDocument } from "@opus/grant-rules/document";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { programmeFile, readInputFile } from "../../files/input-file.ts";
import { formatProblem } from "../../problems/format-problem.ts";
import { locate } from "../../problems/located-problem.ts";

/**
 * Reads a programme for its names. It may be unfinished and wrong, as long as it is JSON.
 *
 * @throws VerbFailure OGW605 with the places when it is not.
 */
export function programmeToDescribe(cwd: string, path: string): unknown {
  const file = programmeFile(cwd, path);
  const { value, problems, placeOf } = parseDocument(readInputFile(cwd, file).text);
  if (problems.length === 0) return value;
  const located = locate(file, problems, placeOf);
  const lines = (lang: "pl" | "en") => located.flatMap((problem) => formatProblem(problem, lang));
  throw new VerbFailure({
    code: "OGW605",
    exitCode: EXIT.findings,
    problem: {
      pl: "Programu nie da się odczytać:",
      en: "The programme cannot be read:",
    },
    details: { pl: lines("pl"), en: lines("en") },
    remedy: {
      pl: "Popraw zapis; niedokończony program wystarczy, byle był JSON-em.",
      en: "Correct the text; an unfinished programme will do, as long as it is JSON.",
    },
  });
}
