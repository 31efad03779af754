import { readFile } from "node:fs/promises";
import {
  type Commit,
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type DecisionTrace,
  type GrantWorkflowOptions,
  type Programme,
  parseProgramme,
  type Store,
} from "@opus/grant-workflow";
import { createSimulatedClock, readApplications, simulate } from "@opus/grant-workflow-testing";

const folder = new URL("../../../examples/programmes/strefa-wielkomiejska/", import.meta.url);

/** The example call run once in memory, with every decision and every commit kept. */
export interface RecordedRun {
  readonly programme: Programme;
  readonly decisions: readonly DecisionTrace[];
  readonly commits: readonly Commit[];
}

/** Runs the example call and records what benches repeat. */
export async function recordRun(): Promise<RecordedRun> {
  const decisions: DecisionTrace[] = [];
  const commits: Commit[] = [];
  const programme = await exampleProgramme();
  const store = createMemoryStore();
  const recording: Store = {
    ...store,
    commit: (commit) => {
      commits.push(commit);
      return store.commit(commit);
    },
  };
  await runExample(programme, recording, { onDecision: (trace) => decisions.push(trace) });
  return { programme, decisions, commits };
}

/** The example programme. */
export async function exampleProgramme(): Promise<Programme> {
  return parseProgramme(await readFile(new URL("programme.json", folder), "utf8"));
}

/** Runs the example call on a store; answers the number of commands. */
export async function runExample(
  programme: Programme,
  store: Store,
  options: Pick<GrantWorkflowOptions, "onDecision"> = {},
): Promise<number> {
  const { rows } = readApplications(await readFile(new URL("applications.ndjson", folder), "utf8"));
  const clock = createSimulatedClock("2000-01-01T00:00:00.000Z");
  const workflow = createGrantWorkflow({
    programme,
    store,
    clock,
    ids: createSeededIds("bench"),
    ...options,
  });
  await workflow.prepare();
  const { commands } = await simulate({ programme, workflow, clock, rows, seed: 1 });
  return commands;
}
