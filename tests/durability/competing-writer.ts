import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { aCommit, firstWrite, followUp } from "@opus/grant-workflow-testing/contract";

/** One of several processes that append to the same stream, each deciding again when another was faster. */
const [path = "", name = "", count = "0"] = process.argv.slice(2);

const store = createSqliteStore({ path });
for (let number = 1; number <= Number(count); number++) {
  const parts = { event: { type: "application.edit", by: `${name} ${number}` } };
  for (let isKept = false; !isKept; ) {
    const snapshot = await store.load("call:2015");
    const write =
      snapshot === undefined
        ? firstWrite("call:2015", parts)
        : followUp({ stream: "call:2015", snapshot }, parts);
    const result = await store.commit(aCommit({ id: `${name} ${number}`, streams: [write] }));
    if (!result.ok && result.conflict !== "revision") throw new Error(JSON.stringify(result));
    isKept = result.ok;
  }
}
await store.close();
