import { createMemoryStore } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { checkRush } from "./check-rush.ts";
import type { ProcessTask, ProcessTold } from "./rush-processes.ts";
import { engineAt, rushScenes } from "./rush-scene.ts";
import { sendShare } from "./send-share.ts";

/**
 * One of the processes of a rush: warms up in a store of its own, opens the store, says that it is ready, waits for
 * the word, and sends its share.
 */
const task = JSON.parse(process.argv[2] ?? "") as ProcessTask;
const scene = rushScenes[task.scene];

await warmUp();
const store = task.path === undefined ? createMemoryStore() : createSqliteStore({ path: task.path });
if (task.path === undefined) await scene.prepare(store, task.share.to);
const workflow = engineAt(store, scene.at);
await workflow.callState("spring");
const word = new Promise((resolve) => process.once("message", resolve));
tell("ready");
await word;
const sent = await sendShare(workflow, scene, task.share);
const broken = task.path === undefined ? await checkRush(store, scene, [task.share]) : [];
await store.close();
tell({ ...sent, broken });
process.disconnect();

/** A server has run for a while when a rush comes: its code is compiled. */
async function warmUp(): Promise<void> {
  if (task.warmUp === 0) return;
  const other = createMemoryStore();
  await scene.prepare(other, task.warmUp);
  const share = { from: 0, to: task.warmUp, isAtOnce: task.share.isAtOnce };
  await sendShare(engineAt(other, scene.at), scene, share);
}

function tell(told: ProcessTold): void {
  process.send?.(told);
}
