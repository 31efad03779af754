import { resolve } from "node:path";
import {
  type Answer,
  createGrantWorkflow,
  type GrantWorkflow,
  type JournalReport,
  type Programme,
  type Summary,
  summarise,
  verifyJournal,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import {
  createSimulatedClock,
  type RowProblem,
  readApplications,
  type SimulationProgress,
  type SimulationResult,
  simulate,
} from "@opus/grant-workflow-testing";
import { readInputFile } from "../files/input-file.ts";
import { soundProgramme } from "../programme/sound-programme.ts";
import { createAcknowledgements } from "./acknowledgements.ts";
import { createEffectsLog, type EffectsLog } from "./effects-log.ts";
import { commandIdsOf, openRunStore, type RunIdentity } from "./run-store.ts";

/** What to run, and where. Paths are relative to `cwd`. */
export interface RunOptions {
  readonly cwd: string;
  readonly programme: string;
  readonly applications: string;
  readonly store: string;
  readonly seed: number;
  readonly mode: "new" | "resume";
  /** File that every committed entry is named in. */
  readonly acks?: string | undefined;
  /** File that every effect handed over is named in; without it effects wait in the store's outbox. */
  readonly effects?: string | undefined;
  readonly onProgress?: (progress: SimulationProgress) => void;
}

/** What a run came to. */
export interface RunOutcome {
  readonly programme: Programme;
  readonly summary: Summary;
  readonly journal: JournalReport;
  readonly simulation: SimulationResult;
  readonly rowProblems: readonly RowProblem[];
  readonly effects?: { readonly performed: number; readonly repeated: number };
  readonly seconds: number;
}

/** Runs all calls of a programme with simulated actors, then counts and verifies what the store holds. */
export async function runProgramme(options: RunOptions): Promise<RunOutcome> {
  const startedAt = performance.now();
  const { cwd, seed } = options;
  const programme = soundProgramme(cwd, options.programme);
  const applications = readInputFile(cwd, options.applications).text;
  const { rows, problems } = readApplications(applications);
  const own = programme.ofCalls ?? [];
  const hashes = [programme, ...own].map(({ hash }) => hash);
  const identity: RunIdentity = { programme: hashes.join(" "), applications, seed };
  const store = await openRunStore(resolve(cwd, options.store), options.mode, identity);
  const effects = options.effects === undefined ? undefined : createEffectsLog(cwd, options.effects);
  try {
    const simulation = await simulateOnStore(options, { programme, store, effects, rows, identity });
    const summary = await summarise(store, programme);
    const journal = await verifyJournal(store);
    return {
      programme,
      summary,
      journal,
      simulation,
      rowProblems: problems,
      ...(effects === undefined
        ? {}
        : { effects: { performed: effects.performed, repeated: effects.repeated } }),
      seconds: Math.round(performance.now() - startedAt) / 1000,
    };
  } finally {
    effects?.close();
    await store.close();
  }
}

/** Milliseconds after which nothing is held by a process that died. */
const LEASE = 300_000;

/** What a run is made of once its files are read and its store is open. */
interface RunParts {
  readonly programme: Programme;
  readonly store: Store;
  readonly effects: EffectsLog | undefined;
  readonly identity: RunIdentity;
  readonly rows: ReturnType<typeof readApplications>["rows"];
}

async function simulateOnStore(options: RunOptions, parts: RunParts): Promise<SimulationResult> {
  const { programme, store, effects, rows, identity } = parts;
  const { cwd, seed, acks, onProgress } = options;
  const clock = createSimulatedClock();
  const workflow = createGrantWorkflow({ programmes: [programme], store, clock });
  const perform = async () => {
    if (effects !== undefined) await performAll(workflow, effects);
  };
  const acknowledgements = acks === undefined ? undefined : createAcknowledgements(cwd, acks);
  const onCommand = async (_command: unknown, answer: Answer) => {
    acknowledgements?.acknowledge(answer);
    if (hasEffects(answer)) await perform();
  };
  try {
    const result = await simulate({
      programme,
      workflow,
      clock,
      rows,
      seed,
      commandId: commandIdsOf(identity),
      onCommand,
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    // What a killed process had taken on but not performed is anybody's again once its lease has ended.
    clock.advance(LEASE);
    await perform();
    return result;
  } finally {
    acknowledgements?.close();
  }
}

function hasEffects(answer: Answer): boolean {
  return answer.outcome === "accepted" && !answer.repeated;
}

/** Performs what waits, and fails with the first effect that does. */
async function performAll(workflow: GrantWorkflow, effects: EffectsLog): Promise<void> {
  let failed: { readonly error: unknown } | undefined;
  await workflow.work({
    effects,
    deadlines: false,
    until: "idle",
    onProblem({ error }) {
      failed ??= { error };
    },
  });
  if (failed !== undefined) throw failed.error;
}
