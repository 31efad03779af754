import { needObject, OgwError } from "@opus/grant-rules/errors";
import {
  type Answer,
  type JournalEntry,
  type Programme,
  programmeFor,
  type StreamId,
  verifyJournal,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import type { Scenario, ScenarioStep } from "../scenario/scenario.ts";
import { compareStep } from "./compare-step.ts";
import { stopped, unproved } from "./failure.ts";
import { openCalls } from "./open-calls.ts";
import type { PlayedScenario, PlayedStep, ScenarioFailure } from "./played-scenario.ts";
import { moveTo, newEntries, type Scene, sendTo, viewOf } from "./scene.ts";

const PROGRAMME = { of: "playScenario", name: "the programme", is: "what parseProgramme gave" };
const SCENARIO = { of: "playScenario", name: "the scenario", is: "one that readScenarios gave" };
const OPTIONS = { of: "playScenario", name: "the options", is: "an object such as { store }" };

/** Where a scenario is played. */
export interface PlayScenarioOptions {
  /** A store that nothing was written to yet, to be read when the scenario has been played; left out, one in memory. */
  readonly store?: Store;
}

/**
 * Plays a scenario through the engine's commands, on a store in memory, or the one given, and a clock of its own, and looks at what came
 * of every step; deadlines pass by themselves. It ends with the first step that came out otherwise, so that one slip is
 * found once, and the journal of all that happened is proved. The same scenario gives the same journal.
 *
 * Each of its calls is announced by itself 30 days before it opens, and published that day wherever it has to be; a case begins its draft when its call opens, unless
 * steps do it.
 *
 * @throws OgwError OGW300-349 and OGW500-549 as the engine does.
 * @example
 * const { scenarios } = readScenarios(text, programme);
 * for (const scenario of scenarios) (await playScenario(programme, scenario)).passed;
 */
export async function playScenario(
  programme: Programme,
  scenario: Scenario,
  options: PlayScenarioOptions = {},
): Promise<PlayedScenario> {
  needObject(programme, PROGRAMME, ["document"]);
  needObject(scenario, SCENARIO, ["steps", "cases"]);
  needObject(options, OPTIONS, []);
  const start = await openCalls(programme, scenario, options.store);
  const { scene } = start;
  const steps: PlayedStep[] = [];
  const failures: ScenarioFailure[] = [];
  const letters = new LetterBox();
  letters.take(await newEntries(scene));
  for (const step of scenario.steps) {
    const { answer, error } = await reach(step, start);
    const entries = await newEntries(scene);
    letters.take(entries);
    const view = await viewOf(scene, step.stream);
    const played: PlayedStep = {
      step,
      ...(answer === undefined ? {} : { answer }),
      entries,
      state: view?.state ?? [],
      stateNames: view?.stateNames ?? [],
    };
    steps.push(played);
    const call = callOf(scenario, step.stream);
    const ofCall = { call, programme: programmeFor(programme, call) };
    const left = { scene, step, ...ofCall, answer, view, letters: letters.since(step.stream) };
    failures.push(...(error === undefined ? await compareStep(left) : [stopped(step, error)]));
    if (failures.length > 0) break;
  }
  const { faults } = await verifyJournal(scene.store);
  failures.push(...faults.map((fault) => unproved(scenario.pointer, fault)));
  return {
    scenario,
    passed: failures.length === 0,
    steps,
    failures,
    ends: await endsOf(scene),
    endedAt: scene.clock.now(),
  };
}

/** What came of a step's command, or the error of the engine that stopped it, as a day that no calendar covers does. */
async function reach(
  { act: command, stream, at }: ScenarioStep,
  { scene, until }: Awaited<ReturnType<typeof openCalls>>,
): Promise<{ readonly answer?: Answer; readonly error?: OgwError }> {
  try {
    await until(at);
    await moveTo(scene, at);
    return command === undefined ? {} : { answer: await sendTo(scene, stream, command) };
  } catch (error) {
    if (OgwError.isInstance(error)) return { error };
    throw error;
  }
}

function callOf({ call, cases }: Scenario, stream: StreamId): string {
  const [kind, ...id] = stream.split(":");
  return kind === "call" ? id.join(":") : (cases.get(id.join(":"))?.call ?? call);
}

async function endsOf(scene: Scene): Promise<PlayedScenario["ends"]> {
  const { cases, calls } = scene.scenario;
  const streams: StreamId[] = [
    ...[...cases.keys()].map((id): StreamId => `case:${id}`),
    ...calls.map((call): StreamId => `call:${call}`),
  ];
  const views = await Promise.all(streams.map((stream) => viewOf(scene, stream)));
  return streams.map((stream, index) => ({ stream, state: views[index]?.state ?? [] }));
}

/** Letters to applicants, each kept until a step of its case looks at them. */
class LetterBox {
  readonly #letters = new Map<string, string[]>();

  take(entries: readonly JournalEntry[]): void {
    for (const { stream, effects } of entries) {
      const sent = effects.flatMap(({ type, params }) =>
        type === "notifyApplicant" ? [String(params.letter)] : [],
      );
      this.#letters.set(stream, [...(this.#letters.get(stream) ?? []), ...sent]);
    }
  }

  /** The letters of a case since this was last asked. */
  since(stream: StreamId): readonly string[] {
    const letters = this.#letters.get(stream) ?? [];
    this.#letters.set(stream, []);
    return letters;
  }
}
