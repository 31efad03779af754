import { parentPort } from "node:worker_threads";
import type { SentRun } from "./record-elsewhere.ts";
import { recordRun } from "./record-run.ts";

// The thread of `recordElsewhere`: what is no data stays here.
const { decisions, commits } = await recordRun();
const run: SentRun = {
  decisions: decisions.map(({ command, input: { hash: _, ...input } }) => ({ command, input })),
  commits,
};
parentPort?.postMessage(run);
