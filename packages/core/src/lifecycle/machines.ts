import { needObject } from "@opus/grant-rules/errors";
import { startContext } from "../kernel/composite.ts";
import { stageMachine } from "../kernel/stage-machine.ts";
import { agreement } from "./agreement/agreement-stage.ts";
import { callAggregate } from "./call/call-aggregate.ts";
import type { CallMachine } from "./call/call-machine.ts";
import { caseAggregate } from "./case/case-aggregate.ts";
import { type CaseOptions, caseStages, type GrantMachine } from "./case/grant-machine.ts";
import { eligibility } from "./eligibility/eligibility-stage.ts";
import { grantLifecycle } from "./lifecycle.ts";
import { monitoring } from "./monitoring/monitoring-stage.ts";
import { progress } from "./progress/progress-stage.ts";
import { scoring } from "./scoring/scoring-stage.ts";
import { settlement } from "./settlement/settlement-stage.ts";
import { submission } from "./submission/submission-stage.ts";

/** A loaded programme, or anything else that holds the options of the stages; see `everyOption`. */
export interface WithOptions {
  readonly options: CaseOptions;
}

/**
 * The composite that a case lives in, from draft to closed; equal options give the same machine.
 *
 * @example
 * ```ts
 * import { everyOption, grantMachine } from "@opus/grant-workflow";
 * import { createActor } from "xstate";
 *
 * const actor = createActor(grantMachine({ options: everyOption }));
 * actor.start();
 * actor.send({ type: "application.start", call: "spring", applicant: "a-1", answersVersion: 0 });
 * actor.getSnapshot().value; // { submission: "draft" }
 * ```
 */
export function grantMachine(programme: WithOptions): GrantMachine {
  needOptions(programme);
  return grantLifecycle.machineOf(caseAggregate, programme) as GrantMachine;
}

/**
 * The machine of a call for applications (nabór), with appeals against results; the calls of programmes without them come to
 * contracting with the list.
 *
 * @example
 * ```ts
 * import { callMachine } from "@opus/grant-workflow";
 * import { createActor } from "xstate";
 *
 * const actor = createActor(callMachine());
 * actor.start();
 * actor.send({ type: "call.announce", pool: "10000.00" });
 * actor.getSnapshot().value; // "announced"
 * ```
 */
export function callMachine(): CallMachine {
  return grantLifecycle.machineOf(callAggregate, callOptions) as CallMachine;
}

const callOptions = { options: { call: { appeals: true } } };

/** Machines of one stage, made once for each options object. */
function alone<Machine>(build: (options: CaseOptions) => Machine): (programme: WithOptions) => Machine {
  const built = new Map<string, Machine>();
  return (programme) => {
    needOptions(programme);
    const { options } = programme;
    const key = JSON.stringify(
      Object.entries(options).map(([name, one]) => [name, Object.entries(one).sort()]),
    );
    const machine = built.get(key) ?? build(options);
    built.set(key, machine);
    return machine;
  };
}

function needOptions(programme: WithOptions): void {
  needObject(programme, PROGRAMME, ["options"]);
}

const PROGRAMME = {
  of: "machine",
  name: "the programme",
  is: "what parseProgramme gave, or { options: everyOption }",
};

const start = (options: CaseOptions) => startContext(caseStages, options);

/** Submission alone: draft to submitted, late or discarded. */
export const submissionMachine = alone((options) =>
  stageMachine(submission, options.submission, start(options)),
);

/** Eligibility alone: formal check, findings, supplement. */
export const eligibilityMachine = alone((options) =>
  stageMachine(eligibility, options.eligibility, start(options)),
);

/** Scoring alone: cards, interview, ranking, reserve. */
export const scoringMachine = alone((options) => stageMachine(scoring, options.scoring, start(options)));

/** Agreement alone: offer, signatures, resignation. */
export const agreementMachine = alone((options) =>
  stageMachine(agreement, options.agreement, start(options)),
);

/** Monitoring alone: the visit and its recommendations. */
export const monitoringMachine = alone((options) =>
  stageMachine(monitoring, options.monitoring, start(options)),
);

/** Monthly reports alone: one after each month. */
export const progressMachine = alone((options) => stageMachine(progress, options.progress, start(options)));

/** Settlement alone: realisation, report, decision, repayment. */
export const settlementMachine = alone((options) =>
  stageMachine(settlement, options.settlement, start(options)),
);
