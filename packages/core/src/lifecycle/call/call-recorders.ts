import type { CallNews } from "../ground/case-told.ts";
import type { Seats } from "../ground/seats.ts";
import { callKit as s } from "./call-stage-nouns.ts";

/** Something more that cases are to be told, after what they are being told already. */
function withNews({ news = [] }: { readonly news?: readonly CallNews[] | undefined }, next: CallNews) {
  return { news: [...news, next] };
}

function withoutTurn({ turnAt: _, ...seats }: Seats): Seats {
  return seats;
}

/** What ways of a call depend on. */
export const callGuards = {
  hasOpenAppeals: s.guard("deadline.resultAppeal.passed", ({ own }) => (own.appealsOpen ?? 0) > 0),
  isLastAppeal: s.guard("result.decided", ({ event }) => event.open === 0),
  isPublished: s.guard("deadline.callOpening.passed", ({ own }) => (own.placesLeft ?? 0) === 0),
  isMoreToTell: s.guard(
    "deadline.callTelling.passed",
    ({ own, event }) => event.far !== undefined || (own.news ?? []).length > 1,
  ),
  isAnnulled: s.guard("deadline.callTelling.passed", ({ own }) => own.news?.[0]?.type === "call.annulled"),
  isSpent: s.guard(["queue.decided", "award.committed"], ({ event }) => event.spent !== undefined),
  isFull: s.guard("application.registered", ({ event }) => event.full === true),
  isAwaited: s.guard("place.released", ({ event }) => event.awaited === true),
  isMoreToGive: s.guard("places.given", ({ event }) => event.more !== undefined),
  isSignUpTold: s.guard("deadline.callTelling.passed", ({ own }) => own.news?.[0]?.type === "signUp.closed"),
  isSpentTold: s.guard("deadline.callTelling.passed", ({ own }) => own.news?.[0]?.type === "call.spent"),
  isNobodyThere: s.guard(["call.extend", "call.correct"], ({ event }) => event.nobody === true),
  isNobodyOnList: s.guard("signUp.close", ({ event }) => event.nobody === true),
  isNobodyOpen: s.guard("call.annul", ({ event }) => event.open === 0),
  isLastPlace: s.guard(
    "publication.record",
    ({ event }) => event.notice === undefined && event.placesLeft === 0,
  ),
};

