import type { Store, Turn, TurnResult } from "@opus/grant-workflow/store";

/** One turn as the port wants it: read, decide, keep, and an error that is the turn's own. */
export async function takeTurn(store: Pick<Store, "read" | "commit">, turn: Turn): Promise<TurnResult> {
  try {
    const commit = turn.decide(await store.read((loaded) => turn.next(loaded)));
    return commit === undefined ? { done: "nothing" } : { done: "kept", result: await store.commit(commit) };
  } catch (error) {
    return { done: "failed", error };
  }
}

/** A store in memory with turns: while they run, commits wait. */
export function withTurns(kept: Store): Required<Store> {
  const { repair, drafts } = kept;
  if (repair === undefined || drafts === undefined)
    throw new Error("Stores in memory can be repaired, and keep drafts");
  let last: Promise<unknown> = Promise.resolve();
  const alone = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    ...kept,
    drafts,
    commit: (commit) => alone(() => kept.commit(commit)),
    repair: (each) => alone(() => repair(each)),
    inTurn: (turns) =>
      alone(async () => {
        const results: TurnResult[] = [];
        for (const turn of turns) results.push(await takeTurn(kept, turn));
        return results;
      }),
  };
}
