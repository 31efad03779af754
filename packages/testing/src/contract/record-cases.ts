import { commitment } from "@opus/grant-rules";
import type { Commit, PersonalRecord, Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite, followUp } from "./sample-commit.ts";
import { aClaim, HOUR } from "./sample-work.ts";
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

/** What is no civil date, though some of it looks like one, or could be made into one. */
const NO_DATES: readonly unknown[] = [
  ...[
    "tomorrow",
    "2021-02-30",
    "Sat Jan 02 2021 00:00:00 GMT+0100",
    "",
    "2021-1-2",
    "2021-01",
    " 2021-01-02",
  ],
  ...[
    "2021-01-02\n",
    "2021-01-02T00:00:00.000Z",
    "２０２１-01-02",
    "+002021-01-02",
    "12021-01-02",
    "0000-01-01",
    "~",
  ],
  ...[
    undefined,
    null,
    true,
    20_210_102,
    Number.POSITIVE_INFINITY,
    new Date("2021-01-02"),
    ["2021-01-02"],
    {},
  ],
];

/** Keeps, in a store of its own streams, values of three classes that are kept until days around new year. */
async function keepThreeClasses(store: Store): Promise<void> {
  const kept = [
    ["case:A", "1", "contact", "2020-12-30"],
    ["case:A", "2", "contact", "2020-12-31"],
    ["case:B", "1", "contact", "2020-12-31"],
    ["case:B", "2", "assessment", "2020-12-31"],
    ["case:B", "3", "contact", "2021-01-01"],
    ["case:B", "4", "trail", "9999-12-31"],
  ] as const;
  for (const stream of ["case:A", "case:B"] as const) {
    const records = kept
      .filter(([of]) => of === stream)
      .map(([, id, kind, keepUntil]) => ({ ...record(id, keepUntil), stream, class: kind }));
    const promises = records.map(({ id, class: kind, salt, value }) => {
      return { id, class: kind, commitment: commitment(salt, value) };
    });
    const write = firstWrite(stream, { records: promises });
    expect(await store.commit(aCommit({ id: stream, streams: [write], records }))).toMatchObject({
      ok: true,
    });
  }
}

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
      for (const date of NO_DATES) {
        await expect(store.eraseRecords(date as string)).rejects.toMatchObject({ code: "OGW113" });
        await expect(store.erasable(date as string)).rejects.toMatchObject({ code: "OGW113" });
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
    name: "keeps the values of a record class of one stream until another day, and those of no other",
    async prove(store) {
      const records = [record("answers/1", "9999-12-31"), record("note", "9999-12-31")].map((one, index) => ({
        ...one,
        class: index === 0 ? "contact" : "assessment",
      }));
      const others = [{ ...record("answers/1", "9999-12-31"), stream: "case:B" as const, class: "contact" }];
      const first = firstWrite("case:A");
      await store.commit(aCommit({ id: "1", streams: [first], records }));
      await store.commit(aCommit({ id: "2", streams: [firstWrite("case:B")], records: others }));
      const retention = [{ class: "contact", keepUntil: "2020-12-31" }];
      const moved = aCommit({ id: "3", streams: [{ ...followUp(first), retention }] });
      const noDay = [{ class: "contact", keepUntil: "soon" }];
      await expect(
        store.commit({ ...moved, streams: [{ ...followUp(first), retention: noDay }] }),
      ).rejects.toMatchObject({ code: "OGW315" });
      expect(await store.erasable("2021-01-01")).toEqual([]);
      expect(await store.commit(moved)).toMatchObject({ ok: true });
      expect((await store.records("case:A")).map(({ id, keepUntil }) => [id, keepUntil]).sort()).toEqual([
        ["answers/1", "2020-12-31"],
        ["note", "9999-12-31"],
      ]);
      expect(await store.eraseRecords("2021-01-01")).toBe(1);
      expect((await store.records("case:A")).map(({ id }) => id)).toEqual(["note"]);
      expect(await store.records("case:B")).toEqual(others);
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
    name: "counts by class what it would erase, and changes nothing by it",
    async prove(store) {
      expect(await store.erasable("9999-12-31")).toEqual([]);
      await keepThreeClasses(store);
      const kept = () => Promise.all([store.records("case:A"), store.records("case:B")]);
      const before = await kept();
      const dueOnNewYear = [
        { class: "assessment", records: 1, streams: 1 },
        { class: "contact", records: 3, streams: 2 },
      ];
      expect(await store.erasable("2020-12-30")).toEqual([]);
      expect(await store.erasable("2020-12-31")).toEqual([{ class: "contact", records: 1, streams: 1 }]);
      expect(await store.erasable("2021-01-01")).toEqual(dueOnNewYear);
      expect(await kept()).toEqual(before);
      expect(await store.eraseRecords("2021-01-01")).toBe(4);
      expect(await store.erasable("2021-01-01")).toEqual([]);
      expect(await store.erasable("2021-01-02")).toEqual([{ class: "contact", records: 1, streams: 1 }]);
      expect((await kept()).flat().map(({ id }) => id)).toEqual(["3", "4"]);
    },
  },
  {
    name: "erases with the values why effects of their streams failed, and goes on trying them",
    async prove(store) {
      const effects = [{ type: "notifyApplicant" }];
      const due = firstWrite("case:A", { effects });
      const others = firstWrite("case:B", { effects });
      await store.commit(aCommit({ id: "1", streams: [due], records: [record("answers/1", "2020-12-31")] }));
      await store.commit(aCommit({ id: "2", streams: [others] }));
      const failed = (id: string) =>
        ({ id, outcome: "failed", after: HOUR[1], reason: "no mailbox of łucja@example.org" }) as const;
      await store.claimEffects(aClaim("a"));
      await store.settleEffects("a", [failed("case:A#1#0"), failed("case:B#1#0")]);
      await store.eraseRecords("2021-01-01");
      const standing = (await store.outbox()).map(({ id, reason, attempts }) => ({ id, reason, attempts }));
      expect(standing).toEqual([
        { id: "case:A#1#0", reason: null, attempts: 1 },
        { id: "case:B#1#0", reason: "no mailbox of łucja@example.org", attempts: 1 },
      ]);
      const next = await store.claimEffects(aClaim("b", { now: HOUR[1], until: HOUR[2] }));
      expect(next.map(({ id }) => id)).toEqual(["case:A#1#0", "case:B#1#0"]);
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
