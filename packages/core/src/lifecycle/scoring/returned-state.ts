import { letter } from "../ground/letters.ts";
import { backTo, goesOn, lapses, namesMembers, returns } from "./scoring-options.ts";

/**
 * Where an application waits for its applicant, who may change the fields that the return names. Until the answer experts
 * may still be recused; silence ends it or lets the assessment go on where it was, as the programme says.
 */
export const returnedState = {
  awaitingRevision: {
    when: returns,
    name: { pl: "Zwrócony do poprawy", en: "Returned to be revised" },
    applicantName: { pl: "Popraw zwrócony wniosek", en: "Revise the returned application" },
    waitsFor: "applicant",
    deadline: "revision",
    entry: [letter("calledToRevise")],
    on: {
      "application.revise": {
        target: "underMeritReview",
        actions: ["recordRevision", letter("revisionReceived")],
      },
      "application.recordRevision": {
        target: "underMeritReview",
        actions: ["recordRevision", letter("revisionReceived")],
      },
      "review.recuse": { actions: "recordRemoval" },
      "round.recuse": { when: namesMembers, actions: "recordMember" },
      "round.exclude": { when: namesMembers, actions: "recordMember" },
      "deadline.revision.passed": [
        { when: lapses, target: "leftUnconsidered", actions: "recordLapse" },
        { when: goesOn, guard: "wasMissed", target: "provisionallyBelow", actions: "recordLapse" },
        { when: backTo.interview, guard: "wasInvited", target: "awaitingInterview", actions: "recordLapse" },
        { when: backTo.anew, guard: "wasAnew", target: "awaitingCardAnew", actions: "recordLapse" },
        { when: backTo.vote, guard: "wasToVote", target: "awaitingVote", actions: "recordLapse" },
        {
          when: backTo.invitation,
          guard: "wasContending",
          target: "awaitingInvitation",
          actions: "recordLapse",
        },
        { when: backTo.turn, guard: "wasInTurn", target: "awaitingTurn", actions: "recordLapse" },
        { when: goesOn, guard: "wasReached", target: "awaitingRanking", actions: "recordLapse" },
        { when: backTo.settling, guard: "wasUnsettled", target: "cardsDiverge", actions: "recordLapse" },
        { when: backTo.agreeing, guard: "wasToAgree", target: "awaitingConsensus", actions: "recordLapse" },
        { when: goesOn, target: "underMeritReview", actions: "recordLapse" },
      ],
    },
  },
} as const;
