import { closeSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

/** Encodings that tables come in. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1250";

/** A file as text, piece by piece, and the encoding that it was taken to have. */
export interface DecodedText {
  readonly encoding: Encoding;
  /** Its first piece, by which more is found out about it. */
  readonly head: string;
  /** All of it, the first piece included; each is read when it is asked for. */
  pieces(): Iterable<string>;
}

const PIECE = 65_536;

/**
 * Opens a file as text. A byte order mark says how it is encoded, or the zeros of UTF-16; otherwise it is UTF-8, and where
 * its first piece is no UTF-8, windows-1250, as spreadsheets in Poland save it.
 *
 * @throws VerbFailure OGW602 when there is no such file, OGW603 when it cannot be read, OGW786 where it stops to be what it began as.
 */
export function decodedText(cwd: string, path: string): DecodedText {
  const [first = new Uint8Array()] = piecesOf(cwd, path);
  const encoding = encodingOf(first);
  const head = new TextDecoder(encoding).decode(first, { stream: true });
  return { encoding, head, pieces: () => decoded(cwd, path, encoding) };
}

function* decoded(cwd: string, path: string, encoding: Encoding): Iterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (const piece of piecesOf(cwd, path)) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new VerbFailure({
      code: "OGW786",
      exitCode: EXIT.findings,
      problem: {
        pl: `Plik ${path} zaczyna się w kodowaniu ${encoding}, a dalej nim nie jest.`,
        en: `The file ${path} begins as ${encoding}, and is not further on.`,
      },
      remedy: {
        pl: "Zapisz go ponownie, w całości w UTF-8.",
        en: "Save it again, all of it in UTF-8.",
      },
      cause,
    });
  }
}

/** The bytes of a file, so many at a time. */
function* piecesOf(cwd: string, path: string): Iterable<Uint8Array> {
  const file = opened(cwd, path);
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE);
      const length = readSync(file, piece, 0, PIECE, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } catch (cause) {
    throw unreadable(path, cause);
  } finally {
    closeSync(file);
  }
}

function opened(cwd: string, path: string): number {
  try {
    return openSync(resolve(cwd, path), "r");
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === undefined) return cause;
  const isMissing = code === "ENOENT";
  return new VerbFailure({
    code: isMissing ? "OGW602" : "OGW603",
    exitCode: isMissing ? EXIT.usage : EXIT.environment,
    problem: isMissing
      ? { pl: `Nie ma pliku ${path}.`, en: `There is no file ${path}.` }
      : { pl: `Nie można odczytać pliku ${path}.`, en: `The file ${path} cannot be read.` },
    remedy: { pl: "Sprawdź ścieżkę i uprawnienia.", en: "Check the path and its permissions." },
    cause,
  });
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (second === 0 && first !== 0) return "utf-16le";
  if (first === 0 && second !== 0) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1250";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // The piece may end within a character.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    // That it is none is the answer.
    return false;
  }
}
