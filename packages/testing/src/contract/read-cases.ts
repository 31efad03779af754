import { commitment } from "@opus/grant-rules";
import type { Loaded, Needs, Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite, followUp, sampleSender } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const SCOPE = "2015/receipts";
const row = (key: string) => ({ op: "insert" as const, scope: SCOPE, key, version: 1, value: { key } });
const salt = "00112233445566778899aabbccddeeff";

async function filled(store: Store) {
  const write = firstWrite("case:A", {
    rows: [row("a"), row("b")],
    deadlines: { set: [{ name: "signing", dueAt: "2015-04-01T10:00:00.000Z" }] },
    records: [{ id: "answers/1", class: "application", commitment: commitment(salt, "Łucja") }],
  });
  const commit = aCommit({
    id: "1",
    streams: [write],
    records: [
      {
        stream: "case:A",
        seq: 1,
        id: "answers/1",
        class: "application",
        salt,
        value: "Łucja",
        keepUntil: "2020-12-31",
      },
    ],
  });
  await store.commit(commit);
  return { write, commit };
}

/** What a decision reads. */
export const readCases: readonly StoreCase[] = [
  {
    name: "reads step by step, each step with what was read before",
    async prove(store) {
      const { write, commit } = await filled(store);
      const steps: Needs[] = [
        { answer: { sender: sampleSender, commandId: "1" }, streams: ["case:A", "case:none"] },
        { rows: [{ scope: SCOPE, key: "b" }, { scope: SCOPE }], records: "case:A" },
        { rows: [{ scope: SCOPE, from: "a", below: "b" }], deadlines: "case:A" },
      ];
      const asked: unknown[] = [];
      const loaded = await store.read((before) => {
        asked.push([before.answer?.commandId, [...before.streams.keys()], before.rows.length]);
        return steps[asked.length - 1];
      });
      expect(asked).toEqual([
        [undefined, [], 0],
        ["1", ["case:A"], 0],
        ["1", ["case:A"], 2],
        ["1", ["case:A"], 3],
      ]);
      expect(loaded.answer).toEqual(commit.answer);
      expect([...loaded.streams]).toEqual([["case:A", write.snapshot]]);
      expect(loaded.rows).toEqual([
        await store.rows({ scope: SCOPE, key: "b" }),
        await store.rows({ scope: SCOPE }),
        await store.rows({ scope: SCOPE, from: "a", below: "b" }),
      ]);
      expect(loaded.records).toEqual(commit.records);
      expect(loaded.deadlines).toEqual(await store.deadlines("case:A"));
    },
  },
  {
    name: "reads nothing that was not asked for",
    async prove(store) {
      await filled(store);
      const nothing = { answer: undefined, rows: [], records: [], deadlines: [], entries: [] };
      const emptiest = await store.read(() => undefined);
      expect(emptiest).toMatchObject(nothing);
      expect([...emptiest.streams]).toEqual([]);
      const missing = await store.read(({ rows }) =>
        rows.length === 0
          ? {
              answer: { sender: sampleSender, commandId: "none" },
              streams: ["case:none"],
              rows: [{ scope: "none" }],
              records: "case:none",
              entries: [
                { stream: "case:none", seq: 1 },
                { stream: "case:A", seq: 2 },
              ],
            }
          : undefined,
      );
      expect(missing).toMatchObject({ answer: undefined, records: [], deadlines: [], entries: [] });
      expect(missing.rows).toEqual([{ read: { scope: "none" }, rows: [], version: 0 }]);
      expect([...missing.streams]).toEqual([]);
    },
  },
  {
    name: "gives the entries that a step names with the text and hash that are kept, for that step alone",
    async prove(store) {
      const { write } = await filled(store);
      const next = followUp(write);
      await store.commit(aCommit({ id: "2", streams: [next] }));
      const places = [2, 1, 3].map((seq) => ({ stream: "case:A" as const, seq }));
      const steps: Needs[] = [{ streams: ["case:A"] }, { entries: places }, { rows: [{ scope: SCOPE }] }];
      const seen: unknown[] = [];
      const loaded = await store.read((before) => {
        seen.push(before.entries);
        return steps[seen.length - 1];
      });
      const sealed = [next, write].flatMap(({ entries }) => entries);
      expect(seen).toEqual([[], [], sealed, []]);
      expect(loaded.entries).toEqual([]);
    },
  },
  {
    name: "hands on what the asker throws, and goes on working",
    async prove(store) {
      const { write } = await filled(store);
      const failure = new TypeError("the asker is broken");
      const reading = store.read(({ streams }) => {
        if (streams.size === 0) return { streams: ["case:A"] };
        throw failure;
      });
      await expect(reading).rejects.toBe(failure);
      expect(await store.commit(aCommit({ id: "2", streams: [followUp(write)] }))).toMatchObject({
        ok: true,
      });
    },
  },
  {
    name: "reads all steps of one moment, while others commit",
    async prove(store) {
      let [call, grant] = [firstWrite("call:2015", { commit: "0" }), firstWrite("case:A", { commit: "0" })];
      await store.commit(aCommit({ id: "0", streams: [call, grant] }));
      const revisions = (loaded: Loaded) =>
        ["call:2015" as const, "case:A" as const].map((stream) => loaded.streams.get(stream)?.revision);
      const write = async () => {
        for (let number = 1; number <= 15; number++) {
          const commit = String(number);
          const rows = [row(commit)];
          [call, grant] = [followUp(call, { commit, rows }), followUp(grant, { commit })];
          expect(await store.commit(aCommit({ id: commit, streams: [call, grant] }))).toMatchObject({
            ok: true,
          });
        }
      };
      const read = async () => {
        for (let round = 0; round < 30; round++) {
          const loaded = await store.read(({ streams, rows }) => {
            if (streams.size === 0) return { streams: ["call:2015"] };
            if (rows.length === 0) return { rows: [{ scope: SCOPE }] };
            return streams.size === 1 ? { streams: ["case:A"] } : undefined;
          });
          const [ofCall = 0, ofCase] = revisions(loaded);
          expect(ofCase).toBe(ofCall);
          expect(loaded.rows[0]?.rows).toHaveLength(ofCall - 1);
        }
      };
      await Promise.all([write(), read(), read()]);
    },
  },
];
