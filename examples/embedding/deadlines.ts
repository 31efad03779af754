/**
 * Time as data: a clock that stands still until it is moved, a supplement in time and one that never comes.
 *
 * Run it: `node --conditions=@opus/source examples/embedding/deadlines.ts`
 */
import { createGrantWorkflow, createMemoryStore } from "@opus/grant-workflow";
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
  });
  const passDeadlines = () => workflow.work({ until: "idle" }); // a service leaves `until` out and works on
  const call = "nabor-2018";
  await workflow.as({ role: "operator", id: "operator-1" }).call(call).call.announce();
  clock.set("2018-09-24T12:00:00+02:00");
  await passDeadlines(); // the call has opened

  const ofApplicant = (id: string) => workflow.as({ role: "applicant", id }).case(id).application;
  for (const id of ["diligent", "silent"]) {
    await ofApplicant(id).start({ call, answers: notAllFromTheCity });
    await ofApplicant(id).submit();
    await workflow.as({ role: "officer", id: "officer-1" }).case(id).formalCheck.complete();
  }
  const asked = await workflow.caseState("diligent");
  const dueAt = asked?.deadlines.find(({ name }) => name === "supplement")?.dueAt;

  clock.advance(24 * 60 * 60 * 1000);
  const answers = [{ path: "/beneficiaries/allFromLodz", value: true }];
  await ofApplicant("diligent").supplement({ answers });
  if (dueAt !== undefined) clock.set(dueAt);
  await passDeadlines();

  const stateOf = async (id: string) => (await workflow.caseState(id))?.state ?? [];
  return { dueAt, diligent: await stateOf("diligent"), silent: await stateOf("silent") };
}

if (import.meta.main) console.log(await supplementStory());
