import { commitment } from "@opus/grant-rules";
import type { PersonalRecord, RowChange } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite, inOneWrite, sampleSender } from "./sample-commit.ts";
import { aClaim, claimIds } from "./sample-work.ts";
import type { StoreCase } from "./store-case.ts";

/** One more than the 1 000 at which many drivers end a page. */
const MANY = 1_001;
const SCOPE = "2015/receipts";
const numbers = Array.from({ length: MANY }, (_, index) => String(index).padStart(4, "0"));
const salt = "00112233445566778899aabbccddeeff";
const DUE = "2015-04-01T10:00:00.000Z";

/** Lists are whole where no limit was asked for. */
export const manyCases: readonly StoreCase[] = [
  {
    name: `gives all of ${MANY} entries, streams and deadlines`,
    async prove(store) {
      const long = inOneWrite(firstWrite("case:long"), ...numbers.slice(1).map(() => ({})));
      await store.commit(aCommit({ id: "long", streams: [long] }));
      expect(await store.journal("case:long")).toHaveLength(MANY);
      const streams = numbers.map((number) =>
        firstWrite(`call:${number}`, {
          commit: "wide",
          deadlines: { set: [{ name: "report", dueAt: DUE }] },
        }),
      );
      await store.commit(aCommit({ id: "wide", streams }));
      expect(await store.streams()).toHaveLength(MANY + 1);
      expect(await store.entries()).toHaveLength(2 * MANY);
      expect((await store.due(DUE)).map(({ stream }) => stream)).toEqual(
        numbers.map((number) => `call:${number}`),
      );
      const set = numbers.map((name) => ({ name, dueAt: DUE }));
      await store.commit(aCommit({ id: "due", streams: [firstWrite("case:due", { deadlines: { set } })] }));
      expect(await store.deadlines("case:due")).toHaveLength(MANY);
      const loaded = await store.read(({ deadlines }) =>
        deadlines.length === 0 ? { deadlines: "case:due" } : undefined,
      );
      expect(loaded.deadlines).toHaveLength(MANY);
    },
  },
  {
    name: `gives all of ${MANY} records and registry rows`,
    async prove(store) {
      const rows: RowChange[] = numbers.map((key) => ({
        op: "insert",
        scope: SCOPE,
        key,
        version: 1,
        value: { key },
      }));
      const records: PersonalRecord[] = numbers.map((id) => ({
        stream: "case:A",
        seq: 1,
        id,
        class: "application",
        salt,
        value: id,
        keepUntil: "2020-12-31",
      }));
      const promises = numbers.map((id) => ({ id, class: "application", commitment: commitment(salt, id) }));
      const write = firstWrite("case:A", { rows, records: promises });
      await store.commit(aCommit({ id: "1", streams: [write], records }));
      expect(await store.records("case:A")).toEqual(records);
      const whole = await store.rows({ scope: SCOPE });
      expect(whole.rows.map(({ key }) => key)).toEqual(numbers);
      expect(whole.version).toBe(MANY);
      expect((await store.rows({ scope: SCOPE, from: "", below: "a" })).rows).toHaveLength(MANY);
      const loaded = await store.read(({ rows: read }) =>
        read.length === 0 ? { rows: [{ scope: SCOPE }], records: "case:A" } : undefined,
      );
      expect(loaded.rows[0]?.rows).toHaveLength(MANY);
      expect(loaded.records).toHaveLength(MANY);
      expect(await store.eraseRecords("2021-01-01")).toBe(MANY);
    },
  },
  {
    name: `claims ${MANY} deadlines and effects at once, and takes as many outcomes`,
    async prove(store) {
      const streams = numbers.map((number) =>
        firstWrite(`case:${number}`, {
          commit: "wide",
          deadlines: { set: [{ name: "report", dueAt: DUE }] },
          effects: [{ params: { letter: number } }],
        }),
      );
      await store.commit(aCommit({ id: "wide", streams }));
      expect(await store.outbox()).toHaveLength(MANY);
      expect(await store.claimDeadlines(aClaim("one"))).toHaveLength(MANY);
      expect(await store.claimDeadlines(aClaim("two"))).toEqual([]);
      const ids = await claimIds(store, "one");
      expect(ids).toEqual(numbers.map((number) => `case:${number}#1#0`));
      await store.release("one");
      expect(await claimIds(store, "two")).toEqual(ids);
      const setAside = ids.map((id) => ({ id, outcome: "setAside" as const, reason: "no address" }));
      expect(await store.settleEffects("one", setAside)).toEqual(ids);
      expect(await store.settleEffects("two", setAside)).toEqual([]);
      expect(await store.retryEffects(ids)).toBe(MANY);
      expect(await claimIds(store, "three")).toEqual(ids);
      expect(
        await store.settleEffects(
          "three",
          ids.map((id) => ({ id, outcome: "performed" as const })),
        ),
      ).toEqual([]);
      expect(await store.outbox()).toEqual([]);
    },
  },
  {
    name: `remembers ${MANY} answers`,
    async prove(store) {
      for (const id of numbers) await store.commit(aCommit({ id, streams: [firstWrite(`case:${id}`)] }));
      for (const id of numbers) expect((await store.answer(sampleSender, id))?.commandId).toBe(id);
      const first = aCommit({ id: "0000", streams: [firstWrite("case:0000")] });
      expect(await store.commit(first)).toMatchObject({ conflict: "answered" });
    },
  },
];
