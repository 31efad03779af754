import type { Commit, Loaded, Store, StreamWrite, Turn, TurnResult } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aRecord, SCOPE } from "./everything.ts";
import { aCommit, firstWrite, followUp, sampleSender, type WriteParts } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const STREAM = "case:A";
const lacks: StoreCase["lacks"] = (store) =>
  store.inTurn === undefined ? "the store has no inTurn: engines read and commit instead" : undefined;

async function takeTurns(store: Store, turns: readonly Turn[]): Promise<readonly TurnResult[]> {
  if (store.inTurn === undefined) throw new Error("The store has no inTurn");
  return store.inTurn(turns);
}

/** The write to `case:A` that follows what was read of it. */
function writeAfter({ streams }: Loaded, parts: WriteParts): StreamWrite {
  const snapshot = streams.get(STREAM);
  return snapshot === undefined ? firstWrite(STREAM, parts) : followUp({ stream: STREAM, snapshot }, parts);
}

/** A turn that adds an entry, a row with how many rows it found, and a record to `case:A`. */
function adding(id: string, decide: (commit: Commit) => Commit | undefined = (commit) => commit): Turn {
  return {
    next: ({ rows }) =>
      rows.length === 0
        ? {
            answer: { sender: sampleSender, commandId: id },
            streams: [STREAM],
            rows: [{ scope: SCOPE }],
            records: STREAM,
          }
        : undefined,
    decide(loaded) {
      if (loaded.answer !== undefined) return undefined;
      const [read] = loaded.rows;
      const seq = (loaded.streams.get(STREAM)?.revision ?? 0) + 1;
      const { record, promise } = aRecord(STREAM, id, seq);
      const value = { found: read?.rows.length ?? 0, records: loaded.records.length };
      const write = writeAfter(loaded, {
        rows: [{ op: "insert", scope: SCOPE, key: id, version: 1, value }],
        effects: [{}],
        records: [promise],
      });
      const seen = [{ scope: SCOPE, version: read?.version ?? 0 }];
      return decide(aCommit({ id, streams: [write], seen, records: [record] }));
    },
  };
}

const outcomes = (results: readonly TurnResult[]) =>
  results.map((result) => (result.done === "kept" ? result.result.ok : result.done));

