import { callKit as s } from "./call-stage-nouns.ts";

/** What ways of a call depend on. */
export const callGuards = {
  isPublished: s.guard("deadline.callOpening.passed", ({ own }) => (own.placesLeft ?? 0) === 0),
  isLastPlace: s.guard(
    "publication.record",
    ({ event }) => event.notice === undefined && event.placesLeft === 0,
  ),
};

/** What events bring into the slice of a call. */
export const callRecords = {
  recordPool: s.record("call.announce", ({ event: { pool, places } }) => ({
    pool,
    ...(places === undefined ? {} : { placesLeft: places }),
  })),
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
  recordCorrection: s.record("call.correct", ({ event: { notice } }) => ({ notices: notice })),
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
};
