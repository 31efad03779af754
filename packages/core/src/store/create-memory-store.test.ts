import { describe, expect, it } from "vitest";
import type { EntryBody, StreamId } from "../journal/entry.ts";
import type { SealedEntry } from "../journal/seal-entry.ts";
import type { Commit, PendingDeadline } from "./commit.ts";
import { createMemoryStore } from "./create-memory-store.ts";

/** More than an argument list may hold. */
const MANY = 140_000;
const SNAPSHOT = '{"value":"draft"}';
const DUE = "2015-04-01T10:00:00.000Z";

function commitOf(stream: StreamId, parts: Partial<EntryBody>, seen: Commit["seen"] = []): Commit {
  const body: EntryBody = {
    format: 1,
    stream,
    commit: stream,
    at: "2015-03-02T08:00:00.000Z",
    actor: { role: "system", id: "time" },
    command: { id: stream, type: "call.announce" },
    programme: { id: "p", version: "1.0.0", hash: "sha256:p" },
    machine: { id: "call", version: 1 },
    event: { type: "call.announce" },
    from: null,
    to: "open",
    verdicts: [],
    records: [],
    deadlines: { set: [], cleared: [] },
    registry: [],
    postings: [],
    effects: [],
    seals: {
      snapshot: "sha256:s",
      rows: "sha256:r",
      deadlines: "sha256:d",
      entries: [],
      ranges: [],
      reads: [],
      records: [],
      sets: [],
    },
    ...parts,
  };
  // The store trusts the hash, and canonical JSON would take longer than all the rest.
  const text = JSON.stringify({ ...body, seq: 1, previous: null });
  const sealed: SealedEntry = { entry: { ...body, seq: 1, previous: null, hash: `sha256:${stream}` }, text };
  return {
    id: stream,
    seen,
    records: [],
    streams: [
      {
        stream,
        expectedRevision: 0,
        entries: [sealed],
        snapshot: { revision: 1, head: sealed.entry.hash, text: SNAPSHOT },
      },
    ],
  };
}

describe("a large store in memory", () => {
  it(`takes ${MANY} rows, deadlines and effects in one commit, and gives them back`, async () => {
    const numbers = Array.from({ length: MANY }, (_, index) => String(index).padStart(6, "0"));
    const store = createMemoryStore();
    const commit = commitOf(
      "call:2015",
      {
        registry: numbers.map((key) => ({ op: "insert", scope: "s", key, version: 1, value: {} })),
        deadlines: { set: numbers.map((name) => ({ name, dueAt: DUE })), cleared: [] },
        effects: numbers.map((_, index) => ({
          id: `call:2015#1#${index}`,
          stage: "call",
          type: "notifyOperator",
          params: {},
        })),
      },
      [{ scope: "s", version: 0 }],
    );
    expect(await store.commit(commit)).toEqual({ ok: true, position: 1 });
    const { rows, version } = await store.rows({ scope: "s" });
    expect([rows.length, version]).toEqual([MANY, MANY]);
    expect(await store.due(DUE)).toHaveLength(MANY);
    const waiting = await store.outbox();
    expect(waiting).toHaveLength(MANY);
    const claim = { now: DUE, until: "2015-04-01T10:01:00.000Z", token: "worker", limit: MANY };
    // All are of one stream: the oldest effect of the kind and the first deadline, one at a time.
    expect((await store.claimEffects(claim)).map(({ id }) => id)).toEqual(["call:2015#1#0"]);
    expect((await store.claimDeadlines(claim)).map(({ name }) => name)).toEqual(["000000"]);
  });

  it("pages through what is due page by page as at once", async () => {
    const store = createMemoryStore();
    for (let number = 0; number < 3_000; number += 1) {
      const dueAt = `2015-04-${String((number % 28) + 1).padStart(2, "0")}T10:00:00.000Z`;
      await store.commit(
        commitOf(`case:${number}`, { deadlines: { set: [{ name: "d", dueAt }], cleared: [] } }),
      );
    }
    const whole = await store.due("2016-01-01T00:00:00.000Z");
    const paged: PendingDeadline[] = [];
    for (;;) {
      const after = paged.at(-1);
      const page = await store.due("2016-01-01T00:00:00.000Z", {
        limit: 7,
        ...(after === undefined ? {} : { after }),
      });
      for (const each of page) paged.push(each);
      if (page.length < 7) break;
    }
    expect(paged).toEqual(whole);
    expect(whole).toHaveLength(3_000);
  });
});
