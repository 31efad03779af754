import type { OutboxPage } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, entriesOf, firstWrite, followUp } from "./sample-commit.ts";
import { aClaim, performAll } from "./sample-work.ts";
import type { StoreCase } from "./store-case.ts";

const letter = (name: string) => ({ type: "notifyApplicant", params: { letter: name } });

/** Effects wait in order until they are performed. */
export const outboxCases: readonly StoreCase[] = [
  {
    name: "gives effects oldest first, each as its entry has it and with how it stands",
    async prove(store) {
      const b = firstWrite("case:B", { effects: [letter("1"), { ...letter("2"), stage: "payment" }] });
      const a = firstWrite("case:A", { effects: [letter("3")] });
      await store.commit(aCommit({ id: "1", streams: [b] }));
      await store.commit(aCommit({ id: "2", streams: [a] }));
      const waiting = await store.outbox();
      expect(waiting).toEqual(
        entriesOf(b, a)
          .flatMap(({ stream, effects }) => effects.map((effect) => ({ stream, effect })))
          .map(({ stream, effect }, index) => ({
            position: waiting[index]?.position,
            id: effect.id,
            stream,
            kind: `${effect.stage}.${effect.type}`,
            attempts: 0,
            waitsUntil: null,
            reason: null,
            isSetAside: false,
            effect,
          })),
      );
      const positions = waiting.map(({ position }) => position);
      expect(positions.every((position) => Number.isSafeInteger(position) && position > 0)).toBe(true);
      expect(positions).toEqual([...new Set(positions)].sort((left, right) => left - right));
      expect(await store.outbox({ limit: 2 })).toEqual(waiting.slice(0, 2));
      expect(await store.outbox({ after: positions[0] ?? 0, limit: 1 })).toEqual(waiting.slice(1, 2));
      expect(await store.outbox({ after: positions[2] ?? 0 })).toEqual([]);
    },
  },
  {
    name: "gives the effects that were set aside, or the others, page by page",
    async prove(store) {
      const effects = ["1", "2", "3", "4"].map((type) => ({ type }));
      await store.commit(aCommit({ id: "1", streams: [firstWrite("case:A", { effects })] }));
      await store.claimEffects(aClaim("one"));
      const outcome = { outcome: "setAside", reason: "no such address" } as const;
      await store.settleEffects(
        "one",
        ["case:A#1#1", "case:A#1#3"].map((id) => ({ id, ...outcome })),
      );
      const ids = async (page: OutboxPage) => (await store.outbox(page)).map(({ id }) => id);
      expect(await ids({ isSetAside: true })).toEqual(["case:A#1#1", "case:A#1#3"]);
      expect(await ids({ isSetAside: false })).toEqual(["case:A#1#0", "case:A#1#2"]);
      expect(await ids({ isSetAside: true, limit: 1 })).toEqual(["case:A#1#1"]);
      const [first] = await store.outbox({ isSetAside: true });
      expect(await ids({ isSetAside: true, after: first?.position ?? 0 })).toEqual(["case:A#1#3"]);
      expect(await ids({ after: first?.position ?? 0 })).toEqual(["case:A#1#2", "case:A#1#3"]);
    },
  },
  {
    name: "never uses a place in the outbox again, so that whoever reads on misses nothing",
    async prove(store) {
      const first = firstWrite("case:A", { effects: [letter("1"), letter("2")] });
      await store.commit(aCommit({ id: "1", streams: [first] }));
      const last = (await store.outbox()).at(-1)?.position ?? 0;
      await performAll(store);
      expect(await store.outbox()).toEqual([]);
      await store.commit(aCommit({ id: "2", streams: [followUp(first, { effects: [letter("3")] })] }));
      expect(await store.outbox({ after: last })).toMatchObject([{ effect: { id: "case:A#2#0" } }]);
    },
  },
];
