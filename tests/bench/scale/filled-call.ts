import { hash } from "node:crypto";
import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type GrantWorkflow,
  type Programme,
  parseProgramme,
  type SentCommand,
} from "@opus/grant-workflow";
import type { Commit, Store } from "@opus/grant-workflow/store";
import { createSimulatedClock, minimalProgramme, type SimulatedClock } from "@opus/grant-workflow-testing";
import type { EntryBody, RowChange } from "../../../packages/core/src/journal/entry.ts";
import { sealEntry } from "../../../packages/core/src/journal/seal-entry.ts";
import { readSnapshot, snapshotText } from "../../../packages/core/src/journal/snapshot.ts";

const sha256 = (text: string) => hash("sha256", text, "hex");
const CALL = "call:spring";
/** Rows that one filling entry writes. */
const CHUNK = 1000;

/** A call with its engine, its clock, and a way to send. */
export interface BenchCall {
  readonly store: Store;
  readonly clock: SimulatedClock;
  readonly workflow: GrantWorkflow;
  /** Sends a command that must be accepted; answers the nanoseconds it took. */
  send(type: string, role: string, target: object, payload?: object, id?: string): Promise<number>;
  moveTo(instant: string): Promise<void>;
}

/** The programme of these benches: every stage, and a pool that is enough for `funded` grants of 2000 zł. */
export function benchProgramme(funded: number): Programme {
  const basis = ["regulations"];
  const document = minimalProgramme({
    amendments: { basis },
    monitoring: { sharePercent: 100, mustInclude: ["highestAward"], basis },
  });
  const [call] = document.calls;
  if (call === undefined) throw new Error("the minimal programme has a call");
  const calls = [{ ...call, pool: `${funded * 2000}.00`, numbering: { prefix: "S/", digits: 6 } }];
  const scoring = { ...document.scoring, ranking: { ...document.scoring.ranking, fit: "strict" as const } };
  return parseProgramme(JSON.stringify({ ...document, calls, scoring }));
}

/** An open call of this programme in a memory store. */
export async function openCall(programme: Programme): Promise<BenchCall> {
  const store = createMemoryStore();
  const clock = createSimulatedClock("2026-02-01T08:00:00.000Z");
  const workflow = createGrantWorkflow({
    programmes: [programme],
    store,
    clock,
    ids: createSeededIds("scale"),
  });
  const call: BenchCall = {
    store,
    clock,
    workflow,
    async send(type, role, target, payload = {}, id = `${role}-1`) {
      const sent = { type, actor: { role, id }, payload, ...target } as unknown as SentCommand;
      const before = process.hrtime.bigint();
      const answer = await workflow.send(sent);
      const taken = Number(process.hrtime.bigint() - before);
      if (answer.outcome === "refused") throw new Error(`${type}: ${JSON.stringify(answer.reasons)}`);
      return taken;
    },
    async moveTo(instant) {
      clock.set(instant);
      await workflow.passDeadlines();
    },
  };
  await call.send("call.announce", "operator", { call: "spring" });
  await call.moveTo("2026-03-03T08:00:00.000Z");
  return call;
}

/**
 * Fills an open call with applications that were received and assessed, by their rows and the call's counter alone:
 * what commands read is there as if each had been sent, in a moment instead of minutes.
 */
export async function fillCall(
  { store, clock }: BenchCall,
  programme: Programme,
  size: number,
): Promise<void> {
  for (let from = 0; from < size; from += CHUNK) {
    await store.commit(await filling(store, programme, clock.now(), from, Math.min(size, from + CHUNK)));
  }
}

async function filling(
  store: Store,
  programme: Programme,
  now: string,
  from: number,
  to: number,
): Promise<Commit> {
  const kept = await store.load(CALL);
  if (kept === undefined) throw new Error("the call is open");
  const before = readSnapshot(CALL, kept);
  const id = `filling-${from}`;
  const seq = before.revision + 1;
  const slice = before.context.call as { readonly applications: number };
  const context = { call: { ...slice, applications: to } };
  const { head: _, ...rest } = before;
  const text = snapshotText({ ...rest, revision: seq, context });
  const registry = Array.from({ length: to - from }, (_, index) => rowsOf(from + index)).flat();
  const nothing = `sha256:${sha256("[]")}`;
  const body: EntryBody = {
    format: 1,
    stream: CALL,
    commit: id,
    at: now,
    actor: { role: "system", id: "bench" },
    command: { id, type: "application.submit" },
    programme: { id: programme.id, version: programme.version, hash: programme.hash },
    machine: { id: "call", version: 1 },
    event: { type: "application.registered" },
    from: before.value,
    to: before.value,
    verdicts: [],
    records: [],
    deadlines: { set: [], cleared: [] },
    registry,
    postings: [],
    effects: [],
    seals: {
      snapshot: `sha256:${sha256(text)}`,
      rows: nothing,
      deadlines: nothing,
      entries: [],
      ranges: [],
      reads: [],
      records: [],
      sets: [],
    },
  };
  const sealed = sealEntry(body, seq, before.head, sha256);
  return {
    id,
    streams: [
      {
        stream: CALL,
        expectedRevision: before.revision,
        entries: [sealed],
        snapshot: { revision: seq, head: sealed.entry.hash, text },
      },
    ],
    seen: ["spring/receipts", "spring/standings"].map((scope) => ({ scope, version: from })),
    records: [],
  };
}

function rowsOf(index: number): readonly RowChange[] {
  const key = `S/${String(index + 1).padStart(6, "0")}`;
  const own = `filler-${index}`;
  const total = { num: 10, den: 1 };
  const standing = {
    cards: total,
    rounds: {},
    bonus: 0,
    total,
    criteria: { need: total, method: total },
  };
  return [
    { op: "insert", scope: "spring/receipts", key, version: 1, value: { case: own, number: key } },
    {
      op: "insert",
      scope: "spring/standings",
      key,
      version: 1,
      value: { case: own, requested: "2000.00", standing },
    },
  ];
}
