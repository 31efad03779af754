import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { markOf } from "./block-marks.ts";
import type { Block } from "./documents.ts";

/**
 * Does what a block of a guide says is done by hand: a `diff file=<name>` changes the one place of a file that has its old
 * lines, a `text replace files=<names>` finds and replaces through files, each line of it from left to right.
 *
 * @returns whether the block is one of these
 */
export function edit(folder: string, { language, marks, code }: Block): boolean {
  const file = markOf(marks, "file");
  const files = markOf(marks, "files");
  if (language === "diff" && file !== undefined) changeLines(join(folder, file), code);
  else if (language === "text" && marks.includes("replace") && files !== undefined)
    for (const name of files.split(",")) replaceAll(join(folder, name), code);
  else return false;
  return true;
}

/** Copies a folder, as `cp -r` does. */
export function copyFolder(folder: string, [flag, from = "", to = ""]: readonly string[]): void {
  if (flag !== "-r") throw new Error("A transcript copies folders alone, with cp -r");
  cpSync(join(folder, from), join(folder, to), { recursive: true, errorOnExist: true, force: false });
}

function changeLines(path: string, code: string): void {
  const lines = code.split("\n").filter((line) => line !== "");
  const side = (sign: string) =>
    lines.filter((line) => line[0] === sign || line[0] === " ").map((line) => `${line.slice(1)}\n`);
  const [before, after] = [side("-").join(""), side("+").join("")];
  const parts = readFileSync(path, "utf8").split(before);
  if (parts.length !== 2) throw new Error(`${path} has these lines ${parts.length - 1} times:\n${before}`);
  writeFileSync(path, parts.join(after));
}

function replaceAll(path: string, code: string): void {
  const text = code
    .trimEnd()
    .split("\n")
    .map((line) => line.split(" → "))
    .reduce((whole, [from = "", to = ""]) => whole.replaceAll(from, () => to), readFileSync(path, "utf8"));
  writeFileSync(path, text);
}
