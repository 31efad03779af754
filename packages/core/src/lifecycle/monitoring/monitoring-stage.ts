import { letter } from "../ground/letters.ts";
import {
  monitoringConfirmImplementation,
  monitoringOmit,
  monitoringRecordVisit,
  monitoringSchedule,
} from "./monitoring-commands.ts";
import { monitoringKit as s } from "./monitoring-nouns.ts";

const definition = s.with({
  options: (section) => ({ on: section !== undefined }),
  everyOption: { on: true },
  when: ({ on }) => on,
  start: () => ({ visitOn: null, visit: null }),
  guards: {
    hasRecommendations: s.guard("monitoring.recordVisit", ({ event }) => event.recommendations > 0),
  },
  records: {
    recordVisitDate: s.record("monitoring.schedule", ({ event }) => ({ visitOn: event.on })),
    /** When it happened is kept beside the context; here nothing changes. */
    noteDelivery: s.record("delivery.record", () => ({})),
    recordVisit: s.record("monitoring.recordVisit", ({ event: { asAgreed, recommendations } }) => ({
      visit: { asAgreed, recommendations },
    })),
  },
  commands: { monitoringSchedule, monitoringOmit, monitoringRecordVisit, monitoringConfirmImplementation },
  initial: "unplanned",
  states: {
    unplanned: {
      name: { pl: "Czeka na plan wizyt", en: "Awaiting the visit plan" },
      applicantName: { pl: "Plan wizyt w przygotowaniu", en: "Visit plan in preparation" },
      waitsFor: "monitor",
      on: {
        "monitoring.schedule": { target: "visitScheduled", actions: "recordVisitDate" },
        "monitoring.omit": { target: "omitted" },
        "agreement.terminate": { target: "omitted" },
      },
    },
    visitScheduled: {
      name: { pl: "Wizyta zaplanowana", en: "Visit scheduled" },
      applicantName: { pl: "Zapowiedziana wizyta monitoringowa", en: "Monitoring visit announced" },
      waitsFor: "monitor",
      entry: [letter("visitAnnounced")],
      on: {
        "monitoring.schedule": { actions: ["recordVisitDate", letter("visitAnnounced")] },
        "monitoring.recordVisit": [
          { guard: "hasRecommendations", target: "awaitingImplementation", actions: "recordVisit" },
          { target: "visited", actions: "recordVisit" },
        ],
        "agreement.terminate": { target: "omitted" },
      },
    },
    awaitingImplementation: {
      name: { pl: "Czeka na wykonanie zaleceń", en: "Awaiting implementation of recommendations" },
      applicantName: { pl: "Wykonaj zalecenia po wizycie", en: "Carry out the recommendations" },
      waitsFor: "applicant",
      deadline: "recommendation",
      entry: [letter("recommendationsMade")],
      on: {
        "monitoring.confirmImplementation": { target: "visited" },
        "delivery.record": { actions: "noteDelivery" },
        "deadline.recommendation.passed": { target: "implementationOverdue" },
        "agreement.terminate": { target: "visited" },
      },
    },
    implementationOverdue: {
      name: { pl: "Zalecenia niewykonane w terminie", en: "Recommendations overdue" },
      applicantName: { pl: "Zalecenia niewykonane w terminie", en: "Recommendations overdue" },
      waitsFor: "monitor",
      entry: [letter("recommendationsOverdue")],
      on: {
        "monitoring.confirmImplementation": { target: "visited" },
        "agreement.terminate": { target: "visited" },
      },
    },
  },
  ends: {
    visited: {
      name: { pl: "Po wizycie", en: "Visited" },
      applicantName: { pl: "Po wizycie monitoringowej", en: "Monitoring visit done" },
    },
    omitted: {
      name: { pl: "Poza próbą", en: "Not in the sample" },
      applicantName: { pl: "Bez wizyty monitoringowej", en: "No monitoring visit" },
    },
  },
});

type Definition = typeof definition;
/** Monitoring, as the lifecycle composes it. */
export interface MonitoringStage extends Definition {}
/** Monitoring (monitoring): a visit to the projects of the sample, and what it recommended. */
export const monitoring: MonitoringStage = definition;
