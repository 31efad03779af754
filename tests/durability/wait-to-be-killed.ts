import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { countLines } from "./whole-lines.ts";

/**
 * Loaded before the program of a process that is to be killed: once the file has so many lines, the process goes no
 * further. So the signal finds it at work however late it comes, and not at its end on a machine that is busy.
 */
const { WAIT_FILE: file = "", WAIT_LINES: lines = "" } = process.env;
const { appendFileSync, writeSync } = fs;
const linesWritten = countLines(file);

function waitWhenDue(): void {
  if (linesWritten() < Number(lines)) return;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

fs.writeSync = ((...given: Parameters<typeof writeSync>) => {
  const written = writeSync(...given);
  waitWhenDue();
  return written;
}) as typeof writeSync;

fs.appendFileSync = (...given) => {
  appendFileSync(...given);
  waitWhenDue();
};

syncBuiltinESMExports();