/** Fails unless `kept` turns were kept, each on what the ones before it left. */
async function expectKept(store: Store, kept: readonly string[]): Promise<void> {
  expect((await store.journal(STREAM)).map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
  expect((await store.load(STREAM))?.revision).toBe(kept.length);
  const { rows, version } = await store.rows({ scope: SCOPE });
  expect(version).toBe(kept.length);
  const byKey = new Map(rows.map(({ key, value }) => [key, value]));
  expect(kept.map((id) => byKey.get(id))).toEqual(kept.map((_, index) => ({ found: index, records: index })));
  expect(await store.outbox()).toHaveLength(kept.length);
  expect(await store.records(STREAM)).toHaveLength(kept.length);
  for (const id of kept) expect((await store.answer(sampleSender, id))?.commandId).toBe(id);
}

const staysAlone: StoreCase = {
  name: "holds what was done in turn for as long as it is open",
  lacks,
  async prove(store) {
    await takeTurns(
      store,
      ["1", "2", "3"].map((id) => adding(id)),
    );
    await expectKept(store, ["1", "2", "3"]);
  },
};

/** Several decisions kept by one write. */
export const turnCases: readonly StoreCase[] = [
  {
    name: "shows each turn what the ones before it wrote, and answers all of them in order",
    lacks,
    async prove(store) {
      expect(await takeTurns(store, [])).toEqual([]);
      const ids = ["1", "2", "3", "2", "4"];
      const results = await takeTurns(
        store,
        ids.map((id) => adding(id)),
      );
      expect(outcomes(results)).toEqual([true, true, true, "nothing", true]);
      const positions = results.flatMap((each) =>
        each.done === "kept" && each.result.ok ? [each.result.position] : [],
      );
      expect(positions).toEqual([...new Set(positions)].sort((left, right) => left - right));
      expect((await store.entries()).map(({ position }) => position)).toEqual(positions);
      await expectKept(store, ["1", "2", "3", "4"]);
    },
  },
  {
    name: "undoes a turn that fails or meets a conflict, that one alone",
    lacks,
    prove: undoesOne,
  },
  {
    name: "lets nobody else write between turns",
    lacks,
    async prove(store) {
      const turns = (round: string) => Array.from({ length: 10 }, (_, at) => adding(`${round}${at}`));
      const beside = Array.from({ length: 10 }, (_, at) =>
        store.commit(aCommit({ id: `beside ${at}`, streams: [firstWrite(`case:beside${at}`)] })),
      );
      const [one, two] = await Promise.all([takeTurns(store, turns("a")), takeTurns(store, turns("b"))]);
      expect([...outcomes(one), ...outcomes(two)]).toEqual(Array.from({ length: 20 }, () => true));
      expect((await Promise.all(beside)).every(({ ok }) => ok)).toBe(true);
      expect(await store.journal(STREAM)).toHaveLength(20);
      const runs = (await store.entries())
        .map(({ entry }) => entry.registry[0]?.key[0] ?? "beside")
        .filter((run, index, all) => run !== all[index - 1] && run !== "beside");
      expect(runs).toHaveLength(2);
    },
  },
  {
    name: "takes 1001 turns at once",
    lacks,
    async prove(store) {
      const turns = Array.from({ length: 1_001 }, (_, at): Turn => {
        const stream = `case:${at}` as const;
        return {
          next: ({ streams }) => (streams.size === 0 && at > 0 ? { streams: [`case:${at - 1}`] } : undefined),
          decide: ({ streams }) =>
            at === 0 || streams.size === 1
              ? aCommit({ id: stream, streams: [firstWrite(stream)] })
              : undefined,
        };
      });
      const results = await takeTurns(store, turns);
      expect(outcomes(results)).toEqual(turns.map(() => true));
      expect(await store.streams()).toHaveLength(1_001);
    },
  },
  {
    name: "has turns durable when it answers, as if the process had died then",
    beside: { hand: "afterCrash", alone: staysAlone },
    lacks,
    async prove(store, hands) {
      await takeTurns(
        store,
        ["1", "2", "3"].map((id) => adding(id)),
      );
      await expectKept(await hands.afterCrash(), ["1", "2", "3"]);
    },
  },
];

async function undoesOne(store: Store): Promise<void> {
  const failure = new TypeError("this turn is broken");
  const failing = () => {
    throw failure;
  };
  const malformed = (commit: Commit): Commit => ({ ...commit, id: "another" });
  const stale = (commit: Commit): Commit => {
    const streams = [firstWrite(STREAM, { commit: "stale" }), firstWrite("case:new", { commit: "stale" })];
    const records = commit.records.map((record) => ({ ...record, seq: 1 }));
    return { ...aCommit({ id: "stale", streams: streams.reverse() }), seen: [], records };
  };
  const unread: Turn = { next: failing, decide: () => undefined };
  const results = await takeTurns(store, [
    adding("1"),
    adding("2", failing),
    unread,
    adding("3"),
    adding("4", malformed),
    adding("5", stale),
    adding("6", () => undefined),
    adding("7"),
  ]);
  expect(outcomes(results)).toEqual([true, "failed", "failed", true, "failed", false, "nothing", true]);
  expect([results[1], results[2]]).toEqual([
    { done: "failed", error: failure },
    { done: "failed", error: failure },
  ]);
  expect(results[4]).toMatchObject({ error: { code: "OGW315" } });
  expect(results[5]).toMatchObject({ result: { conflict: "revision", stream: STREAM, actual: 2 } });
  await expectKept(store, ["1", "3", "7"]);
  expect(await store.streams()).toEqual([STREAM]);
  for (const id of ["2", "4", "stale", "6"]) expect(await store.answer(sampleSender, id)).toBeUndefined();
}
