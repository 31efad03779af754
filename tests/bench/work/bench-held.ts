import { join } from "node:path";
import type { Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { median } from "../measure.ts";
import { BareOutboxLoop } from "./bare-outbox-loop.ts";
import { CLOSED, engineOfWaiting, fillWithWaiting, type WorkScene } from "./waiting-cases.ts";

const HELD = 100_000;
const DUE = 2_000;
const ROUNDS = 5;
/** How many effects a worker performs side by side when it is not told. */
const CONCURRENCY = 8;
const DAY = 86_400_000;
const BAR = 5_000;

/** A kind of work, by what it takes of the CPU. */
export interface WorkRow {
  readonly name: string;
  /** Done for a second of user and system time of this process; median of the rounds. */
  readonly perCpuSecond: number;
  /** The least that is asked for; where there is a bar. */
  readonly bar?: number;
  /** Its CPU time divided by that of the peer, round by round, then the median; where there is a peer. */
  readonly ratioToPeer?: number;
}

/** What was measured, and what of it did not hold. */
export interface HeldReport {
  readonly rows: readonly WorkRow[];
  readonly broken: readonly string[];
}

/**
 * Deadlines passed on a SQLite file that holds 100 000, and the letters that follow performed by a runner that does
 * nothing, beside a bare loop of claims and marks.
 */
export async function benchHeld(folder: string): Promise<HeldReport> {
  const store = createSqliteStore({ path: join(folder, "held.db") });
  await fillWithWaiting(store, HELD, (place) => dayAfter(1 + Math.floor(place / DUE)));
  const scene = engineOfWaiting(store);
  // The call's own.
  await scene.workflow.passDeadlines();
  const rounds: Round[] = [];
  const broken: string[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const measured = await measureRound(scene, store, join(folder, `bare-${round}.db`), round);
    if (measured.passed !== DUE) broken.push(`${measured.passed} of ${DUE} due deadlines passed`);
    if (measured.performed !== DUE) broken.push(`${measured.performed} of ${DUE} effects were performed`);
    // The first round warms up.
    if (round > 0) rounds.push(measured);
  }
  await store.close();
  const perSecond = (of: (round: Round) => number) => median(rounds.map((one) => (DUE / of(one)) * 1e6));
  const rows: readonly WorkRow[] = [
    {
      name: `deadlines passed, ${DUE} due of ${HELD} held`,
      perCpuSecond: perSecond(({ passing }) => passing),
      bar: BAR,
    },
    { name: "effects, bare loop of claims and marks", perCpuSecond: perSecond(({ bare }) => bare) },
    {
      name: "effects performed by a runner that does nothing",
      perCpuSecond: perSecond(({ performing }) => performing),
      ratioToPeer: median(rounds.map(({ performing, bare }) => performing / bare)),
    },
  ];
  return { rows, broken };
}

/** CPU times in microseconds. */
interface Round {
  readonly passing: number;
  readonly performing: number;
  readonly bare: number;
  readonly passed: number;
  readonly performed: number;
}

async function measureRound(
  { workflow, clock }: WorkScene,
  store: Store,
  barePath: string,
  round: number,
): Promise<Round> {
  clock.set(dayAfter(1 + round));
  globalThis.gc?.();
  let passed = 0;
  const passing = await cpuOf(async () => {
    passed = (await workflow.work({ until: "idle" })).deadlines;
  });
  const loop = new BareOutboxLoop(barePath, await entriesThatAsk(store), CONCURRENCY);
  const bare = await cpuOf(() => loop.run());
  loop.close();
  let performed = 0;
  const performing = await cpuOf(async () => {
    const effects = { perform() {} };
    performed = (await workflow.work({ until: "idle", deadlines: false, effects })).performed;
  });
  return { passing, performing, bare, passed, performed };
}

/** The texts of the entries that the waiting effects stand in. */
async function entriesThatAsk(store: Store): Promise<readonly string[]> {
  const waiting = await store.outbox({ limit: DUE });
  const texts: string[] = [];
  for (const { id, stream } of waiting) {
    const seq = Number(id.split("#")[1]);
    const [entry] = await store.journal(stream, { after: seq - 1, limit: 1 });
    texts.push(JSON.stringify(entry));
  }
  return texts;
}

async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function dayAfter(days: number): string {
  return new Date(Date.parse(CLOSED) + days * DAY).toISOString();
}
