import { commitment } from "@opus/grant-rules";
import type { PersonalRecord, RowChange } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite, inOneWrite } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const MANY = 260;
const SCOPE = "2015/receipts";
const numbers = Array.from({ length: MANY }, (_, index) => String(index).padStart(3, "0"));
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
    name: `hands over ${MANY} effects and marks as many at once`,
    async prove(store) {
      const effects = numbers.map((letter) => ({ type: "notifyApplicant", params: { letter } }));
      await store.commit(aCommit({ id: "1", streams: [firstWrite("case:A", { effects })] }));
      const waiting = await store.outbox();
      expect(waiting).toHaveLength(MANY);
      await store.markPerformed(waiting.flatMap((each) => ("effect" in each ? [each.effect.id] : [])));
      expect(await store.outbox()).toEqual([]);
    },
  },
  {
    name: `remembers ${MANY} answers`,
    async prove(store) {
      for (const id of numbers) await store.commit(aCommit({ id, streams: [firstWrite(`case:${id}`)] }));
      for (const id of numbers) expect((await store.answer(id))?.commandId).toBe(id);
      const first = aCommit({ id: "000", streams: [firstWrite("case:000")] });
      expect(await store.commit(first)).toMatchObject({ conflict: "answered" });
    },
  },
];
