import { type AnyStateMachine, setup } from "xstate";
import * as z from "zod";
import { implementations, startContext } from "../../packages/core/src/kernel/composite.ts";
import { composeLifecycle } from "../../packages/core/src/kernel/lifecycle.ts";
import { partOf } from "../../packages/core/src/kernel/lower.ts";
import type { Stage } from "../../packages/core/src/kernel/stage.ts";
import type { Upcaster } from "../../packages/core/src/kernel/upcaster.ts";
import { callAggregate } from "../../packages/core/src/lifecycle/call/call-aggregate.ts";
import { caseAggregate } from "../../packages/core/src/lifecycle/case/case-aggregate.ts";
import { buildGrantMachine, caseStages } from "../../packages/core/src/lifecycle/case/grant-machine.ts";
import { eligibility } from "../../packages/core/src/lifecycle/eligibility/eligibility-stage.ts";

const renamed = (name: string) => (name === "awaitingFinding" ? "awaitingSiteVisit" : name);

function withStatesRenamed(states: Readonly<Record<string, object>>): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(states).map(([name, state]) => {
      const { on, ...rest } = state as { on: Record<string, unknown> };
      const ways = Object.fromEntries(
        Object.entries(on).map(([event, list]) => [
          event,
          [list].flat().map((way) => {
            const { target, ...others } = way as { target?: string };
            return target === undefined ? others : { ...others, target: renamed(target) };
          }),
        ]),
      );
      return [renamed(name), { ...rest, on: ways }];
    }),
  );
}

/** What version 2 says of what version 1 left behind. */
export const upcaster: Upcaster = {
  to: 2,
  slice: (before) => ({ ...before, reminders: 0 }),
  events: { "formalCheck.complete": (before) => ({ ...before, checkedOn: "paper" }) },
  states: { awaitingFinding: "awaitingSiteVisit" },
};

/** Eligibility as a made-up version 2 has it: one key more in its slice, one member more in an event, a state renamed. */
function eligibilityTwo(upcasters: readonly Upcaster[]): Stage {
  const { nouns, verbs } = eligibility as unknown as Stage;
  return {
    ...(eligibility as unknown as Stage),
    nouns: { ...nouns, slice: nouns.slice.extend({ reminders: z.int() }) },
    verbs: {
      ...verbs,
      upcasters,
      start: (options: never) => ({ ...verbs.start(options), reminders: 0 }),
      states: withStatesRenamed(verbs.states),
    },
  };
}

/** The lifecycle of grants with version 2 of the case's machine. */
export function versionTwo(upcasters: readonly Upcaster[] = [upcaster]) {
  const two = eligibilityTwo(upcasters);
  const stages = caseStages.map((stage) =>
    stage.nouns.name === "eligibility" ? two : (stage as unknown as Stage),
  );
  return composeLifecycle([
    {
      ...caseAggregate,
      version: 2,
      stages,
      build(options: Parameters<typeof buildGrantMachine>[0]) {
        const config = buildGrantMachine(options).config as unknown as {
          states: Record<string, { onDone: unknown }>;
        };
        const part = partOf(two, options.eligibility);
        return setup(implementations(stages)).createMachine({
          ...config,
          context: startContext(stages, options as never),
          states: { ...config.states, eligibility: { ...part, onDone: config.states.eligibility?.onDone } },
        } as never) as unknown as AnyStateMachine;
      },
    },
    callAggregate,
  ]);
}
