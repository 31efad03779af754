import type { CaseContext } from "./case-context.ts";
import type { CaseEvent } from "./case-events.ts";

interface GuardArgs {
  readonly context: CaseContext;
  readonly event: CaseEvent;
}

const none = "0.00";

/** Predicates of the case machines: pure, they read the event and the few context keys of `projectCase`. */
export const caseGuards = {
  isLate: ({ event }: GuardArgs) =>
    (event.type === "application.submit" || event.type === "application.supplement") && event.late,
  isEligible: ({ event }: GuardArgs) => event.type === "formalCheck.complete" && event.outcome === "eligible",
  isIneligible: ({ event }: GuardArgs) =>
    event.type === "formalCheck.complete" && event.outcome === "ineligible",
  needsFinding: ({ event }: GuardArgs) =>
    event.type === "formalCheck.complete" && event.outcome === "needsFinding",
  canSupplement: ({ context, event }: GuardArgs) =>
    event.type === "formalCheck.complete" && event.outcome === "curable" && context.supplementsLeft > 0,
  isNewExpert: ({ context, event }: GuardArgs) =>
    (event.type === "review.record" || event.type === "review.recuse") && isNew(context, event.expert),
  isLastCardAboveThreshold: ({ context, event }: GuardArgs) =>
    isLastCard(context, event) && event.type === "review.record" && event.reachedThreshold,
  isLastCardBelowThreshold: ({ context, event }: GuardArgs) =>
    isLastCard(context, event) && event.type === "review.record" && !event.reachedThreshold,
  reachedInterviewThreshold: ({ event }: GuardArgs) =>
    event.type === "interview.record" && event.reachedThreshold,
  hasRecommendations: ({ event }: GuardArgs) =>
    event.type === "monitoring.recordVisit" && event.recommendations > 0,
  canSupplementReport: ({ context }: GuardArgs) => context.reportSupplementsLeft > 0,
  owesNothing: ({ event }: GuardArgs) =>
    (event.type === "settlement.decide" || event.type === "agreement.terminate") && event.due === none,
  isRepaid: ({ event }: GuardArgs) => event.type === "repayment.record" && event.outstanding === none,
} as const;

/** Names of the case guards. */
export type CaseGuard = keyof typeof caseGuards;

function isNew(context: CaseContext, expert: string): boolean {
  return !context.recused.includes(expert) && !context.cards.some((card) => card.expert === expert);
}

function isLastCard(context: CaseContext, event: CaseEvent): boolean {
  return (
    event.type === "review.record" &&
    isNew(context, event.expert) &&
    context.cards.length + 1 >= context.expertsNeeded
  );
}
