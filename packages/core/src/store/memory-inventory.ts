import { compareText } from "./compare-text.ts";
import type { EffectPlace, Inventory, KeptCommit } from "./inventory.ts";
import type { KeptEffect, ReadableShelves } from "./memory-shelves.ts";
import { entryOf, first, recordsOf, rowsOf } from "./read-shelves.ts";

/** Everything on the shelves, as they are or as they were; nothing of it can be changed from outside. */
export function memoryInventory(kept: ReadableShelves): Inventory {
  return {
    commits: async (page = {}) => first(commitsAfter(kept, page.after ?? 0), page.limit),
    records: async (stream) => recordsOf(kept, stream),
    effects: async (stream) => (kept.streams.get(stream)?.effects ?? []).map(placeOf),
    async scopes({ after, limit } = {}) {
      const names = kept.scopeNames.from((scope) => isUpTo(scope, after));
      return first(names, limit).map((scope) => ({ scope, version: kept.registry.get(scope)?.version ?? 0 }));
    },
    async rows(scope, { after, limit } = {}) {
      const keys = kept.registry.get(scope)?.keys.from((key) => isUpTo(key, after)) ?? [];
      return first(keys, limit).flatMap((key) => rowsOf(kept, { scope, key }).rows);
    },
    programmes: async ({ after, limit } = {}) =>
      first(
        [...kept.programmes.keys()].sort(compareText).filter((hash) => !isUpTo(hash, after)),
        limit,
      ),
    erasures: async () => [...kept.erasures].sort(),
  };
}

function* commitsAfter(kept: ReadableShelves, after: number): Iterable<KeptCommit> {
  const { ends, log, answers, answerKeys } = kept;
  for (let position = after + 1; position < ends.length; position += 1) {
    const entries = log.slice(ends[position - 1], ends[position]).map(entryOf);
    const key = answerKeys[position];
    const answer = key === undefined ? undefined : answers.get(key);
    yield {
      position,
      id: entries[0]?.commit ?? "",
      entries,
      ...(answer === undefined ? {} : { answer: JSON.parse(answer.text) }),
    };
  }
}

function placeOf({ id, kind, isPerformed, isSetAside }: KeptEffect): EffectPlace {
  const waiting = isSetAside ? "setAside" : "waits";
  return { id, kind, standing: isPerformed ? "performed" : waiting };
}

function isUpTo(name: string, after: string | undefined): boolean {
  return after !== undefined && compareText(name, after) <= 0;
}
