import type { Claim, PendingDeadline } from "@opus/grant-workflow/store";
import { type BrokenStores, breaks } from "./breaking.ts";

const EARLIEST = "hands a worker the earliest due deadline of each stream, by time, then by stream and name";
const LEASE = "keeps a deadline for its worker until the lease ends, and then gives it to another";
const RELEASE = "gives back the deadlines of one worker, and no others";
const ENDS = "ends a claim with the commit that clears the deadline or sets it anew";
const FOREVER = "9999-12-31T00:00:00.000Z";

/** Stores that hand out deadlines otherwise than they say. */
export const brokenDeadlineClaims: BrokenStores = {
  "claims deadlines without a lease": breaks(LEASE, (kept) => ({
    async claimDeadlines(claim) {
      const claimed = await kept.claimDeadlines(claim);
      await kept.release(claim.token);
      return claimed;
    },
  })),
  "claims deadlines for ever": breaks(LEASE, (kept) => ({
    claimDeadlines: (claim) => kept.claimDeadlines({ ...claim, until: FOREVER }),
  })),
  "ends a lease a moment early": breaks(LEASE, (kept) => ({
    claimDeadlines: (claim) =>
      kept.claimDeadlines({ ...claim, until: new Date(Date.parse(claim.until) - 1).toISOString() }),
  })),
  "gives a worker again what it has": breaks(LEASE, (kept) => ({
    async claimDeadlines(claim) {
      await kept.release(claim.token);
      return kept.claimDeadlines(claim);
    },
  })),
  "claims all that is due in a stream": breaks(EARLIEST, (kept) => ({
    async claimDeadlines(claim) {
      const streams = new Set((await kept.claimDeadlines(claim)).map(({ stream }) => stream));
      return (await kept.due(claim.now)).filter(({ stream }) => streams.has(stream));
    },
  })),
  "claims deadlines by stream before time": breaks(EARLIEST, (kept) => ({
    claimDeadlines: async (claim) =>
      [...(await kept.claimDeadlines(claim))].sort((left, right) => (left.stream < right.stream ? -1 : 1)),
  })),
  "claims more deadlines than were asked for": breaks(EARLIEST, (kept) => ({
    claimDeadlines: (claim) => kept.claimDeadlines({ ...claim, limit: 10_000 }),
  })),
  "claims deadlines before they are due": breaks(EARLIEST, (kept) => ({
    claimDeadlines: (claim) =>
      kept.claimDeadlines({ ...claim, now: new Date(Date.parse(claim.now) + 1).toISOString() }),
  })),
  "takes what is claimed for done": breaks(EARLIEST, (kept) => {
    const claimed = new Set<string>();
    return {
      async claimDeadlines(claim) {
        const found = await kept.claimDeadlines(claim);
        for (const each of found) claimed.add(keyOf(each));
        return found;
      },
      due: async (now, page) => (await kept.due(now, page)).filter((each) => !claimed.has(keyOf(each))),
    };
  }),
  "claims 1 000 deadlines": breaks(
    "claims 1001 deadlines and effects at once, and takes as many outcomes",
    (kept) => ({
      claimDeadlines: (claim) => kept.claimDeadlines({ ...claim, limit: Math.min(claim.limit, 1_000) }),
    }),
  ),
  "gives back the deadlines of all workers": breaks(RELEASE, (kept) => {
    const tokens = new Set<string>();
    return {
      async claimDeadlines(claim) {
        tokens.add(claim.token);
        return kept.claimDeadlines(claim);
      },
      async release() {
        for (const token of tokens) await kept.release(token);
      },
    };
  }),
  "gives no deadlines back": breaks(RELEASE, (kept) => {
    const claims = new Map<string, Claim>();
    return {
      async claimDeadlines(claim) {
        claims.set(claim.token, claim);
        return kept.claimDeadlines(claim);
      },
      async release(token) {
        await kept.release(token);
        const claim = claims.get(token);
        if (claim !== undefined) await kept.claimDeadlines(claim);
      },
    };
  }),
  "claims a deadline by its name, and keeps the claim when it is set anew": breaks(ENDS, (kept) => {
    const claimed = new Map<string, string>();
    return {
      async claimDeadlines(claim) {
        const found = await kept.claimDeadlines(claim);
        const free = found.filter((each) => (claimed.get(keyOf(each)) ?? "") <= claim.now);
        for (const each of free) claimed.set(keyOf(each), claim.until);
        return free;
      },
    };
  }),
  "ends claims with any commit to their stream": breaks(ENDS, (kept) => {
    const tokens = new Set<string>();
    return {
      async claimDeadlines(claim) {
        tokens.add(claim.token);
        return kept.claimDeadlines(claim);
      },
      async commit(commit) {
        for (const token of tokens) await kept.release(token);
        return kept.commit(commit);
      },
    };
  }),
  "looks for deadlines first and marks them afterwards": breaks(
    "never gives one deadline to two workers that ask at once",
    (kept) => {
      const claimed = new Set<string>();
      return {
        async claimDeadlines({ now, limit }) {
          const free = (await kept.due(now)).filter((each) => !claimed.has(keyOf(each))).slice(0, limit);
          await undefined;
          for (const each of free) claimed.add(keyOf(each));
          return free;
        },
      };
    },
  ),
  "claims nothing by texts that are no instants": breaks(
    "rejects claims by texts that are no UTC instants",
    (kept) => ({ claimDeadlines: (claim) => kept.claimDeadlines(claim).catch(() => []) }),
  ),
};

function keyOf({ stream, name }: PendingDeadline): string {
  return `${stream} ${name}`;
}
