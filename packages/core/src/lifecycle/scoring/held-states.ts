import { mayBeAppealed } from "./appealed-transitions.ts";
import { mayComeOntoList } from "./card-transitions.ts";
import { hasInterview, hasVote, invites, leadsOn } from "./scoring-options.ts";

const waiting = { pl: "Oceniony, czeka na wyniki", en: "Assessed, awaiting results" };

/**
 * Where an application that has no place on the list waits for it: until the list is published cards may still change, and
 * what is no end yet is taken back.
 */
export const heldStates = {
  provisionallyBelow: {
    name: { pl: "Poniżej progu do czasu listy", en: "Below the threshold until the list" },
    applicantName: waiting,
    shownAs: "awaitingRanking",
    waitsFor: "decisionMaker",
    on: { ...mayComeOntoList, ...mayBeAppealed, "assessment.close": { target: "belowThreshold" } },
  },
  provisionallyNotInvited: {
    when: invites,
    name: { pl: "Bez zaproszenia do rundy do czasu listy", en: "Not invited to the round until the list" },
    applicantName: waiting,
    shownAs: "awaitingRanking",
    waitsFor: "decisionMaker",
    on: {
      ...mayComeOntoList,
      ...mayBeAppealed,
      "round.invite": [
        { when: hasInterview, guard: "isInvited", target: "awaitingInterview", actions: "recordInvitation" },
        { when: hasVote, guard: "isToVote", target: "awaitingVote", actions: "recordInvitation" },
        { when: leadsOn, guard: "isLedOn", target: "invitedOn", actions: "recordLedOn" },
      ],
      "assessment.close": { target: "notInvited" },
    },
  },
} as const;
