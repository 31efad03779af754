import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMemoryStore, decide } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import type { BenchResult, BenchRow } from "../bench-result.ts";
import { type Contender, measure } from "../measure.ts";
import { recordElsewhere } from "../recorded-run/record-elsewhere.ts";
import { bareCommitLoop } from "./bare-commit-loop.ts";
import { SendAgain } from "./send-again.ts";

const ROUNDS = 9;
/** Rounds after which a process has compiled what it runs most, as a host that has run for a while. */
const WARM_UPS = 10;
const CLIENTS = 16;

/**
 * The commands of a whole call sent through the engine: in memory against deciding them alone; on SQLite against bare
 * loops that write the rows of the same commits with the same durability, one commit a transaction for one client, as
 * many as there are clients for several. Ratios are of own CPU.
 */
export async function benchStore(): Promise<BenchResult> {
  const { programme, decisions, commits } = await recordElsewhere();
  const again = new SendAgain(programme, decisions);
  const folder = await mkdtemp(join(tmpdir(), "grant-bench-"));
  let files = 0;
  const nextPath = () => join(folder, `${++files}.db`);
  const operations = commits.length;
  const onSqlite = async (send: (store: ReturnType<typeof createSqliteStore>) => Promise<void>) => {
    const store = createSqliteStore({ path: nextPath() });
    await send(store);
    await store.close();
  };
  const groups: readonly (readonly Contender[])[] = [
    [
      {
        name: "in memory: decide",
        operations,
        run() {
          for (const { programme: pinned, command, input } of decisions) decide(pinned, command, input);
        },
      },
      { name: "in memory: send", operations, run: () => again.oneByOne(createMemoryStore()) },
    ],
    [
      { name: "SQLite, one client: bare loop", operations, run: () => bareCommitLoop(nextPath(), commits) },
      {
        name: "SQLite, one client: send",
        operations,
        run: () => onSqlite((store) => again.oneByOne(store)),
      },
    ],
    [
      {
        name: `SQLite, ${CLIENTS} clients: bare loop`,
        operations,
        run: () => bareCommitLoop(nextPath(), commits, CLIENTS),
      },
      {
        name: `SQLite, ${CLIENTS} clients: send`,
        operations,
        run: () => onSqlite((store) => again.together(store, CLIENTS)),
      },
    ],
  ];
  try {
    let rows: readonly BenchRow[] = [];
    // What is kept in memory comes last: it teaches the process that the results of decisions live long.
    for (const contenders of [...groups].reverse()) {
      rows = [
        ...(await measure(contenders, ROUNDS, { warmUps: WARM_UPS, collects: "once", ratiosOf: "cpu" })),
        ...rows,
      ];
    }
    return {
      bench: "store",
      what: `one command of a whole call, sent and kept; ${barsOf(rows)}`,
      limit: "the first row of the same group, own CPU",
      rounds: ROUNDS,
      operations,
      rows,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function barsOf(rows: readonly BenchRow[]): string {
  const ratio = (index: number) => rows[index]?.ratioToLimit ?? Number.NaN;
  const cpu = (index: number) => rows[index]?.cpuMicrosPerOp ?? Number.NaN;
  /** What is left of a bare loop where each command is decided too, and nothing else is done. */
  const mostOf = (bare: number) => (cpu(bare) / (cpu(0) + cpu(bare))).toFixed(2);
  return [
    `send in memory ${ratio(1).toFixed(2)}x of decide (bar 1.90x, and 2.30x with the proof of what is read)`,
    `SQLite, one client, ${(1 / ratio(3)).toFixed(2)} of the bare loop (bar 0.60; deciding and the loop alone come to ${mostOf(2)})`,
    `${CLIENTS} clients, ${(1 / ratio(5)).toFixed(2)} of the grouped one (bar 0.35; deciding and the loop alone come to ${mostOf(4)})`,
  ].join("; ");
}
