import { appendFileSync, existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { Ledger } from "./ledger.ts";
import { commandOf, soakEngine } from "./soak-calls.ts";
import type { SoakTask } from "./soak-process.ts";

const SUBMITTING = 3;
/** Places of the list for which it is found out one after the other whether an award is left. */
const AWARDING = 1;

/**
 * A process of the soak: sends again what the one before it had no answer to, then submits applications of its own and
 * grants the awards that the other process grants as well, with a worker beside, until the run is over.
 */
const task = JSON.parse(process.argv[2] ?? "") as SoakTask;
const store = createSqliteStore({ path: task.path });
const workflow = soakEngine(store, task.apart);
const ledger = new Ledger(task.ledger);
const ending = new AbortController();
const looking = setInterval(() => existsSync(task.over) && ending.abort(), 20);
const working = workflow.work({
  every: 20,
  ...(task.isLast ? { until: "idle" } : { signal: ending.signal }),
  effects: {
    async perform({ id }) {
      appendFileSync(task.received, `${id} ${task.name}\n`);
    },
  },
  onProblem(problem) {
    process.stderr.write(`${task.name}: ${problem.at} ${problem.name ?? ""}: ${problem.error}\n`);
  },
});
for (const id of ledger.ids("sent")) await send(id);
if (!task.isLast) {
  await Promise.all([
    ...Array.from({ length: SUBMITTING }, (_, lane) => submitting(lane)),
    ...Array.from({ length: AWARDING }, awarding),
  ]);
}
await working;
clearInterval(looking);
await workflow.close();
await store.close();

async function submitting(lane: number): Promise<void> {
  for (let place = lane; !ending.signal.aborted; place += SUBMITTING) {
    if (ledger.has(`start ${task.slot} ${place}`)) continue;
    await send(`start ${task.slot} ${place}`);
    await send(`submit ${task.slot} ${place}`);
    await sleep(1);
  }
}

async function awarding(): Promise<void> {
  for (let place = 0; place < task.awards && !ending.signal.aborted; place += 1) {
    const id = `award ${task.slot} ${place}`;
    if (!ledger.has(id)) await send(id);
  }
}

/** Sends a command and notes the answer; an award that the other process granted meanwhile is no longer to be had. */
async function send(id: string): Promise<void> {
  if (!ledger.has(id)) ledger.note("sent", id);
  const answer = await workflow.send(commandOf(id));
  if (answer.outcome === "accepted") return ledger.note("kept", id);
  const isTaken = id.startsWith("award ") && answer.reasons.every(({ code }) => code === "OGW203");
  if (!isTaken) throw new Error(`${id}: ${JSON.stringify(answer.reasons)}`);
  ledger.note("taken", id);
}
