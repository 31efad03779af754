import { expect } from "vitest";
import { aCommit, entriesOf, firstWrite, followUp } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const letter = (name: string) => ({ type: "notifyApplicant", params: { letter: name } });

/** Effects wait in order until they are marked. */
export const outboxCases: readonly StoreCase[] = [
  {
    name: "gives effects oldest first, each as its entry has it, until they are marked as performed",
    async prove(store) {
      const b = firstWrite("case:B", { effects: [letter("1"), letter("2")] });
      const a = firstWrite("case:A", { effects: [letter("3")] });
      await store.commit(aCommit({ id: "1", streams: [b] }));
      await store.commit(aCommit({ id: "2", streams: [a] }));
      const effects = entriesOf(b, a).flatMap((entry) => entry.effects);
      const waiting = await store.outbox();
      expect(waiting.map((each) => "effect" in each && each.effect)).toEqual(effects);
      const positions = waiting.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort((left, right) => left - right));
      expect(await store.outbox({ limit: 2 })).toEqual(waiting.slice(0, 2));
      expect(await store.outbox({ after: positions[0] ?? 0, limit: 1 })).toEqual(waiting.slice(1, 2));
      await store.markPerformed(["case:B#1#1", "case:A#1#0"]);
      await store.markPerformed(["case:A#1#0", "case:B#7#0", "never asked for"]);
      await store.markPerformed([]);
      expect(await store.outbox()).toEqual(waiting.slice(0, 1));
      expect(await store.outbox({ after: positions[0] ?? 0 })).toEqual([]);
    },
  },
  {
    name: "never uses a place in the outbox again, so that whoever reads on misses nothing",
    async prove(store) {
      const first = firstWrite("case:A", { effects: [letter("1"), letter("2")] });
      await store.commit(aCommit({ id: "1", streams: [first] }));
      const last = (await store.outbox()).at(-1)?.position ?? 0;
      await store.markPerformed(["case:A#1#0", "case:A#1#1"]);
      await store.commit(aCommit({ id: "2", streams: [followUp(first, { effects: [letter("3")] })] }));
      expect(await store.outbox({ after: last })).toMatchObject([{ effect: { id: "case:A#2#0" } }]);
    },
  },
];
