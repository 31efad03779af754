/**
 * Loads an example programme, decides the first commands of a call and of one case, proves the journal, and prints
 * what came out. Run under `--disallow-code-generation-from-strings` by the test beside it.
 */
import { readFileSync } from "node:fs";
import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  parseProgramme,
  verifyJournal,
} from "@opus/grant-workflow";
import { createSimulatedClock } from "@opus/grant-workflow-testing";

const folder = new URL("../../examples/programmes/strefa-wielkomiejska/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const [row = "{}"] = read("applications.ndjson").split("\n");
const { answers } = JSON.parse(row);

const programme = parseProgramme(read("programme.json"));
const [call] = programme.document.calls;
const store = createMemoryStore();
const clock = createSimulatedClock("2015-01-01T00:00:00Z");
let draws = 0;
const random = {
  next() {
    draws += 1;
    return draws / 1000;
  },
};
const ids = createSeededIds("test");
const workflow = createGrantWorkflow({ programmes: [programme], store, clock, ids, random });

const outcomes: string[] = [];
const send = async (command: object) => outcomes.push((await workflow.sendJson(command)).outcome);
const applicant = { role: "applicant", id: "applicant-1" } as const;

await send({ type: "call.announce", call: call?.id ?? "", actor: { role: "operator", id: "operator-1" } });
clock.set(call?.opensAt ?? "");
for (const answer of await workflow.passDeadlines()) outcomes.push(answer.outcome);
await send({
  type: "application.start",
  case: "a-1",
  actor: applicant,
  payload: { call: call?.id, answers },
});
await send({ type: "application.submit", case: "a-1", actor: applicant });

const history = await workflow.history("case:a-1");
console.log(
  JSON.stringify({
    outcomes,
    state: (await workflow.caseState("a-1"))?.state,
    verdicts: history.at(-1)?.verdicts.length,
    head: history.at(-1)?.hash,
    journal: await verifyJournal(store),
  }),
);
