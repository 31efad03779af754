import { writeFileSync } from "node:fs";
import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  parseProgramme,
  type SentCommand,
} from "@opus/grant-workflow";
import type { Commit, Store } from "@opus/grant-workflow/store";
import { createSimulatedClock, minimalProgramme } from "@opus/grant-workflow-testing";

/**
 * Writes `kept-store.json`: the commits of a small call as machine version 1 made them, with cases in the middle of
 * things. It was run once, while that version was today's; run again under a later one it would prove nothing.
 */
const document = JSON.stringify(minimalProgramme());
const programme = parseProgramme(document);
const commits: Commit[] = [];
const memory = createMemoryStore();
const store: Store = {
  ...memory,
  commit(commit) {
    commits.push(commit);
    return memory.commit(commit);
  },
};
const clock = createSimulatedClock("2026-02-01T08:00:00.000Z");
const workflow = createGrantWorkflow({ programmes: [programme], store, clock, ids: createSeededIds("kept") });

async function must(type: string, role: string, target: object, payload: object = {}, id = `${role}-1`) {
  const sent = { type, actor: { role, id }, payload, ...target } as unknown as SentCommand;
  const answer = await workflow.send(sent);
  if (answer.outcome === "refused") throw new Error(JSON.stringify(answer.reasons));
}

const answers = {
  applicantKind: "ngo",
  title: "Ogród",
  requested: "2000.00",
  participants: 10,
  letterSigned: true,
};
const cases = [
  { case: "draft" },
  { case: "finding", answers: { ...answers, needsSite: true } },
  { case: "scored", answers },
  { case: "supplement", answers: { ...answers, letterSigned: false } },
];

await must("call.announce", "operator", { call: "spring" });
clock.set("2026-03-03T08:00:00.000Z");
await workflow.passDeadlines();
for (const { case: id, answers: given } of cases) {
  const applicant = `applicant-${id}`;
  const payload = given === undefined ? { call: "spring" } : { call: "spring", answers: given };
  await must("application.start", "applicant", { case: id }, payload, applicant);
  if (given === undefined) continue;
  await must("application.submit", "applicant", { case: id }, {}, applicant);
  await must("formalCheck.complete", "officer", { case: id });
}
const card = { impartial: true, scores: { need: 9, method: 9 }, justification: "Dobrze opisana potrzeba." };
await must("review.record", "expert", { case: "scored" }, card, "expert-1");
const kept = { programme: { hash: programme.hash, document: JSON.parse(document) as unknown }, commits };
writeFileSync(new URL("kept-store.json", import.meta.url), `${JSON.stringify(kept)}\n`);
