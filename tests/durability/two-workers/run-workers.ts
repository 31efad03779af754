import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JournalEntry } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { countLines, wholeLines } from "../whole-lines.ts";
import { engineApart } from "./call-of-workers.ts";
import { announce, produce } from "./produce.ts";
import type { Received } from "./tally.ts";
import { startWorker, type WorkerProcess } from "./worker-process.ts";

/** Of how long a time the last worker comes after all others: what the killed ones held is nobody's any more. */
const AFTERWARDS = 600_000;
/** In the middle of the call of the minimal programme. */
const OPEN = "2026-03-03T08:00:00.000Z";

/** What a run is told. */
export interface WorkersRun {
  /** A folder for the files of the run. */
  readonly folder: string;
  /** Resolves when the run has gone on for long enough. */
  readonly lasts: (progress: Progress) => Promise<void>;
  /** Resolves when the next worker is to be killed; without it none is. */
  readonly untilKill?: (progress: Progress) => Promise<void>;
}

/** How far a run has come. */
export interface Progress {
  /** Lines that the receiver has. */
  readonly received: () => number;
  /** How many workers were killed. */
  readonly kills: () => number;
  /** Aborts when the run is over. */
  readonly signal: AbortSignal;
}

/**
 * Two workers on one SQLite file while commands are sent by a third process, one of the two killed again and again and
 * started anew; in the end a last worker takes on what the killed ones held. Answers what the receiver got.
 *
 * @throws Error when a command is refused, or a worker fails by itself or tells of a problem.
 */
export async function runWorkers(run: WorkersRun): Promise<Received> {
  const [path, received, over] = ["store.db", "received", "over"].map((file) => join(run.folder, file)) as [
    string,
    string,
    string,
  ];
  const store = createSqliteStore({ path });
  const apart = Date.parse(OPEN) - Date.now();
  const workflow = engineApart(store, apart);
  await announce(workflow);
  await workflow.passDeadlines();
  const end = new AbortController();
  const producing = produce(workflow, countLines(received), end.signal);
  const pair = new WorkerPair((name) =>
    startWorker({ path, received, over, name, apart, isUntilIdle: false }),
  );
  const progress: Progress = {
    received: countLines(received),
    kills: () => pair.killed.length,
    signal: end.signal,
  };
  try {
    const killing = run.untilKill === undefined ? undefined : pair.killAgainAndAgain(run.untilKill, progress);
    await Promise.race([run.lasts(progress), producing, pair.failure]);
    end.abort();
    const cases = await producing;
    await killing;
    writeFileSync(over, "");
    await pair.end();
    const last = startWorker({
      path,
      received,
      over,
      name: "last",
      apart: apart + AFTERWARDS,
      isUntilIdle: true,
    });
    refuseProblems((await last.ended).said);
    const asked = effectsOf(await workflow.entries({ limit: Number.MAX_SAFE_INTEGER }));
    const left = (await workflow.effects()).map(({ id }) => id);
    return { cases, asked, left, lines: wholeLines(received), killed: pair.killed };
  } finally {
    end.abort();
    await producing.catch(() => {});
    await pair.kill();
    await workflow.close();
    await store.close();
  }
}

function effectsOf(entries: readonly { readonly entry: JournalEntry }[]): readonly string[] {
  return entries.flatMap(({ entry }) => entry.effects.map(({ id }) => id));
}

/** Two workers, each of them replaced by another as soon as it is killed. */
class WorkerPair {
  /** Names of those that were killed, in order. */
  readonly killed: string[] = [];
  /** Rejects when one fails by itself. */
  readonly failure: Promise<never>;
  readonly #start: (name: string) => WorkerProcess;
  readonly #workers: WorkerProcess[];
  #fail: (error: unknown) => void = () => {};
  #started = 0;

  constructor(start: (name: string) => WorkerProcess) {
    this.#start = start;
    this.failure = new Promise((_, reject) => {
      this.#fail = reject;
    });
    this.failure.catch(() => {});
    this.#workers = [this.#next(), this.#next()];
  }

  async killAgainAndAgain(
    untilKill: (progress: Progress) => Promise<void>,
    progress: Progress,
  ): Promise<void> {
    while (true) {
      await untilKill(progress);
      if (progress.signal.aborted) return;
      const struck = this.#workers.shift() as WorkerProcess;
      if ((await struck.kill()).end === "killed") this.killed.push(struck.name);
      this.#workers.push(this.#next());
    }
  }

  /** Resolves when both have finished what they have, once they know that the run is over. */
  async end(): Promise<void> {
    const ends = await Promise.all(this.#workers.map(({ ended }) => ended));
    for (const { said } of ends) refuseProblems(said);
  }

  async kill(): Promise<void> {
    await Promise.allSettled(this.#workers.map((worker) => worker.kill()));
  }

  #next(): WorkerProcess {
    this.#started += 1;
    const worker = this.#start(`worker-${this.#started}`);
    worker.ended.catch(this.#fail);
    return worker;
  }
}

function refuseProblems(said: string): void {
  if (said !== "") throw new Error(`a worker told of problems:\n${said}`);
}
