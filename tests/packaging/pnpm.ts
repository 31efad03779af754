import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Root of the repository. */
export const repositoryRoot = new URL("../../", import.meta.url).pathname;

/** The pnpm of the README's commands: `pnpm@12.21.0`. */
export function pnpmOfReadme(): string {
  const [found] = /pnpm@\d+\.\d+\.\d+/.exec(readFileSync(join(repositoryRoot, "README.md"), "utf8")) ?? [];
  if (found === undefined) throw new Error("README.md names no pnpm version");
  return found;
}

/** How a program is called: its name, and what comes before its own arguments. */
export type CommandWords = readonly [program: string, ...before: string[]];

/**
 * The ways to call pnpm, the likeliest first: the one that runs this process, one that is installed, and the README's by
 * npx, which a machine with Node alone has.
 *
 * @param running the script of the package manager that runs this process, as `npm_execpath` names it
 */
export function waysToPnpm(running: string | undefined): readonly CommandWords[] {
  const isPnpm = running !== undefined && /pnpm[^/\\]*$/.test(running);
  const own: readonly CommandWords[] = !isPnpm
    ? []
    : [/\.[cm]?js$/.test(running) ? [process.execPath, running] : [running]];
  return [...own, ["pnpm"], ["npx", "--yes", pnpmOfReadme()]];
}
