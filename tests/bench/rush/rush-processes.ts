import { type ChildProcess, fork } from "node:child_process";
import { bundledFlags } from "../../bundled/bundled-flags.ts";
import type { RushScene } from "./rush-scene.ts";
import type { Sent, Share } from "./send-share.ts";

/** What a process of a rush is told when it starts. */
export interface ProcessTask {
  readonly scene: RushScene["type"];
  /** A SQLite file that is prepared; without it the process prepares a store in memory, and checks it. */
  readonly path?: string;
  readonly share: Share;
  /** How many commands it sends in another store before, so that its code is compiled. */
  readonly warmUp: number;
}

/** What a process says: that it is ready, then what became of its share and what of it does not hold. */
export type ProcessTold = "ready" | (Sent & { readonly broken: readonly string[] });

type Done = Exclude<ProcessTold, "ready">;

/**
 * Runs a process for each task, and gives all of them the word at one moment, when the last of them is ready. Several
 * rushes start sooner when they share a folder for compiled code.
 *
 * @throws Error when one of them fails.
 */
export async function rushProcesses(
  tasks: readonly ProcessTask[],
  compiled?: string,
): Promise<readonly Done[]> {
  const processes = tasks.map((task) => new RushingProcess(task, compiled));
  try {
    await Promise.all(processes.map(({ ready }) => ready));
    for (const { child } of processes) child.send("go");
    return await Promise.all(processes.map(({ done }) => done));
  } finally {
    for (const { child } of processes) child.kill();
  }
}

class RushingProcess {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  readonly done: Promise<Done>;

  constructor(task: ProcessTask, compiled: string | undefined) {
    this.child = fork(new URL("rushing-process.ts", import.meta.url), [JSON.stringify(task)], {
      execArgv: [...bundledFlags],
      env: { ...process.env, ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }) },
    });
    const ready = Promise.withResolvers<void>();
    const done = Promise.withResolvers<Done>();
    this.child.on("message", (told: ProcessTold) =>
      told === "ready" ? ready.resolve() : done.resolve(told),
    );
    this.child.on("exit", (code, signal) => {
      const error = new Error(`a process of the rush ended with ${code ?? signal}`);
      ready.reject(error);
      done.reject(error);
    });
    this.ready = ready.promise;
    this.done = done.promise;
    // Whichever fails first is told; the other has nobody who waits for it then.
    this.done.catch(() => {});
  }
}
