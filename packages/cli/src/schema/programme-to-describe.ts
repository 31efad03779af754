import { parseDocument } from "@opus/grant-rules/document";
import { locate } from "../check/finding.ts";
import { formatFinding } from "../check/format-finding.ts";
import { CommandFailure } from "../command-line/command-failure.ts";
import { EXIT } from "../command-line/exit-code.ts";
import { programmeFile, readInputFile } from "../command-line/input-file.ts";

/**
 * Reads a programme for its names. It may be unfinished and wrong, as long as it is JSON.
 *
 * @throws CommandFailure OGW605 with the places when it is not.
 */
export function programmeToDescribe(cwd: string, path: string): unknown {
  const file = programmeFile(cwd, path);
  const { value, problems, placeOf } = parseDocument(readInputFile(cwd, file).text);
  if (problems.length === 0) return value;
  const findings = locate(file, problems, placeOf);
  const lines = (lang: "pl" | "en") => findings.map((finding) => formatFinding(finding, lang)).join("\n");
  throw new CommandFailure({
    code: "OGW605",
    exitCode: EXIT.findings,
    problem: {
      pl: `Programu nie da się odczytać:\n${lines("pl")}\n`,
      en: `The programme cannot be read:\n${lines("en")}\n`,
    },
    remedy: {
      pl: "Popraw zapis; niedokończony program wystarczy, byle był JSON-em.",
      en: "Correct the text; an unfinished programme will do, as long as it is JSON.",
    },
  });
}
