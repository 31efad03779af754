import type { EffectOutcome } from "@opus/grant-workflow/store";
import { type BrokenStores, breaks } from "./breaking.ts";

const NOTES =
  "notes what became of effects: performed ones are gone, failed ones wait, the others are set aside";
const FOREIGN = "notes nothing for a worker whose claim it is not, or no longer, and answers those ids";
const RETRY = "lets effects be tried again at once, from the first attempt on";

/** Stores that note what became of effects otherwise than they say. */
export const brokenOutcomes: BrokenStores = {
  "takes 1 000 outcomes": breaks(
    "claims 1001 deadlines and effects at once, and takes as many outcomes",
    (kept) => ({ settleEffects: (token, outcomes) => kept.settleEffects(token, outcomes.slice(0, 1_000)) }),
  ),
  "hands performed effects over again": breaks(NOTES, (kept) => ({
    settleEffects: (token, outcomes) =>
      kept.settleEffects(
        token,
        outcomes.filter(({ outcome }) => outcome !== "performed"),
      ),
  })),
  "forgets why an effect failed": breaks(NOTES, (kept) => ({
    outbox: async (page) => (await kept.outbox(page)).map((each) => ({ ...each, reason: null })),
  })),
  "tries for ever what was set aside": breaks(NOTES, (kept) => ({
    settleEffects: (token, outcomes) =>
      kept.settleEffects(
        token,
        outcomes.map(
          (each): EffectOutcome =>
            each.outcome === "setAside"
              ? { ...each, outcome: "failed", after: "2015-04-01T14:00:00.000Z" }
              : each,
        ),
      ),
  })),
  "settles for anybody": breaks(FOREIGN, (kept) => {
    const holders = new Map<string, string>();
    return {
      async claimEffects(claim) {
        const claimed = await kept.claimEffects(claim);
        for (const { id } of claimed) holders.set(id, claim.token);
        return claimed;
      },
      async settleEffects(token, outcomes) {
        const refused = outcomes.map((each) => kept.settleEffects(holders.get(each.id) ?? token, [each]));
        return (await Promise.all(refused)).flat();
      },
    };
  }),
  "settles for a worker that was outrun": breaks(FOREIGN, (kept) => {
    const holders = new Map<string, string[]>();
    return {
      async claimEffects(claim) {
        const claimed = await kept.claimEffects(claim);
        for (const { id } of claimed) holders.set(id, [...(holders.get(id) ?? []), claim.token]);
        return claimed;
      },
      async settleEffects(token, outcomes) {
        const refused = outcomes.map((each) => {
          const tokens = holders.get(each.id) ?? [];
          return kept.settleEffects(tokens.includes(token) ? (tokens.at(-1) ?? token) : token, [each]);
        });
        return (await Promise.all(refused)).flat();
      },
    };
  }),
  "keeps quiet about outcomes that it does not note": breaks(FOREIGN, (kept) => ({
    settleEffects: (token, outcomes) => kept.settleEffects(token, outcomes).then(() => []),
  })),
  "notes no outcome when one claim is not the worker's": breaks(FOREIGN, (kept) => {
    const holders = new Map<string, string>();
    return {
      async claimEffects(claim) {
        const claimed = await kept.claimEffects(claim);
        for (const { id } of claimed) holders.set(id, claim.token);
        return claimed;
      },
      settleEffects: async (token, outcomes) =>
        outcomes.every(({ id }) => holders.get(id) === token)
          ? kept.settleEffects(token, outcomes)
          : outcomes.map(({ id }) => id),
    };
  }),
  "notes outcomes one by one": breaks(
    "notes nothing at all where one outcome waits for what is no UTC instant",
    (kept) => ({
      async settleEffects(token, outcomes) {
        const refused: string[] = [];
        for (const each of outcomes) refused.push(...(await kept.settleEffects(token, [each])));
        return refused;
      },
    }),
  ),
  "counts on when effects are tried again": breaks(RETRY, (kept) => {
    const before = new Map<string, number>();
    return {
      async retryEffects(ids) {
        for (const { id, attempts } of await kept.outbox()) before.set(id, attempts);
        return kept.retryEffects(ids);
      },
      outbox: async (page) =>
        (await kept.outbox(page)).map((each) => ({
          ...each,
          attempts: each.attempts + (before.get(each.id) ?? 0),
        })),
    };
  }),
  "counts ids, not effects, that are tried again": breaks(RETRY, (kept) => ({
    retryEffects: (ids) => kept.retryEffects(ids).then(() => ids.length),
  })),
  "tries again only what was set aside": breaks(RETRY, (kept) => ({
    async retryEffects(ids) {
      const setAside = new Set((await kept.outbox({ isSetAside: true })).map(({ id }) => id));
      return kept.retryEffects(ids.filter((id) => setAside.has(id)));
    },
  })),
};
