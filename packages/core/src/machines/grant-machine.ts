import { agreementStage } from "./agreement-stage.ts";
import { amendmentStage } from "./amendment-stage.ts";
import { initialCaseContext } from "./case-context.ts";
import { caseSetup } from "./case-setup.ts";
import { eligibilityStage } from "./eligibility-stage.ts";
import { grantEnds } from "./grant-ends.ts";
import type { LifecycleOptions } from "./lifecycle-options.ts";
import { memoiseByOptions } from "./memoise-by-options.ts";
import { monitoringStage } from "./monitoring-stage.ts";
import { paymentStage } from "./payment-stage.ts";
import { scoringStage } from "./scoring-stage.ts";
import { settlementStage } from "./settlement-stage.ts";
import { whenOn } from "./stage.ts";
import { submissionStage } from "./submission-stage.ts";

/** Version of the grant machine's states; a snapshot of another version is refused. */
export const grantMachineVersion = 1;

/** A guard on how a stage ended: the output of its final state. */
function endedAs(output: string) {
  return ({ event }: { event: { output?: unknown } }) => event.output === output;
}

const buildGrantMachine = (options: LifecycleOptions) =>
  caseSetup.createMachine({
    id: "grant",
    context: ({ input }) => initialCaseContext(input, options),
    initial: "submission",
    states: {
      submission: {
        ...submissionStage(),
        onDone: [
          { guard: endedAs("submitted"), target: "eligibility" },
          { guard: endedAs("late"), target: "late" },
          { target: "discarded" },
        ],
      },
      eligibility: {
        ...eligibilityStage(options),
        onDone: [
          { guard: endedAs("eligible"), target: "scoring" },
          { guard: endedAs("formallyRejected"), target: "formallyRejected" },
          { guard: endedAs("leftUnconsidered"), target: "leftUnconsidered" },
          { target: "withdrawn" },
        ],
      },
      scoring: {
        ...scoringStage(options),
        onDone: [
          { guard: endedAs("awarded"), target: "agreement" },
          { guard: endedAs("belowThreshold"), target: "belowThreshold" },
          { guard: endedAs("unfunded"), target: "unfunded" },
          { target: "withdrawn" },
        ],
      },
      agreement: {
        ...agreementStage(),
        onDone: [{ guard: endedAs("concluded"), target: "execution" }, { target: "resigned" }],
      },
      execution: {
        type: "parallel",
        states: {
          payment: paymentStage(),
          ...whenOn(options.monitoring, { monitoring: monitoringStage() }),
          ...whenOn(options.amendments, { amendments: amendmentStage() }),
          settlement: settlementStage(options),
        },
        onDone: [
          { guard: ({ context }) => context.termination !== null, target: "terminated" },
          { target: "closed" },
        ],
      },
      ...grantEnds,
    },
  });

/** The composite that a case lives in, from draft to closed. */
export type GrantMachine = ReturnType<typeof buildGrantMachine>;

/**
 * The grant machine for a programme's options; the same options give the same machine.
 *
 * @example
 * ```ts
 * import { grantMachine, everyOption } from "@opus/grant-workflow";
 * import { createActor } from "xstate";
 *
 * const actor = createActor(grantMachine(everyOption), { input: { call: "spring", applicant: "a-1" } });
 * actor.start();
 * actor.getSnapshot().value; // { submission: "draft" }
 * ```
 */
export const grantMachine: (options: LifecycleOptions) => GrantMachine = memoiseByOptions(buildGrantMachine);
