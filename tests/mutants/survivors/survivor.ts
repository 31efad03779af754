import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { MutantResult } from "../mutant-result.ts";

const root = new URL("../../..", import.meta.url).pathname;

/** A mutant that no test notices, and why that is borne; two that put the same into one line share the reason. */
export interface Survivor {
  /** From the repository's root. */
  readonly file: string;
  /** The line of the source in which it stands, without blanks around it. */
  readonly line: string;
  /** What stands there instead, as Stryker shows it. */
  readonly replacement: string;
  readonly why: string;
}

/** A mutant that lives, as {@link Survivor} names it. */
export function survivorOf({ fileName, location, replacement = "" }: MutantResult): Omit<Survivor, "why"> {
  const file = relative(root, fileName.replace(/out\/mutants\/sandbox\/[^/]+\//, ""));
  const line = readFileSync(join(root, file), "utf8").split("\n")[location.start.line - 1] ?? "";
  return { file, line: line.trim(), replacement };
}

/** The living mutants that the list gives no reason for. */
export function unexplained(
  living: readonly Omit<Survivor, "why">[],
  listed: readonly Survivor[],
): readonly Omit<Survivor, "why">[] {
  return living.filter((one) => !listed.some((other) => isSame(one, other)));
}

/** What the list gives a reason for although it lives no more; only of files in which mutants were tried. */
export function outlived(
  living: readonly Omit<Survivor, "why">[],
  listed: readonly Survivor[],
): readonly Survivor[] {
  return listed.filter((one) => !living.some((other) => isSame(one, other)));
}

/** What of the list is about one of these mutants. */
export function among(
  listed: readonly Survivor[],
  mutants: readonly Omit<Survivor, "why">[],
): readonly Survivor[] {
  return listed.filter((one) => mutants.some((other) => isSame(one, other)));
}

function isSame(left: Omit<Survivor, "why">, right: Omit<Survivor, "why">): boolean {
  return left.file === right.file && left.line === right.line && left.replacement === right.replacement;
}
