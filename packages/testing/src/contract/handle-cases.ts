import { commitment } from "@opus/grant-rules";
import type { Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, entriesOf, firstWrite, followUp } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const SCOPE = "2015/receipts";
const salt = "00112233445566778899aabbccddeeff";

/** Fills a store with one of everything, and answers what proves that another handle holds it. */
async function fill(store: Store): Promise<(other: Store) => Promise<void>> {
  const write = firstWrite("case:A-1", {
    rows: [{ op: "insert", scope: SCOPE, key: "1", version: 1, value: { case: "A-1" } }],
    deadlines: { set: [{ name: "signing", dueAt: "2015-04-01T10:00:00.000Z" }] },
    effects: [1, 2].map((letter) => ({ type: "notifyApplicant", params: { letter } })),
    records: [{ id: "answers/1", class: "application", commitment: commitment(salt, "Łucja") }],
  });
  const record = { stream: "case:A-1", id: "answers/1", class: "application", salt, value: "Łucja" } as const;
  const commit = aCommit({ id: "1", streams: [write], records: [{ ...record, keepUntil: "2020-12-31" }] });
  const refusal = aCommit({ id: "refused" });
  const result = await store.commit(commit);
  await store.commit(refusal);
  await store.markPerformed(["case:A-1#1#0"]);
  await store.setting("seed", "first");
  await store.putProgramme("sha256:a", "{}");
  return async (other) => {
    expect(await other.load("case:A-1")).toEqual(write.snapshot);
    expect(await other.journal("case:A-1")).toEqual(entriesOf(write));
    expect(await other.entries()).toEqual([
      { position: result.ok && result.position, entry: write.entries[0]?.entry },
    ]);
    expect(await other.streams()).toEqual(["case:A-1"]);
    expect(await other.answer("1")).toEqual(commit.answer);
    expect(await other.answer("refused")).toEqual(refusal.answer);
    expect(await other.rows({ scope: SCOPE })).toMatchObject({
      version: 1,
      rows: [{ key: "1", version: 1, value: { case: "A-1" }, entry: "case:A-1#1" }],
    });
    expect(await other.records("case:A-1")).toEqual(commit.records);
    expect(await other.deadlines("case:A-1")).toHaveLength(1);
    expect(await other.due("2015-04-01T10:00:00.000Z")).toHaveLength(1);
    expect(await other.outbox()).toMatchObject([{ effect: { id: "case:A-1#1#1" } }]);
    expect(await other.setting("seed", "second")).toBe("first");
    expect(await other.programme("sha256:a")).toBe("{}");
    const again = aCommit({ id: "2", streams: [followUp(write)] });
    expect(await other.commit(again)).toMatchObject({ ok: true });
    expect((await other.entries()).map(({ entry }) => entry.seq)).toEqual([1, 2]);
  };
}

const holdsIt: StoreCase = {
  name: "holds one of everything for as long as it is open",
  async prove(store) {
    const proof = await fill(store);
    await proof(store);
  },
};
const seesItself: StoreCase = {
  name: "shows every user of the one handle what another has committed",
  async prove(store) {
    const first = firstWrite("case:A");
    await store.load("case:A");
    await store.commit(aCommit({ id: "1", streams: [first] }));
    expect(await store.load("case:A")).toEqual(first.snapshot);
    const second = followUp(first);
    await store.commit(aCommit({ id: "2", streams: [second] }));
    expect(await store.load("case:A")).toEqual(second.snapshot);
  },
};

/** The same data in a second handle: opened later, at the same time, or after a crash. */
export const handleCases: readonly StoreCase[] = [
  {
    name: "keeps everything when it is closed and opened again",
    alone: holdsIt,
    async prove(store, again) {
      const proof = await fill(store);
      await store.close();
      await proof(await again());
    },
  },
  {
    name: "has everything durable before it is closed, as if the process had died",
    alone: { ...holdsIt, name: "holds one of everything without being closed" },
    async prove(store, again) {
      const proof = await fill(store);
      await proof(await again());
    },
  },
  {
    name: "shows a second handle what the first commits, whatever it has read before",
    alone: seesItself,
    async prove(one, again) {
      const two = await again();
      const look = async (store: Store) => ({
        load: (await store.load("case:A"))?.revision,
        read: (
          await store.read(({ rows }) =>
            rows.length === 0 ? { streams: ["case:A"], rows: [{ scope: SCOPE }] } : undefined,
          )
        ).streams.get("case:A")?.revision,
        answer: (await store.answer("1"))?.commandId,
        journal: (await store.journal("case:A")).length,
        entries: (await store.entries()).length,
        streams: await store.streams(),
        rows: (await store.rows({ scope: SCOPE })).version,
        row: (await store.rows({ scope: SCOPE, key: "a" })).rows.length,
        deadlines: (await store.deadlines("case:A")).length,
        due: (await store.due("2016-01-01T00:00:00.000Z")).length,
        outbox: (await store.outbox()).length,
        records: (await store.records("case:A")).length,
        programme: await store.programme("sha256:a"),
      });
      const [empty, emptyToo] = [await look(one), await look(two)];
      expect(emptyToo).toEqual(empty);
      const value = "Łucja";
      const write = firstWrite("case:A", {
        rows: [{ op: "insert", scope: SCOPE, key: "a", version: 1, value: {} }],
        deadlines: { set: [{ name: "signing", dueAt: "2015-04-01T10:00:00.000Z" }] },
        effects: [{ type: "notifyApplicant", params: {} }],
        records: [{ id: "r", class: "application", commitment: commitment(salt, value) }],
      });
      const record = { stream: "case:A", id: "r", class: "application", salt, value } as const;
      await one.commit(
        aCommit({ id: "1", streams: [write], records: [{ ...record, keepUntil: "2020-12-31" }] }),
      );
      await one.putProgramme("sha256:a", "{}");
      const full = await look(one);
      expect(full).toMatchObject({
        load: 1,
        read: 1,
        rows: 1,
        due: 1,
        outbox: 1,
        records: 1,
        programme: "{}",
      });
      expect(await look(two)).toEqual(full);
      await two.commit(aCommit({ id: "2", streams: [followUp(write)] }));
      await two.markPerformed(["case:A#1#0"]);
      expect(await look(one)).toMatchObject({ load: 2, read: 2, journal: 2, outbox: 0 });
    },
  },
  {
    name: "lets one of two handles win, and agrees with it on settings",
    alone: { ...seesItself, name: "shows its one handle every commit made through it" },
    async prove(one, again) {
      const two = await again();
      const seeds = await Promise.all([one.setting("seed", "one"), two.setting("seed", "two")]);
      expect(new Set(seeds).size).toBe(1);
      expect(await one.setting("seed", "three")).toBe(seeds[0]);
      const attempts = [one, two].map((store, index) =>
        store.commit(
          aCommit({
            id: String(index),
            streams: [
              firstWrite(`case:${index}`, {
                rows: [{ op: "insert", scope: SCOPE, key: `${index}`, version: 1, value: {} }],
              }),
            ],
            seen: [{ scope: SCOPE, version: 0 }],
          }),
        ),
      );
      const results = await Promise.all(attempts);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await one.rows({ scope: SCOPE })).toEqual(await two.rows({ scope: SCOPE }));
      expect(await one.streams()).toEqual(await two.streams());
    },
  },
];
