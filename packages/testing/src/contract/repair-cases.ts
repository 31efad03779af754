import type { Repair, RepairResult, Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aFullCommit, DUE, everything, SCOPE } from "./everything.ts";
import { aCommit, firstWrite } from "./sample-commit.ts";
import { aClaim } from "./sample-work.ts";
import type { StoreCase } from "./store-case.ts";

const STREAM = "case:A";
const FIRST = "case:A#1#0";
const SECOND = "case:A#1#1";
const KIND = "submission.notifyApplicant";
const LATER = "2015-05-01T10:00:00.000Z";

const lacks: StoreCase["lacks"] = (store) =>
  store.repair === undefined
    ? "the store has no repair: what is changed in it comes from a backup"
    : undefined;

async function repairIn(store: Store, repair: Partial<Repair>): Promise<RepairResult> {
  if (store.repair === undefined) throw new Error("The store has no repair");
  return store.repair({ streams: [], scopes: [], ...repair });
}

const ofStream = (parts: Partial<Repair["streams"][number]>): Partial<Repair> => ({
  streams: [{ stream: STREAM, seen: 1, deadlines: [], effects: [], ...parts }],
});
const ofScope = (parts: Partial<Repair["scopes"][number]>): Partial<Repair> => ({
  scopes: [{ scope: SCOPE, seen: 1, version: 1, rows: [], ...parts }],
});

/** A repair that changes one of everything that can be. */
const ANOTHER: Repair = {
  streams: [
    {
      stream: STREAM,
      seen: 1,
      snapshot: { revision: 1, head: "sha256:other", text: '{"other":"Łucja"}' },
      deadlines: [
        { name: "signing", dueAt: null },
        { name: "other", dueAt: LATER },
      ],
      effects: [
        { id: FIRST, kind: null },
        { id: SECOND, kind: "payment.orderPayment" },
      ],
    },
  ],
  scopes: [
    {
      scope: SCOPE,
      seen: 1,
      version: 4,
      rows: [
        { key: "a", row: null },
        { key: "b", row: { version: 2, value: { tags: ["Łucja"] }, entry: "case:A#1" } },
      ],
    },
    {
      scope: "2015/new",
      seen: 0,
      version: 1,
      rows: [{ key: "z", row: { version: 1, value: {}, entry: "case:A#1" } }],
    },
  ],
};

/** What is left of {@link ANOTHER} taken back. */
function back(snapshot: NonNullable<Repair["streams"][number]["snapshot"]>): Repair {
  const streams: Repair["streams"] = [
    {
      stream: STREAM,
      seen: 1,
      snapshot,
      deadlines: [
        { name: "other", dueAt: null },
        { name: "signing", dueAt: DUE },
      ],
      effects: [
        { id: FIRST, kind: KIND },
        { id: SECOND, kind: "submission.notifyOperator" },
      ],
    },
  ];
  const row = { version: 1, value: { tags: ["a"] }, entry: "case:A#1" };
  const rows = [
    { key: "a", row },
    { key: "b", row: null },
  ];
  const scopes: Repair["scopes"] = [
    { scope: SCOPE, seen: 4, version: 1, rows },
    { scope: "2015/new", seen: 1, version: 0, rows: [{ key: "z", row: null }] },
  ];
  return { streams, scopes };
}

async function expectRepaired(store: Store): Promise<void> {
  expect(await store.load(STREAM)).toEqual(ANOTHER.streams[0]?.snapshot);
  expect(await store.deadlines(STREAM)).toEqual([{ stream: STREAM, name: "other", dueAt: LATER }]);
  expect(await store.due(DUE)).toEqual([]);
  expect(await store.due(LATER)).toMatchObject([{ name: "other" }]);
  const places = await store.inventory.effects(STREAM);
  expect(places.map(({ id, standing }) => [id, standing])).toEqual([[SECOND, "waits"]]);
  const outbox = (await store.outbox()).filter(({ stream }) => stream === STREAM);
  expect(outbox).toMatchObject([{ id: SECOND, kind: "payment.orderPayment" }]);
  expect(await store.rows({ scope: SCOPE })).toMatchObject({
    version: 4,
    rows: [{ key: "b", version: 2, value: { tags: ["Łucja"] }, entry: "case:A#1" }],
  });
  expect(await store.inventory.scopes()).toEqual([
    { scope: "2015/new", version: 1 },
    { scope: SCOPE, version: 4 },
  ]);
}

const staysAlone: StoreCase = {
  name: "holds what was repaired for as long as it is open",
  lacks,
  async prove(store) {
    await store.commit(aFullCommit());
    await repairIn(store, ANOTHER);
    await expectRepaired(store);
  },
};

