import { readFileSync } from "node:fs";
import {
  type CaseContext,
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type JournalEntry,
  type Programme,
  parseProgramme,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import {
  type ApplicationRow,
  createSimulatedClock,
  readApplications,
  type SimulationResult,
  simulate,
} from "@opus/grant-workflow-testing";

const programmes = new URL("../../examples/programmes/", import.meta.url);

/** Milliseconds for a whole run before the first test; it takes one or two seconds on an idle machine. */
export const patience = 60_000;

/** An example programme with its synthetic applications. */
export interface Example {
  readonly text: string;
  readonly rows: readonly ApplicationRow[];
}

/** What a whole run came to. */
export interface FinishedRun {
  readonly programme: Programme;
  readonly store: Store;
  readonly result: SimulationResult;
  /** End of each case: `funded`, `reserve`, … */
  readonly ends: ReadonlyMap<string, string>;
  readonly contexts: ReadonlyMap<string, CaseContext>;
  journal(caseId: string): Promise<readonly JournalEntry[]>;
}

/** Reads an example folder. */
export function readExample(name: string): Example {
  const text = readFileSync(new URL(`${name}/programme.json`, programmes), "utf8");
  const { rows, problems } = readApplications(
    readFileSync(new URL(`${name}/applications.ndjson`, programmes), "utf8"),
  );
  if (problems.length > 0) throw new Error(`example ${name} has broken rows: ${JSON.stringify(problems)}`);
  return { text, rows };
}

/** Runs a programme from announcement to archive in memory. */
export async function runExample({ text, rows }: Example, seed: number | string = 1): Promise<FinishedRun> {
  const programme = parseProgramme(text);
  const store = createMemoryStore();
  const clock = createSimulatedClock("2000-01-01T00:00:00.000Z");
  const workflow = createGrantWorkflow({
    programmes: [programme],
    store,
    clock,
    ids: createSeededIds("scenario"),
  });
  const result = await simulate({ programme, workflow, clock, rows, seed });
  const ends = new Map<string, string>();
  for (const call of programme.document.calls) {
    const { rows: found } = await store.rows({ scope: `${call.id}/ends` });
    for (const { value } of found) ends.set(String(value.case), String(value.end));
  }
  const contexts = new Map<string, CaseContext>();
  for (const id of ends.keys()) {
    const view = await workflow.caseState(id);
    if (view !== undefined) contexts.set(id, view.context);
  }
  return { programme, store, result, ends, contexts, journal: (id) => store.journal(`case:${id}`) };
}

/** The programme text after a change to its document. */
export function changed<Document extends object>(text: string, change: (document: Document) => void): string {
  const document = JSON.parse(text) as Document;
  change(document);
  return JSON.stringify(document);
}

/** Case ids that ended in one way, sorted. */
export function endedAs(run: FinishedRun, end: string): readonly string[] {
  return [...run.ends]
    .filter(([, found]) => found === end)
    .map(([id]) => id)
    .sort();
}
