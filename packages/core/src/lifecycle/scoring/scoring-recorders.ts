import type * as z from "zod";
import type { SliceOf } from "../../kernel/nouns.ts";
import { withParts } from "../ground/grant-parts.ts";
import { type KeyFacts, keyFactsOf } from "../ground/key-facts.ts";
import { resultMembers } from "./corrected-result.ts";
import { poolOf } from "./own-place.ts";
import { withCard, withoutCard, withReopened } from "./places.ts";
import { withGiven, withoutMember } from "./round-members.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

type Written = Pick<SliceOf<typeof s.nouns>, "written" | "returned">;
type Found = Pick<
  z.output<(typeof s.nouns.events)["review.record"]>,
  "outcome" | "needed" | "assessment" | "standing" | "rounds" | "recommended"
>;

type Decided = z.output<(typeof s.nouns.events)["standing.decide"]>;

const cardEvents = [
  "review.record",
  "review.recuse",
  "review.reopen",
  "review.void",
  "review.settle",
  "review.agree",
] as const;
const roundEvents = ["interview.record", "vote.record"] as const;
/** Whatever may lead a result below a threshold: cards that change, and rounds that are corrected. */
const memberEvents = ["round.recuse", "round.exclude"] as const;
const changingEvents = [...cardEvents, "round.correct", ...memberEvents] as const;
const allEvents = [...changingEvents, ...roundEvents] as const;
const invitedEvents = [...allEvents, "round.invite"] as const;

/**
 * The slice with a revised version: the cards of the version before keep the places of their experts and count nowhere; all
 * that rested on them goes.
 */
const afresh = (own: SliceOf<typeof s.nouns>, revised: KeyFacts, needed: number) => ({
  returned: null,
  comesBackAs: null,
  revised,
  cards: own.cards.slice(0, needed),
  expertsNeeded: needed,
  allFiled: false,
  ruling: null,
  agreed: null,
  rounds: [],
  assessment: null,
  recommended: null,
  standing: null,
  ...(own.committee === undefined ? {} : { committee: { ...own.committee, gave: {}, anew: [] } }),
  ...(own.invitedTo === undefined ? {} : { invitedTo: [] }),
  ...(own.placed === undefined ? {} : { placed: {} }),
  ...(own.pool === undefined ? {} : { pool: undefined }),
});

/** What a changed set of cards leaves in the slice, whatever changed it. */
const found = (own: Written, { outcome, needed, assessment, standing, rounds, recommended }: Found) => ({
  written: own.written + 1,
  expertsNeeded: needed,
  allFiled: outcome !== "open",
  assessment,
  standing,
  ...(rounds === undefined ? {} : { rounds }),
  ...(recommended === undefined ? {} : { recommended }),
  ...(own.returned == null ? {} : { comesBackAs: outcome }),
});

/** The corrected result in place of the published one, and the rank that it has now. */
const decided = (
  own: Pick<SliceOf<typeof s.nouns>, "rank">,
  { needed, assessment, standing, rounds, recommended, rank = null, ...event }: Decided,
) => ({
  expertsNeeded: needed,
  assessment,
  standing,
  ...(rounds === undefined ? {} : { rounds }),
  ...(recommended === undefined ? {} : { recommended }),
  // Who has no rank yet is given one with the act that follows from the list.
  rank: own.rank === null ? null : rank,
  ...poolOf(event),
});

/** What taking out a card leaves of the cards, whether or not the list is published. */
const removed = (
  own: Parameters<typeof withoutCard>[0] & Pick<SliceOf<typeof s.nouns>, "committee">,
  {
    expert,
    third = false,
    fell,
  }: {
    readonly expert: string;
    readonly third?: boolean | undefined;
    readonly fell?: readonly string[] | undefined;
  },
) => ({
  ...withoutCard(own, expert, third),
  drafts: own.drafts.filter((id) => id !== expert),
  ...(fell === undefined || own.committee === undefined
    ? {}
    : { committee: withoutMember(own.committee, expert, fell) }),
});

/** What a member who leaves leaves of the committee. */
const left = (
  { committee }: Pick<SliceOf<typeof s.nouns>, "committee">,
  { member, fell }: { readonly member: string; readonly fell: readonly string[] },
) => (committee === undefined ? {} : { committee: withoutMember(committee, member, fell) });

