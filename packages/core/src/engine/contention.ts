import { OgwError } from "@opus/grant-rules/errors";
import type { Command } from "../decide/command.ts";
import type { EnginePorts } from "./engine-options.ts";

/** Milliseconds within which the first retry falls; it doubles with each. */
const FIRST = 2;
const LONGEST = 250;

/** Waits before the next attempt, longer each time, and never as long as others do. */
export function beforeRetry({ wait, random }: EnginePorts, attempt: number): Promise<void> {
  return wait(random.next() * Math.min(FIRST * 2 ** attempt, LONGEST));
}

/** The error of a command that others were faster than, again and again. */
export function contention({ id, type }: Command, attempts: number): OgwError {
  return new OgwError({
    code: "OGW305",
    subject: `command "${type}" (${id})`,
    problem: `others changed what it rests on ${attempts} times in a row`,
    allowed: "Commands of one process wait for one another; those of several try again at drawn moments",
    remedy: "Send it again with the same id; nothing of it was kept",
  });
}
