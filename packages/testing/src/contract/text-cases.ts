import type { KeptAnswer, RowChange } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, entriesOf, firstWrite, sampleSender } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const ODD_NAMES = [
  "zażółć gęślą jaźń",
  "zażółć".normalize("NFD"),
  "🌿 emoji 👩‍👩‍👧",
  "\u0001 and \u001f and \u2028",
  "4 000,50 zł",
  "'; DROP TABLE journal; --",
  "\\ud800 spelled out",
  "__proto__",
  "wniosek",
  "Wniosek",
  " \t spaces around \n",
  "ą".repeat(300),
  "",
];
const ODD_TEXTS = [...ODD_NAMES, "\u0000", "a\u0000b"];

const RECORD = {
  stream: "case:A",
  seq: 1,
  id: "answers/1",
  class: "application",
  salt: "00",
  value: null,
  keepUntil: "2020-12-31",
} as const;

/** Texts come back unit for unit. */
export const textCases: readonly StoreCase[] = [
  {
    name: "keeps every text unit for unit, in values, keys and ids",
    async prove(store) {
      const write = firstWrite("case:zażółć 🌿", {
        event: { type: "application.edit", texts: ODD_TEXTS },
        context: {
          texts: ODD_TEXTS,
          byText: Object.fromEntries(ODD_NAMES.slice(0, 7).map((text) => [text, text])),
        },
        rows: ODD_NAMES.map((key) => ({ op: "insert", scope: "odd 🌿", key, version: 1, value: { key } })),
        deadlines: { set: ODD_NAMES.map((name) => ({ name, dueAt: "2015-04-01T10:00:00.000Z" })) },
      });
      const stream = write.stream;
      const records = ODD_NAMES.map((id) => ({ ...RECORD, stream, id, value: [id, ...ODD_TEXTS] }));
      const fingerprint = ODD_NAMES.join("|");
      const commit = aCommit({ id: "polecenie 🌿", streams: [write], records, fingerprint });
      await store.commit(commit);
      expect(await store.load("case:zażółć 🌿")).toEqual(write.snapshot);
      expect(await store.journal("case:zażółć 🌿")).toEqual(entriesOf(write));
      expect(await store.streams()).toEqual(["case:zażółć 🌿"]);
      const { rows } = await store.rows({ scope: "odd 🌿" });
      expect(rows.map(({ key }) => key).sort()).toEqual([...ODD_NAMES].sort());
      expect(rows.every(({ key, value }) => value.key === key)).toBe(true);
      expect((await store.deadlines("case:zażółć 🌿")).map(({ name }) => name).sort()).toEqual(
        [...ODD_NAMES].sort(),
      );
      expect(await store.records(stream)).toEqual(expect.arrayContaining(records));
      expect(await store.answer(sampleSender, "polecenie 🌿")).toEqual(commit.answer);
      for (const text of ODD_NAMES) {
        await store.putProgramme(`sha256:${text}`, text);
        expect(await store.programme(`sha256:${text}`)).toBe(text);
        expect(await store.setting(`odd ${text}`, text)).toBe(text);
        expect(await store.setting(`odd ${text}`, "later")).toBe(text);
      }
    },
  },
  {
    name: "orders keys and streams by code point",
    async prove(store) {
      const keys = ["🌿", "ﬀ", "ą", "z", "Z", "10", "9"];
      const ordered = ["10", "9", "Z", "z", "ą", "ﬀ", "🌿"];
      const rows = keys.map((key) => ({ op: "insert" as const, scope: "s", key, version: 1, value: {} }));
      const streams = keys.map((key, index) =>
        firstWrite(`case:${key}`, { commit: "1", rows: index === 0 ? rows : [] }),
      );
      await store.commit(aCommit({ id: "1", streams }));
      expect((await store.rows({ scope: "s" })).rows.map(({ key }) => key)).toEqual(ordered);
      expect(await store.streams()).toEqual(ordered.map((key) => `case:${key}`));
    },
  },
  {
    name: "rejects half of a surrogate pair wherever it stands, and U+0000 in names",
    async prove(store) {
      const half = "half \ud83c";
      const writing = (change: Partial<RowChange>) =>
        [{ op: "insert", scope: "s", key: "k", version: 1, value: {}, ...change }] as RowChange[];
      const whole = firstWrite("case:A");
      const withAnswer = aCommit({ id: "4", streams: [whole] });
      const broken = [
        aCommit({ id: half, streams: [whole] }),
        aCommit({ id: "cut\u0000here", streams: [whole] }),
        aCommit({ id: "0", sender: half, streams: [whole] }),
        aCommit({ id: "0", sender: "cut\u0000here", streams: [whole] }),
        aCommit({ id: "0", streams: [firstWrite("case:A", { rows: writing({ key: "cut\u0000here" }) })] }),
        aCommit({ id: "1", streams: [firstWrite("case:cut\u0000here")] }),
        aCommit({ id: "2", streams: [whole], seen: [{ scope: half, version: 0 }] }),
        aCommit({ id: "3", streams: [{ ...whole, snapshot: { ...whole.snapshot, text: `"${half}"` } }] }),
        { ...withAnswer, answer: { ...withAnswer.answer, answer: { half } } as KeptAnswer },
        aCommit({ id: "5", streams: [whole], records: [{ ...RECORD, value: half }] }),
        aCommit({ id: "6", streams: [whole], records: [{ ...RECORD, id: half }] }),
      ];
      for (const commit of broken)
        await expect(store.commit(commit)).rejects.toMatchObject({ code: "OGW315" });
      expect(await store.rows({ scope: "s" })).toMatchObject({ version: 0, rows: [] });
      expect(await store.streams()).toEqual([]);
    },
  },
];
