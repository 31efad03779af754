import type { Repair } from "@opus/grant-workflow/store";
import { type BrokenStores, breaks } from "./breaking.ts";
import { writesOnClose } from "./broken-promises.ts";

const WHOLE = "repairs snapshots, deadlines, effects, rows and counts, and nothing else, there and back";
const MOVED = "refuses a repair of what has moved since, and keeps nothing of it";
const TEXTS = "refuses a repair that no store can keep, whole";

/** A store that makes less of each repair than it is told. */
const lacking = (change: (repair: Repair) => Repair) =>
  breaks(WHOLE, (kept) => ({ repair: (repair) => kept.repair(change(repair)) }));
const inStreams = (change: (stream: Repair["streams"][number]) => Repair["streams"][number]) =>
  lacking((repair) => ({ ...repair, streams: repair.streams.map(change) }));
const inScopes = (change: (scope: Repair["scopes"][number]) => Repair["scopes"][number]) =>
  lacking((repair) => ({ ...repair, scopes: repair.scopes.map(change) }));

/** Stores whose repairs are not what they say. */
export const brokenRepairs: BrokenStores = {
  "repairs no snapshot": inStreams(({ snapshot: _, ...stream }) => stream),
  "repairs no deadlines": inStreams((stream) => ({ ...stream, deadlines: [] })),
  "takes no effect back": inStreams((stream) => ({
    ...stream,
    effects: stream.effects.filter(({ kind }) => kind === null),
  })),
  "repairs no row": inScopes((scope) => ({ ...scope, rows: [] })),
  "leaves counts of sets as they are": inScopes((scope) => ({ ...scope, version: scope.seen })),
  "shows a repair in views that were open before": breaks(
    "shows a repair in every list, and not in views that were open before",
    (kept) => ({ view: (read) => read(kept) }),
  ),
  "repairs whatever has moved since": breaks(MOVED, (kept) => ({
    async repair({ streams, scopes }) {
      const current = await kept.inventory.scopes();
      const revisions = await Promise.all(streams.map(({ stream }) => kept.load(stream)));
      return kept.repair({
        streams: streams.map((each, at) => ({ ...each, seen: revisions[at]?.revision ?? 0 })),
        scopes: scopes.map((each) => ({
          ...each,
          seen: current.find(({ scope }) => scope === each.scope)?.version ?? 0,
        })),
      });
    },
  })),
  "keeps what comes before the part that has moved": breaks(MOVED, (kept) => ({
    async repair({ streams, scopes }) {
      for (const stream of streams) {
        const result = await kept.repair({ streams: [stream], scopes: [] });
        if (!result.ok) return result;
      }
      return kept.repair({ streams: [], scopes });
    },
  })),
  "keeps what comes before a text that it cannot keep": breaks(TEXTS, (kept) => ({
    async repair({ streams, scopes }) {
      const first = await kept.repair({ streams, scopes: scopes.slice(0, 1) });
      return first.ok ? kept.repair({ streams: [], scopes: scopes.slice(1) }) : first;
    },
  })),
  "puts back whatever it is told, performed or not": breaks(
    "puts no effect back that was performed, and leaves one aside that was set aside",
    (kept) => {
      const back = new Set<string>();
      return {
        async repair(repair) {
          for (const { effects } of repair.streams) for (const { id } of effects) back.add(id);
          return kept.repair(repair);
        },
        inventory: {
          ...kept.inventory,
          effects: async (stream) =>
            (await kept.inventory.effects(stream)).map((place) =>
              back.has(place.id) ? { ...place, standing: "waits" } : place,
            ),
        },
      };
    },
  ),
  "has a repair durable when it is closed": {
    caughtBy: "has a repair durable when it answers, as if the process had died then",
    hands: writesOnClose("repair"),
  },
};
