import type { Store, StoreReads } from "@opus/grant-workflow/store";
import { type BrokenStores, breaks } from "./breaking.ts";

const ONE_MOMENT =
  "shows in a view one moment, while others commit, move deadlines, keep programmes and erase";
const READS = [
  "load",
  "journal",
  "entries",
  "streams",
  "rows",
  "records",
  "deadlines",
  "programme",
  "inventory",
] as const satisfies readonly (keyof StoreReads)[];

/** Stores whose views are not of one moment, or stand in the way of others. */
export const brokenViews: BrokenStores = {
  "hands out itself for a view": breaks(ONE_MOMENT, (kept) => ({ view: (read) => read(kept) })),
  "shows a second handle's writes in a view": breaks(
    "shows in a view one moment, while a second handle writes",
    (kept) => ({ view: (read) => read(kept) }),
  ),
  ...Object.fromEntries(
    READS.map((method) => [
      `shows by ${method} of a view what is written meanwhile`,
      breaks(ONE_MOMENT, (kept) => ({
        view: (read) => kept.view((view) => read({ ...view, [method]: kept[method] })),
      })),
    ]),
  ),
  "begins a view of an empty store with its first entry": breaks(
    "goes on showing nothing in a view of an empty store",
    (kept) => ({
      view: async (read) => ((await kept.streams({ limit: 1 })).length === 0 ? read(kept) : kept.view(read)),
    }),
  ),
  "refuses to commit while somebody views": breaks(ONE_MOMENT, (kept) => {
    let views = 0;
    return {
      view: (read) =>
        kept.view((view) => {
          views += 1;
          return read(view).finally(() => {
            views -= 1;
          });
        }),
      async commit(commit) {
        if (views > 0) throw new Error("database is locked");
        return kept.commit(commit);
      },
    };
  }),
  "gives all views that run the moment of the first": breaks(
    "keeps several views apart that begin one after the other and run at once",
    (kept) => {
      let shared: StoreReads | undefined;
      return {
        async view(read) {
          if (shared !== undefined) return read(shared);
          return kept.view((view) => {
            shared = view;
            return read(view);
          });
        },
      };
    },
  ),
  "hands on errors of a reader as its own": breaks(
    "answers what the reader of a view answers, and hands on what it throws",
    (kept) => ({
      view: (read) =>
        kept.view(read).catch((cause: unknown) => {
          throw new Error("The view failed", { cause });
        }),
    }),
  ),
  "ends while somebody views": breaks(
    "waits with its end for the views that run",
    (): Partial<Store> => ({ close: async () => {} }),
  ),
};