/** Whether its cards had led the application to a place when it was returned. */
const had = (outcome: Found["outcome"]) =>
  s.guard("deadline.revision.passed", ({ own }) => own.comesBackAs === outcome);

/** What the machine asks of an event before it follows it. */
export const scoringGuards = {
  isReached: s.guard(allEvents, ({ event }) => event.outcome === "reached"),
  isInTurn: s.guard(allEvents, ({ event }) => event.outcome === "inTurn"),
  isMissed: s.guard(changingEvents, ({ event }) => event.outcome === "missed"),
  isInvited: s.guard(invitedEvents, ({ event }) => event.outcome === "invited"),
  isToVote: s.guard(invitedEvents, ({ event }) => event.outcome === "toVote"),
  isLedOn: s.guard("round.invite", ({ event }) => event.outcome === "ledOn"),
  isContending: s.guard(allEvents, ({ event }) => event.outcome === "contending"),
  isAnew: s.guard(allEvents, ({ event }) => event.outcome === "anew"),
  isUnsettled: s.guard(cardEvents, ({ event }) => event.outcome === "unsettled"),
  isStruck: s.guard(
    ["review.recuse", "review.void", "round.correct", ...memberEvents],
    ({ event }) => event.struck === true,
  ),
  isUpheld: s.guard("standing.decide", ({ event }) => event.decided === "stands"),
  isNowBelow: s.guard("standing.decide", ({ event }) => event.outcome === "missed"),
  entersList: s.guard("standing.decide", ({ event }) => event.leads === "enters"),
  isUpheldBelow: s.guard("resultAppeal.uphold", ({ event }) => event.outcome === "missed"),
  isNowInvited: s.guard("resultAppeal.uphold", ({ event }) => event.invited === true),
  isNotInvited: s.guard("resultAppeal.uphold", ({ event }) => event.invited === false),
  isToAgree: s.guard(cardEvents, ({ event }) => event.outcome === "toAgree"),
  wasReached: had("reached"),
  wasInTurn: had("inTurn"),
  wasMissed: had("missed"),
  wasInvited: had("invited"),
  wasAnew: had("anew"),
  wasToVote: had("toVote"),
  wasContending: had("contending"),
  wasUnsettled: had("unsettled"),
  wasToAgree: had("toAgree"),
};

