import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { sha256Hex } from "@opus/grant-rules";

/** When a process is killed: once `file` has so many lines (0: once it is there), and a moment later. */
export interface KillMoment {
  readonly file: string;
  readonly lines: number;
  readonly pauseMs: number;
}

/** A whole number below `bound` that `seed` and `name` stand for. */
export function drawn(seed: number, name: string, bound: number): number {
  return Number.parseInt(sha256Hex(`${seed} ${name}`).slice(0, 12), 16) % bound;
}

/** Runs a TypeScript file of the workspace from its sources. */
export function startSource(file: URL, args: readonly string[]): ChildProcess {
  const node = ["--conditions=@opus/source", file.pathname, ...args];
  return spawn(process.execPath, node, { stdio: ["ignore", "ignore", "pipe"] });
}

/** How a process ended, and what it said on standard error. */
export interface ProcessEnd {
  readonly end: "killed" | "finished";
  readonly said: string;
}

/**
 * Waits for the end of a process, having killed it with SIGKILL at `moment`.
 *
 * @throws Error when it failed by itself.
 */
export async function runUntilKilled(child: ChildProcess, moment?: KillMoment): Promise<ProcessEnd> {
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const closed = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
  if (moment !== undefined) await killAt(child, moment);
  const { code, signal } = await closed;
  if (signal === "SIGKILL") return { end: "killed", said };
  if (code === 0) return { end: "finished", said };
  throw new Error(`The process ended with ${code ?? signal}: ${said}`);
}

/** The lines of a file that is written line by line, without one that is torn. */
export function wholeLines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : [];
}

async function killAt(child: ChildProcess, { file, lines, pauseMs }: KillMoment): Promise<void> {
  const isDue = () => existsSync(file) && (lines === 0 || wholeLines(file).length >= lines);
  while (child.exitCode === null && child.signalCode === null && !isDue()) await sleep(1);
  await sleep(pauseMs);
  child.kill("SIGKILL");
}
