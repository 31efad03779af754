import {
  type Commit,
  type CommitResult,
  createMemoryStore,
  type Loaded,
  type TurnResult,
} from "@opus/grant-workflow/store";
import { sampleHash } from "@opus/grant-workflow-testing/contract";
import { type Break, type BrokenStores, breaks } from "./breaking.ts";
import { writesOnClose } from "./broken-promises.ts";
import { takeTurn } from "./turns-in-memory.ts";

const IN_ORDER = "shows each turn what the ones before it wrote, and answers all of them in order";
const ALONE = "undoes a turn that fails or meets a conflict, that one alone";

/** Takes turns that read before any of them has written. */
const readsBefore: Break = (kept) => ({
  async inTurn(turns) {
    const loaded: Loaded[] = [];
    for (const turn of turns) loaded.push(await kept.read((before) => turn.next(before)));
    const results: TurnResult[] = [];
    for (const [index, turn] of turns.entries()) {
      const read = async () => loaded[index] as Loaded;
      results.push(await takeTurn({ read, commit: kept.commit }, turn));
    }
    return results;
  },
});

/** Has all turns in one transaction, which one of them can end. */
const undoesAll: Break = (kept) => {
  const made: Commit[] = [];
  return {
    async inTurn(turns) {
      const scratch = createMemoryStore({ hash: sampleHash });
      for (const commit of made) await scratch.commit(commit);
      const commits: Commit[] = [];
      const commit = async (each: Commit): Promise<CommitResult> => {
        const result = await scratch.commit(each);
        if (result.ok) commits.push(each);
        return result;
      };
      const results: TurnResult[] = [];
      for (const turn of turns) results.push(await takeTurn({ read: scratch.read, commit }, turn));
      const failed = results.find(({ done }) => done === "failed");
      if (failed !== undefined) return turns.map(() => failed);
      for (const each of commits) await kept.commit(each);
      made.push(...commits);
      return results;
    },
  };
};

/** Goes on from turn to turn until one of them is not kept. */
const stopsAt = (isEnd: (result: TurnResult) => boolean): Break => {
  return (kept) => ({
    async inTurn(turns) {
      const results: TurnResult[] = [];
      for (const turn of turns) {
        const last = results.at(-1);
        results.push(last !== undefined && isEnd(last) ? last : await takeTurn(kept, turn));
      }
      return results;
    },
  });
};

/** Stores whose turns are not what they say. */
export const brokenTurns: BrokenStores = {
  "lets turns read before any of them has written": breaks(IN_ORDER, readsBefore),
  "undoes all turns when one fails": breaks(ALONE, undoesAll),
  "rejects all turns when one fails": breaks(ALONE, (kept) => ({
    async inTurn(turns) {
      const results = await kept.inTurn(turns);
      for (const result of results) if (result.done === "failed") throw result.error;
      return results;
    },
  })),
  "ends the turns with the first that fails": breaks(
    ALONE,
    stopsAt(({ done }) => done === "failed"),
  ),
  "ends the turns with the first conflict": breaks(
    ALONE,
    stopsAt((result) => result.done === "kept" && !result.result.ok),
  ),
  "answers turns in the order of their outcomes": breaks(IN_ORDER, (kept) => ({
    inTurn: async (turns) =>
      [...(await kept.inTurn(turns))].sort((left, right) => (left.done < right.done ? -1 : 1)),
  })),
  "gives all turns one position": breaks(IN_ORDER, (kept) => ({
    async inTurn(turns) {
      const results = await kept.inTurn(turns);
      return results.map((each) =>
        each.done === "kept" && each.result.ok ? { ...each, result: { ok: true, position: 1 } } : each,
      );
    },
  })),
  "lets others write between turns": breaks("lets nobody else write between turns", (kept) => ({
    async inTurn(turns) {
      const results: TurnResult[] = [];
      for (const turn of turns) results.push(await takeTurn(kept, turn));
      return results;
    },
  })),
  "takes 1 000 turns": breaks("takes 1001 turns at once", (kept) => ({
    inTurn: (turns) => kept.inTurn(turns.slice(0, 1_000)),
  })),
  "has turns durable when it is closed": {
    caughtBy: "has turns durable when it answers, as if the process had died then",
    hands: writesOnClose("inTurn"),
  },
};
