import { defineStage } from "./stage.ts";

/** Monitoring (monitoring): a visit to the projects of the sample, and what it recommended. */
export function monitoringStage() {
  return defineStage({
    initial: "unplanned",
    states: {
      unplanned: {
        meta: {
          stage: "monitoring",
          name: { pl: "Czeka na plan wizyt", en: "Awaiting the visit plan" },
          applicantName: { pl: "Plan wizyt w przygotowaniu", en: "Visit plan in preparation" },
          waitsFor: "monitor",
        },
        on: {
          "monitoring.schedule": { target: "visitScheduled", actions: "recordVisitDate" },
          "monitoring.omit": { target: "omitted" },
          "agreement.terminate": { target: "omitted" },
        },
      },
      visitScheduled: {
        meta: {
          stage: "monitoring",
          name: { pl: "Wizyta zaplanowana", en: "Visit scheduled" },
          applicantName: { pl: "Zapowiedziana wizyta monitoringowa", en: "Monitoring visit announced" },
          waitsFor: "monitor",
          letter: "visitAnnounced",
        },
        on: {
          "monitoring.recordVisit": [
            { guard: "hasRecommendations", target: "awaitingImplementation", actions: "recordVisit" },
            { target: "visited", actions: "recordVisit" },
          ],
          "agreement.terminate": { target: "omitted" },
        },
      },
      awaitingImplementation: {
        meta: {
          stage: "monitoring",
          name: { pl: "Czeka na wykonanie zaleceń", en: "Awaiting implementation of recommendations" },
          applicantName: { pl: "Wykonaj zalecenia po wizycie", en: "Carry out the recommendations" },
          waitsFor: "applicant",
          deadline: "recommendation",
          letter: "recommendationsMade",
        },
        on: {
          "monitoring.confirmImplementation": { target: "visited" },
          "deadline.recommendation.passed": { target: "implementationOverdue" },
          "agreement.terminate": { target: "visited" },
        },
      },
      implementationOverdue: {
        meta: {
          stage: "monitoring",
          name: { pl: "Zalecenia niewykonane w terminie", en: "Recommendations overdue" },
          applicantName: { pl: "Zalecenia niewykonane w terminie", en: "Recommendations overdue" },
          waitsFor: "monitor",
          letter: "recommendationsOverdue",
        },
        on: {
          "monitoring.confirmImplementation": { target: "visited" },
          "agreement.terminate": { target: "visited" },
        },
      },
      visited: {
        type: "final",
        meta: {
          stage: "monitoring",
          name: { pl: "Po wizycie", en: "Visited" },
          applicantName: { pl: "Po wizycie monitoringowej", en: "Monitoring visit done" },
          waitsFor: "nobody",
        },
      },
      omitted: {
        type: "final",
        meta: {
          stage: "monitoring",
          name: { pl: "Poza próbą", en: "Not in the sample" },
          applicantName: { pl: "Bez wizyty monitoringowej", en: "No monitoring visit" },
          waitsFor: "nobody",
        },
      },
    },
  });
}
