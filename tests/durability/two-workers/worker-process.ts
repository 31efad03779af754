import { type ProcessEnd, runUntilKilled, startSource } from "../kill-at-random.ts";

/** What a worker process is told. */
export interface WorkerTask {
  /** The store's file. */
  readonly path: string;
  /** The receiver's file. */
  readonly received: string;
  /** Nobody else's, also when it is started again. */
  readonly name: string;
  /** A file that is there once the run is over; workers finish what they have then. */
  readonly over: string;
  /** Milliseconds between its clock and the host's. */
  readonly apart: number;
  readonly isUntilIdle: boolean;
}

/** A worker process that runs. */
export interface WorkerProcess {
  readonly name: string;
  /** Rejects when it failed by itself. */
  readonly ended: Promise<ProcessEnd>;
  kill(): Promise<ProcessEnd>;
}

/** Starts a worker. */
export function startWorker(task: WorkerTask): WorkerProcess {
  const child = startSource(new URL("effect-worker.ts", import.meta.url), [JSON.stringify(task)]);
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
