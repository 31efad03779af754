import type { LifecycleOptions } from "./lifecycle-options.ts";
import { defineStage, whenOn } from "./stage.ts";

/** Scoring (ocena merytoryczna): blind cards, an interview if there is one, ranking and the reserve list. */
export function scoringStage(options: LifecycleOptions) {
  const { interview } = options;
  return defineStage({
    initial: "underMeritReview",
    on: { "application.withdraw": { target: ".withdrawn" } },
    states: {
      underMeritReview: {
        meta: {
          stage: "scoring",
          name: { pl: "Ocena merytoryczna", en: "Under merit review" },
          applicantName: { pl: "Trwa ocena merytoryczna", en: "Merit review in progress" },
          waitsFor: "expert",
        },
        on: {
          "review.record": [
            { guard: "isLastCardBelowThreshold", target: "belowThreshold", actions: "recordCard" },
            ...whenOn(interview, [
              { guard: "isLastCardAboveThreshold", target: "awaitingInterview", actions: "recordCard" },
            ] as const),
            ...whenOn(!interview, [
              { guard: "isLastCardAboveThreshold", target: "awaitingRanking", actions: "recordCard" },
            ] as const),
            { guard: "isNewExpert", actions: "recordCard" },
          ],
          "review.recuse": { guard: "isNewExpert", actions: "recordRecusal" },
        },
      },
      ...whenOn(interview, {
        awaitingInterview: {
          meta: {
            stage: "scoring",
            name: { pl: "Czeka na rozmowę lub prezentację", en: "Awaiting interview" },
            applicantName: { pl: "Zaproszenie na rozmowę", en: "Invited to an interview" },
            waitsFor: "committee",
            letter: "invitedToInterview",
          },
          on: {
            "interview.record": [
              { guard: "reachedInterviewThreshold", target: "awaitingRanking", actions: "recordInterview" },
              { target: "belowThreshold", actions: "recordInterview" },
            ],
          },
        },
      } as const),
      awaitingRanking: {
        meta: {
          stage: "scoring",
          name: { pl: "Czeka na listę rankingową", en: "Awaiting ranking" },
          applicantName: { pl: "Oceniony, czeka na wyniki", en: "Assessed, awaiting results" },
          waitsFor: "decisionMaker",
        },
        on: {
          "award.grant": { target: "awarded", actions: "recordAward" },
          "reserve.place": { target: "onReserve", actions: "recordReservePlace" },
        },
      },
      onReserve: {
        meta: {
          stage: "scoring",
          name: { pl: "Lista rezerwowa", en: "On the reserve list" },
          applicantName: { pl: "Na liście rezerwowej", en: "On the reserve list" },
          waitsFor: "decisionMaker",
          letter: "placedOnReserve",
        },
        on: {
          "reserve.promote": { target: "awarded", actions: "recordAward" },
          "reserve.close": { target: "unfunded" },
        },
      },
      awarded: {
        type: "final",
        output: "awarded",
        meta: {
          stage: "scoring",
          name: { pl: "Przyznano dofinansowanie", en: "Awarded" },
          applicantName: { pl: "Przyznano dofinansowanie", en: "Grant awarded" },
          waitsFor: "nobody",
        },
      },
      belowThreshold: {
        type: "final",
        output: "belowThreshold",
        meta: {
          stage: "scoring",
          name: { pl: "Poniżej progu", en: "Below the threshold" },
          applicantName: { pl: "Wniosek nie osiągnął progu", en: "Application below the threshold" },
          waitsFor: "nobody",
        },
      },
      unfunded: {
        type: "final",
        output: "unfunded",
        meta: {
          stage: "scoring",
          name: { pl: "Rekomendowany, zabrakło środków", en: "Recommended without money" },
          applicantName: { pl: "Rekomendowany, zabrakło środków", en: "Recommended, the pool ran out" },
          waitsFor: "nobody",
        },
      },
      withdrawn: {
        type: "final",
        output: "withdrawn",
        meta: {
          stage: "scoring",
          name: { pl: "Wycofany", en: "Withdrawn" },
          applicantName: { pl: "Wniosek wycofany", en: "Application withdrawn" },
          waitsFor: "nobody",
        },
      },
    },
  });
}
