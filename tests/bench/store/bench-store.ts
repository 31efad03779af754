import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import type { BenchResult } from "../bench-result.ts";
import { measure } from "../measure.ts";
import { exampleProgramme, recordRun, runExample } from "../recorded-run/record-run.ts";
import { bareCommitLoop } from "./bare-commit-loop.ts";

/**
 * A whole run of the example call on the SQLite store against a bare loop that commits the same rows, one transaction
 * a command, with the same durability (WAL, synchronous FULL).
 */
export async function benchStore(): Promise<BenchResult> {
  const { commits } = await recordRun();
  const programme = await exampleProgramme();
  const folder = await mkdtemp(join(tmpdir(), "grant-bench-"));
  const rounds = 5;
  let files = 0;
  const nextPath = () => join(folder, `${++files}.db`);
  try {
    const rows = await measure(
      [
        {
          name: "bare SQLite commit loop",
          operations: commits.length,
          run: () => bareCommitLoop(nextPath(), commits),
        },
        {
          name: "run: simulate, decide, commit",
          operations: commits.length,
          async run() {
            const store = createSqliteStore({ path: nextPath() });
            await runExample(programme, store);
            await store.close();
          },
        },
      ],
      rounds,
    );
    return {
      bench: "store",
      what: "one command of a whole call, kept durably",
      limit: "bare SQLite commit loop",
      rounds,
      operations: commits.length,
      rows,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
