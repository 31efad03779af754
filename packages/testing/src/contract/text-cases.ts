import { expect } from "vitest";
import { aCommit, firstWrite } from "./sample-commit.ts";
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
  "",
];
const ODD_TEXTS = [...ODD_NAMES, "\u0000", "a\u0000b"];

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
      });
      const registry = ODD_NAMES.map((key) => ({
        op: "insert" as const,
        scope: "odd 🌿",
        key,
        value: { key },
      }));
      await store.commit(aCommit({ id: "polecenie 🌿", streams: [write], registry }));
      expect(await store.load("case:zażółć 🌿")).toEqual(write.snapshot);
      expect(await store.journal("case:zażółć 🌿")).toEqual(write.entries);
      expect(await store.streams()).toEqual(["case:zażółć 🌿"]);
      expect((await store.registry("odd 🌿")).rows.map(({ key }) => key).sort()).toEqual(
        [...ODD_NAMES].sort(),
      );
      expect((await store.answer("polecenie 🌿"))?.commandId).toBe("polecenie 🌿");
    },
  },
  {
    name: "orders keys and streams by code point",
    async prove(store) {
      const keys = ["🌿", "ﬀ", "ą", "z", "Z", "10", "9"];
      const ordered = ["10", "9", "Z", "z", "ą", "ﬀ", "🌿"];
      const registry = keys.map((key) => ({ op: "insert" as const, scope: "s", key, value: {} }));
      const streams = keys.map((key) => firstWrite(`case:${key}`));
      await store.commit(aCommit({ id: "1", streams, registry }));
      expect((await store.registry("s")).rows.map(({ key }) => key)).toEqual(ordered);
      expect(await store.streams()).toEqual(ordered.map((key) => `case:${key}`));
    },
  },
  {
    name: "rejects half of a surrogate pair wherever it stands, and U+0000 in names",
    async prove(store) {
      const half = "half \ud83c";
      const row = { op: "insert" as const, scope: "s", key: "k", value: {} };
      const broken = [
        aCommit({ id: half }),
        aCommit({ id: "cut\u0000here" }),
        aCommit({ id: "0", registry: [{ ...row, key: "cut\u0000here" }] }),
        aCommit({ id: "1", registry: [{ ...row, key: half }] }),
        aCommit({ id: "2", registry: [{ ...row, value: { half } }] }),
        aCommit({ id: "3", streams: [firstWrite("case:A", { context: { [half]: true } })] }),
        aCommit({ id: "4", outbox: [{ id: "e", type: "notifyApplicant", params: { half } }] }),
      ];
      for (const commit of broken)
        await expect(store.commit(commit)).rejects.toMatchObject({ code: "OGW315" });
      expect(await store.registry("s")).toEqual({ version: 0, rows: [] });
      expect(await store.streams()).toEqual([]);
    },
  },
];
