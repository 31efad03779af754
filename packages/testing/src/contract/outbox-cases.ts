import type { Effect } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const letter = (id: string): Effect => ({ id, type: "notifyApplicant", params: { letter: id } });

/** Effects wait in order until they are marked. */
export const outboxCases: readonly StoreCase[] = [
  {
    name: "gives effects oldest first, up to the limit, until they are marked as performed",
    async prove(store) {
      const outbox = [letter("case:B#1#0"), letter("case:B#1#1")];
      await store.commit(aCommit({ id: "1", streams: [firstWrite("case:B")], outbox }));
      await store.commit(
        aCommit({ id: "2", streams: [firstWrite("case:A")], outbox: [letter("case:A#1#0")] }),
      );
      expect(await store.outbox(2)).toEqual(outbox);
      expect((await store.outbox(10)).map(({ id }) => id)).toEqual([
        "case:B#1#0",
        "case:B#1#1",
        "case:A#1#0",
      ]);
      await store.markPerformed(["case:B#1#1", "case:A#1#0"]);
      await store.markPerformed(["case:A#1#0", "never asked for"]);
      await store.markPerformed([]);
      expect(await store.outbox(10)).toEqual([letter("case:B#1#0")]);
    },
  },
  {
    name: "rejects an effect whose id waits already",
    async prove(store) {
      await store.commit(aCommit({ id: "1", outbox: [letter("x")] }));
      await expect(store.commit(aCommit({ id: "2", outbox: [letter("x")] }))).rejects.toMatchObject({
        code: "OGW315",
      });
      expect(await store.outbox(10)).toEqual([letter("x")]);
      expect(await store.answer("2")).toBeUndefined();
    },
  },
];
