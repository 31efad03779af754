import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { sha256Hex } from "@opus/grant-rules";
import { bundledFlags } from "../bundled/bundled-flags.ts";
import { countLines } from "./whole-lines.ts";

/**
 * When a process is killed: once `acks` has so many lines, or `made` is there, and a moment later. The pause decides
 * where in its work the process is struck, and nothing that a test asserts.
 */
export interface KillMoment {
  readonly acks: string;
  readonly lines: number;
  readonly made?: string;
  readonly pauseMs: number;
}

/** A whole number below `bound` that `seed` and `name` stand for. */
export function drawn(seed: number, name: string, bound: number): number {
  return Number.parseInt(sha256Hex(`${seed} ${name}`).slice(0, 12), 16) % bound;
}

/** Lines that a process may still write after the moment at which it is killed; there it waits for the signal. */
const LINES_LEFT = 8;

/** Runs a TypeScript file of the workspace; one that will be killed does not run to its end. */
export function startSource(file: URL, args: readonly string[], moment?: KillMoment): ChildProcess {
  const preload =
    moment === undefined ? [] : ["--import", new URL("wait-to-be-killed.ts", import.meta.url).href];
  const node = [...bundledFlags, ...preload, file.pathname, ...args];
  const wait =
    moment === undefined ? {} : { WAIT_FILE: moment.acks, WAIT_LINES: String(moment.lines + LINES_LEFT) };
  return spawn(process.execPath, node, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...wait },
  });
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

async function killAt(child: ChildProcess, { acks, lines, made, pauseMs }: KillMoment): Promise<void> {
  const acknowledged = countLines(acks);
  const isDue = () => (made === undefined ? acknowledged() >= lines : existsSync(made));
  while (child.exitCode === null && child.signalCode === null && !isDue()) await sleep(1);
  await sleep(pauseMs);
  child.kill("SIGKILL");
}