/** What events bring into the slice of a call. */
export const callRecords = {
  recordPool: s.record(
    "call.announce",
    ({ event: { pool, places, order, capacity, opensAt, closesAt } }) => ({
      pool,
      ...(opensAt === undefined ? {} : { opensAt }),
      ...(closesAt === undefined ? {} : { closesAt }),
      ...(capacity === undefined ? {} : { seats: { capacity, taken: 0, waiting: 0 } }),
      ...(order === undefined ? {} : { order }),
      ...(places === undefined ? {} : { placesLeft: places }),
    }),
  ),
  recordPublication: s.record(
    "publication.record",
    // Where and when changes of the announcement were published stands in rows.
    ({ event: { notice, publishedOn, placesLeft, closesAt } }) =>
      notice === undefined
        ? { publishedOn, placesLeft, ...(closesAt === undefined ? {} : { closesAt }) }
        : {},
  ),
  recordExtension: s.record("call.extend", ({ event: { closesAt, notice } }) => ({
    closesAt,
    notices: notice,
  })),
  tellExtension: s.record("call.extend", ({ own, event: { at, closesAt, notice, reason } }) =>
    withNews(own, { at, type: "call.extended", notice, closesAt, reason }),
  ),
  recordCorrection: s.record("call.correct", ({ event: { notice } }) => ({ notices: notice })),
  tellCorrection: s.record(
    "call.correct",
    ({ own, event: { at, notice, correction, toDetriment, reason } }) =>
      withNews(own, { at, type: "call.corrected", notice, correction, toDetriment, reason }),
  ),
  /** What was to be told before has lost its meaning. */
  recordAnnulment: s.record("call.annul", ({ event: { at, reason, basis } }) => ({
    news: [{ at, type: "call.annulled" as const, reason, basis }],
    told: "drafts/",
  })),
  recordTold: s.record("deadline.callTelling.passed", ({ own: { news = [] }, event: { far } }) =>
    far === undefined ? { news: news.slice(1), told: "drafts/" } : { told: far },
  ),
  countApplication: s.record("application.registered", ({ own, event: { place } }) => ({
    applications: own.applications + 1,
    ...(place === undefined || own.seats === undefined
      ? {}
      : {
          seats:
            place.waits === undefined
              ? { ...own.seats, taken: own.seats.taken + place.seats }
              : { ...own.seats, waiting: own.seats.waiting + 1 },
        }),
  })),
  /** Who is on the waiting list is asked about what is free, once somebody is there. */
  countReleased: s.record("place.released", ({ own: { seats }, event }) => {
    if (seats === undefined) return {};
    const { at, awaited, seats: free, waits } = event;
    const left = waits === undefined ? { taken: seats.taken - free } : { waiting: seats.waiting - 1 };
    const turn = awaited === undefined ? {} : { turnAt: seats.turnAt ?? at };
    return { seats: { ...withoutTurn(seats), ...left, ...turn } };
  }),
  /** That the list was asked; what came of it is told beside. */
  recordTurn: s.record("deadline.placeTurn.passed", ({ own: { seats } }) =>
    seats === undefined ? {} : { seats: withoutTurn(seats) },
  ),
  countGiven: s.record("places.given", ({ own: { seats }, event: { applications, seats: given, more } }) =>
    seats === undefined
      ? {}
      : {
          seats: {
            ...seats,
            taken: seats.taken + given,
            waiting: seats.waiting - applications,
            ...(more === undefined ? {} : { turnAt: more }),
          },
        },
  ),
  /** Drafts are told nothing: whoever did not sign up is on no list. What was to be told before has lost its meaning. */
  tellSignUp: s.record("signUp.close", ({ own: { seats }, event: { at } }) => ({
    news: [{ at, type: "signUp.closed" as const }],
    told: "number/0",
    ...(seats === undefined ? {} : { seats: withoutTurn(seats) }),
  })),
  recordRanking: s.record("ranking.publish", ({ event: { ranked, funded } }) => ({ ranked, funded })),
  /** The order stands in rows; here nothing changes. */
  noteTie: s.record("tie.settle", () => ({})),
  /** Who is invited stands in rows; here nothing changes. */
  noteInvitations: s.record("invitations.publish", () => ({})),
  countAward: s.record("award.committed", ({ own }) => ({ awards: own.awards + 1 })),
  /** Every decision of a continuous call leaves a line; of those that get money at once this many are funded. */
  countDecision: s.record("queue.decided", ({ own, event: { decided } }) => ({
    ranked: own.ranked + 1,
    ...(decided === "granted" ? { funded: own.funded + 1, awards: own.awards + 1 } : {}),
  })),
  tellSpent: s.record(["queue.decided", "award.committed", "budget.used"], ({ own, event: { spent } }) =>
    withNews(own, { at: spent?.at ?? "", type: "call.spent", left: spent?.left ?? "0.00" }),
  ),
  countRelease: s.record("award.released", ({ own }) => ({ awards: own.awards - 1 })),
  countCorrection: s.record("list.corrected", ({ own, event: { ranked, funded } }) => ({
    ranked,
    funded,
    corrected: (own.corrected ?? 0) + 1,
  })),
  countAppeals: s.record(["result.appealed", "result.decided"], ({ event: { open } }) => ({
    appealsOpen: open,
  })),
  countExperts: s.record(["expert.appoint", "expert.declare", "expert.dismiss"], ({ event }) => ({
    experts: event.experts,
  })),
  countEntered: s.record(["grants.enter", "grant.correct"], ({ event }) => ({ entered: event.entered })),
  countDrawn: s.record("experts.draw", ({ own, event }) => ({
    drawn: (own.drawn ?? 0) + event.applications,
  })),
  recordPlan: s.record("monitoring.plan", ({ event }) => ({ visits: event.visits })),
};
