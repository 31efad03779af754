import { type CallPool, sourcesOf } from "../../document/call-pools.ts";
import { moneyOf } from "../../values/json-money.ts";
import type { ListKind } from "../ground/public-lists.ts";

/** Money of pools on the line of each. */
export const onLines = (pools: readonly CallPool[]) =>
  pools.map(({ id, amount }) => ({ line: id, amount: moneyOf(amount) }));

/** Sources whose money the call limits. */
export const limitedSources = (call: Parameters<typeof sourcesOf>[0]): readonly CallPool[] =>
  sourcesOf(call).flatMap(({ id, amount }) => (amount === undefined ? [] : [{ id, amount }]));

interface Transferred {
  readonly event: {
    readonly call: string;
    readonly from: string;
    readonly to: string;
    readonly amount: string;
  };
}

/** The money goes back to where it came from on the line of one pool, and comes from there on that of the other. */
const transfer = {
  actions: [
    {
      book: { from: "pool.free", to: "pool.budget" },
      amount: ({ event: { from, amount } }: Transferred) => onLines([{ id: from, amount }]),
    },
    {
      book: { from: "pool.budget", to: "pool.free" },
      amount: ({ event: { to, amount } }: Transferred) => onLines([{ id: to, amount }]),
    },
    {
      effect: "publishTransfer",
      params: ({ event: { call, from, to, amount } }: Transferred) => ({ call, from, to, amount }),
    },
  ],
} as const;

export const award = {
  "award.committed": { actions: "countAward" },
  "award.released": { actions: "countRelease" },
  "list.corrected": { actions: "countCorrection" },
  "pool.transfer": transfer,
} as const;

const spends = <const Action extends string>(action: Action) =>
  [{ guard: "isSpent", target: "spent", actions: [action, "tellSpent"] }, { actions: action }] as const;

/** Another call has used the budget up that a continuous one shares, which may happen before that opens. */
export const othersSpend = { "budget.used": { target: "spent", actions: "tellSpent" } } as const;

/** What a continuous call hears of its cases while it decides: the money may be spent with any of them. */
export const decidesInTurn = {
  "queue.decided": spends("countDecision"),
  "award.committed": spends("countAward"),
  "award.released": { actions: "countRelease" },
  ...othersSpend,
} as const;

interface ListPublished {
  readonly event: { readonly call: string; readonly kind: ListKind; readonly edition: number };
}
export const publish = {
  "list.publish": {
    actions: {
      effect: "publishList",
      params: ({ event: { call, kind, edition } }: ListPublished) => ({ call, kind, edition }),
    },
  },
} as const;

interface Notice {
  readonly event: { readonly call: string; readonly notice: number };
}
export const publishNotice = {
  effect: "publishNotice",
  params: ({ event: { call, notice } }: Notice) => ({ call, notice }),
} as const;
const publication = { "publication.record": { actions: "recordPublication" } } as const;
/** Before the call opens nobody has a draft, so that a change of the announcement is published and nobody is told. */
export const beforeOpening = {
  ...publication,
  "call.correct": { actions: ["recordCorrection", publishNotice] },
  "call.extend": { actions: ["recordExtension", publishNotice] },
} as const;
/** Until the list is published, its announcement is corrected, and where and when it was published is recorded. */
export const announcement = {
  ...publication,
  "call.correct": [
    { guard: "isNobodyThere", actions: ["recordCorrection", publishNotice] },
    { actions: ["recordCorrection", "tellCorrection", { set: "callTelling" }, publishNotice] },
  ],
} as const;

export const register = { actions: "countApplication" } as const;
/** A sign-up that closes with its last place; others wait for the clock. */
export const registerOpen = [
  { guard: "isFull", target: "underAssessment", actions: "countApplication" },
  register,
] as const;
export const annul = [
  { guard: "isNobodyOpen", target: "annulled" },
  { target: "annulling", actions: ["recordAnnulment", { clear: "placeTurn" }] },
] as const;
/** Who goes leaves places of a sign-up, or the waiting list; nobody is asked about them any more. */
export const leaves = { "place.released": { actions: "countReleased" } } as const;
/** The same while the waiting list is asked about what is free. */
export const givesPlaces = {
  "place.released": [
    { guard: "isAwaited", actions: ["countReleased", { set: "placeTurn" }] },
    { actions: ["countReleased", { clear: "placeTurn" }] },
  ],
  "deadline.placeTurn.passed": { actions: ["recordTurn", { clear: "placeTurn" }] },
  "places.given": [
    { guard: "isMoreToGive", actions: ["countGiven", { set: "placeTurn" }] },
    { actions: "countGiven" },
  ],
} as const;
/** Those who have applications are told some at a time, whatever the call goes on to meanwhile. */
export const telling = {
  "deadline.callTelling.passed": [
    { guard: "isMoreToTell", actions: ["recordTold", { set: "callTelling" }] },
    { guard: "isAnnulled", target: "annulled", actions: "recordTold" },
    { guard: "isSpentTold", target: "contracting", actions: "recordTold" },
    { guard: "isSignUpTold", target: "archived", actions: "recordTold" },
    { actions: ["recordTold", { clear: "callTelling" }] },
  ],
} as const;
/** Experts come and go, and say whom they are bound to, until the list is published. */
const listed = { actions: "countExperts" } as const;
export const experts = {
  "expert.appoint": listed,
  "expert.declare": listed,
  "expert.dismiss": listed,
} as const;
/** Grants given outside the tool are entered and corrected as long as the call is not over. */
const entered = { actions: "countEntered" } as const;
export const entering = { "grants.enter": entered, "grant.correct": entered } as const;
