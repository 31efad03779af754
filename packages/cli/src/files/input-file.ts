import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

/** A text file that was read, with the path as people should see it. */
export interface InputFile {
  readonly path: string;
  readonly text: string;
}

/** The programme document a path names: a file, or a folder that holds `programme.json`. */
export function programmeFile(cwd: string, path: string): string {
  const full = resolve(cwd, path);
  return isFolder(full) ? join(path, "programme.json") : path;
}

/**
 * Reads a UTF-8 text file; a byte order mark is dropped.
 *
 * @throws VerbFailure OGW602 when there is no such file, OGW603 when it cannot be read or is not UTF-8.
 */
export function readInputFile(cwd: string, path: string): InputFile {
  const bytes = readBytes(cwd, path);
  try {
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new VerbFailure({
      code: "OGW603",
      exitCode: EXIT.findings,
      problem: { pl: `Plik ${path} nie jest zapisany w UTF-8.`, en: `The file ${path} is not UTF-8.` },
      remedy: { pl: "Zapisz go ponownie w kodowaniu UTF-8.", en: "Save it again as UTF-8." },
      cause,
    });
  }
}

/** Whether a path names a folder that is there. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readBytes(cwd: string, path: string): Uint8Array {
  try {
    return readFileSync(resolve(cwd, path));
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    throw new VerbFailure({
      code: missing ? "OGW602" : "OGW603",
      exitCode: missing ? EXIT.usage : EXIT.environment,
      problem: missing
        ? { pl: `Nie ma pliku ${path}.`, en: `There is no file ${path}.` }
        : { pl: `Nie można odczytać pliku ${path}.`, en: `The file ${path} cannot be read.` },
      remedy: { pl: "Sprawdź ścieżkę i uprawnienia.", en: "Check the path and its permissions." },
      cause,
    });
  }
}
