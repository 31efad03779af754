import { OgwError } from "@opus/grant-rules/errors";
import type { Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aFullCommit, aRecord, DUE, everythingRead, SCOPE } from "./everything.ts";
import { aCommit, firstWrite, followUp } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

/** Changes all that a view can show of `case:A`, puts new things beside it, and erases. */
async function changeAll(store: Store): Promise<void> {
  const [first] = aFullCommit().streams;
  if (first === undefined) throw new Error("The full commit has no stream");
  const { record, promise } = aRecord("case:A", "answers/2", 2);
  const rows = [
    { op: "update", scope: SCOPE, key: "a", version: 2, value: { changed: true } },
    { op: "insert", scope: SCOPE, key: "aa", version: 1, value: {} },
  ] as const;
  const second = followUp(first, {
    rows,
    deadlines: { set: [{ name: "report", dueAt: DUE }], cleared: ["signing"] },
    records: [promise],
  });
  const seen = [
    { scope: SCOPE, key: "a", version: 1 },
    { scope: SCOPE, key: "aa", version: 0 },
  ];
  expect(await store.commit(aCommit({ id: "2", streams: [second], seen, records: [record] }))).toMatchObject({
    ok: true,
  });
  for (const stream of ["case:0", "case:B"] as const) {
    expect(await store.commit(aCommit({ id: stream, streams: [firstWrite(stream)] }))).toMatchObject({
      ok: true,
    });
  }
  const third = followUp(second, { rows: [{ op: "remove", scope: SCOPE, key: "a", version: 3 }] });
  expect(await store.commit(aCommit({ id: "3", streams: [third] }))).toMatchObject({ ok: true });
  await store.putProgramme("sha256:a", "{}");
  await eraseBesideReaders(store);
}

/** Erases; a store whose files still hold the values for those who read may say so, and be asked again. */
async function eraseBesideReaders(store: Store): Promise<void> {
  try {
    expect(await store.eraseRecords("2021-01-01")).toBe(2);
  } catch (error) {
    if (!OgwError.isInstance(error)) throw error;
    expect(error.code).toMatch(/^OGW3[0-4]\d$/);
  }
}

/** Views that look before and after somebody writes, and one that looks afterwards only. */
async function standsStill(store: Store, writer: Store): Promise<void> {
  await store.commit(aFullCommit());
  const before = await everythingRead(store);
  await store.view(async (view) => {
    expect(await everythingRead(view)).toEqual(before);
    await store.view(async (late) => {
      // Nothing was read in this one when the writing begins.
      await late.streams({ limit: 1 });
      await changeAll(writer);
      expect(await everythingRead(late)).toEqual(before);
    });
    expect(await everythingRead(view)).toEqual(before);
    expect(await view.load("case:B")).toBeUndefined();
    expect(await view.journal("case:0")).toEqual([]);
    expect(await everythingRead(store), "the store itself goes on").not.toEqual(before);
  });
  await store.eraseRecords("2021-01-01");
  const after = await everythingRead(store);
  expect(after).toMatchObject({ load: { revision: 3 }, records: [], programme: "{}" });
  expect(await store.view(everythingRead)).toEqual(after);
}

const alone: StoreCase = {
  name: "shows in a view one moment, while others commit, move deadlines, keep programmes and erase",
  prove: (store) => standsStill(store, store),
};

/** The store as it stands at one moment. */
export const viewCases: readonly StoreCase[] = [
  alone,
  {
    name: "shows in a view one moment, while a second handle writes",
    beside: {
      hand: "second",
      alone: { ...alone, name: "shows in a view one moment, while its one handle writes" },
    },
    prove: async (store, hands) => standsStill(store, await hands.second()),
  },
  {
    name: "goes on showing nothing in a view of an empty store",
    async prove(store) {
      const nothing = await everythingRead(store);
      await store.view(async (view) => {
        await store.commit(aFullCommit());
        await store.putProgramme("sha256:a", "{}");
        expect(await everythingRead(view)).toEqual(nothing);
        expect(await view.streams()).toEqual([]);
        expect(await view.entries()).toEqual([]);
      });
      expect(await store.view((view) => view.streams())).toEqual(["case:A"]);
    },
  },
  {
    name: "answers what the reader of a view answers, and hands on what it throws",
    async prove(store) {
      await store.commit(aFullCommit());
      const answer = { streams: 1 };
      expect(await store.view(async () => answer)).toBe(answer);
      const failure = new TypeError("the reader is broken");
      for (const reader of [
        () => Promise.reject(failure),
        () => {
          throw failure;
        },
      ]) {
        await expect(store.view(reader)).rejects.toBe(failure);
      }
      expect(await store.commit(aCommit({ id: "9", streams: [firstWrite("case:B")] }))).toMatchObject({
        ok: true,
      });
      expect(await store.view((view) => view.streams())).toEqual(["case:A", "case:B"]);
    },
  },
  {
    name: "keeps several views apart that begin one after the other and run at once",
    prove: keepsViewsApart,
  },
  {
    name: "waits with its end for the views that run",
    async prove(store, hands) {
      await store.commit(aFullCommit());
      const before = await everythingRead(store);
      const done: string[] = [];
      let begun = () => {};
      const hasBegun = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const viewing = store.view(async (view) => {
        begun();
        for (let round = 0; round < 20; round += 1) expect(await everythingRead(view)).toEqual(before);
        done.push("viewed");
      });
      await hasBegun;
      await Promise.all([viewing, hands.closed().then(() => done.push("closed"))]);
      expect(done).toEqual(["viewed", "closed"]);
    },
  },
];

async function keepsViewsApart(store: Store): Promise<void> {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let last = firstWrite("case:A");
  const views: Promise<number>[] = [];
  for (let revision = 1; revision <= 5; revision += 1) {
    expect(await store.commit(aCommit({ id: `${revision}`, streams: [last] }))).toMatchObject({ ok: true });
    last = followUp(last);
    await new Promise<void>((begun) => {
      const viewing = store.view(async (view) => {
        await view.load("case:A");
        begun();
        await ended;
        const journal = await view.journal("case:A");
        expect(journal).toHaveLength((await view.load("case:A"))?.revision ?? 0);
        return journal.length;
      });
      views.push(viewing);
      // A view that cannot begin must not leave the case waiting.
      viewing.catch(begun);
    });
  }
  end();
  expect(await Promise.all(views)).toEqual([1, 2, 3, 4, 5]);
}
