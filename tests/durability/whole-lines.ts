import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";

/** The lines of a file that is written line by line, without one that is torn. */
export function wholeLines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : [];
}

/** Counts the whole lines of a file that only grows, reading no part of it twice. */
export function countLines(file: string): () => number {
  let offset = 0;
  let lines = 0;
  return () => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size === offset) return lines;
    const added = Buffer.alloc(size - offset);
    const opened = openSync(file, "r");
    offset += readSync(opened, added, 0, added.length, offset);
    closeSync(opened);
    lines += added.filter((byte) => byte === NEW_LINE).length;
    return lines;
  };
}

const NEW_LINE = 10;
