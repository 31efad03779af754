import { readFileSync } from "node:fs";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";
import { type InputFile, readInputFile } from "./input-file.ts";

const STANDARD_INPUT = 0;

/** Where files are looked for, and what stands for the one called `-`. */
export interface InputPlaces {
  readonly cwd: string;
  /** Bytes of standard input; those of the process by default. */
  readonly stdin?: () => Uint8Array;
}

/**
 * Reads a file, or standard input where the path is `-`.
 *
 * @throws VerbFailure OGW602 and OGW603 for a file, OGW661 for an input that cannot be read or is not UTF-8.
 */
export function readFileOrStdin(io: InputPlaces, path: string): InputFile {
  if (path !== "-") return readInputFile(io.cwd, path);
  const { stdin = () => readFileSync(STANDARD_INPUT) } = io;
  try {
    return { path: "stdin", text: new TextDecoder("utf-8", { fatal: true }).decode(stdin()) };
  } catch (cause) {
    throw new VerbFailure({
      code: "OGW661",
      exitCode: EXIT.findings,
      problem: {
        pl: "Nie można odczytać standardowego wejścia jako UTF-8.",
        en: "Standard input cannot be read as UTF-8.",
      },
      remedy: {
        pl: "Podaj plik albo jego treść potokiem: cat plik.json | grant-workflow …",
        en: "Name a file, or pipe it in: cat file.json | grant-workflow …",
      },
      cause,
    });
  }
}
