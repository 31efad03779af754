import { type Instant, toCivilDate } from "@opus/grant-rules/calendar";
import { type CallDocument, callsOf, type Programme, type StreamId, utcInstant } from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import type { Scenario, ScenarioStep } from "../scenario/scenario.ts";
import { heldBy } from "../situation/held-by.ts";
import { noticeOf } from "../situation/notice.ts";
import { moveTo, openScene, type Scene, sendTo } from "./scene.ts";

/** A scene with what comes by itself: calls announced, drafts begun when they open. */
export interface OpenScene {
  readonly scene: Scene;
  /** What comes by itself until an instant, the instant itself included. */
  until(at: Instant): Promise<void>;
}

/** Something that happens by itself, at its instant. */
interface ByItself {
  readonly at: Instant;
  run(scene: Scene): Promise<void>;
}

/** The scene of a scenario; its clock stands where the first thing happens. */
export async function openCalls(
  programme: Programme,
  scenario: Scenario,
  store: Store | undefined,
): Promise<OpenScene> {
  const first = scenario.steps[0]?.at ?? "";
  const waiting = scenario.calls
    .flatMap((call) => ofCall(programme, scenario, call, first))
    // The one that is listed first comes first at one instant.
    .sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  const start = waiting[0]?.at ?? first;
  const scene = openScene(programme, scenario, first < start ? first : start, store);
  const until = async (at: Instant) => {
    for (let next = waiting[0]; next !== undefined && next.at <= at; next = waiting[0]) {
      waiting.shift();
      await moveTo(scene, next.at);
      await next.run(scene);
    }
  };
  // What was there before the first step is no letter that a step brought.
  await until(scene.clock.now());
  return { scene, until };
}

/** What comes by itself in a call, unless steps do it. */
function ofCall(
  programme: Programme,
  { steps, cases }: Scenario,
  call: string,
  first: Instant,
): readonly ByItself[] {
  const document = callsOf(programme).find(({ id }) => id === call);
  const { zone } = programme.document;
  const opensAt = utcInstant(document?.opensAt ?? first);
  const ofSteps = steps.filter(({ stream }) => stream === `call:${call}`);
  const isAnnounced = ofSteps.some(({ act }) => act?.type === "call.announce");
  const usual = document === undefined ? opensAt : noticeOf(document, zone);
  const about = steps.find(
    ({ stream }) => stream === `call:${call}` || cases.get(caseIn(stream))?.call === call,
  );
  // What steps do in a call before then finds it announced.
  const notice = about !== undefined && about.at < usual ? about.at : usual;
  const drafts = [...cases].filter(
    ([id, each]) => each.call === call && !startsByItself(steps, `case:${id}`),
  );
  return [
    ...(isAnnounced ? [] : [{ at: notice, run: (scene: Scene) => announce(scene, call, document, ofSteps) }]),
    {
      at: opensAt,
      run: async (scene: Scene) => {
        for (const [id, { applicant, from }] of drafts) {
          const actor = { role: "applicant", id: applicant } as const;
          const payload = { call, ...(from === undefined ? {} : { from }) };
          await sendTo(scene, `case:${id}`, { type: "application.start", actor, payload });
        }
      },
    },
  ];
}

/** Announces a call, and records its publications where no step does. */
async function announce(
  scene: Scene,
  call: string,
  document: CallDocument | undefined,
  steps: readonly ScenarioStep[],
): Promise<void> {
  const operator = (type: string) => ({
    role: heldBy(scene.programme, type, "operator"),
    id: "operator-1",
  });
  const announced = { type: "call.announce", actor: operator("call.announce"), payload: {} };
  await sendTo(scene, `call:${call}`, announced);
  const isRecorded = steps.some(
    ({ act }) => act?.type === "publication.record" && act.payload.notice === undefined,
  );
  const day = toCivilDate(scene.clock.now(), scene.programme.document.zone);
  for (const { id: place } of isRecorded ? [] : (document?.published?.places ?? [])) {
    const payload = { place, day };
    const actor = operator("publication.record");
    await sendTo(scene, `call:${call}`, { type: "publication.record", actor, payload });
  }
}

function caseIn(stream: StreamId): string {
  return stream.startsWith("case:") ? stream.slice("case:".length) : "";
}

/** Whether the steps begin a case themselves. */
function startsByItself(steps: readonly ScenarioStep[], stream: StreamId): boolean {
  return steps.some((step) => step.stream === stream && step.act?.type === "application.start");
}
