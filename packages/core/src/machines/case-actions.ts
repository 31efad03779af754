import { assign } from "xstate";
import type { CaseContext } from "./case-context.ts";
import type { CaseEvent, CaseEventOf, CaseEventType } from "./case-events.ts";

type Recorded = Partial<CaseContext>;

/** An assign that runs for one event type (or several of one shape) and leaves the context alone otherwise. */
function record<T extends CaseEventType>(
  types: readonly T[],
  next: (context: CaseContext, event: CaseEventOf<T>) => Recorded,
) {
  return assign<CaseContext, CaseEvent, undefined, CaseEvent, never>(({ context, event }) =>
    (types as readonly string[]).includes(event.type) ? next(context, event as CaseEventOf<T>) : {},
  );
}

/** Actions of the case machines; they only assign what the event brings. */
export const caseActions = {
  recordEdit: record(["application.edit"], (_, event) => ({ answersVersion: event.answersVersion })),
  recordSubmission: record(["application.submit"], (_, event) => ({
    number: event.number,
    submittedAt: event.at,
    answersVersion: event.answersVersion,
    requested: event.requested,
    applicantKind: event.applicantKind,
    mapPart: event.mapPart,
  })),
  recordCheck: record(["formalCheck.complete"], (_, event) => ({ findingsVersion: event.findingsVersion })),
  recordSupplementRequest: record(["formalCheck.complete"], (context, event) => ({
    supplementsLeft: context.supplementsLeft - 1,
    supplementPaths: event.supplementPaths,
  })),
  recordSupplement: record(["application.supplement"], (_, event) => ({
    answersVersion: event.answersVersion,
    requested: event.requested,
    applicantKind: event.applicantKind,
    mapPart: event.mapPart,
    supplementPaths: [],
  })),
  recordCard: record(["review.record"], (context, event) => ({
    cards: [...context.cards, { expert: event.expert, scores: event.scores, total: event.total }],
    standing: event.standing,
  })),
  recordRecusal: record(["review.recuse"], (context, event) => ({
    recused: [...context.recused, event.expert],
  })),
  recordInterview: record(["interview.record"], (_, event) => ({ standing: event.standing })),
  recordAward: record(["award.grant", "reserve.promote"], (_, event) => ({
    award: event.amount,
    rank: event.rank,
  })),
  recordReservePlace: record(["reserve.place"], (_, event) => ({ rank: event.rank })),
  recordOffer: record(["agreement.offer"], (_, event) => ({
    agreement: { amount: event.amount, realisationTo: event.realisationTo },
  })),
  recordConclusion: record(["agreement.countersign"], (_, event) => ({ concludedAt: event.at })),
  recordTermination: record(["agreement.terminate"], (_, event) => ({
    termination: { reason: event.reason },
    due: event.due,
  })),
  recordOrder: record(["payment.order"], (_, event) => ({ ordered: event.amount })),
  recordPayment: record(["payment.confirm"], (_, event) => ({ paid: event.amount })),
  recordVisitDate: record(["monitoring.schedule"], (_, event) => ({ visitOn: event.on })),
  recordVisit: record(["monitoring.recordVisit"], (_, event) => ({
    visit: { asAgreed: event.asAgreed, recommendations: event.recommendations },
  })),
  recordAmendmentRequest: record(["amendment.request"], (_, event) => ({
    amendmentRequests: event.request,
    amendment: { realisationTo: event.realisationTo },
  })),
  recordAmendment: record(["amendment.approve"], (context, event) => ({
    amendment: null,
    agreement:
      context.agreement === null || event.realisationTo === null
        ? context.agreement
        : { ...context.agreement, realisationTo: event.realisationTo },
  })),
  clearAmendment: assign<CaseContext, CaseEvent, undefined, CaseEvent, never>({ amendment: null }),
  recordReport: record(["report.submit", "report.supplement"], (_, event) => ({
    reportVersion: event.reportVersion,
    report: { spent: event.spent, achieved: event.achieved },
    reportSupplementPaths: [],
  })),
  recordReportSupplementRequest: record(["report.requestSupplement"], (context, event) => ({
    reportSupplementsLeft: context.reportSupplementsLeft - 1,
    reportSupplementPaths: event.paths,
  })),
  recordSettlement: record(["settlement.decide"], (_, event) => ({
    settlement: {
      accepted: event.accepted,
      ineligible: event.ineligible,
      unspent: event.unspent,
      settled: event.settled,
      degree: event.degree,
      band: event.band,
    },
    due: event.due,
  })),
  recordRepayment: record(["repayment.record"], (_, event) => ({
    repaid: event.repaid,
    due: event.outstanding,
  })),
};

/** Names of the case actions. */
export type CaseAction = keyof typeof caseActions;
