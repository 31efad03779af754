import { setup } from "xstate";
import type { z } from "zod";
import {
  endsTo,
  implementations,
  type OptionsOf,
  outcome,
  outcomeOf,
  startContext,
  type WholeContext,
  type WholeEvent,
  whenPresent,
} from "../../kernel/composite.ts";
import { isPresent, partOf } from "../../kernel/lower.ts";
import type { StateMeta } from "../../kernel/lowered.ts";
import { notedGuard, wish } from "../../kernel/step-notes.ts";
import { agreement } from "../agreement/agreement-stage.ts";
import { amendments } from "../amendments/amendments-stage.ts";
import { appeals } from "../appeals/appeals-stage.ts";
import { clock } from "../clock/clock-stage.ts";
import { eligibility } from "../eligibility/eligibility-stage.ts";
import { monitoring } from "../monitoring/monitoring-stage.ts";
import { paper } from "../paper/paper-stage.ts";
import { payment } from "../payment/payment-stage.ts";
import { progress } from "../progress/progress-stage.ts";
import { restoration } from "../restoration/restoration-stage.ts";
import { scoring } from "../scoring/scoring-stage.ts";
import type { settlementLetters } from "../settlement/settlement-letters.ts";
import { settlement } from "../settlement/settlement-stage.ts";
import { contextCut } from "../sight/cut-context.ts";
import { toldStates } from "../sight/told-states.ts";
import { submission } from "../submission/submission-stage.ts";
import {
  annulledEnd,
  appealed,
  awaitingPaper,
  heard,
  partsThatHear,
  toldByCall,
  toldInTurn,
} from "./parts-that-hear.ts";
import { withTerms } from "./with-terms.ts";

/** The stages of a case, in the order in which it comes to them, those last that few have; each reads those before it. */
export const caseStages = [
  submission,
  eligibility,
  scoring,
  agreement,
  payment,
  monitoring,
  amendments,
  settlement,
  progress,
  clock,
  appeals,
  restoration,
  paper,
] as const;

type CaseStages = typeof caseStages;

/** What a case remembers: a slice per stage, as plain JSON. */
export type CaseContext = WholeContext<CaseStages>;
/** Everything that can happen to a case, as its machine is told of it. */
export type CaseEvent = WholeEvent<CaseStages>;
/** The finite settings that shape the machine of a case, by stage. */
export type CaseOptions = OptionsOf<CaseStages>;

/** Every option on: what the lifecycle table and the diagrams of the handbook show. */
export const everyOption = Object.fromEntries(
  caseStages.map(({ nouns, verbs }) => [nouns.name, verbs.everyOption]),
) as unknown as CaseOptions;

/** The context of a case as somebody may see it: what is not for them stands as in a case that has just begun. */
export const cutCase = contextCut(caseStages, () => startContext(caseStages, everyOption));

/** The states of a case as its applicant is told them before the list of the call. */
export const toldOfCase = toldStates(caseStages);

/** What the machine is put together with: made with it, since few processes need one. */
const caseSetup = () =>
  setup({
    types: { context: {} as CaseContext, events: {} as CaseEvent, meta: {} as StateMeta },
    ...implementations(caseStages),
  });

/** The letter that goes out when a case ends that no single stage has ended. */
const closing = (letter: z.output<typeof settlementLetters>["letter"]) =>
  wish("effect", ({ context }) => ({
    stage: "settlement",
    type: "notifyApplicant",
    params: { letter, number: (context as unknown as CaseContext).submission.number },
  }));

const isTerminated = notedGuard(
  ({ context }) => (context as unknown as CaseContext).settlement.termination !== null,
);

/** How an application ends that signed up for a place. */
const placeEnds = {
  seated: outcomeOf(eligibility, "seated"),
  noPlace: outcomeOf(eligibility, "noPlace"),
};

/**
 * The composite that a case lives in, from draft to closed: the stages in their order, and execution, where payment,
 * monitoring, amendments, monthly reports and settlement run side by side.
 */
