import { moneyOf } from "../../values/json-money.ts";
import { letter } from "../ground/letters.ts";
import type { PoolSum } from "../ranking/redraw-list.ts";
import { appealsInvitations, appealsResults } from "./scoring-options.ts";

interface Upheld {
  readonly event: { readonly freed: readonly PoolSum[]; readonly promised: readonly PoolSum[] };
}

const onLines = (sums: readonly PoolSum[]) =>
  sums.map(({ pool, amount }) => ({ line: pool, amount: moneyOf(amount) }));

/** What an upheld appeal moves of the money of pools, and the letter that tells of it. */
const upheld = [
  "recordUpheld",
  {
    book: { from: "pool.allocated", to: "pool.free" },
    amount: ({ event: { freed } }: Upheld) => onLines(freed),
  },
  {
    book: { from: "pool.free", to: "pool.allocated" },
    amount: ({ event: { promised } }: Upheld) => onLines(promised),
  },
  letter("appealUpheld"),
] as const;

/** Once the list is published its result may be appealed, and leads where it would have led at first. */
export const mayBeAppealed = {
  "resultAppeal.file": { when: appealsResults, actions: ["recordResultAppeal", letter("appealReceived")] },
  "resultAppeal.withdraw": {
    when: appealsResults,
    actions: ["recordAppealOver", letter("appealWithdrawn")],
  },
  "resultAppeal.reject": { when: appealsResults, actions: ["recordAppealOver", letter("appealRejected")] },
  "resultAppeal.uphold": [
    { when: appealsResults, guard: "isUpheldBelow", target: "provisionallyBelow", actions: upheld },
    { when: appealsInvitations, guard: "isNowInvited", target: "awaitingInvitation", actions: upheld },
    { when: appealsInvitations, guard: "isNotInvited", target: "provisionallyNotInvited", actions: upheld },
    { when: appealsResults, target: "awaitingRanking", actions: upheld },
  ],
} as const;
