import { readFile } from "node:fs/promises";
import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type DecisionTrace,
  type GrantWorkflowOptions,
  type Programme,
  parseProgramme,
} from "@opus/grant-workflow";
import { createAjvFormValidator } from "@opus/grant-workflow/ajv";
import type { Commit, Store } from "@opus/grant-workflow/store";
import { createSimulatedClock, readApplications, simulate } from "@opus/grant-workflow-testing";

const folder = new URL("../../../examples/programmes/strefa-wielkomiejska/", import.meta.url);

/** A decision with what it asked the form and the rules, as calls that can be made again. */
export interface RecordedDecision extends DecisionTrace {
  readonly asked: readonly (() => unknown)[];
}

/** The example call run once in memory, with every decision and every commit kept. */
export interface RecordedRun {
  readonly programme: Programme;
  readonly decisions: readonly RecordedDecision[];
  readonly commits: readonly Commit[];
}

/** Runs the example call and records what benches repeat. */
export async function recordRun(): Promise<RecordedRun> {
  const decisions: RecordedDecision[] = [];
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
  let asked: (() => unknown)[] = [];
  const listening = watched(programme, (call) => asked.push(call));
  await runExample(listening, recording, {
    onDecision(trace) {
      decisions.push({ ...trace, programme, asked });
      asked = [];
    },
  });
  return { programme, decisions, commits };
}

/** The programme with its form and rules telling what they are asked. */
function watched(programme: Programme, ask: (call: () => unknown) => void): Programme {
  const { form, reportForm, rules } = programme;
  const validator = (one: typeof form): typeof form => ({
    ...one,
    validate(answers) {
      ask(() => one.validate(answers));
      return one.validate(answers);
    },
  });
  return {
    ...programme,
    form: validator(form),
    reportForm: validator(reportForm),
    rules: Object.assign(Object.create(rules), {
      normalise(...sent: Parameters<typeof rules.normalise>) {
        ask(() => rules.normalise(...sent));
        return rules.normalise(...sent);
      },
      evaluate(...sent: Parameters<typeof rules.evaluate>) {
        ask(() => rules.evaluate(...sent));
        return rules.evaluate(...sent);
      },
    }) as typeof rules,
  };
}

/** The example programme, its forms compiled as on a server. */
export async function exampleProgramme(): Promise<Programme> {
  const text = await readFile(new URL("programme.json", folder), "utf8");
  return parseProgramme(text, { formValidator: createAjvFormValidator });
}

/** Runs the example call on a store; answers the number of commands. */
async function runExample(
  programme: Programme,
  store: Store,
  options: Pick<GrantWorkflowOptions, "onDecision"> = {},
): Promise<number> {
  const { rows } = readApplications(await readFile(new URL("applications.ndjson", folder), "utf8"));
  const clock = createSimulatedClock("2000-01-01T00:00:00.000Z");
  const workflow = createGrantWorkflow({
    programmes: [programme],
    store,
    clock,
    ids: createSeededIds("bench"),
    ...options,
  });
  const { commands } = await simulate({ programme, workflow, clock, rows, seed: 1 });
  return commands;
}
