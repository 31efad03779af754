import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

/** A file of a new folder. */
export interface NewFile {
  /** Below the folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a folder that was not there, or was empty: whole or not at all. The files are written into a neighbour of it,
 * which then takes its name.
 *
 * @throws VerbFailure OGW780 where there is something already, OGW604 where nothing can be written.
 */
export function writeNewFolder(cwd: string, path: string, files: readonly NewFile[]): void {
  const folder = resolve(cwd, path);
  needFree(folder, path);
  let made: string | undefined;
  let neighbour: string | undefined;
  try {
    made = mkdirSync(dirname(folder), { recursive: true });
    neighbour = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
    const written = join(neighbour, "new");
    for (const file of files) {
      const full = join(written, file.path);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, file.text, { flag: "wx" });
    }
    takeName(written, folder, path);
  } catch (cause) {
    // Folders that were made for it alone go with it.
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    if (cause instanceof VerbFailure) throw cause;
    throw unwritable(path, cause);
  } finally {
    if (neighbour !== undefined) rmSync(neighbour, { recursive: true, force: true });
  }
}

function takeName(written: string, folder: string, path: string): void {
  try {
    if (statSync(folder, { throwIfNoEntry: false }) !== undefined) rmdirSync(folder);
    renameSync(written, folder);
  } catch (cause) {
    // Somebody was faster, and has put something there meanwhile.
    needFree(folder, path);
    throw cause;
  }
}

/** @throws VerbFailure OGW780 unless a folder can be written at this path. */
export function needFree(folder: string, path: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined || (stat.isDirectory() && readdirSync(folder).length === 0)) return;
  const isFolder = stat.isDirectory();
  throw new VerbFailure({
    code: "OGW780",
    exitCode: EXIT.usage,
    problem: isFolder
      ? { pl: `W folderze ${path} już coś jest.`, en: `The folder ${path} is not empty.` }
      : { pl: `${path} to plik, nie folder.`, en: `${path} is a file, not a folder.` },
    remedy: {
      pl: "Niczego nie zmieniono. Podaj folder, którego nie ma, albo pusty.",
      en: "Nothing was changed. Name a folder that is not there, or an empty one.",
    },
  });
}

function unwritable(path: string, cause: unknown): VerbFailure {
  return new VerbFailure({
    code: "OGW604",
    exitCode: EXIT.environment,
    problem: { pl: `Nie można zapisać folderu ${path}.`, en: `The folder ${path} cannot be written.` },
    remedy: {
      pl: "Sprawdź, czy masz prawa do folderu nad nim, a na dysku jest miejsce.",
      en: "Check that you may write to the folder above it, and that the disk has room.",
    },
    cause,
  });
}
