/**
 * Personal values and the journal: what a person wrote stands beside the journal, is erased when its date has come,
 * and the journal proves itself before and after.
 *
 * Run it: `node --conditions=@opus/source examples/embedding/erasure.ts`
 */
import {
  createGrantWorkflow,
  createMemoryStore,
  type JournalEntry,
  verifyJournal,
} from "@opus/grant-workflow";
import { createSimulatedClock } from "@opus/grant-workflow-testing";
import { exampleProgramme } from "./example-programme.ts";
import { soundAnswers } from "./sample-answers.ts";

/** What is there of an applicant before and after the erasure. */
export interface ErasureStory {
  readonly journal: readonly JournalEntry[];
  readonly nameBefore: unknown;
  readonly nameAfter: unknown;
  readonly titleAfter: unknown;
  readonly erased: number;
  readonly validAfter: boolean;
}

/** Submits an application, lets the retention date of its contact data pass, and erases what is due. */
export async function erasureStory(): Promise<ErasureStory> {
  const store = createMemoryStore();
  const clock = createSimulatedClock("2018-09-01T10:00:00+02:00");
  // Ids and salts are drawn: with the value goes its salt, and nobody can prove a guess any more.
  const workflow = createGrantWorkflow({ programmes: [exampleProgramme()], store, clock });
  const call = "nabor-2018";
  const operator = { role: "operator", id: "operator-1" } as const;
  const { application } = workflow.as({ role: "applicant", id: "applicant-1" }).case("a-1");
  await workflow.as(operator).call(call).call.announce();
  clock.set("2018-09-20T12:00:00+02:00");
  await workflow.passDeadlines();
  await application.start({ call, answers: soundAnswers });
  await application.submit();

  const answersNow = async () => (await workflow.caseFor("a-1", operator))?.answers ?? {};
  const nameBefore = memberOf((await answersNow()).applicant, "name");
  clock.set("2020-01-02T06:00:00+01:00"); // contact data: one year from the next 1 January
  const erased = await store.eraseRecords(clock.now().slice(0, 10));
  const after = await answersNow();
  return {
    journal: await workflow.history("case:a-1"),
    nameBefore,
    nameAfter: memberOf(after.applicant, "name"),
    titleAfter: memberOf(after.project, "title"),
    erased,
    validAfter: (await verifyJournal(store)).valid,
  };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

if (import.meta.main) console.dir(await erasureStory(), { depth: 3 });
