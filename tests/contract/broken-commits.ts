import {
  type CommitResult,
  createMemoryStore,
  type KeptAnswer,
  type SeenRows,
} from "@opus/grant-workflow/store";
import { type BrokenStores, breaks } from "./breaking.ts";
import { cachesPerHandle, checksSeenOutside, showsHalf, writesOnClose } from "./broken-promises.ts";

const DURABLE = "has everything durable before it is closed, as if the process had died";

/** Stores that keep commits, answers or settings otherwise than they say. */
export const brokenCommits: BrokenStores = {
  "compares registry versions outside the transaction": breaks(
    "lets one of several commits made at once on the same rows through",
    checksSeenOutside,
  ),
  "answers two values of a setting that several ask for at once": breaks(
    "agrees on one value of a setting that several ask for at once",
    (kept) => {
      const known = new Map<string, string>();
      return {
        async setting(name, initial) {
          const found = known.get(name);
          await undefined;
          if (found === undefined) known.set(name, initial);
          return found ?? (await kept.setting(name, initial).then(() => initial));
        },
      };
    },
  ),
  "throws when the same id is sent twice at once": breaks(
    "answers the same command sent several times at once: one is kept, the others get its answer",
    (kept) => {
      const running = new Set<string>();
      return {
        async commit(commit) {
          const { commandId = "" } = commit.answer ?? {};
          if (running.has(commandId)) throw new Error("UNIQUE constraint failed: answers.command");
          running.add(commandId);
          await undefined;
          return kept.commit(commit).finally(() => running.delete(commandId));
        },
      };
    },
  ),
  "shows half of a commit": breaks("never shows half of a commit, whichever way one looks", showsHalf),
  "shows a second handle half of a commit": breaks(
    "never shows half of a commit to a second handle",
    showsHalf,
  ),
  "keeps a cache that a second handle does not see renewed": breaks(
    "shows a second handle what the first does, whatever it has read before",
    cachesPerHandle,
  ),
  "shows a commit behind a later one": breaks(
    "never lets a commit appear behind one that was shown before, so that whoever reads on misses nothing",
    (kept) => {
      const hidden = new Set<number>();
      return {
        async commit(commit) {
          const result = await kept.commit(commit);
          if (!result.ok || result.position % 2 === 0) return result;
          hidden.add(result.position);
          for (let pause = 0; pause < 20; pause += 1) await undefined;
          hidden.delete(result.position);
          return result;
        },
        entries: async (page) => (await kept.entries(page)).filter(({ position }) => !hidden.has(position)),
      };
    },
  ),
  "has nothing durable before it is closed": {
    caughtBy: DURABLE,
    hands: writesOnClose("commit", "setting", "putProgramme", "claimEffects", "settleEffects"),
  },
  "has outcomes durable when it is closed": { caughtBy: DURABLE, hands: writesOnClose("settleEffects") },
  "has leases durable when it is closed": { caughtBy: DURABLE, hands: writesOnClose("claimDeadlines") },
  "has programmes durable when it is closed": { caughtBy: DURABLE, hands: writesOnClose("putProgramme") },
  "loses records when it is opened again": breaks(
    "keeps everything when it is closed and opened again",
    (kept) => {
      const own = new Set<string>();
      return {
        async commit(commit) {
          for (const { stream } of commit.records) own.add(stream);
          return kept.commit(commit);
        },
        records: async (stream) => (own.has(stream) ? kept.records(stream) : []),
      };
    },
  ),
  "takes a row that was removed and inserted anew for the one that was seen": breaks(
    "refuses a commit that has seen a row which was removed and inserted anew",
    (kept) => ({
      commit: (commit) => kept.commit({ ...commit, seen: commit.seen.map(withoutEntry) }),
    }),
  ),
  "trusts the hashes that it is handed": {
    caughtBy: "rejects a text that is not the one that was hashed, of an entry or of a snapshot",
    hands: () => ({ create: () => createMemoryStore() }),
  },
  "takes a commit that writes nothing": breaks("rejects a commit that writes no stream", (kept) => ({
    commit: async (commit) => (commit.streams.length === 0 ? { ok: true, position: 0 } : kept.commit(commit)),
  })),
  "shares answers between senders": breaks("keeps the ids of two senders apart", (kept) => ({
    commit: (commit) =>
      kept.commit(
        commit.answer === undefined ? commit : { ...commit, answer: { ...commit.answer, sender: "all" } },
      ),
    answer: (_, id) => kept.answer("all", id),
  })),
  "runs senders and ids together": breaks("keeps the ids of two senders apart", (kept) => {
    const known = new Map<string, KeptAnswer>();
    return {
      async commit(commit): Promise<CommitResult> {
        const { answer } = commit;
        if (answer !== undefined) known.set(`${answer.sender}${answer.commandId}`, answer);
        return kept.commit(commit);
      },
      answer: async (sender, id) => known.get(`${sender}${id}`),
    };
  }),
  "merges commands without an id": breaks(
    "keeps a commit without an answer, as often as it comes",
    (kept) => ({
      commit: (commit) =>
        kept.commit({
          ...commit,
          answer: commit.answer ?? { sender: "", commandId: "", fingerprint: "", answer: {} },
        }),
    }),
  ),
};

function withoutEntry(seen: SeenRows): SeenRows {
  if ("from" in seen) {
    return { ...seen, rows: seen.rows.map(({ key, version }) => ({ key, version })) };
  }
  if (!("key" in seen)) return seen;
  const { scope, key, version } = seen;
  return { scope, key, version };
}
