import { OgwError } from "@opus/grant-rules/errors";
import { verifyJournal } from "@opus/grant-workflow";
import type { KeptCommit, Store, StreamId, StreamWrite } from "@opus/grant-workflow/store";
import { createMemoryStore } from "@opus/grant-workflow/store";
import { aCommit, firstWrite, inOneWrite } from "@opus/grant-workflow-testing/contract";
import { beforeAll, describe, expect, it } from "vitest";
import { lead } from "../decisions/journey.ts";
import { caseStream, openCall } from "../decisions/test-call.ts";
import { changedStore } from "./changed-store.ts";
import { withEntry } from "./tampered-store.ts";

const stream = caseStream("A-1");
let kept: Store;
beforeAll(async () => {
  const call = await openCall();
  await lead(call, "A-1", "offered");
  kept = call.store;
});

const unreadable = () =>
  new OgwError({ code: "OGW510", subject: "entry", problem: "it is no JSON", allowed: "a", remedy: "r" });

/** A store one entry of which cannot be read, in whatever page it stands. */
function without(store: Store, lost: number, of: StreamId = stream): Store {
  return changedStore(store, {
    async journal(asked, page = {}) {
      const found = await store.journal(asked, page);
      if (asked === of && found.some(({ seq }) => seq === lost)) throw unreadable();
      return found;
    },
  });
}

const told = async (store: Store) => {
  const { faults, entries } = await verifyJournal(store);
  return { faults: faults.map(({ stream: of, seq, code }) => `${code} ${of}#${seq}`), entries };
};

describe("an entry that cannot be read", () => {
  it("is told with its place, and everything before it is proved", async () => {
    const whole = await told(kept);
    expect(whole.faults).toEqual([]);
    const own = (await kept.journal(stream)).length;
    for (const lost of [1, 2, own]) {
      const { faults, entries } = await told(without(kept, lost));
      expect(faults).toEqual([`OGW510 ${stream}#${lost}`]);
      expect(entries).toBe(whole.entries - own + lost - 1);
    }
    const { faults } = await told(
      without(
        withEntry(kept, stream, 2, () => ({ at: "another" })),
        4,
      ),
    );
    expect(faults).toEqual([`OGW502 ${stream}#2`]);
  });

  it("is told when its page alone cannot be read, and each of its entries can", async () => {
    const odd = changedStore(kept, {
      async journal(asked, page = {}) {
        if (asked === stream && page.limit !== 1) throw unreadable();
        return kept.journal(asked, page);
      },
    });
    expect((await told(odd)).faults).toEqual([`OGW510 ${stream}#1`]);
  });

  it("ends a proof when it is the store itself that fails", async () => {
    const failing = changedStore(kept, { journal: () => Promise.reject(new Error("disk failed")) });
    await expect(verifyJournal(failing)).rejects.toThrow("disk failed");
  });
});

describe("a commit of an entry that is no proof of anything", () => {
  const damaged = (change: (commit: KeptCommit) => KeptCommit) => {
    const { inventory } = kept;
    const commits: typeof inventory.commits = async (page) => (await inventory.commits(page)).map(change);
    return changedStore(
      withEntry(kept, stream, 4, () => ({ at: "another" })),
      {
        inventory: { ...inventory, commits },
      },
    );
  };
  /** Its answer is told otherwise in the commit that brought an entry of the case. */
  const misanswered = (seq: number) =>
    damaged((commit) => {
      const isIt = commit.entries.some(
        (one) => !("fault" in one) && one.stream === stream && one.seq === seq,
      );
      if (!isIt || commit.answer === undefined || "fault" in commit.answer) return commit;
      return { ...commit, answer: { ...commit.answer, sender: "officer:nobody" } };
    });

  it("is not held against it, while one before it is", async () => {
    expect((await told(misanswered(4))).faults).toEqual([`OGW502 ${stream}#4`]);
    expect((await told(misanswered(5))).faults).toEqual([`OGW502 ${stream}#4`]);
    expect((await told(misanswered(3))).faults).toEqual([`OGW502 ${stream}#4`, `OGW517 ${stream}#3`]);
  });

  it("does not keep what stands beside other streams from being proved", async () => {
    const store = withEntry(kept, stream, 4, () => ({ at: "another" }));
    const moved = changedStore(store, {
      deadlines: async (asked) =>
        asked === stream ? [] : [{ name: "x", dueAt: "2099-01-01T00:00:00.000Z", stream: asked }],
    });
    const { faults } = await told(moved);
    expect(faults).toContain("OGW509 call:spring#0");
    expect(faults).not.toContain(`OGW509 ${stream}#0`);
  });
});

describe("a stream of more entries than are read at a time", () => {
  it.each([1000, 1001])("is proved to its last: of %i", async (count) => {
    const store = createMemoryStore();
    const long: StreamId = "case:long";
    const parts = Array.from({ length: count - 1 }, () => ({}));
    const write: StreamWrite = inOneWrite(firstWrite(long), ...parts);
    expect((await store.commit(aCommit({ id: "c", streams: [write] }))).ok).toBe(true);
    const { entries, faults } = await verifyJournal(store);
    expect(entries).toBe(count);
    const last = await store.journal(long, { after: count - 1 });
    expect(last).toHaveLength(1);
    const damaged = withEntry(store, long, count, () => ({ at: "another" }));
    expect((await told(damaged)).faults).toContain(`OGW502 ${long}#${count}`);
    expect(faults.map(({ code }) => code)).not.toContain("OGW502");
    const late = await told(without(store, count - 1, long));
    expect(late.faults).toContain(`OGW510 ${long}#${count - 1}`);
    expect(late.entries).toBe(count - 2);
  });
});
