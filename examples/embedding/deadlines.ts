/**
 * Time as data: a clock that stands still until it is moved, a supplement in time and one that never comes.
 *
 * Run it: `node --conditions=@opus/source examples/embedding/deadlines.ts`
 */
import { createGrantWorkflow, createMemoryStore, createSeededIds } from "@opus/grant-workflow";
import { createSimulatedClock } from "@opus/grant-workflow-testing";
import { exampleProgramme } from "./example-programme.ts";
import { notAllFromTheCity } from "./sample-answers.ts";

/** What became of two applicants who were both asked for a supplement. */
export interface SupplementStory {
  /** UTC instant before which the supplement had to come: two working days after the request. */
  readonly dueAt: string | undefined;
  readonly diligent: readonly string[];
  readonly silent: readonly string[];
}

/** Asks two applicants for a supplement; one answers, the other lets the deadline pass. */
export async function supplementStory(): Promise<SupplementStory> {
  const clock = createSimulatedClock("2018-09-01T10:00:00+02:00");
  const workflow = createGrantWorkflow({
    programmes: [exampleProgramme()],
    store: createMemoryStore(),
    clock,
    ids: createSeededIds("a secret of this installation"),
  });
  const call = "nabor-2018";
  await workflow.send({ type: "call.announce", call, actor: { role: "operator", id: "operator-1" } });
  clock.set("2018-09-24T12:00:00+02:00");
  await workflow.passDeadlines();
  for (const id of ["diligent", "silent"]) {
    const actor = { role: "applicant", id } as const;
    await workflow.send({
      type: "application.start",
      case: id,
      actor,
      payload: { call, answers: notAllFromTheCity },
    });
    await workflow.send({ type: "application.submit", case: id, actor });
    const officer = { role: "officer", id: "officer-1" } as const;
    await workflow.send({ type: "formalCheck.complete", case: id, actor: officer });
  }
  const asked = await workflow.caseState("diligent");
  const dueAt = asked?.deadlines.find(({ name }) => name === "supplement")?.dueAt;

  clock.advance(24 * 60 * 60 * 1000);
  await workflow.send({
    type: "application.supplement",
    case: "diligent",
    actor: { role: "applicant", id: "diligent" },
    payload: { answers: [{ path: "/beneficiaries/allFromLodz", value: true }] },
  });
  if (dueAt !== undefined) clock.set(dueAt);
  await workflow.passDeadlines(); // a host does this every minute, or when a timer for store.due() rings

  const stateOf = async (id: string) => (await workflow.caseState(id))?.state ?? [];
  return { dueAt, diligent: await stateOf("diligent"), silent: await stateOf("silent") };
}

if (import.meta.main) console.log(await supplementStory());
