import { type CallPool, poolsOf, sourcesOf } from "../../document/call-pools.ts";
import { firstLateInstant, utcInstant } from "../../document/call-times.ts";
import { moneyOf } from "../../values/json-money.ts";
import type { ListKind } from "../ground/public-lists.ts";
import { callAnnounce, callAnnul, callArchive, contractingClose } from "./call-lifecycle.ts";
import { callKit as s } from "./call-stage-nouns.ts";
import { expertAppoint, expertDeclare, expertDismiss } from "./expert-register.ts";
import { expertsDraw } from "./experts-draw.ts";
import { invitationsPublish } from "./invitations-publish.ts";
import { listPublish } from "./list-publish.ts";
import { monitoringPlan } from "./monitoring-plan.ts";
import { poolTransfer } from "./pool-transfer.ts";
import { rankingPublish } from "./ranking-publish.ts";
import { tieSettle } from "./tie-settle.ts";

/** Money of pools on the line of each. */
const onLines = (pools: readonly CallPool[]) =>
  pools.map(({ id, amount }) => ({ line: id, amount: moneyOf(amount) }));

/** Sources whose money the call limits. */
const limitedSources = (call: Parameters<typeof sourcesOf>[0]): readonly CallPool[] =>
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

const award = {
  "award.committed": { actions: "countAward" },
  "award.released": { actions: "countRelease" },
  "list.corrected": { actions: "countCorrection" },
  "pool.transfer": transfer,
} as const;

interface ListPublished {
  readonly event: { readonly call: string; readonly kind: ListKind; readonly edition: number };
}
const publish = {
  "list.publish": {
    actions: {
      effect: "publishList",
      params: ({ event: { call, kind, edition } }: ListPublished) => ({ call, kind, edition }),
    },
  },
} as const;

const register = { actions: "countApplication" } as const;
const annul = { target: "annulled" } as const;
/** Experts come and go, and say whom they are bound to, until the list is published. */
const listed = { actions: "countExperts" } as const;
const experts = { "expert.appoint": listed, "expert.declare": listed, "expert.dismiss": listed } as const;

