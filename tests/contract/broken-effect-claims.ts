import type { EffectStanding } from "@opus/grant-workflow/store";
import { type Break, type BrokenStores, breaks } from "./breaking.ts";

const OLDEST = "hands a worker the oldest effect of each stream and kind, oldest first, as its entry has it";
const HOLDS = "lets a claimed or failed effect hold back its own stream and kind alone, one set aside nobody";
const KINDS = "hands a worker effects of the kinds that it can perform, told by stage and type";
const ATTEMPTS = "counts an attempt when an effect is claimed, so that one which kills its worker is counted";
const FOREVER = "9999-12-31T00:00:00.000Z";

const queueOf = ({ stream, kind }: EffectStanding) => `${stream} ${kind}`;

/** Says another number of attempts, by the effect's id and the number that it should say. */
const counting =
  (count: (id: string, attempts: number) => number, beside: Break): Break =>
  (kept) => {
    const counted = <E extends EffectStanding>(effects: readonly E[]): readonly E[] =>
      effects.map((each) => ({ ...each, attempts: count(each.id, each.attempts) }));
    return {
      ...beside(kept),
      outbox: async (page) => counted(await kept.outbox(page)),
      claimEffects: async (claim) => counted(await kept.claimEffects(claim)),
    };
  };

function countsFailures(): Break {
  const failures = new Map<string, number>();
  return counting(
    (id) => failures.get(id) ?? 0,
    (kept) => ({
      settleEffects(token, outcomes) {
        for (const { id, outcome } of outcomes) {
          if (outcome === "failed") failures.set(id, (failures.get(id) ?? 0) + 1);
        }
        return kept.settleEffects(token, outcomes);
      },
    }),
  );
}

function countsReleased(): Break {
  const claims = new Map<string, number>();
  return (kept) => ({
    async claimEffects(claim) {
      const claimed = await kept.claimEffects(claim);
      for (const { id } of claimed) claims.set(id, (claims.get(id) ?? 0) + 1);
      return claimed;
    },
    outbox: async (page) =>
      (await kept.outbox(page)).map((each) => ({ ...each, attempts: claims.get(each.id) ?? 0 })),
  });
}

/** Stores that hand out effects otherwise than they say. */
export const brokenEffectClaims: BrokenStores = {
  "claims effects without a lease": breaks(OLDEST, (kept) => ({
    async claimEffects(claim) {
      const claimed = await kept.claimEffects(claim);
      await kept.release(claim.token);
      return claimed;
    },
  })),
  "claims effects for ever": breaks(ATTEMPTS, (kept) => ({
    claimEffects: (claim) => kept.claimEffects({ ...claim, until: FOREVER }),
  })),
  "claims the oldest effect of each stream alone": breaks(OLDEST, (kept) => ({
    async claimEffects(claim) {
      const claimed = await kept.claimEffects(claim);
      return claimed.filter(
        ({ stream }, index) => claimed.findIndex((each) => each.stream === stream) === index,
      );
    },
  })),
  "claims what comes later in a queue too": breaks(OLDEST, (kept) => ({
    async claimEffects(claim) {
      const queues = new Set((await kept.claimEffects(claim)).map(queueOf));
      return (await kept.outbox({ isSetAside: false })).filter((each) => queues.has(queueOf(each)));
    },
  })),
  "claims effects by stream before age": breaks(OLDEST, (kept) => ({
    claimEffects: async (claim) =>
      [...(await kept.claimEffects(claim))].sort((left, right) => (left.id < right.id ? -1 : 1)),
  })),
  "claims more effects than were asked for": breaks(
    "gives a worker no more effects than it asked for, and the others to the next",
    (kept) => ({ claimEffects: (claim) => kept.claimEffects({ ...claim, limit: 10_000 }) }),
  ),
  "claims 1 000 effects": breaks(
    "claims 1001 deadlines and effects at once, and takes as many outcomes",
    (kept) => ({
      claimEffects: (claim) => kept.claimEffects({ ...claim, limit: Math.min(claim.limit, 1_000) }),
    }),
  ),
  "knows kinds by their type alone": breaks(KINDS, (kept) => ({
    async claimEffects({ kinds, ...claim }) {
      if (kinds === undefined) return kept.claimEffects(claim);
      const known = (await kept.outbox()).map(({ kind }) => kind);
      const typeOf = (kind: string) => kind.split(".").at(-1);
      const types = new Set(kinds.map(typeOf));
      return kept.claimEffects({ ...claim, kinds: known.filter((kind) => types.has(typeOf(kind))) });
    },
  })),
  "takes no kinds for all kinds": breaks(KINDS, (kept) => ({
    claimEffects: ({ kinds = [], ...claim }) =>
      kept.claimEffects(kinds.length === 0 ? claim : { ...claim, kinds }),
  })),
  "lets an effect that failed hold everybody up": breaks(HOLDS, (kept) => ({
    async claimEffects(claim) {
      const waiting = await kept.outbox({ isSetAside: false });
      return waiting.some(({ reason }) => reason !== null) ? [] : kept.claimEffects(claim);
    },
  })),
  "lets an effect that was set aside hold its queue up": breaks(HOLDS, (kept) => ({
    async claimEffects(claim) {
      const held = new Set((await kept.outbox({ isSetAside: true })).map(queueOf));
      return (await kept.claimEffects(claim)).filter((each) => !held.has(queueOf(each)));
    },
  })),
  "lets the next in a queue overtake an effect that failed": breaks(HOLDS, (kept) => ({
    async claimEffects(claim) {
      const claimed = await kept.claimEffects(claim);
      const waiting = await kept.outbox({ isSetAside: false });
      const failed = waiting.filter(
        ({ waitsUntil, reason }) => reason !== null && (waitsUntil ?? "") > claim.now,
      );
      const next = failed.flatMap((head) => {
        const rest = waiting.filter(
          (each) => queueOf(each) === queueOf(head) && each.position > head.position,
        );
        return rest.slice(0, 1);
      });
      return [...claimed, ...next];
    },
  })),
  "tries again at once what failed": breaks(HOLDS, (kept) => ({
    settleEffects: (token, outcomes) =>
      kept.settleEffects(
        token,
        outcomes.map((each) =>
          each.outcome === "failed" ? { ...each, after: "1970-01-01T00:00:00.000Z" } : each,
        ),
      ),
  })),
  "counts attempts when they fail": breaks(ATTEMPTS, (kept) => countsFailures()(kept)),
  "counts attempts that were given back": breaks(
    "gives back the effects of one worker with their attempts, and no others",
    (kept) => countsReleased()(kept),
  ),
  "gives back the effects of all workers": breaks(
    "gives back the effects of one worker with their attempts, and no others",
    (kept) => {
      const tokens = new Set<string>();
      return {
        async claimEffects(claim) {
          tokens.add(claim.token);
          return kept.claimEffects(claim);
        },
        async release() {
          for (const token of tokens) await kept.release(token);
        },
      };
    },
  ),
  "looks for effects first and marks them afterwards": breaks(
    "never gives one effect to two workers that ask at once",
    (kept) => {
      const claimed = new Set<string>();
      return {
        async claimEffects({ limit }) {
          const free = (await kept.outbox()).filter(({ id }) => !claimed.has(id)).slice(0, limit);
          await undefined;
          for (const { id } of free) claimed.add(id);
          return free;
        },
      };
    },
  ),
};
