import type { Instant } from "@opus/grant-rules/calendar";
import {
  type Answer,
  type Asker,
  type CallView,
  type CaseView,
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  filedVersionsOf,
  type GrantWorkflow,
  type JournalEntry,
  type JsonObject,
  type Programme,
  type StreamId,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { createSimulatedClock, type SimulatedClock } from "../clock/simulated-clock.ts";
import { PRINTED } from "../scenario/default-payload.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Where a scenario plays: an engine on a store in memory, and a clock that only the scenario moves. */
export interface Scene {
  readonly programme: Programme;
  readonly scenario: Scenario;
  readonly store: Store;
  readonly clock: SimulatedClock;
  readonly workflow: GrantWorkflow;
  /** Position of the last entry that was taken in. */
  position: number;
  /** How many commands were sent; ids are made of it, since those of the engine are drawn. */
  sent: number;
}

/** A scene at an instant, before anything has happened; ids are drawn from the name of the scenario. */
export function openScene(
  programme: Programme,
  scenario: Scenario,
  at: Instant,
  store: Store = createMemoryStore(),
): Scene {
  const clock = createSimulatedClock(at);
  const ids = createSeededIds(`scenario ${scenario.name}`);
  const workflow = createGrantWorkflow({ programmes: [programme], store, clock, ids });
  return { programme, scenario, store, clock, workflow, position: 0, sent: 0 };
}

/** Sends a command at the clock's time. */
export async function sendTo(
  scene: Scene,
  stream: StreamId,
  command: { readonly type: string; readonly actor: Asker; readonly payload: JsonObject },
): Promise<Answer> {
  const [kind = "", ...rest] = stream.split(":");
  const id = rest.join(":");
  scene.sent += 1;
  const payload = await asPrinted(scene, id, command);
  return scene.workflow.sendJson({ id: `command-${scene.sent}`, ...command, payload, [kind]: id });
}

/** The content of a command; a paper bears the checksum of the version that was filed, unless it is said otherwise. */
async function asPrinted(
  { store }: Scene,
  id: string,
  { type, payload }: { readonly type: string; readonly payload: JsonObject },
): Promise<JsonObject> {
  if (type !== "paper.record" || payload.checksum !== PRINTED) return payload;
  const filed = await filedVersionsOf(store, id);
  const { checksum = PRINTED } = filed.findLast(({ stands }) => stands) ?? {};
  return { ...payload, checksum };
}

/** Moves the clock to an instant; every deadline due until then passes at its own moment. */
export async function moveTo({ store, clock, workflow }: Scene, instant: Instant): Promise<void> {
  /** Those that nobody took come again and are passed over. */
  const refused = new Set<string>();
  for (;;) {
    const due = await store.due(instant, { limit: refused.size + 1 });
    const next = due.find((each) => !refused.has(keyOf(each)));
    if (next === undefined) break;
    if (next.dueAt > clock.now()) clock.set(next.dueAt);
    const answer = await workflow.passDeadline(next);
    if (answer.outcome === "refused") refused.add(keyOf(next));
  }
  clock.set(instant);
}

function keyOf({ stream, name, dueAt }: { stream: string; name: string; dueAt: string }): string {
  return `${stream} ${name} ${dueAt}`;
}

/** The entries that were written since this was last asked. */
export async function newEntries(scene: Scene): Promise<readonly JournalEntry[]> {
  const fresh = await scene.store.entries({ after: scene.position, limit: MANY });
  scene.position = fresh.at(-1)?.position ?? scene.position;
  return fresh.map(({ entry }) => entry);
}

/** More than any step brings. */
const MANY = 100_000;

/** A case or call as it stands, for the host itself; undefined when there is none. */
export function viewOf({ workflow }: Scene, stream: StreamId): Promise<CaseView | CallView | undefined> {
  const id = stream.slice(stream.indexOf(":") + 1);
  return stream.startsWith("call:") ? workflow.callState(id) : workflow.caseState(id);
}
