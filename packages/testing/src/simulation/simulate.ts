import { needList, needObject } from "@opus/grant-rules/errors";
import { type Programme, programmeFor } from "@opus/grant-workflow";
import { draftsOf, type IntendedDraft } from "../actors/draft.ts";
import type { ApplicationRow } from "../applications/row-schema.ts";
import { createSeededRandom, randomOf } from "../random/seeded-random.ts";
import { later, officeHour, toUtc } from "../situation/moments.ts";
import { noticeOf } from "../situation/notice.ts";
import { type CallRun, newCallRun } from "./call-run.ts";
import { newCaseRun } from "./case-run.ts";
import type { SimulateOptions } from "./simulate-options.ts";
import { Simulation } from "./simulation.ts";
import {
  beforeOpening,
  type SimulationProblem,
  type SimulationResult,
  unknownCall,
  withoutOrigin,
} from "./simulation-result.ts";

const OPTIONS = {
  of: "simulate",
  name: "the object of options",
  is: "{ programme, workflow, clock, rows, seed }",
};
const PROGRAMME = { of: "simulate", name: "the programme", is: "what parseProgramme gave" };
const WORKFLOW = { of: "simulate", name: "the workflow", is: "what createGrantWorkflow gave" };
const ROWS = { of: "simulate", name: "the list of rows", is: "the rows that readApplications gave" };

/**
 * Plays all calls of a programme from announcement to archive: simulated applicants, officers, experts and the
 * others act on every row in simulated time, through the engine's commands alone; deadlines pass by the clock.
 *
 * The same rows and seed give the same journal, in whatever order the rows stand. After an interruption the same
 * simulation may be run again on the same store with a new clock: what was done is found done, the rest follows.
 *
 * @example
 * const clock = createSimulatedClock();
 * const workflow = createGrantWorkflow({ programmes: [programme], store: createMemoryStore(), clock, ids });
 * const { commands, refused } = await simulate({ programme, workflow, clock, rows, seed: 1 });
 */
export async function simulate(options: SimulateOptions): Promise<SimulationResult> {
  needObject(options, OPTIONS, ["programme", "workflow", "clock", "rows", "seed"]);
  needObject(options.programme, PROGRAMME, ["document"]);
  needObject(options.workflow, WORKFLOW, ["sendJson"]);
  needList(options.rows, ROWS);
  const { programme, clock, rows, seed } = options;
  const problems: SimulationProblem[] = [];
  const random = createSeededRandom(seed);
  const simulation = new Simulation(options, random, problems);
  const runs = new Map(
    [programme, ...(programme.ofCalls ?? [])].flatMap(({ document }) =>
      document.calls.map((call) => [call.id, newCallRun(call, document)] as const),
    ),
  );
  for (const run of runs.values()) {
    if (run.document.afterList !== undefined) {
      simulation.announce(run);
      continue;
    }
    const { zone } = programme.document;
    const at = officeHour(noticeOf(run.document, zone), 0, random(run.stream, "announcement"), zone);
    simulation.announce(run, later(at, clock.now()));
  }
  for (const row of rows) {
    const call = callOf(row, [...runs.values()]);
    if (call === undefined) problems.push(unknownCall(row.id, row.call ?? ""));
    else if (toUtc(row.submittedAt) < toUtc(call.document.opensAt)) {
      problems.push(beforeOpening(row.id, call.document.opensAt));
    } else if (call.document.from !== undefined) {
      const fault = originFault(row, call.document.from, rows, [...runs.values()]);
      if (fault === undefined) simulation.beginWhenInvited(row, call);
      else problems.push(fault);
    } else {
      for (const draft of draftsOf(row, call.document, randomOf(random, row.id)))
        begin(simulation, draft, row, call, programmeFor(programme, call.document.id));
    }
  }
  return simulation.run();
}

function begin(
  simulation: Simulation,
  draft: IntendedDraft,
  row: ApplicationRow,
  call: CallRun,
  programme: Programme,
): void {
  simulation.begin(newCaseRun(draft.case, row, call, draft.abandoned, programme), draft);
}

/** Why a row of a call that derives from another can never be begun, if it cannot. */
function originFault(
  row: ApplicationRow,
  from: string,
  rows: readonly ApplicationRow[],
  runs: readonly CallRun[],
): SimulationProblem | undefined {
  const origin = rows.find(({ id }) => id === row.from);
  const isOwn = origin?.applicant === row.applicant && callOf(origin, runs)?.document.id === from;
  return isOwn ? undefined : withoutOrigin(row.id, from);
}

/** The call that the row names, else the one that opened last before the submission, else the first. */
function callOf(row: ApplicationRow, runs: readonly CallRun[]): CallRun | undefined {
  if (row.call !== undefined) return runs.find(({ document }) => document.id === row.call);
  const byOpening = runs.toSorted((a, b) => (toUtc(a.document.opensAt) < toUtc(b.document.opensAt) ? -1 : 1));
  const submitted = toUtc(row.submittedAt);
  return byOpening.findLast(({ document }) => toUtc(document.opensAt) <= submitted) ?? byOpening[0];
}