/** What events leave in the slice of scoring. */
export const scoringRecorders = {
  recordCard: s.record("review.record", ({ own, event }) => {
    const { expert, scores, total, version, recommends } = event;
    const card = { expert, scores, total, version };
    return {
      ...found(own, event),
      cards: withCard(own.cards, recommends === undefined ? card : { ...card, recommends }),
      drafts: own.drafts.filter((id) => id !== expert),
    };
  }),
  recordDraft: s.record("review.draft", ({ own, event: { expert } }) => ({
    written: own.written + 1,
    drafts: [...own.drafts.filter((id) => id !== expert), expert],
  })),
  recordRemoval: s.record(["review.recuse", "review.void"], ({ own, event }) => ({
    ...found(own, event),
    ...removed(own, event),
  })),
  // The published result stands until a person has decided.
  recordStruck: s.record(["review.recuse", "review.void"], ({ own, event }) => ({
    written: own.written + 1,
    ...removed(own, event),
    corrected: resultMembers(event),
  })),
  recordRoundCorrection: s.record("round.correct", ({ own, event }) => ({
    ...found(own, event),
    ...withGiven(own.committee, event.round, event.members),
  })),
  recordRoundStruck: s.record("round.correct", ({ own, event }) => ({
    written: own.written + 1,
    corrected: resultMembers(event),
    ...withGiven(own.committee, event.round, event.members),
  })),
  recordMember: s.record(memberEvents, ({ own, event }) => ({ ...found(own, event), ...left(own, event) })),
  recordMemberStruck: s.record(memberEvents, ({ own, event }) => ({
    written: own.written + 1,
    corrected: resultMembers(event),
    ...left(own, event),
  })),
  recordDecision: s.record("standing.decide", ({ own, event }) => ({
    written: own.written + 1,
    corrected: null,
    ...(event.decided === "stands" ? {} : decided(own, event)),
  })),
  recordResultAppeal: s.record("resultAppeal.file", ({ event: { appeal } }) => ({
    appealed: { filed: appeal, open: true },
  })),
  recordAppealOver: s.record(["resultAppeal.withdraw", "resultAppeal.reject"], ({ own }) => ({
    appealed: { filed: own.appealed?.filed ?? 0, open: false },
  })),
  recordUpheld: s.record("resultAppeal.uphold", ({ own, event }) => ({
    ...found(own, event),
    cards: own.cards.map((card) => event.cards.find(({ expert }) => expert === card.expert) ?? card),
    appealed: { filed: own.appealed?.filed ?? 0, open: false },
    // It is given one anew with the act that follows from the list.
    rank: null,
  })),
  recordReopening: s.record("review.reopen", ({ own, event }) => ({
    ...found(own, event),
    ...withReopened(own, event.expert),
  })),
  recordSettling: s.record("review.settle", ({ own, event }) => ({
    ...found(own, event),
    ruling: { does: event.does, cards: [...event.cards] },
  })),
  recordAgreement: s.record("review.agree", ({ own, event }) => ({
    ...found(own, event),
    agreed: { scores: event.scores, total: event.total, version: event.version },
  })),
  recordRecommendation: s.record("review.recommend", ({ own, event: { amount, lines } }) => ({
    written: own.written + 1,
    recommended: { amount, lines },
  })),
  recordReturn: s.record("review.return", ({ own, event: { paths, outcome } }) => ({
    written: own.written + 1,
    returned: { paths },
    comesBackAs: outcome,
  })),
  recordLapse: s.record("deadline.revision.passed", () => ({ returned: null, comesBackAs: null })),
  recordRevision: s.record(["application.revise", "application.recordRevision"], ({ own, event }) =>
    afresh(own, keyFactsOf(event), event.needed),
  ),
  /** The version is kept whatever becomes of the request, so that none is written twice. */
  recordAsked: s.record("restoration.request", ({ event: { revision } }) =>
    revision === undefined ? {} : { asked: keyFactsOf(revision) },
  ),
  recordRestored: s.record("restoration.grant", ({ own, event: { needed = 0 } }) =>
    own.asked === undefined ? {} : { ...afresh(own, own.asked, needed), asked: undefined },
  ),
  recordRound: s.record(roundEvents, ({ own, event }) => ({
    rounds: event.rounds,
    standing: event.standing,
    ...withGiven(own.committee, event.round, "members" in event ? event.members : undefined),
  })),
  recordInvitation: s.record("round.invite", ({ own, event: { round, outcome } }) =>
    outcome === "notInvited" ? {} : { invitedTo: [...(own.invitedTo ?? []), round] },
  ),
  recordLedOn: s.record("round.invite", ({ event: { round, carried = [] } }) => ({
    ledOn: { call: round, carried },
  })),
  recordExperts: s.record("experts.assign", ({ own: { assigned }, event }) => ({
    assigned: {
      opensFile: assigned?.opensFile === true,
      experts: [
        ...(assigned?.experts ?? []),
        ...event.experts.map((expert) => ({ expert, declared: false })),
      ],
    },
  })),
  recordDeclaration: s.record("review.declare", ({ own: { assigned }, event }) => ({
    assigned: {
      opensFile: true,
      experts: (assigned?.experts ?? []).map((one) =>
        one.expert === event.expert ? { ...one, declared: true } : one,
      ),
    },
  })),
  recordOffer: s.record(["offer.make", "queue.offer"], ({ event }) => ({
    offered: event.amount,
    rank: event.rank,
    ...poolOf(event),
  })),
  clearOffer: s.record(["offer.accept", "offer.decline", "deadline.partialOffer.passed"], () => ({
    offered: "0.00",
  })),
  recordAward: s.record(["award.grant", "reserve.promote", "offer.accept", "queue.grant"], ({ event }) => ({
    award: event.amount,
    ...withParts(event.parts),
    rank: event.rank,
    ...poolOf(event),
    ...(event.decidedOn === undefined ? {} : { decidedOn: event.decidedOn }),
    ...(event.listedAt === undefined ? {} : { listedAt: event.listedAt }),
  })),
  recordNoMoney: s.record("queue.end", ({ event }) => ({ rank: event.rank, ...poolOf(event) })),
  recordReservePlace: s.record("reserve.place", ({ event }) => ({ rank: event.rank, ...poolOf(event) })),
  recordPool: s.record(["application.withdraw", "award.deny"], ({ event }) => poolOf(event)),
  recordPlacement: s.record("placement.decide", ({ event }) => {
    const { type: _, reason: __, ...placed } = event;
    return { ...poolOf(event), placed };
  }),
};
