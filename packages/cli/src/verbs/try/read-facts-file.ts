import { readFileSync } from "node:fs";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { type InputFile, readInputFile } from "../../files/input-file.ts";

const STANDARD_INPUT = 0;

/** Reads the answers that `--facts` names: a file, or standard input for `-`. */
export function readFactsFile(cwd: string, path: string): InputFile {
  if (path !== "-") return readInputFile(cwd, path);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(STANDARD_INPUT));
    return { path: "stdin", text };
  } catch (cause) {
    throw new VerbFailure({
      code: "OGW661",
      exitCode: EXIT.findings,
      problem: {
        pl: "Nie można odczytać odpowiedzi ze standardowego wejścia jako UTF-8.",
        en: "The answers cannot be read from standard input as UTF-8.",
      },
      remedy: {
        pl: "Podaj je potokiem: cat odpowiedzi.json | grant-workflow try … --facts -",
        en: "Pipe them in: cat answers.json | grant-workflow try … --facts -",
      },
      cause,
    });
  }
}