export function buildGrantMachine(options: CaseOptions) {
  const { later, checking, scored, signing, ofActing, decidedOn } = partsThatHear(options);
  return caseSetup().createMachine({
    id: "grant",
    context: startContext(caseStages, options),
    initial: "submission",
    on: { ...toldByCall, ...whenPresent(options.scoring.inOrder, toldInTurn) },
    states: {
      submission: {
        ...partOf(submission, options.submission),
        onDone: endsTo(submission, {
          submitted: options.paper.waits ? "paper" : "eligibility",
          late: "late",
          discarded: "discarded",
        }),
      },
      ...whenPresent(options.paper.waits, { paper: awaitingPaper(options, ofActing) }),
      eligibility: {
        ...checking,
        on: { ...heard(checking), ...ofActing },
        onDone: endsTo(
          eligibility,
          {
            seated: "seated",
            noPlace: "noPlace",
            eligible: "scoring",
            ...(options.appeals.formal
              ? ({ formallyRejected: "rejectionAppeal", leftUnconsidered: "unconsideredAppeal" } as const)
              : ({ formallyRejected: "formallyRejected", leftUnconsidered: "leftUnconsidered" } as const)),
            withdrawn: "withdrawn",
          },
          options.eligibility,
        ),
      },
      ...whenPresent(options.appeals.formal, {
        rejectionAppeal: appealed("formallyRejected", options, ofActing),
        unconsideredAppeal: appealed("leftUnconsidered", options, ofActing),
      }),
      scoring: {
        ...scored,
        on: { ...heard(scored), ...ofActing },
        onDone: endsTo(
          scoring,
          {
            awarded: "agreement",
            belowThreshold: "belowThreshold",
            notInvited: "notInvited",
            invitedOn: "invitedOn",
            overLimit: "overLimit",
            reserve: "reserve",
            noMoney: "noMoney",
            leftUnconsidered: "leftUnconsidered",
            withdrawn: "withdrawn",
          },
          options.scoring,
        ),
      },
      agreement: {
        ...signing,
        on: { ...heard(signing), ...later, ...ofActing },
        onDone: endsTo(
          agreement,
          { concluded: "execution", resigned: "resigned", revoked: "revoked" },
          options.agreement,
        ),
      },
      execution: {
        type: "parallel",
        on: { ...ofActing, ...decidedOn },
        states: {
          payment: partOf(payment, {}),
          ...whenPresent(isPresent(monitoring, options.monitoring), {
            monitoring: partOf(monitoring, options.monitoring),
          }),
          ...whenPresent(isPresent(amendments, options.amendments), {
            amendments: partOf(amendments, options.amendments),
          }),
          ...whenPresent(isPresent(progress, options.progress), {
            progress: partOf(progress, options.progress),
          }),
          settlement: withTerms(settlement, options),
        },
        onDone: [{ guard: isTerminated as never, target: "terminated" }, { target: "funded" }],
      },
      discarded: outcomeOf(submission, "discarded"),
      late: outcomeOf(submission, "late"),
      annulled: annulledEnd(),
      withdrawn: outcomeOf(eligibility, "withdrawn"),
      formallyRejected: outcomeOf(eligibility, "formallyRejected"),
      leftUnconsidered: outcomeOf(eligibility, "leftUnconsidered"),
      ...whenPresent(options.eligibility.signUp, placeEnds),
      belowThreshold: outcomeOf(scoring, "belowThreshold"),
      ...whenPresent(options.scoring.invites, { notInvited: outcomeOf(scoring, "notInvited") }),
      ...whenPresent(options.scoring.leadsOn, { invitedOn: outcomeOf(scoring, "invitedOn") }),
      ...whenPresent(options.scoring.limits, { overLimit: outcomeOf(scoring, "overLimit") }),
      reserve: outcomeOf(scoring, "reserve"),
      ...whenPresent(options.scoring.inOrder, { noMoney: outcomeOf(scoring, "noMoney") }),
      resigned: outcomeOf(agreement, "resigned"),
      ...whenPresent(options.agreement.reopens, { revoked: outcomeOf(agreement, "revoked") }),
      terminated: outcome(
        "settlement",
        "terminated",
        {
          name: { pl: "Umowa rozwiązana", en: "Agreement terminated" },
          applicantName: { pl: "Umowa rozwiązana", en: "Agreement terminated" },
        },
        [closing("terminated")],
      ),
      funded: outcome(
        "settlement",
        "funded",
        {
          name: { pl: "Zakończony i rozliczony", en: "Closed and settled" },
          applicantName: { pl: "Projekt zakończony i rozliczony", en: "Project closed and settled" },
        },
        [closing("funded")],
      ),
    },
  });
}

/** The composite that a case lives in, from draft to closed. */
export type GrantMachine = ReturnType<typeof buildGrantMachine>;
