import { appendFileSync } from "node:fs";
import type { Commit, Store, Turn } from "@opus/grant-workflow/store";
import { createSqliteInbox, createSqliteStore } from "@opus/grant-workflow-sqlite";
import { inGroups, scriptedCommits } from "./scripted-commits.ts";

/**
 * The process that is killed: makes the commits that are not made yet, some alone and some in turns, acknowledges each
 * with `stream seq hash`, and performs its effects twice over, once into a plain file and once behind the inbox.
 */
const [storePath = "", inboxPath = "", acks = "", handed = "", count = "0"] = process.argv.slice(2);

/** Beyond the lease of a process that was killed. */
const CLAIM = { now: "2016-01-01T00:00:00.000Z", until: "2016-01-01T00:00:00.000Z", limit: 10 };

function turnOf(commit: Commit): Turn {
  const { sender = "", commandId = "" } = commit.answer ?? {};
  let isAsked = false;
  return {
    next() {
      const needs = isAsked ? undefined : { answer: { sender, commandId } };
      isAsked = true;
      return needs;
    },
    decide: ({ answer }) => (answer === undefined ? commit : undefined),
  };
}

/** Makes the commits of a group; answers those that were not made before. */
async function make(store: Store, group: readonly Commit[]): Promise<Commit[]> {
  const [alone, ...others] = group;
  if (alone !== undefined && others.length === 0) {
    const result = await store.commit(alone);
    if (!result.ok && result.conflict !== "answered") throw new Error(JSON.stringify(result));
    return result.ok ? [alone] : [];
  }
  const results = (await store.inTurn?.(group.map(turnOf))) ?? [];
  return group.filter((_, index) => {
    const result = results[index];
    if (result?.done === "nothing") return false;
    if (result?.done === "kept" && result.result.ok) return true;
    throw new Error(JSON.stringify(result));
  });
}

function acknowledge(commit: Commit): void {
  const entries = commit.streams.flatMap((write) => write.entries);
  const lines = entries.map(({ entry: { stream, seq, hash } }) => `${stream} ${seq} ${hash}\n`);
  appendFileSync(acks, lines.join(""));
}

const store = createSqliteStore({ path: storePath });
const inbox = createSqliteInbox({ path: inboxPath });
for (const group of inGroups(scriptedCommits(Number(count)))) {
  for (const commit of await make(store, group)) acknowledge(commit);
  const token = `process ${process.pid}`;
  for (let waiting = await claim(token); waiting.length > 0; waiting = await claim(token)) {
    for (const { effect } of waiting) {
      appendFileSync(handed, `${effect.id}\n`);
      inbox.once(effect.id, (database) => {
        database.exec("CREATE TABLE IF NOT EXISTS letters (effect TEXT NOT NULL) STRICT");
        database.prepare("INSERT INTO letters VALUES (?)").run(effect.id);
      });
      await store.settleEffects(token, [{ id: effect.id, outcome: "performed" }]);
    }
  }
}
await store.close();
inbox.close();

async function claim(token: string) {
  return (await store.claimEffects({ ...CLAIM, token })).map((waiting) => {
    if ("fault" in waiting) throw waiting.fault;
    return waiting;
  });
}
