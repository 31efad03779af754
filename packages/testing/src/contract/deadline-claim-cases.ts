import type { DeadlineChange, Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite, followUp } from "./sample-commit.ts";
import { aClaim, HOUR } from "./sample-work.ts";
import type { StoreCase } from "./store-case.ts";

const set = (...deadlines: [name: string, dueAt: string][]): DeadlineChange => ({
  set: deadlines.map(([name, dueAt]) => ({ name, dueAt })),
  cleared: [],
});
const EARLY = "2015-04-01T10:00:00.000Z";
const LATE = "2015-04-01T11:00:00.000Z";

/** What a worker takes on, as `<stream> <name>`. */
async function claimed(store: Store, ...claim: Parameters<typeof aClaim>): Promise<readonly string[]> {
  return (await store.claimDeadlines(aClaim(...claim))).map(({ stream, name }) => `${stream} ${name}`);
}

/** A commit for each stream, in the order told. */
async function waiting(store: Store, streams: Readonly<Record<string, DeadlineChange>>) {
  const writes = Object.entries(streams).map(([id, deadlines]) => firstWrite(`case:${id}`, { deadlines }));
  for (const write of writes) await store.commit(aCommit({ id: write.stream, streams: [write] }));
  return writes as [(typeof writes)[number], ...typeof writes];
}

/** Deadlines taken on by workers. */
export const deadlineClaimCases: readonly StoreCase[] = [
  {
    name: "hands a worker the earliest due deadline of each stream, by time, then by stream and name",
    async prove(store) {
      await waiting(store, {
        "🌿": set(["z", EARLY]),
        ﬀ: set(["b", EARLY], ["a", EARLY], ["0", LATE]),
        A: set(["late", LATE], ["next", "2015-04-01T12:00:00.001Z"]),
        B: set(["exact", HOUR[0].replace(".000Z", "Z")]),
        C: set(["not yet", "2015-04-01T12:00:00.001Z"]),
      });
      const order = ["case:ﬀ a", "case:🌿 z", "case:A late", "case:B exact"];
      expect(await store.claimDeadlines(aClaim("none", { limit: 0 }))).toEqual([]);
      expect(await store.claimDeadlines(aClaim("one", { limit: 1 }))).toEqual([
        { stream: "case:ﬀ", name: "a", dueAt: EARLY },
      ]);
      expect(await claimed(store, "two", { limit: 2 })).toEqual(order.slice(1, 3));
      expect(await claimed(store, "three")).toEqual(order.slice(3));
      expect(await claimed(store, "four")).toEqual([]);
      const due = (await store.due(HOUR[0])).map(({ stream, name }) => `${stream} ${name}`);
      const rest = ["case:A late", "case:ﬀ 0", "case:B exact"];
      expect(due, "claimed deadlines are still due").toEqual(["case:ﬀ a", "case:ﬀ b", "case:🌿 z", ...rest]);
      expect(await store.deadlines("case:ﬀ")).toHaveLength(3);
    },
  },
  {
    name: "keeps a deadline for its worker until the lease ends, and then gives it to another",
    async prove(store) {
      await waiting(store, { A: set(["signing", EARLY]) });
      expect(await claimed(store, "one")).toEqual(["case:A signing"]);
      expect(await claimed(store, "one"), "not twice to the same worker either").toEqual([]);
      expect(await claimed(store, "two", { now: "2015-04-01T12:59:59.999Z", until: HOUR[2] })).toEqual([]);
      expect(await claimed(store, "two", { now: HOUR[1], until: HOUR[2] })).toEqual(["case:A signing"]);
      expect(await claimed(store, "one", { now: HOUR[1], until: HOUR[3] })).toEqual([]);
    },
  },
  {
    name: "gives back the deadlines of one worker, and no others",
    async prove(store) {
      await waiting(store, { A: set(["signing", EARLY]), B: set(["signing", EARLY]) });
      await claimed(store, "one", { limit: 1 });
      await claimed(store, "two");
      await store.release("one");
      await store.release("nobody");
      expect(await claimed(store, "three")).toEqual(["case:A signing"]);
    },
  },
  {
    name: "ends a claim with the commit that clears the deadline or sets it anew",
    async prove(store) {
      const [a, b] = await waiting(store, {
        A: set(["signing", EARLY], ["report", LATE]),
        B: set(["signing", EARLY]),
      });
      await claimed(store, "one");
      const cleared = followUp(a, { deadlines: { cleared: ["signing"] } });
      await store.commit(aCommit({ id: "2", streams: [cleared] }));
      expect(await claimed(store, "two"), "the next of the stream").toEqual(["case:A report"]);
      await store.commit(aCommit({ id: "3", streams: [followUp(cleared)] }));
      expect(await claimed(store, "two"), "a commit that says nothing of it").toEqual([]);
      if (b === undefined) throw new Error("There are two streams");
      const anew = followUp(b, { deadlines: set(["signing", LATE]) });
      await store.commit(aCommit({ id: "4", streams: [anew] }));
      expect(await claimed(store, "three")).toEqual(["case:B signing"]);
      await store.commit(
        aCommit({ id: "5", streams: [followUp(anew, { deadlines: set(["signing", HOUR[4]]) })] }),
      );
      expect(await claimed(store, "four", { now: HOUR[3], until: HOUR[4] })).toEqual(["case:A report"]);
    },
  },
  {
    name: "never gives one deadline to two workers that ask at once",
    async prove(store) {
      const ids = Array.from({ length: 30 }, (_, index) => `${index + 10}`);
      await waiting(store, Object.fromEntries(ids.map((id) => [id, set(["signing", EARLY])])));
      const workers = Array.from({ length: 8 }, (_, at) => claimed(store, `${at}`, { limit: 5 }));
      const taken = (await Promise.all(workers)).flat();
      expect([...taken].sort()).toEqual(ids.map((id) => `case:${id} signing`));
    },
  },
  {
    name: "rejects claims by texts that are no UTC instants",
    async prove(store) {
      await waiting(store, { A: { ...set(["signing", EARLY]) } });
      for (const instant of ["tomorrow", "2015-04-01", "2015-04-01T12:00:00+02:00"]) {
        for (const part of ["now", "until"]) {
          const claim = aClaim("one", { [part]: instant });
          await expect(store.claimDeadlines(claim)).rejects.toMatchObject({ code: "OGW318" });
          await expect(store.claimEffects(claim)).rejects.toMatchObject({ code: "OGW318" });
        }
      }
      expect(await claimed(store, "two")).toEqual(["case:A signing"]);
    },
  },
];
