import { hash } from "node:crypto";
import {
  createGrantWorkflow,
  createMemoryStore,
  type GrantWorkflow,
  type Programme,
  parseProgramme,
  type SentCommand,
} from "@opus/grant-workflow";
import {
  type Commit,
  digestOf,
  type EntryBody,
  type SnapshotBody,
  type Store,
  type StreamWrite,
  sealEntry,
} from "@opus/grant-workflow/store";
import { createSimulatedClock, minimalProgramme, type SimulatedClock } from "@opus/grant-workflow-testing";
import { readSnapshot, snapshotText } from "../../../packages/core/src/journal/snapshot.ts";

const ANNOUNCED = "2026-02-01T08:00:00.000Z";
const OPEN = "2026-03-03T08:00:00.000Z";
/** The day after the closing; the cases are due later. */
export const CLOSED = "2026-03-21T08:00:00.000Z";
/** Cases that one commit writes. */
const CHUNK = 1000;
const answers = {
  applicantKind: "ngo",
  title: "Ogród",
  requested: "2000.00",
  participants: 10,
  letterSigned: false,
};
const sha256 = (text: string) => hash("sha256", text, "hex");

/** An engine on a store, with its clock. */
export interface WorkScene {
  readonly workflow: GrantWorkflow;
  readonly clock: SimulatedClock;
}

/** The engine that the waiting cases belong to, its clock at the day after the closing. */
export function engineOfWaiting(store: Store): WorkScene {
  const clock = createSimulatedClock(CLOSED);
  return { clock, workflow: createGrantWorkflow({ programmes: [programme()], store, clock }) };
}

function programme(): Programme {
  const document = minimalProgramme();
  const calls = document.calls.map((call) => ({ ...call, numbering: { prefix: "S/", digits: 6 } }));
  return parseProgramme(JSON.stringify({ ...document, calls }));
}

/**
 * Fills a store with cases that wait for a supplement, each until an instant of its own. One case was really led
 * there; the others are that one under other ids, whose only entry stands for all that came before.
 */
export async function fillWithWaiting(
  store: Store,
  cases: number,
  dueAt: (place: number) => string,
): Promise<void> {
  const { call, model } = await leadOne();
  await store.putProgramme(programme().hash, call.programmeText);
  for (const commit of call.commits) await store.commit(commit);
  for (let from = 0; from < cases; from += CHUNK) {
    const places = Array.from({ length: Math.min(CHUNK, cases - from) }, (_, index) => from + index);
    const id = `waiting from ${from}`;
    const streams = places.map((place) => waiting(model, id, place, dueAt(place)));
    const result = await store.commit({ id, streams, seen: [], records: [] });
    if (!result.ok) throw new Error(`the store could not be filled: ${JSON.stringify(result)}`);
  }
}

interface Model {
  readonly entry: EntryBody;
  readonly snapshot: SnapshotBody;
}

/** Leads one case to the wait, in memory; answers it, with the commits of the call alone. */
async function leadOne() {
  const commits: Commit[] = [];
  const store = createMemoryStore();
  const recording: Store = {
    ...store,
    commit(commit) {
      commits.push(commit);
      return store.commit(commit);
    },
  };
  const clock = createSimulatedClock(ANNOUNCED);
  const workflow = createGrantWorkflow({ programmes: [programme()], store: recording, clock });
  const send = async (command: SentCommand) => {
    const answer = await workflow.send(command);
    if (answer.outcome === "refused") throw new Error(`${command.type}: ${JSON.stringify(answer.reasons)}`);
  };
  const operator = { role: "operator", id: "operator-1" } as const;
  const one = { case: "model", actor: { role: "applicant", id: "applicant-1" } } as const;
  await send({ type: "call.announce", call: "spring", actor: operator, payload: {} });
  clock.set(OPEN);
  await workflow.passDeadlines();
  const ofCall = commits.length;
  await send({ type: "application.start", ...one, payload: { call: "spring", answers } });
  await send({ type: "application.submit", ...one, payload: {} });
  clock.set(CLOSED);
  const officer = { role: "officer", id: "officer-1" } as const;
  await send({ type: "formalCheck.complete", case: "model", actor: officer, payload: {} });
  const kept = await store.load("case:model");
  const entry = (await store.journal("case:model")).at(-1);
  const programmeText = await store.programme(programme().hash);
  if (kept === undefined || entry === undefined || programmeText === undefined) {
    throw new Error("the model of the waiting cases was not kept");
  }
  const { head: _, ...snapshot } = readSnapshot("case:model", kept);
  return { call: { commits: commits.slice(0, ofCall), programmeText }, model: { entry, snapshot } };
}

function waiting(model: Model, commit: string, place: number, dueAt: string): StreamWrite {
  const number = `S/${String(place + 1).padStart(6, "0")}`;
  const stream = `case:case-${place}` as const;
  const deadlines = [{ name: "supplement", dueAt }];
  const submission = { ...(model.snapshot.context.submission as object), number };
  const context = { ...model.snapshot.context, submission };
  const text = snapshotText({ ...model.snapshot, revision: 1, context, deadlines });
  const nothing = digestOf(sha256, "[]");
  const body: EntryBody = {
    ...model.entry,
    stream,
    commit,
    from: null,
    deadlines: { set: deadlines, cleared: [] },
    effects: [],
    records: [],
    seals: {
      snapshot: digestOf(sha256, text),
      rows: nothing,
      deadlines: digestOf(sha256, listText(deadlines)),
      entries: [],
      ranges: [],
      reads: [],
      records: [],
      sets: [],
    },
  };
  const sealed = sealEntry(body, 1, null, sha256);
  return {
    stream,
    expectedRevision: 0,
    entries: [sealed],
    snapshot: { revision: 1, head: sealed.entry.hash, text },
  };
}

/** A list of deadlines as it is sealed. */
function listText(deadlines: readonly { readonly name: string; readonly dueAt: string }[]): string {
  return JSON.stringify(deadlines.map(({ name, dueAt }) => ({ dueAt, name })));
}
