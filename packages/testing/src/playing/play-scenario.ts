import { type Instant, toCivilDate } from "@opus/grant-rules/calendar";
import { needObject, OgwError } from "@opus/grant-rules/errors";
import {
  type Answer,
  type JournalEntry,
  type Programme,
  type StreamId,
  utcInstant,
  verifyJournal,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import type { Scenario, ScenarioStep } from "../scenario/scenario.ts";
import { noticeOf } from "../situation/notice.ts";
import { compareStep } from "./compare-step.ts";
import { stopped, unproved } from "./failure.ts";
import type { PlayedScenario, PlayedStep, ScenarioFailure } from "./played-scenario.ts";
import { moveTo, newEntries, openScene, type Scene, sendTo, viewOf } from "./scene.ts";

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
 * The call is announced by itself 30 days before it opens, and published that day wherever it has to be; a case begins its draft when the call opens, unless steps
 * do it.
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
  const start = await openCall(programme, scenario, options.store);
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
    const left = { scene, step, answer, view, letters: letters.since(step.stream) };
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
  { scene, until }: Awaited<ReturnType<typeof openCall>>,
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

/** The scene, and what comes by itself before an instant: the call announced, drafts begun when it opens. */
async function openCall(programme: Programme, scenario: Scenario, store: Store | undefined) {
  const { call, steps, cases } = scenario;
  const document = programme.document.calls.find(({ id }) => id === call);
  const first = steps[0]?.at ?? "";
  const opensAt = utcInstant(document?.opensAt ?? first);
  const isAnnounced = steps.some(({ act: command }) => command?.type === "call.announce");
  const { zone } = programme.document;
  const notice = document === undefined ? opensAt : noticeOf(document, zone);
  const scene = openScene(programme, scenario, isAnnounced || first < notice ? first : notice, store);
  if (!isAnnounced) {
    const operator = { role: "operator", id: "operator-1" } as const;
    await sendTo(scene, `call:${call}`, { type: "call.announce", actor: operator, payload: {} });
    const isRecorded = steps.some(
      ({ act: command }) => command?.type === "publication.record" && command.payload.notice === undefined,
    );
    const day = toCivilDate(scene.clock.now(), zone);
    for (const { id: place } of isRecorded ? [] : (document?.published?.places ?? [])) {
      const payload = { place, day };
      await sendTo(scene, `call:${call}`, { type: "publication.record", actor: operator, payload });
    }
  }
  const waiting = [...cases].filter(([id]) => !startsByItself(steps, `case:${id}`));
  let begun = false;
  return {
    scene,
    /** Begins the drafts that nobody begins, once the call has opened or a step comes before. */
    async until(at: Instant): Promise<void> {
      if (begun || at < opensAt) return;
      begun = true;
      await moveTo(scene, opensAt);
      for (const [id, { applicant }] of waiting) {
        const actor = { role: "applicant", id: applicant } as const;
        await sendTo(scene, `case:${id}`, { type: "application.start", actor, payload: { call } });
      }
    },
  };
}

/** Whether the steps begin a case themselves. */
function startsByItself(steps: readonly ScenarioStep[], stream: StreamId): boolean {
  return steps.some((step) => step.stream === stream && step.act?.type === "application.start");
}

async function endsOf(scene: Scene): Promise<PlayedScenario["ends"]> {
  const { cases, call } = scene.scenario;
  const streams: StreamId[] = [...[...cases.keys()].map((id): StreamId => `case:${id}`), `call:${call}`];
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
