import { appendFileSync, existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { engineApart } from "./call-of-workers.ts";
import type { WorkerTask } from "./worker-process.ts";

/**
 * A worker process: hands each effect over as a line `<id> <worker>` of the receiver's file, which takes a moment to
 * answer, until the run is over or, when it is told to, nothing is due.
 */
const { path, received, name, over, apart, isUntilIdle } = JSON.parse(process.argv[2] ?? "") as WorkerTask;

const store = createSqliteStore({ path });
const workflow = engineApart(store, apart);
const ending = new AbortController();
const looking = setInterval(() => existsSync(over) && ending.abort(), 20);
await workflow.work({
  every: 20,
  ...(isUntilIdle ? { until: "idle" } : { signal: ending.signal }),
  effects: {
    async perform({ id }) {
      appendFileSync(received, `${id} ${name}\n`);
      await sleep(1);
    },
  },
  onProblem(problem) {
    process.stderr.write(`${name}: ${problem.at} ${problem.name ?? ""}: ${problem.error}\n`);
  },
});
clearInterval(looking);
await workflow.close();
await store.close();
