/**
 * The shortest useful embedding: a store in memory, one call, two applications, and the reasons of every decision.
 *
 * Run it: `node --conditions=@opus/source examples/embedding/quick-start.ts`
 */
import { createGrantWorkflow, createMemoryStore, type Lang, renderOutcome } from "@opus/grant-workflow";
import { createSimulatedClock } from "@opus/grant-workflow-testing";
import { exampleProgramme } from "./example-programme.ts";
import { soundAnswers, tooMuch } from "./sample-answers.ts";

/** What the formal check said of one application. */
export interface CheckedApplication {
  readonly state: readonly string[];
  readonly rules: readonly { readonly verdict: string; readonly text: string }[];
}

/** Runs the call up to the formal check and tells what the rules said. */
export async function quickStart(lang: Lang): Promise<Readonly<Record<string, CheckedApplication>>> {
  const programme = exampleProgramme();
  const clock = createSimulatedClock("2018-09-01T10:00:00+02:00");
  const workflow = createGrantWorkflow({ programmes: [programme], store: createMemoryStore(), clock });

  const call = "nabor-2018";
  await workflow.as({ role: "operator", id: "operator-1" }).call(call).call.announce();
  clock.set("2018-09-17T08:00:00+02:00");
  await workflow.passDeadlines(); // the call has opened

  for (const [id, answers] of Object.entries({ "a-1": soundAnswers, "a-2": tooMuch })) {
    const { application } = workflow.as({ role: "applicant", id: `applicant-of-${id}` }).case(id);
    await application.start({ call, answers });
    await application.submit();
    await workflow.as({ role: "officer", id: "officer-1" }).case(id).formalCheck.complete();
  }

  const checked = ["a-1", "a-2"].map(async (id) => {
    const [last] = (await workflow.history(`case:${id}`)).slice(-1);
    const { rules: pinned } =
      last === undefined ? programme : await workflow.programmeOf(last.programme.hash);
    const rules = (last?.verdicts ?? []).map((outcome) => ({
      verdict: outcome.verdict,
      text: renderOutcome(pinned, outcome, lang).text,
    }));
    return [id, { state: (await workflow.caseState(id))?.state ?? [], rules }] as const;
  });
  return Object.fromEntries(await Promise.all(checked));
}

if (import.meta.main) console.dir(await quickStart("pl"), { depth: 4 });
