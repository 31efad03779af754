import type { CallEventType } from "./call-events.ts";
import type { StateMeta } from "./state-meta.ts";

type CallAction = "countApplication" | "recordCommitted" | "recordRanking" | "recordPlan";

interface CallTransition<Target extends string> {
  readonly target?: Target;
  readonly actions?: CallAction;
}

interface CallState<Target extends string> {
  readonly type?: "final";
  readonly meta: Omit<StateMeta, "stage"> & { readonly stage: "call" };
  readonly on?: { readonly [Type in CallEventType]?: CallTransition<Target> };
}

/** States of the call with checked targets and events. */
function defineCall<const Name extends string>(config: {
  readonly initial: NoInfer<Name>;
  readonly states: { readonly [State in Name]: CallState<NoInfer<Name>> };
}) {
  return config;
}

const register = { actions: "countApplication" } as const;
const annul = { target: "annulled" } as const;

/** States of a call. Money may be committed and released from the published ranking until the call is archived. */
export const callStates = defineCall({
  initial: "inPreparation",
  states: {
    inPreparation: {
      meta: {
        stage: "call",
        name: { pl: "W przygotowaniu", en: "In preparation" },
        applicantName: { pl: "Nabór w przygotowaniu", en: "Call in preparation" },
        waitsFor: "operator",
      },
      on: { "call.announce": { target: "announced" } },
    },
    announced: {
      meta: {
        stage: "call",
        name: { pl: "Ogłoszony", en: "Announced" },
        applicantName: { pl: "Nabór ogłoszony", en: "Call announced" },
        waitsFor: "time",
        deadline: "callOpening",
      },
      on: { "deadline.callOpening.passed": { target: "open" }, "call.annul": annul },
    },
    open: {
      meta: {
        stage: "call",
        name: { pl: "Otwarty", en: "Open" },
        applicantName: { pl: "Trwa nabór", en: "Open for applications" },
        waitsFor: "applicant",
        deadline: "callClosing",
      },
      on: {
        "application.registered": register,
        "deadline.callClosing.passed": { target: "underAssessment" },
        "call.annul": annul,
      },
    },
    underAssessment: {
      meta: {
        stage: "call",
        name: { pl: "Trwa ocena", en: "Under assessment" },
        applicantName: { pl: "Nabór zamknięty, trwa ocena", en: "Closed, under assessment" },
        waitsFor: "decisionMaker",
      },
      on: {
        "application.registered": register,
        "ranking.publish": { target: "contracting", actions: "recordRanking" },
        "call.annul": annul,
      },
    },
    contracting: {
      meta: {
        stage: "call",
        name: { pl: "Rozstrzygnięty, trwa podpisywanie umów", en: "Resolved, agreements being signed" },
        applicantName: { pl: "Nabór rozstrzygnięty", en: "Call resolved" },
        waitsFor: "operator",
      },
      on: {
        "application.registered": register,
        "award.committed": { actions: "recordCommitted" },
        "award.released": { actions: "recordCommitted" },
        "contracting.close": { target: "inExecution" },
      },
    },
    inExecution: {
      meta: {
        stage: "call",
        name: { pl: "Umowy podpisane, projekty w realizacji", en: "Contracted, projects in progress" },
        applicantName: { pl: "Projekty w realizacji", en: "Projects in progress" },
        waitsFor: "operator",
      },
      on: {
        "application.registered": register,
        "monitoring.plan": { actions: "recordPlan" },
        "call.archive": { target: "archived" },
      },
    },
    archived: {
      type: "final",
      meta: {
        stage: "call",
        name: { pl: "Zarchiwizowany", en: "Archived" },
        applicantName: { pl: "Nabór zakończony", en: "Call finished" },
        waitsFor: "nobody",
      },
    },
    annulled: {
      type: "final",
      meta: {
        stage: "call",
        name: { pl: "Unieważniony", en: "Annulled" },
        applicantName: { pl: "Nabór unieważniony", en: "Call annulled" },
        waitsFor: "nobody",
      },
    },
  },
});
