import { letter } from "../ground/letters.ts";
import { afterRound, cardsMayChange, onConditions, roundsMayChange } from "./card-transitions.ts";
import { roundsByInvitation, roundsOf } from "./rounds.ts";
import { hasInterview, hasVote, invites, leadsOn, namesMembers } from "./scoring-options.ts";
import type { ScoringDocument } from "./scoring-section.ts";

/** Which kinds of rounds a programme has after the cards. */
export function roundOptions(section: ScoringDocument) {
  const rounds = roundsOf(section);
  return {
    interview: rounds.some(({ by }) => by === "committee"),
    vote: rounds.some(({ by }) => by === "residents"),
    members: rounds.some(({ members }) => members !== undefined),
    invites: roundsByInvitation(section).length > 0,
    leadsOn: section.leadsTo !== undefined,
  };
}

/** Where an application waits for the rounds after the cards: of a committee, of residents, for who is invited. */
export const roundStates = {
  awaitingInterview: {
    when: hasInterview,
    name: { pl: "Czeka na rozmowę lub prezentację", en: "Awaiting interview" },
    applicantName: { pl: "Zaproszenie na rozmowę", en: "Invited to an interview" },
    waitsFor: "committee",
    entry: [letter("invitedToInterview")],
    on: {
      ...cardsMayChange,
      ...roundsMayChange,
      ...onConditions,
      "interview.record": afterRound("recordRound"),
    },
  },
  awaitingCardAnew: {
    when: namesMembers,
    name: {
      pl: "Czeka na kartę komisji, którą trzeba dać od nowa",
      en: "Awaiting the committee's card anew",
    },
    applicantName: { pl: "Oceniony, czeka na wyniki", en: "Assessed, awaiting results" },
    shownAs: "awaitingRanking",
    waitsFor: "committee",
    on: {
      ...cardsMayChange,
      ...roundsMayChange,
      ...onConditions,
      "interview.record": afterRound("recordRound"),
    },
  },
  awaitingVote: {
    when: hasVote,
    name: { pl: "Czeka na wynik głosowania mieszkańców", en: "Awaiting the vote of residents" },
    applicantName: { pl: "Wniosek w głosowaniu mieszkańców", en: "Put to the vote of residents" },
    waitsFor: "officer",
    entry: [letter("putToVote")],
    on: {
      ...cardsMayChange,
      ...roundsMayChange,
      ...onConditions,
      "vote.record": afterRound("recordRound"),
    },
  },
  awaitingInvitation: {
    when: invites,
    name: { pl: "Czeka na listę zaproszonych do rundy", en: "Awaiting who is invited to the round" },
    applicantName: { pl: "Oceniony, czeka na listę zaproszonych", en: "Assessed, awaiting who is invited" },
    waitsFor: "operator",
    on: {
      ...cardsMayChange,
      ...roundsMayChange,
      ...onConditions,
      "round.invite": [
        {
          when: hasInterview,
          guard: "isInvited",
          target: "awaitingInterview",
          actions: "recordInvitation",
        },
        { when: hasVote, guard: "isToVote", target: "awaitingVote", actions: "recordInvitation" },
        { when: leadsOn, guard: "isLedOn", target: "invitedOn", actions: "recordLedOn" },
        { target: "provisionallyNotInvited", actions: "recordInvitation" },
      ],
    },
  },
} as const;