const definition = s.with({
  options: () => ({}),
  everyOption: {},
  start: () => ({ pool: "0.00", applications: 0, ranked: 0, funded: 0, awards: 0, visits: 0 }),
  guards: {},
  records: {
    recordPool: s.record("call.announce", ({ event }) => ({ pool: event.pool })),
    countApplication: s.record("application.registered", ({ own }) => ({
      applications: own.applications + 1,
    })),
    recordRanking: s.record("ranking.publish", ({ event: { ranked, funded } }) => ({ ranked, funded })),
    /** The order stands in rows; here nothing changes. */
    noteTie: s.record("tie.settle", () => ({})),
    /** Who is invited stands in rows; here nothing changes. */
    noteInvitations: s.record("invitations.publish", () => ({})),
    countAward: s.record("award.committed", ({ own }) => ({ awards: own.awards + 1 })),
    countRelease: s.record("award.released", ({ own }) => ({ awards: own.awards - 1 })),
    countCorrection: s.record("list.corrected", ({ own, event: { ranked, funded } }) => ({
      ranked,
      funded,
      corrected: (own.corrected ?? 0) + 1,
    })),
    countExperts: s.record(["expert.appoint", "expert.declare", "expert.dismiss"], ({ event }) => ({
      experts: event.experts,
    })),
    countDrawn: s.record("experts.draw", ({ own, event }) => ({
      drawn: (own.drawn ?? 0) + event.applications,
    })),
    recordPlan: s.record("monitoring.plan", ({ event }) => ({ visits: event.visits })),
  },
  commands: {
    callAnnounce,
    callAnnul,
    expertAppoint,
    expertDeclare,
    expertDismiss,
    expertsDraw,
    invitationsPublish,
    tieSettle,
    poolTransfer,
    rankingPublish,
    listPublish,
    contractingClose,
    monitoringPlan,
    callArchive,
  },
  terms: {
    callOpening: ({ call }) => ({ at: utcInstant(call.opensAt) }),
    callClosing: ({ call }) => ({ at: firstLateInstant(call) }),
  },
  initial: "inPreparation",
  states: {
    inPreparation: {
      name: { pl: "W przygotowaniu", en: "In preparation" },
      applicantName: { pl: "Nabór w przygotowaniu", en: "Call in preparation" },
      waitsFor: "operator",
      on: {
        "call.announce": {
          target: "announced",
          actions: [
            "recordPool",
            {
              book: { from: "pool.budget", to: "pool.free" },
              amount: ({ event }) => [...onLines(poolsOf(event)), ...onLines(limitedSources(event))],
            },
          ],
        },
      },
    },
    announced: {
      name: { pl: "Ogłoszony", en: "Announced" },
      applicantName: { pl: "Nabór ogłoszony", en: "Call announced" },
      waitsFor: "time",
      deadline: "callOpening",
      on: { "deadline.callOpening.passed": { target: "open" }, "call.annul": annul, ...experts },
    },
    open: {
      name: { pl: "Otwarty", en: "Open" },
      applicantName: { pl: "Trwa nabór", en: "Open for applications" },
      waitsFor: "applicant",
      deadline: "callClosing",
      on: {
        "application.registered": register,
        "deadline.callClosing.passed": { target: "underAssessment" },
        "call.annul": annul,
        ...experts,
        "experts.draw": { actions: "countDrawn" },
      },
    },
    underAssessment: {
      name: { pl: "Trwa ocena", en: "Under assessment" },
      applicantName: { pl: "Nabór zamknięty, trwa ocena", en: "Closed, under assessment" },
      waitsFor: "decisionMaker",
      on: {
        "application.registered": register,
        "invitations.publish": {
          actions: [
            "noteInvitations",
            {
              effect: "publishInvitations",
              params: ({ event }) => ({ call: event.call, round: event.round }),
            },
          ],
        },
        "tie.settle": { actions: "noteTie" },
        ...publish,
        "ranking.publish": {
          target: "contracting",
          actions: [
            "recordRanking",
            {
              book: { from: "pool.free", to: "pool.allocated" },
              amount: ({ event: { allocated, pools } }) =>
                pools === undefined
                  ? moneyOf(allocated)
                  : onLines(pools.map(({ pool, allocated: amount }) => ({ id: pool, amount }))),
            },
            { effect: "publishRanking", params: ({ event }) => ({ call: event.call }) },
          ],
        },
        "call.annul": annul,
        ...experts,
        "experts.draw": { actions: "countDrawn" },
      },
    },
    contracting: {
      name: { pl: "Rozstrzygnięty, trwa podpisywanie umów", en: "Resolved, agreements being signed" },
      applicantName: { pl: "Nabór rozstrzygnięty", en: "Call resolved" },
      waitsFor: "operator",
      on: {
        "application.registered": register,
        ...award,
        ...publish,
        "contracting.close": { target: "inExecution" },
      },
    },
    inExecution: {
      name: { pl: "Umowy podpisane, projekty w realizacji", en: "Contracted, projects in progress" },
      applicantName: { pl: "Projekty w realizacji", en: "Projects in progress" },
      waitsFor: "operator",
      on: {
        "application.registered": register,
        // Money that came free afterwards still goes to the reserve.
        ...award,
        ...publish,
        "monitoring.plan": { actions: "recordPlan" },
        "call.archive": { target: "archived" },
      },
    },
  },
  ends: {
    archived: {
      name: { pl: "Zarchiwizowany", en: "Archived" },
      applicantName: { pl: "Nabór zakończony", en: "Call finished" },
    },
    annulled: {
      name: { pl: "Unieważniony", en: "Annulled" },
      applicantName: { pl: "Nabór unieważniony", en: "Call annulled" },
    },
  },
});

type Definition = typeof definition;
/** The call, as the lifecycle composes it. */
export interface CallStage extends Definition {}
/** The call (nabór): announcement, opening, closing, ranking, contracting, archive. */
export const call: CallStage = definition;