/** What is put beside the journal again. */
export const repairCases: readonly StoreCase[] = [
  {
    name: "repairs snapshots, deadlines, effects, rows and counts, and nothing else, there and back",
    lacks,
    async prove(store) {
      await store.commit(aFullCommit());
      await store.commit(aCommit({ id: "2", streams: [firstWrite("case:B", { effects: [{}] })] }));
      const before = await everything(store);
      const snapshot = await store.load(STREAM);
      if (snapshot === undefined) throw new Error(`${STREAM} was not kept`);
      const { streams, scopes } = ANOTHER;
      expect(await repairIn(store, { streams, scopes })).toEqual({ ok: true });
      await expectRepaired(store);
      expect(await repairIn(store, back(snapshot))).toEqual({ ok: true });
      expect(await everything(store)).toEqual(before);
      expect((await store.inventory.integrity?.(10)) ?? []).toEqual([]);
      const next = aCommit({ id: "3", streams: [firstWrite("case:C", { effects: [{}] })] });
      expect(await store.commit(next)).toMatchObject({ ok: true });
    },
  },
  {
    name: "shows a repair in every list, and not in views that were open before",
    lacks,
    async prove(store) {
      await store.commit(aFullCommit());
      const before = await store.load(STREAM);
      await store.view(async (view) => {
        expect(await view.load(STREAM)).toEqual(before);
        await repairIn(store, ANOTHER);
        expect(await view.load(STREAM)).toEqual(before);
        expect((await view.rows({ scope: SCOPE })).rows).toMatchObject([{ key: "a" }]);
        expect(await view.deadlines(STREAM)).toMatchObject([{ name: "signing" }]);
        expect(await view.inventory.effects(STREAM)).toHaveLength(2);
      });
      await expectRepaired(store);
    },
  },
  {
    name: "refuses a repair of what has moved since, and keeps nothing of it",
    lacks,
    async prove(store) {
      await store.commit(aFullCommit());
      const before = await everything(store);
      const [stream, scope] = [ANOTHER.streams[0], ANOTHER.scopes[0]];
      if (stream === undefined || scope === undefined) throw new Error("nothing to repair");
      const moved = { ok: false, conflict: "revision", stream: STREAM, actual: 1 };
      for (const seen of [0, 2])
        expect(await repairIn(store, { ...ANOTHER, streams: [{ ...stream, seen }] })).toEqual(moved);
      const written = { ok: false, conflict: "registry", scope: SCOPE, actual: 1 };
      for (const seen of [0, 2])
        expect(await repairIn(store, { ...ANOTHER, scopes: [{ ...scope, seen }] })).toEqual(written);
      const none = { ...stream, stream: "case:none" } as const;
      expect(await repairIn(store, { ...ANOTHER, streams: [stream, none] })).toMatchObject({
        stream: "case:none",
        actual: 0,
      });
      expect(await everything(store)).toEqual(before);
    },
  },
  {
    name: "refuses a repair that no store can keep, whole",
    lacks,
    async prove(store) {
      await store.commit(aFullCommit());
      const before = await everything(store);
      const value = { name: "\ud83c" };
      const row = { version: 1, value, entry: "case:A#1" };
      const refused = [
        ofScope({ rows: [{ key: "b", row }] }),
        ofScope({ rows: [{ key: "b\u0000", row: null }] }),
        ofStream({ deadlines: [{ name: "\ud83c", dueAt: DUE }] }),
        ofStream({ deadlines: [{ name: "other", dueAt: "tomorrow" }] }),
      ];
      for (const repair of refused) {
        const all = {
          streams: [...ANOTHER.streams, ...(repair.streams ?? [])],
          scopes: [...ANOTHER.scopes, ...(repair.scopes ?? [])],
        };
        await expect(repairIn(store, all)).rejects.toMatchObject({
          code: expect.stringMatching(/^OGW31[58]$/),
        });
      }
      expect(await everything(store)).toEqual(before);
    },
  },
  {
    name: "puts no effect back that was performed, and leaves one aside that was set aside",
    lacks,
    async prove(store) {
      const types = [{ type: "one" }, { type: "two" }, { type: "three" }];
      await store.commit(aCommit({ id: "1", streams: [firstWrite(STREAM, { effects: types })] }));
      await store.claimEffects(aClaim("one"));
      await store.settleEffects("one", [
        { id: FIRST, outcome: "performed" },
        { id: SECOND, outcome: "setAside", reason: "no such address" },
      ]);
      await store.release("one");
      const effects = ["one", "two", "three"].map((type, at) => ({
        id: `${STREAM}#1#${at}`,
        kind: `submission.${type}`,
      }));
      expect(await repairIn(store, ofStream({ effects }))).toEqual({ ok: true });
      const places = await store.inventory.effects(STREAM);
      expect(places.map(({ id, standing }) => `${id} ${standing}`).sort()).toEqual([
        `${FIRST} performed`,
        `${SECOND} setAside`,
        `${STREAM}#1#2 waits`,
      ]);
      const none = effects.map(({ id }) => ({ id, kind: null }));
      expect(await repairIn(store, ofStream({ effects: none }))).toEqual({ ok: true });
      expect(await store.inventory.effects(STREAM)).toMatchObject([{ id: FIRST, standing: "performed" }]);
      expect(await repairIn(store, ofStream({ effects }))).toEqual({ ok: true });
      const claimed = await store.claimEffects(aClaim("two"));
      expect(claimed.map(({ id }) => id)).toEqual([SECOND, `${STREAM}#1#2`]);
    },
  },
  {
    name: "has a repair durable when it answers, as if the process had died then",
    beside: { hand: "afterCrash", alone: staysAlone },
    lacks,
    async prove(store, hands) {
      await store.commit(aFullCommit());
      await repairIn(store, ANOTHER);
      await expectRepaired(await hands.afterCrash());
    },
  },
];
