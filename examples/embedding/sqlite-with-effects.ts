/**
 * A durable embedding: decisions in SQLite, letters behind an inbox, so that each is written exactly once although
 * effects are handed over at least once.
 *
 * Run it: `node --conditions=@opus/source examples/embedding/sqlite-with-effects.ts grants.db letters.db`
 */
import { randomBytes } from "node:crypto";
import {
  type Clock,
  createGrantWorkflow,
  createSeededIds,
  type EffectRunner,
  type GrantWorkflow,
  isGrantEffect,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { createSqliteInbox, createSqliteStore, type SqliteInbox } from "@opus/grant-workflow-sqlite";
import { createSimulatedClock } from "@opus/grant-workflow-testing";
import { exampleProgramme } from "./example-programme.ts";
import { soundAnswers } from "./sample-answers.ts";

/** Opens the workflow on a store; the seed of its ids is drawn once and kept beside the decisions. */
export async function openWorkflow(store: Store, clock: Clock): Promise<GrantWorkflow> {
  const seed = await store.setting("seed", randomBytes(32).toString("hex"));
  const workflow = createGrantWorkflow({
    programmes: [exampleProgramme()],
    store,
    clock,
    ids: createSeededIds(seed),
  });
  return workflow;
}

/** Writes a letter for every effect that asks for one; the letter and its mark are one transaction. */
export function letterWriter(inbox: SqliteInbox): EffectRunner {
  return {
    async perform(effect) {
      if (!isGrantEffect(effect) || effect.type !== "notifyApplicant") return;
      const { id, case: ofCase, params } = effect;
      inbox.once(id, (database) => {
        database.exec("CREATE TABLE IF NOT EXISTS letters (effect TEXT, ofCase TEXT, letter TEXT)");
        database.prepare("INSERT INTO letters VALUES (?, ?, ?)").run(id, ofCase, params.letter);
      });
    },
  };
}

/** Submits one late application and performs the effects twice; answers the letters that are there then. */
export async function lateApplication(storePath: string, lettersPath: string): Promise<readonly string[]> {
  const store = createSqliteStore({ path: storePath });
  const inbox = createSqliteInbox({ path: lettersPath });
  const clock = createSimulatedClock("2018-09-01T10:00:00+02:00");
  const runner = letterWriter(inbox);
  const workflow = await openWorkflow(store, clock);
  const call = "nabor-2018";
  const actor = { role: "applicant", id: "applicant-1" } as const;

  await workflow.send({ type: "call.announce", call, actor: { role: "operator", id: "operator-1" } });
  clock.set("2018-09-20T12:00:00+02:00");
  await workflow.passDeadlines();
  await workflow.send({
    type: "application.start",
    case: "a-1",
    actor,
    payload: { call, answers: soundAnswers },
  });
  clock.set("2018-09-30T12:00:00+02:00"); // the call closed on 28 September at 24:00
  await workflow.passDeadlines();
  await workflow.send({ type: "application.submit", case: "a-1", actor });

  const waiting = await store.outbox({ limit: 100 });
  const attempt = { number: 2, signal: new AbortController().signal };
  await workflow.work({ effects: runner, until: "idle" });
  for (const each of waiting)
    if ("effect" in each && isGrantEffect(each.effect)) await runner.perform(each.effect, attempt); // as after a crash: once more

  let letters: readonly string[] = [];
  inbox.once("read the letters", (database) => {
    const rows = database.prepare("SELECT ofCase, letter FROM letters").all();
    letters = rows.map(({ ofCase, letter }) => `${letter} to ${ofCase}`);
  });
  inbox.close();
  await store.close();
  return letters;
}

if (import.meta.main) {
  const [storePath = "grants.db", lettersPath = "letters.db"] = process.argv.slice(2);
  console.log(await lateApplication(storePath, lettersPath));
}
