import { agreementStage } from "./agreement-stage.ts";
import { initialCaseContext } from "./case-context.ts";
import { caseSetup } from "./case-setup.ts";
import { eligibilityStage } from "./eligibility-stage.ts";
import type { LifecycleOptions } from "./lifecycle-options.ts";
import { memoiseByOptions } from "./memoise-by-options.ts";
import { monitoringStage } from "./monitoring-stage.ts";
import { scoringStage } from "./scoring-stage.ts";
import { settlementStage } from "./settlement-stage.ts";
import { submissionStage } from "./submission-stage.ts";

/** Submission alone: draft to submitted, late or discarded. */
export const submissionMachine = memoiseByOptions((options: LifecycleOptions) =>
  caseSetup.createMachine({
    id: "submission",
    context: ({ input }) => initialCaseContext(input, options),
    ...submissionStage(),
  }),
);

/** Eligibility alone: formal check, findings, supplement. */
export const eligibilityMachine = memoiseByOptions((options: LifecycleOptions) =>
  caseSetup.createMachine({
    id: "eligibility",
    context: ({ input }) => initialCaseContext(input, options),
    ...eligibilityStage(options),
  }),
);

/** Scoring alone: cards, interview, ranking, reserve. */
export const scoringMachine = memoiseByOptions((options: LifecycleOptions) =>
  caseSetup.createMachine({
    id: "scoring",
    context: ({ input }) => initialCaseContext(input, options),
    ...scoringStage(options),
  }),
);

/** Agreement alone: offer, signatures, resignation. */
export const agreementMachine = memoiseByOptions((options: LifecycleOptions) =>
  caseSetup.createMachine({
    id: "agreement",
    context: ({ input }) => initialCaseContext(input, options),
    ...agreementStage(),
  }),
);

/** Monitoring alone: the visit and its recommendations. */
export const monitoringMachine = memoiseByOptions((options: LifecycleOptions) =>
  caseSetup.createMachine({
    id: "monitoring",
    context: ({ input }) => initialCaseContext(input, options),
    ...monitoringStage(),
  }),
);

/** Settlement alone: realisation, report, decision, repayment. */
export const settlementMachine = memoiseByOptions((options: LifecycleOptions) =>
  caseSetup.createMachine({
    id: "settlement",
    context: ({ input }) => initialCaseContext(input, options),
    ...settlementStage(options),
  }),
);
