import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import type { BenchReport } from "../bench-report.ts";
import { median } from "../measure.ts";
import { checkRush } from "./check-rush.ts";
import { printRush } from "./print-rush.ts";
import { rushProcesses } from "./rush-processes.ts";
import { type RushScene, rushScenes } from "./rush-scene.ts";
import type { Share } from "./send-share.ts";

const ROUNDS = 3;

/** What came of sending, over all rounds. */
export interface RushRow {
  readonly name: string;
  readonly sent: number;
  /** In the worst round. */
  readonly accepted: number;
  /** In the worst round. */
  readonly lost: number;
  /** From the first sending to the last answer; median of the rounds. */
  readonly seconds: number;
}

/** A rush beside the same sent one by one. */
export interface RushPair {
  readonly rush: RushRow;
  readonly oneByOne: RushRow;
  /** Seconds of the rush divided by those of one by one, round by round, then the median. */
  readonly ratio: number;
}

interface Contender {
  readonly name: string;
  readonly where: "memory" | "SQLite";
  readonly processes: number;
  readonly isAtOnce: boolean;
}

interface Round {
  readonly accepted: number;
  readonly seconds: number;
}

const contenders = [
  { name: "memory, one by one", where: "memory", processes: 1, isAtOnce: false },
  { name: "memory", where: "memory", processes: 1, isAtOnce: true },
  { name: "SQLite, one by one", where: "SQLite", processes: 1, isAtOnce: false },
  { name: "SQLite", where: "SQLite", processes: 1, isAtOnce: true },
  { name: "SQLite, four processes", where: "SQLite", processes: 4, isAtOnce: true },
] as const satisfies readonly Contender[];

const rushes = [
  { scene: rushScenes["application.submit"], cases: 1000, warmUp: 100 },
  { scene: rushScenes["award.grant"], cases: 200, warmUp: 50 },
];

/**
 * Many people at one moment in one call, beside the same commands sent one by one, each in a fresh and warm process:
 * 1 000 submissions, and 200 awards, in memory, on a SQLite file, and from four processes on one SQLite file. Every
 * run is checked.
 */
export async function benchRush(): Promise<BenchReport> {
  const folder = await mkdtemp(join(tmpdir(), "grant-rush-"));
  const broken: string[] = [];
  const pairs: RushPair[] = [];
  try {
    for (const rush of rushes) {
      const measured = new Rush(rush, folder);
      await measured.run();
      pairs.push(...measured.pairs());
      broken.push(...measured.broken);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const rows = pairs.flatMap(({ rush, oneByOne }) => [rush, oneByOne]);
  const distinct = rows.filter((row, index) => rows.indexOf(row) === index);
  return { json: { bench: "rush", rows: distinct }, text: printRush(pairs, ROUNDS), broken };
}

/** One scene in all its forms, round after round. */
class Rush {
  readonly broken: string[] = [];
  readonly #scene: RushScene;
  readonly #cases: number;
  readonly #warmUp: number;
  readonly #folder: string;
  readonly #rounds = new Map<Contender["name"], Round[]>();

  constructor({ scene, cases, warmUp }: (typeof rushes)[number], folder: string) {
    this.#scene = scene;
    this.#cases = cases;
    this.#warmUp = warmUp;
    this.#folder = folder;
  }

  async run(): Promise<void> {
    const prepared = join(this.#folder, `${this.#scene.type}.db`);
    const store = createSqliteStore({ path: prepared });
    await this.#scene.prepare(store, this.#cases);
    await store.close();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const contender of contenders) {
        const rounds = this.#rounds.get(contender.name) ?? [];
        rounds.push(await this.#runOnce(contender, prepared));
        this.#rounds.set(contender.name, rounds);
      }
    }
  }

  async #runOnce({ name, where, processes, isAtOnce }: Contender, prepared: string): Promise<Round> {
    const path = where === "memory" ? undefined : join(this.#folder, "round.db");
    if (path !== undefined) await copyFile(prepared, path);
    const each = this.#cases / processes;
    const shares = Array.from({ length: processes }, (_, index): Share => {
      return { from: index * each, to: (index + 1) * each, isAtOnce };
    });
    const { type } = this.#scene;
    const done = await rushProcesses(
      shares.map((share) => ({
        scene: type,
        ...(path === undefined ? {} : { path }),
        share,
        warmUp: this.#warmUp,
      })),
      join(this.#folder, "compiled"),
    );
    const faults = done.flatMap(({ reasons, broken }) => [...reasons, ...broken]);
    if (path !== undefined) faults.push(...(await this.#checkFile(path, shares)));
    this.broken.push(...faults.map((fault) => `${type}, ${name}: ${fault}`));
    const begun = Math.min(...done.map((one) => one.begun));
    const ended = Math.max(...done.map((one) => one.ended));
    return { accepted: done.reduce((sum, one) => sum + one.accepted, 0), seconds: (ended - begun) / 1000 };
  }

  async #checkFile(path: string, shares: readonly Share[]): Promise<readonly string[]> {
    const store = createSqliteStore({ path });
    try {
      return await checkRush(store, this.#scene, shares);
    } finally {
      await store.close();
      for (const file of [path, `${path}-wal`, `${path}-shm`]) await rm(file, { force: true });
    }
  }

  /** Each rush with the same commands sent one by one to the same kind of store. */
  pairs(): readonly RushPair[] {
    const rows = new Map(contenders.map(({ name }) => [name, this.#row(name)]));
    return contenders
      .filter(({ isAtOnce }) => isAtOnce)
      .map(({ name, where }) => {
        const alone = `${where}, one by one` as const;
        const peers = this.#rounds.get(alone) ?? [];
        const ratios = (this.#rounds.get(name) ?? []).map(
          ({ seconds }, round) => seconds / (peers[round]?.seconds ?? Number.NaN),
        );
        return {
          rush: rows.get(name) as RushRow,
          oneByOne: rows.get(alone) as RushRow,
          ratio: median(ratios),
        };
      });
  }

  #row(name: Contender["name"]): RushRow {
    const rounds = this.#rounds.get(name) ?? [];
    const accepted = Math.min(...rounds.map((round) => round.accepted));
    return {
      name: `${this.#scene.type}, ${name}`,
      sent: this.#cases,
      accepted,
      lost: this.#cases - accepted,
      seconds: median(rounds.map(({ seconds }) => seconds)),
    };
  }
}
