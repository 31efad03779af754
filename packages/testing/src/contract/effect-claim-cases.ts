import type { Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, entriesOf, firstWrite, type WriteParts } from "./sample-commit.ts";
import { aClaim, claimIds, HOUR, standings } from "./sample-work.ts";
import type { StoreCase } from "./store-case.ts";

const REASON = "the post is closed";

/** A commit for each stream, in the order told, with effects of these types. */
async function asking(store: Store, streams: Readonly<Record<string, readonly string[]>>) {
  const writes = Object.entries(streams).map(([id, types]) => {
    const effects: WriteParts["effects"] = types.map((type) => ({ type, params: { of: id } }));
    return firstWrite(`case:${id}`, { effects });
  });
  for (const write of writes) await store.commit(aCommit({ id: write.stream, streams: [write] }));
  return writes;
}

/** Effects taken on by workers. */
export const effectClaimCases: readonly StoreCase[] = [
  {
    name: "hands a worker the oldest effect of each stream and kind, oldest first, as its entry has it",
    async prove(store) {
      const writes = await asking(store, { B: ["letter", "pay", "letter"], A: ["letter", "letter"] });
      const claimed = await store.claimEffects(aClaim("one"));
      expect(claimed.map((each) => "effect" in each && each.effect)).toEqual(
        entriesOf(...writes)
          .flatMap(({ effects }) => effects)
          .filter(({ id }) => ["case:B#1#0", "case:B#1#1", "case:A#1#0"].includes(id)),
      );
      const outbox = await store.outbox();
      expect(claimed).toEqual(outbox.filter((_, index) => index !== 2 && index < 4));
      expect(claimed).toMatchObject([{ kind: "submission.letter" }, { kind: "submission.pay" }, {}]);
      expect(await claimIds(store, "two"), "what comes later in a queue waits").toEqual([]);
      await store.settleEffects("one", [{ id: "case:B#1#0", outcome: "performed" }]);
      expect(await claimIds(store, "two")).toEqual(["case:B#1#2"]);
    },
  },
  {
    name: "gives a worker no more effects than it asked for, and the others to the next",
    async prove(store) {
      await asking(store, { A: ["a", "b"], B: ["a"], C: ["a"] });
      expect(await claimIds(store, "none", { limit: 0 })).toEqual([]);
      expect(await claimIds(store, "one", { limit: 1 })).toEqual(["case:A#1#0"]);
      expect(await claimIds(store, "two", { limit: 2 })).toEqual(["case:A#1#1", "case:B#1#0"]);
      expect(await claimIds(store, "three")).toEqual(["case:C#1#0"]);
    },
  },
  {
    name: "hands a worker effects of the kinds that it can perform, told by stage and type",
    async prove(store) {
      const effects = [
        { stage: "payment", type: "notify" },
        { stage: "call", type: "notify" },
        { stage: "call", type: "pay" },
        { stage: "payment", type: "notify" },
      ];
      await store.commit(aCommit({ id: "1", streams: [firstWrite("case:A", { effects })] }));
      expect(await claimIds(store, "one", { kinds: [] })).toEqual([]);
      expect(await claimIds(store, "one", { kinds: ["notify", "payment", "payment.pay"] })).toEqual([]);
      expect(await claimIds(store, "one", { kinds: ["call.pay", "payment.notify"] })).toEqual([
        "case:A#1#0",
        "case:A#1#2",
      ]);
      expect(await claimIds(store, "two", { kinds: ["payment.notify"] }), "its queue waits").toEqual([]);
      expect(await claimIds(store, "two")).toEqual(["case:A#1#1"]);
    },
  },
  {
    name: "lets a claimed or failed effect hold back its own stream and kind alone, one set aside nobody",
    async prove(store) {
      await asking(store, {
        A: ["letter", "letter", "pay"],
        B: ["letter", "letter"],
        C: ["letter", "letter"],
      });
      await store.claimEffects(aClaim("one", { kinds: ["submission.letter"] }));
      await store.settleEffects("one", [
        { id: "case:A#1#0", outcome: "failed", after: HOUR[2], reason: REASON },
        { id: "case:B#1#0", outcome: "setAside", reason: REASON },
      ]);
      expect(await claimIds(store, "two"), "A failed, B set aside, C claimed").toEqual([
        "case:A#1#2",
        "case:B#1#1",
      ]);
      expect(await claimIds(store, "two", { now: "2015-04-01T13:59:59.999Z", until: HOUR[3] })).not.toContain(
        "case:A#1#0",
      );
      expect(await claimIds(store, "two", { now: HOUR[2], until: HOUR[3] })).toContain("case:A#1#0");
    },
  },
  {
    name: "counts an attempt when an effect is claimed, so that one which kills its worker is counted",
    async prove(store) {
      await asking(store, { A: ["letter"] });
      const attempts = async (...claim: Parameters<typeof aClaim>) =>
        (await store.claimEffects(aClaim(...claim))).map((each) => each.attempts);
      expect(await attempts("one")).toEqual([1]);
      expect(standings(await store.outbox())).toEqual([["case:A#1#0", 1, HOUR[1]]]);
      expect(await attempts("two", { now: "2015-04-01T12:59:59.999Z", until: HOUR[2] })).toEqual([]);
      expect(await attempts("two", { now: HOUR[1], until: HOUR[2] }), "the first worker died").toEqual([2]);
      const failed = { id: "case:A#1#0", outcome: "failed", after: HOUR[2], reason: REASON } as const;
      await store.settleEffects("two", [failed]);
      expect(standings(await store.outbox()), "counted once").toEqual([["case:A#1#0", 2, HOUR[2]]]);
      expect(await attempts("three", { now: HOUR[2], until: HOUR[3] })).toEqual([3]);
    },
  },
  {
    name: "gives back the effects of one worker with their attempts, and no others",
    async prove(store) {
      await asking(store, { A: ["letter"], B: ["letter"], C: ["letter"] });
      await store.claimEffects(aClaim("one", { limit: 2 }));
      await store.claimEffects(aClaim("two"));
      await store.settleEffects("one", [{ id: "case:B#1#0", outcome: "setAside", reason: REASON }]);
      await store.release("one");
      await store.release("one");
      await store.release("nobody");
      expect(standings(await store.outbox())).toEqual([
        ["case:A#1#0", 0, null],
        ["case:B#1#0", 1, null],
        ["case:C#1#0", 1, HOUR[1]],
      ]);
      expect(await claimIds(store, "three")).toEqual(["case:A#1#0"]);
    },
  },
  {
    name: "never gives one effect to two workers that ask at once",
    async prove(store) {
      const ids = Array.from({ length: 15 }, (_, index) => `${index + 10}`);
      await asking(store, Object.fromEntries(ids.map((id) => [id, ["letter", "pay"]])));
      const workers = Array.from({ length: 8 }, (_, at) => claimIds(store, `${at}`, { limit: 5 }));
      const taken = (await Promise.all(workers)).flat();
      expect([...taken].sort()).toEqual(ids.flatMap((id) => [`case:${id}#1#0`, `case:${id}#1#1`]));
      expect((await store.outbox()).map(({ attempts }) => attempts)).toEqual(taken.map(() => 1));
    },
  },
];
