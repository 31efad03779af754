import { type ProcessEnd, runUntilKilled, startSource } from "../kill-at-random.ts";

/** What a process of the soak is told. */
export interface SoakTask {
  /** The store's file. */
  readonly path: string;
  /** The sender's own ledger, which the process after it goes on with. */
  readonly ledger: string;
  /** The receiver's file: `<effect> <process>` a line. */
  readonly received: string;
  /** A file that is there once the run is over. */
  readonly over: string;
  /** Whose place it has; its commands are named after it. */
  readonly slot: string;
  /** Nobody else's, also when it is begun anew. */
  readonly name: string;
  /** Milliseconds between its clock and the host's. */
  readonly apart: number;
  /** How many awards there are to grant. */
  readonly awards: number;
  /** Whether it sends nothing new, and ends once nothing is due. */
  readonly isLast: boolean;
}

/** A process of the soak that runs. */
export interface SoakProcess {
  readonly name: string;
  /** Rejects when it failed by itself. */
  readonly ended: Promise<ProcessEnd>;
  kill(): Promise<ProcessEnd>;
}

/** Starts a process of the soak. */
export function startSoaker(task: SoakTask): SoakProcess {
  const child = startSource(new URL("soaker.ts", import.meta.url), [JSON.stringify(task)]);
  const ended = runUntilKilled(child);
  ended.catch(() => {});
  return {
    name: task.name,
    ended,
    kill() {
      child.kill("SIGKILL");
      return ended;
    },
  };
}
