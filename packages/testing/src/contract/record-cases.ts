import { commitment } from "@opus/grant-rules";
import type { Commit, PersonalRecord } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite, followUp } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const record = (id: string, keepUntil: string, seq = 1): PersonalRecord => ({
  stream: "case:A",
  seq,
  id,
  class: "application",
  salt: "00112233445566778899aabbccddeeff",
  value: { leader: { name: `Łucja ${id}`, contact: null } },
  keepUntil,
});

/** Values of persons beside the chain. */
export const recordCases: readonly StoreCase[] = [
  {
    name: "erases records whose date has come and leaves the chain as it was",
    async prove(store) {
      const records = [record("answers/1", "2020-12-31"), record("answers/2", "2021-01-01")];
      const promises = records.map(({ id, class: kind, salt, value }) => ({
        id,
        class: kind,
        commitment: commitment(salt, value),
      }));
      const first = firstWrite("case:A", { records: promises });
      await store.commit(aCommit({ id: "1", streams: [first], records }));
      const chain = await store.journal("case:A");
      for (const date of ["tomorrow", "2021-02-30", "Sat Jan 02 2021 00:00:00 GMT+0100", ""]) {
        await expect(store.eraseRecords(date)).rejects.toMatchObject({ code: "OGW113" });
      }
      expect(await store.records("case:A")).toEqual(records);
      expect(await store.eraseRecords("2020-12-31")).toBe(0);
      expect(await store.eraseRecords("2021-01-01")).toBe(1);
      expect(await store.eraseRecords("2021-01-01")).toBe(0);
      expect(await store.records("case:A")).toEqual(records.slice(1));
      expect(await store.journal("case:A")).toEqual(chain);
      expect(await store.load("case:A")).toEqual(first.snapshot);
    },
  },
  {
    name: "erases with the values the fingerprints of the commands of their streams, and no others",
    async prove(store) {
      const due = firstWrite("case:A");
      const others = firstWrite("case:B");
      const commits = [
        aCommit({ id: "1", streams: [due], records: [record("answers/1", "2020-12-31")] }),
        aCommit({ id: "2", streams: [followUp(due)], sender: "officer:o-1" }),
        aCommit({ id: "3", streams: [others] }),
      ];
      for (const commit of commits) expect(await store.commit(commit)).toMatchObject({ ok: true });
      const kept = () =>
        Promise.all(commits.map(({ answer }) => store.answer(answer?.sender ?? "", answer?.commandId ?? "")));
      expect(await store.eraseRecords("2020-12-31")).toBe(0);
      expect(await kept()).toEqual(commits.map(({ answer }) => answer));
      expect(await store.eraseRecords("2021-01-01")).toBe(1);
      const [first, second, third] = commits.map(({ answer }) => answer);
      expect(await kept()).toEqual([{ ...first, fingerprint: "" }, { ...second, fingerprint: "" }, third]);
      expect(await store.commit(commits[0] as Commit)).toEqual({
        ok: false,
        conflict: "answered",
        answer: { ...first, fingerprint: "" },
      });
    },
  },
  {
    name: "rejects a record whose id is taken, whose stream or entry is not written or whose date is none",
    async prove(store) {
      const first = firstWrite("case:A");
      const records = [record("answers/1", "2020-12-31")];
      await store.commit(aCommit({ id: "1", streams: [first], records }));
      const again = [record("answers/1", "2020-12-31", 2)];
      const taken = aCommit({ id: "2", streams: [followUp(first)], records: again });
      await expect(store.commit(taken)).rejects.toMatchObject({ code: "OGW315" });
      const homeless = aCommit({
        id: "3",
        streams: [firstWrite("case:B")],
        records: [record("x", "2020-12-31")],
      });
      await expect(store.commit(homeless)).rejects.toMatchObject({ code: "OGW315" });
      const stray = aCommit({
        id: "5",
        streams: [followUp(first)],
        records: [record("answers/2", "2020-12-31", 1)],
      });
      await expect(store.commit(stray)).rejects.toMatchObject({ code: "OGW315" });
      const endless = [record("answers/2", "for ever", 2)];
      const undated = aCommit({ id: "4", streams: [followUp(first)], records: endless });
      await expect(store.commit(undated)).rejects.toMatchObject({ code: "OGW315" });
      expect(await store.records("case:A")).toEqual(records);
      expect(await store.load("case:B")).toBeUndefined();
    },
  },
];
