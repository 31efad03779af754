import { appendFileSync } from "node:fs";
import { createSqliteInbox, createSqliteStore } from "@opus/grant-workflow-sqlite";
import { scriptedCommits } from "./scripted-commits.ts";

/**
 * The process that is killed: makes the commits that are not made yet, acknowledges each with `stream seq hash`, and
 * performs its effects twice over, once into a plain file and once behind the inbox.
 */
const [storePath = "", inboxPath = "", acks = "", handed = "", count = "0"] = process.argv.slice(2);

const store = createSqliteStore({ path: storePath });
const inbox = createSqliteInbox({ path: inboxPath });
for (const commit of scriptedCommits(Number(count))) {
  if ((await store.answer(commit.answer.commandId)) === undefined) {
    const result = await store.commit(commit);
    if (!result.ok) throw new Error(JSON.stringify(result));
    const entries = commit.streams.flatMap((write) => write.entries);
    appendFileSync(
      acks,
      entries.map(({ entry: { stream, seq, hash } }) => `${stream} ${seq} ${hash}\n`).join(""),
    );
  }
  for (const waiting of await store.outbox({ limit: 10 })) {
    if ("fault" in waiting) throw waiting.fault;
    const { effect } = waiting;
    appendFileSync(handed, `${effect.id}\n`);
    inbox.once(effect.id, (database) => {
      database.exec("CREATE TABLE IF NOT EXISTS letters (effect TEXT NOT NULL) STRICT");
      database.prepare("INSERT INTO letters VALUES (?)").run(effect.id);
    });
    await store.markPerformed([effect.id]);
  }
}
await store.close();
inbox.close();
