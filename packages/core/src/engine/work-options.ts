import { describeValue, OgwError } from "@opus/grant-rules/errors";
import type { AbortSignalLike } from "../host/clock.ts";
import type { StreamId } from "../journal/entry.ts";
import { type EffectHandlers, type EffectRunner, runnerOf } from "./effect-runner.ts";

/** Something that a worker could not do; it goes on with everything else. */
export interface WorkProblem {
  /** What it was at: a deadline, an effect, or the store as a whole; "clock" when the clock was set back meanwhile. */
  readonly at: "deadline" | "effect" | "store" | "clock";
  readonly stream?: StreamId;
  /** Name of the deadline, or id of the effect. */
  readonly name?: string;
  /** Nobody tries it any more until it is asked for again. */
  readonly isSetAside?: boolean;
  readonly error: unknown;
}

/** What a worker is told. */
export interface WorkOptions {
  /** Whether deadlines pass; `true` by default. A worker for letters alone says `false`. */
  readonly deadlines?: boolean;
  /** Performs effects; without it deadlines pass and effects wait. */
  readonly effects?: EffectRunner | EffectHandlers;
  /** How many effects are performed side by side; 8 by default. */
  readonly concurrency?: number;
  /** Ends the work: what runs is finished, nothing new is begun. */
  readonly signal?: AbortSignalLike;
  /** `"idle"` ends the work when nothing is due; by default it goes on until the signal or `close()`. */
  readonly until?: "idle";
  /** Milliseconds between looks at a store that had nothing to do; 1000 by default. */
  readonly every?: number;
  /** Milliseconds that a runner has for one effect; 30 000 by default. */
  readonly timeout?: number;
  /** How often an effect is tried before it is set aside; 8 by default. */
  readonly attempts?: number;
  readonly onProblem?: (problem: WorkProblem) => void;
}

/** What a worker has done. */
export interface WorkReport {
  /** Deadlines that have passed. */
  readonly deadlines: number;
  /** Effects performed. */
  readonly performed: number;
  /** Attempts that failed. */
  readonly failed: number;
  /** Effects set aside. */
  readonly setAside: number;
}

/** A worker's options, each there and checked. */
export interface WorkSettings
  extends Required<Pick<WorkOptions, "concurrency" | "every" | "timeout" | "attempts">> {
  readonly runner: EffectRunner | undefined;
  readonly passes: boolean;
  readonly isUntilIdle: boolean;
  readonly signal: AbortSignalLike | undefined;
  readonly onProblem: (problem: WorkProblem) => void;
}

/** @throws OgwError OGW328 for a number that is none, or effects that are no runner. */
export function readWorkOptions(options: WorkOptions = {}): WorkSettings {
  const { effects, signal, until } = options;
  if (effects !== undefined && (typeof effects !== "object" || effects === null)) {
    throw misuse("effects", effects, "a runner with perform(effect), or a function for each kind");
  }
  if (until !== undefined && until !== "idle") throw misuse("until", until, '"idle", or nothing');
  return {
    runner: effects === undefined ? undefined : runnerOf(effects),
    signal,
    passes: options.deadlines ?? true,
    isUntilIdle: until === "idle",
    concurrency: counted("concurrency", options.concurrency ?? 8),
    every: counted("every", options.every ?? 1000),
    timeout: counted("timeout", options.timeout ?? 30_000),
    attempts: counted("attempts", options.attempts ?? 8),
    onProblem: options.onProblem ?? (() => {}),
  };
}

function counted(option: string, given: number): number {
  if (Number.isSafeInteger(given) && given > 0) return given;
  throw misuse(option, given, "a whole number above 0");
}

function misuse(option: string, given: unknown, allowed: string): OgwError {
  return new OgwError({
    code: "OGW328",
    subject: `work, ${option}`,
    problem: `${describeValue(given)} is something else`,
    allowed: `It is ${allowed}`,
    remedy: "Correct the option, or leave it out; no work was begun",
  });
}
