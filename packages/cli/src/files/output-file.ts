import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

/** A file that lines are added to; every line is handed to the kernel before `append` returns. */
export interface AppendedFile {
  append(text: string): void;
  /** Has what was appended on the disk before it returns. */
  sync(): void;
  close(): void;
}

/**
 * Opens a file for appending, making it when it is not there. A last line that a crash has cut off is ended, so that the
 * next one stands by itself.
 *
 * @throws VerbFailure OGW604 when it cannot be written.
 */
export function openToAppend(cwd: string, path: string): AppendedFile {
  const file = orFail(path, () => openSync(resolve(cwd, path), "a+"));
  if (isCutOff(file)) orFail(path, () => writeSync(file, "\n"));
  return {
    append: (text) => void orFail(path, () => writeSync(file, text)),
    sync: () => orFail(path, () => fsyncSync(file)),
    close: () => closeSync(file),
  };
}

/** Whether a file that can be read again holds something that does not end with its line. */
function isCutOff(file: number): boolean {
  const stat = fstatSync(file);
  if (!stat.isFile() || stat.size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, stat.size - 1);
  return last[0] !== NEW_LINE;
}

const NEW_LINE = 10;

/**
 * Writes a whole file, making its folder when it is not there.
 *
 * @throws VerbFailure OGW604 when it cannot be written.
 */
export function writeOutputFile(cwd: string, path: string, text: string): void {
  const file = resolve(cwd, path);
  orFail(path, () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  });
}

function orFail<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (cause) {
    throw new VerbFailure({
      code: "OGW604",
      exitCode: EXIT.environment,
      problem: { pl: `Nie można zapisać pliku ${path}.`, en: `The file ${path} cannot be written.` },
      remedy: {
        pl: "Sprawdź, czy folder istnieje, masz do niego prawa, a na dysku jest miejsce.",
        en: "Check that the folder exists, that you may write to it, and that the disk has room.",
      },
      cause,
    });
  }
}
