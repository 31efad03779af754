import { type AnyStateMachine, setup } from "xstate";
import { implementations, startContext } from "../../packages/core/src/kernel/composite.ts";
import { composeLifecycle } from "../../packages/core/src/kernel/lifecycle.ts";
import { isPresent, partOf } from "../../packages/core/src/kernel/lower.ts";
import { callAggregate } from "../../packages/core/src/lifecycle/call/call-aggregate.ts";
import { caseAggregate } from "../../packages/core/src/lifecycle/case/case-aggregate.ts";
import { buildGrantMachine, caseStages } from "../../packages/core/src/lifecycle/case/grant-machine.ts";
import { fund } from "./made-up-fund.ts";
import { inspection } from "./made-up-inspection.ts";

const stages = [...caseStages, inspection] as const;

interface Config {
  readonly states: { readonly execution: { readonly states: object } };
}

/** Cases with one more region beside payment, monitoring, amendments and settlement. */
const inspectedCase = {
  ...caseAggregate,
  stages,
  build(
    options: Parameters<typeof buildGrantMachine>[0] & { readonly inspection: { readonly rounds: number } },
  ) {
    const config = buildGrantMachine(options).config as unknown as Config;
    const { execution } = config.states;
    const region = isPresent(inspection, options.inspection)
      ? { inspection: partOf(inspection, options.inspection) }
      : {};
    return setup(implementations(stages)).createMachine({
      ...config,
      context: startContext(stages, options),
      states: {
        ...config.states,
        execution: { ...execution, states: { ...execution.states, ...region } },
      },
    } as never) as unknown as AnyStateMachine;
  },
};

/** The lifecycle of grants with a stage and a kind of stream that no source file knows. */
export const madeUpLifecycle = composeLifecycle([inspectedCase, callAggregate, fund]);
