import { createMemoryStore, type GrantWorkflow } from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { describe, expect, it } from "vitest";
import { lead, submit } from "../decisions/journey.ts";
import { codesOf, openCall, type TestCall } from "../decisions/test-call.ts";

type Entries = Awaited<ReturnType<GrantWorkflow["entries"]>>;

const placesOf = (entries: Entries) =>
  entries.map(({ position, entry: { stream, seq } }) => [position, `${stream}#${seq}`]);

/** A call with two applications: announced, opened, both started, both submitted. */
async function twoApplications(): Promise<TestCall> {
  const call = await openCall();
  for (const id of ["B", "A"]) await lead(call, id, "draft");
  for (const id of ["A", "B"]) await lead(call, id, "submitted", "draft");
  return call;
}

describe("the feed of all entries", () => {
  it("is in the order of the commits, and a commit of two streams has one position", async () => {
    const call = await twoApplications();
    expect(placesOf(await call.workflow.entries())).toEqual([
      [1, "call:spring#1"],
      [2, "call:spring#2"],
      [3, "case:B#1"],
      [4, "case:A#1"],
      [5, "case:A#2"],
      [5, "call:spring#3"],
      [6, "case:B#2"],
      [6, "call:spring#4"],
    ]);
  });

  it("names the same commit in all entries of a position, and in no other", async () => {
    const entries = await (await twoApplications()).workflow.entries();
    const commits = new Map(entries.map(({ position, entry }) => [position, entry.commit]));
    for (const { position, entry } of entries) expect(entry.commit).toBe(commits.get(position));
    expect(new Set(commits.values()).size).toBe(commits.size);
  });

  it("goes on after a position, in whole commits however small the page", async () => {
    const { workflow } = await twoApplications();
    expect(placesOf(await workflow.entries({ after: 4, limit: 1 }))).toEqual([
      [5, "case:A#2"],
      [5, "call:spring#3"],
    ]);
    expect(placesOf(await workflow.entries({ after: 3, limit: 2 }))).toEqual([
      [4, "case:A#1"],
      [5, "case:A#2"],
      [5, "call:spring#3"],
    ]);
    expect(await workflow.entries({ after: 6 })).toEqual([]);
    expect(await workflow.entries({ after: 99, limit: 5 })).toEqual([]);
  });

  it.each([1, 2, 3, 100])("read by pages of %i comes to all entries, once each", async (limit) => {
    const { workflow } = await twoApplications();
    const followed: Entries[number][] = [];
    for (;;) {
      const after = followed.at(-1)?.position ?? 0;
      const page = await workflow.entries({ after, limit });
      if (page.length === 0) break;
      followed.push(...page);
    }
    expect(followed).toEqual(await workflow.entries());
    expect(followed).toHaveLength(8);
  });

  it("holds the entries as their streams do", async () => {
    const call = await twoApplications();
    const entries = await call.workflow.entries();
    for (const stream of await call.store.streams()) {
      const own = entries.flatMap(({ entry }) => (entry.stream === stream ? [entry] : []));
      expect(own).toEqual(await call.workflow.history(stream));
    }
  });

  it("grows by nothing when a command is refused, and gives its next commit the next position", async () => {
    const call = await twoApplications();
    expect(codesOf(await call.tell("A", "award.grant", "decisionMaker"))).toEqual(["OGW203"]);
    expect(await call.workflow.entries({ after: 6 })).toEqual([]);
    await call.must("A", "formalCheck.complete", "officer");
    expect(placesOf(await call.workflow.entries({ after: 6 }))).toEqual([[7, "case:A#3"]]);
  });

  it("asks the store for no more than a thousand at a time, unless it is told otherwise", async () => {
    const kept = createMemoryStore();
    const asked: unknown[] = [];
    const store: Store = {
      ...kept,
      entries: async (page) => {
        asked.push(page);
        return kept.entries(page);
      },
    };
    const call = await openCall(undefined, { store });
    await submit(call, "A-1");
    await call.workflow.entries();
    await call.workflow.entries({ after: 3, limit: 5000 });
    expect(asked).toEqual([
      { after: 0, limit: 1000 },
      { after: 3, limit: 5000 },
    ]);
  });
});
