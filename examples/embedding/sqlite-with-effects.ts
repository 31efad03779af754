/**
 * A durable embedding: decisions in SQLite, letters behind an inbox, so that each is written exactly once although
 * effects are handed over at least once.
 *
 * Run it: `node --conditions=@opus/source examples/embedding/sqlite-with-effects.ts grants.db letters.db`
 */
import {
  createGrantWorkflow,
  type EffectAttempt,
  type EffectRunner,
  effectKinds,
  type GrantEffect,
  type GrantWorkflow,
} from "@opus/grant-workflow";
import { createSqliteInbox, createSqliteStore, type SqliteInbox } from "@opus/grant-workflow-sqlite";
import { createSimulatedClock, type SimulatedClock } from "@opus/grant-workflow-testing";
import { exampleProgramme } from "./example-programme.ts";
import { soundAnswers } from "./sample-answers.ts";

/** Writes every letter, whichever stage sends it; the letter and the mark of its effect are one transaction. */
export function letterWriter(inbox: SqliteInbox): EffectRunner {
  return {
    kinds: effectKinds.filter((kind) => kind.endsWith(".notifyApplicant")),
    perform(effect) {
      if (effect.type !== "notifyApplicant") return;
      const { id, case: ofCase, params } = effect;
      inbox.once(id, (database) => {
        database.exec("CREATE TABLE IF NOT EXISTS letters (effect TEXT, ofCase TEXT, letter TEXT)");
        database.prepare("INSERT INTO letters VALUES (?, ?, ?)").run(id, ofCase, params.letter);
      });
    },
  };
}

/** What was handed over, and what came of it. */
export interface LettersWritten {
  /** How often each effect was handed over. */
  readonly handedOver: readonly number[];
  readonly letters: readonly string[];
}

/** Submits one late application and performs its effect twice, as after a crash; answers the letters that are there. */
export async function lateApplication(storePath: string, lettersPath: string): Promise<LettersWritten> {
  const store = createSqliteStore({ path: storePath });
  const inbox = createSqliteInbox({ path: lettersPath });
  const clock = createSimulatedClock("2018-09-01T10:00:00+02:00");
  const workflow = createGrantWorkflow({ programmes: [exampleProgramme()], store, clock });
  await submitTooLate(workflow, clock);

  const writer = letterWriter(inbox);
  const handedOver: number[] = [];
  const interrupted = async (effect: GrantEffect, attempt: EffectAttempt) => {
    handedOver.push(attempt.number);
    await writer.perform(effect, attempt);
    if (attempt.number === 1) throw new Error("the letter is written, and nobody has noted it");
  };
  const effects = { ...writer, perform: interrupted };
  await workflow.work({ effects, until: "idle" });
  clock.advance(1000); // the second attempt comes within a second
  await workflow.work({ effects, until: "idle" });
  const letters = lettersIn(inbox);

  await workflow.close();
  await store.close();
  inbox.close();
  return { handedOver, letters };
}

async function submitTooLate(workflow: GrantWorkflow, clock: SimulatedClock): Promise<void> {
  const call = "nabor-2018";
  const { application } = workflow.as({ role: "applicant", id: "applicant-1" }).case("a-1");
  await workflow.as({ role: "operator", id: "operator-1" }).call(call).call.announce();
  clock.set("2018-09-20T12:00:00+02:00");
  await workflow.passDeadlines();
  await application.start({ call, answers: soundAnswers });
  clock.set("2018-09-30T12:00:00+02:00"); // the call closed on 28 September at 24:00
  await workflow.passDeadlines();
  await application.submit();
}

function lettersIn(inbox: SqliteInbox): readonly string[] {
  let letters: readonly string[] = [];
  inbox.once("read the letters", (database) => {
    const rows = database.prepare("SELECT ofCase, letter FROM letters").all();
    letters = rows.map(({ ofCase, letter }) => `${letter} to ${ofCase}`);
  });
  return letters;
}

if (import.meta.main) {
  const [storePath = "grants.db", lettersPath = "letters.db"] = process.argv.slice(2);
  console.log(await lateApplication(storePath, lettersPath));
}
