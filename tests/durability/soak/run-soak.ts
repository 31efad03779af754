import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { verifyJournal } from "@opus/grant-workflow";
import type { JournalEntry, Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { countLines, wholeLines } from "../whole-lines.ts";
import { countSoak, type SoakCounts } from "./count-soak.ts";
import { Ledger } from "./ledger.ts";
import { prepareSoak, SOAKED_AT } from "./soak-calls.ts";
import { type SoakProcess, type SoakTask, startSoaker } from "./soak-process.ts";

/** Of how long a time the last process comes after all others: what the killed ones held is nobody's any more. */
const AFTERWARDS = 600_000;
const PAGE = 1000;
const SLOTS = ["left", "right"] as const;

/** What a soak is told. */
export interface Soak {
  /** A folder for its files. */
  readonly folder: string;
  /** How many awards both processes race for. */
  readonly awards: number;
  /** Resolves when the soak has gone on for long enough. */
  readonly lasts: (progress: SoakProgress) => Promise<void>;
  /** Resolves when a process is to be killed next. */
  readonly untilKill: (progress: SoakProgress) => Promise<void>;
}

/** How far a soak has come. */
export interface SoakProgress {
  /** Lines in the ledger of the process that is to be killed next. */
  readonly lines: () => number;
  readonly kills: () => number;
  /** Aborts when the soak is over. */
  readonly signal: AbortSignal;
}

/**
 * Two processes race on one SQLite file: both submit applications, grant the same awards and perform what is due, and
 * one after the other is killed and begun anew. In the end everything is counted.
 *
 * @throws Error when a process fails by itself or tells of a problem.
 */
export async function runSoak(soak: Soak): Promise<SoakCounts> {
  const file = (name: string) => join(soak.folder, name);
  const store = createSqliteStore({ path: file("soak.db") });
  await prepareSoak(store, soak.awards);
  const shared = {
    path: file("soak.db"),
    received: file("received"),
    over: file("over"),
    awards: soak.awards,
  };
  const apart = Date.parse(SOAKED_AT) - Date.now();
  const task = (slot: string, name: string): SoakTask => {
    return { ...shared, slot, name, ledger: file(`ledger-${slot}`), apart, isLast: false };
  };
  const race = new Race(task);
  try {
    await race.run(soak);
    writeFileSync(shared.over, "");
    await race.end();
    const last = startSoaker({ ...task("last", "last"), apart: apart + AFTERWARDS, isLast: true });
    refuseProblems((await last.ended).said);
    const ledgers = SLOTS.map((slot) => new Ledger(file(`ledger-${slot}`)));
    const { faults } = await verifyJournal(store);
    const waiting = await store.outbox({ limit: PAGE });
    return countSoak({
      acknowledged: ledgers.flatMap((ledger) => ledger.ids("kept")),
      unanswered: ledgers.flatMap((ledger) => ledger.ids("sent")),
      entries: await entriesOf(store),
      receipts: [...(await receiptsOf(store, "spring")), ...(await receiptsOf(store, "autumn"))],
      letters: { left: waiting.map(({ id }) => id), lines: wholeLines(shared.received), killed: race.killed },
      faults: faults.map((fault) => JSON.stringify(fault)),
    });
  } finally {
    await race.kill();
    await store.close();
  }
}

/** Two processes, each of them replaced by another as soon as it is killed. */
class Race {
  /** Names of those that were killed, in order. */
  readonly killed: string[] = [];
  readonly #task: (slot: string, name: string) => SoakTask;
  readonly #running = new Map<string, SoakProcess>();
  readonly #failure = Promise.withResolvers<never>();
  #begun = 0;

  constructor(task: (slot: string, name: string) => SoakTask) {
    this.#task = task;
    this.#failure.promise.catch(() => {});
    for (const slot of SLOTS) this.#begin(slot);
  }

  /** Kills one after the other until the soak has lasted; rejects as soon as one fails by itself. */
  async run({ lasts, untilKill }: Soak): Promise<void> {
    const over = new AbortController();
    const kills = () => this.killed.length;
    const progress = { kills, signal: over.signal };
    const killing = this.#killInTurn(untilKill, progress);
    killing.catch(this.#failure.reject);
    try {
      await Promise.race([lasts({ ...progress, lines: () => 0 }), this.#failure.promise]);
    } finally {
      over.abort();
      await killing;
    }
  }

  /** Resolves when both have finished what they have, once they know that the soak is over. */
  async end(): Promise<void> {
    for (const { ended } of this.#running.values()) refuseProblems((await ended).said);
  }

  async kill(): Promise<void> {
    await Promise.allSettled([...this.#running.values()].map((one) => one.kill()));
  }

  async #killInTurn(untilKill: Soak["untilKill"], progress: Omit<SoakProgress, "lines">): Promise<void> {
    for (let turn = 0; ; turn += 1) {
      const slot = SLOTS[turn % SLOTS.length] as string;
      await untilKill({ ...progress, lines: countLines(this.#task(slot, "").ledger) });
      if (progress.signal.aborted) return;
      const struck = this.#running.get(slot) as SoakProcess;
      if ((await struck.kill()).end === "killed") this.killed.push(struck.name);
      this.#begin(slot);
    }
  }

  #begin(slot: string): void {
    this.#begun += 1;
    const one = startSoaker(this.#task(slot, `${slot}-${this.#begun}`));
    one.ended.catch(this.#failure.reject);
    this.#running.set(slot, one);
  }
}

function refuseProblems(said: string): void {
  if (said !== "") throw new Error(`a process told of problems:\n${said}`);
}

async function receiptsOf(store: Store, call: string): Promise<readonly string[]> {
  const { rows } = await store.rows({ scope: `${call}/receipts` });
  return rows.map(({ key }) => key);
}

async function entriesOf(store: Store): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (let after = 0; ; ) {
    const page = await store.entries({ after, limit: PAGE });
    const last = page.at(-1);
    if (last === undefined) return entries;
    entries.push(...page.map(({ entry }) => entry));
    after = last.position;
  }
}
