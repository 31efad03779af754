import type { Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aFullCommit, DUE, everything, SCOPE } from "./everything.ts";
import { aCommit, firstWrite, followUp } from "./sample-commit.ts";
import { aClaim, claimIds, HOUR, standings } from "./sample-work.ts";
import type { CaseHands, StoreCase } from "./store-case.ts";

/** Fills a store with one of everything, work under way too, and answers what proves that another handle holds it. */
async function fill(store: Store): Promise<(other: Store) => Promise<void>> {
  const commit = aFullCommit({ effects: [1, 2, 3].map((letter) => ({ type: `notify${letter}` })) });
  await store.commit(commit);
  await store.claimDeadlines(aClaim("one"));
  await store.claimEffects(aClaim("one"));
  await store.settleEffects("one", [
    { id: "case:A#1#0", outcome: "performed" },
    { id: "case:A#1#1", outcome: "failed", after: HOUR[2], reason: "the post is closed" },
  ]);
  await store.setting("seed", "first");
  await store.putProgramme("sha256:a", "{}");
  const whole = await everything(store);
  return async (other) => {
    expect(await everything(other)).toEqual(whole);
    expect(await other.deadlines("case:A")).toHaveLength(1);
    expect(await other.claimDeadlines(aClaim("two"))).toEqual([]);
    expect(standings(await other.outbox())).toEqual([
      ["case:A#1#1", 1, HOUR[2]],
      ["case:A#1#2", 1, HOUR[1]],
    ]);
    expect(await other.setting("seed", "second")).toBe("first");
    expect(await other.commit(commit)).toEqual({ ok: false, conflict: "answered", answer: commit.answer });
    const again = aCommit({ id: "2", streams: [followUp(firstOf(commit))] });
    expect(await other.commit(again)).toMatchObject({ ok: true });
    expect((await other.entries()).map(({ entry }) => entry.seq)).toEqual([1, 2]);
  };
}

function firstOf({ streams: [first] }: ReturnType<typeof aCommit>) {
  if (first === undefined) throw new Error("The sample commit has no stream");
  return first;
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
    beside: { hand: "reopened", alone: holdsIt },
    async prove(store, hands) {
      const proof = await fill(store);
      await proof(await hands.reopened());
    },
  },
  {
    name: "has everything durable before it is closed, as if the process had died",
    beside: {
      hand: "afterCrash",
      alone: { ...holdsIt, name: "holds one of everything without being closed" },
    },
    async prove(store, hands) {
      const proof = await fill(store);
      await proof(await hands.afterCrash());
    },
  },
  {
    name: "shows a second handle what the first does, whatever it has read before",
    beside: { hand: "second", alone: seesItself },
    prove: seesEachOther,
  },
  {
    name: "lets one of two handles win, and agrees with it on settings and claims",
    beside: {
      hand: "second",
      alone: { ...seesItself, name: "shows its one handle every commit made through it" },
    },
    prove: letsOneWin,
  },
];

async function seesEachOther(one: Store, hands: CaseHands): Promise<void> {
  const two = await hands.second();
  expect(await everything(two)).toEqual(await everything(one));
  const commit = aFullCommit();
  await one.commit(commit);
  await one.putProgramme("sha256:a", "{}");
  const full = await everything(one);
  expect(full).toMatchObject({ load: { revision: 1 }, whole: { version: 1 }, programme: "{}" });
  expect(await everything(two)).toEqual(full);
  await two.commit(aCommit({ id: "2", streams: [followUp(firstOf(commit))] }));
  await two.claimEffects(aClaim("two"));
  await two.settleEffects("two", [
    { id: "case:A#1#0", outcome: "performed" },
    { id: "case:A#1#1", outcome: "setAside", reason: "no such address" },
  ]);
  await two.eraseRecords("2021-01-01");
  const changed = await everything(two);
  expect(changed).toMatchObject({ load: { revision: 2 }, records: [], setAside: [{ id: "case:A#1#1" }] });
  expect(await everything(one)).toEqual(changed);
}

async function letsOneWin(one: Store, hands: CaseHands): Promise<void> {
  const two = await hands.second();
  const seeds = await Promise.all([one.setting("seed", "one"), two.setting("seed", "two")]);
  expect(new Set(seeds).size).toBe(1);
  expect(await one.setting("seed", "three")).toBe(seeds[0]);
  const attempts = [one, two].map((store, index) => {
    const write = firstWrite(`case:${index}`, {
      rows: [{ op: "insert", scope: SCOPE, key: `${index}`, version: 1, value: {} }],
      deadlines: { set: [{ name: "signing", dueAt: DUE }] },
      effects: [{}],
    });
    return store.commit(
      aCommit({ id: String(index), streams: [write], seen: [{ scope: SCOPE, version: 0 }] }),
    );
  });
  const results = await Promise.all(attempts);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await everything(one)).toEqual(await everything(two));
  const deadlines = await Promise.all([one, two].map((store, at) => store.claimDeadlines(aClaim(`${at}`))));
  expect(deadlines.flat()).toHaveLength(1);
  expect((await Promise.all([one, two].map((store, at) => claimIds(store, `${at}`)))).flat()).toHaveLength(1);
}
