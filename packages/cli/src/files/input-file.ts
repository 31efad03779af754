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
    if (isUtf16(bytes)) throw new TypeError("it begins as UTF-16 does");
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    // What TextDecoder says is only that it could not decode.
    const found = isUtf16(bytes) ? { pl: ", tylko w UTF-16", en: " but UTF-16" } : { pl: "", en: "" };
    throw new VerbFailure({
      code: "OGW603",
      exitCode: EXIT.findings,
      problem: {
        pl: `Plik ${path} nie jest zapisany w UTF-8${found.pl}.`,
        en: `The file ${path} is not UTF-8${found.en}.`,
      },
      remedy: { pl: "Zapisz go ponownie w kodowaniu UTF-8.", en: "Save it again as UTF-8." },
    });
  }
}

/** Whether bytes begin with the mark of UTF-16, or with an ASCII character written in two bytes. */
function isUtf16([first, second]: Uint8Array): boolean {
  if (first === 0xff && second === 0xfe) return true;
  if (first === 0xfe && second === 0xff) return true;
  return (first === 0) !== (second === 0) && first !== undefined && second !== undefined;
}

/** Whether a path names a folder that is there. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function folderInsteadOfFile(path: string): VerbFailure {
  return new VerbFailure({
    code: "OGW603",
    exitCode: EXIT.usage,
    problem: {
      pl: `${path} to folder, a tu ma być plik.`,
      en: `${path} is a folder; a file is wanted here.`,
    },
    remedy: { pl: "Podaj plik.", en: "Name a file." },
  });
}

function readBytes(cwd: string, path: string): Uint8Array {
  try {
    return readFileSync(resolve(cwd, path));
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    if (isFolder(resolve(cwd, path))) throw folderInsteadOfFile(path);
    throw new VerbFailure({
      code: missing ? "OGW602" : "OGW603",
      exitCode: missing ? EXIT.usage : EXIT.environment,
      problem: missing
        ? { pl: `Nie ma pliku ${path}.`, en: `There is no file ${path}.` }
        : { pl: `Nie można odczytać pliku ${path}.`, en: `The file ${path} cannot be read.` },
      remedy: { pl: "Sprawdź ścieżkę i uprawnienia.", en: "Check the path and its permissions." },
      ...(missing ? {} : { cause }),
    });
  }
}
