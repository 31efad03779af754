// A stranger's program: opens a store, loads a programme, announces a call, opens the store again and proves it.
import { readFileSync } from "node:fs";
import { createGrantWorkflow, parseProgramme, verifyJournal } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";

const [programmePath = "", storePath = ""] = process.argv.slice(2);
const programme = parseProgramme(readFileSync(programmePath, "utf8"));

async function announce() {
  const { id: call = "", opensAt = "" } = programme.document.calls[0] ?? {};
  const store = createSqliteStore({ path: storePath });
  const workflow = createGrantWorkflow({
    programmes: [programme],
    store,
    // The call of the example closed long ago on today's clock.
    clock: { now: () => new Date(Date.parse(opensAt) - 86_400_000).toISOString() },
  });
  const answer = await workflow.send({ type: "call.announce", call, actor: { role: "operator", id: "o-1" } });
  await store.close();
  return answer;
}

const answer = await announce();
const store = createSqliteStore({ path: storePath });
const { entries, valid } = await verifyJournal(store);
await store.close();
const state = answer.outcome === "accepted" ? answer.state : [];
console.log(JSON.stringify({ outcome: answer.outcome, state, entries, valid }));
