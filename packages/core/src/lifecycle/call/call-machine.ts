import { assign, setup } from "xstate";
import { type CallContext, type CallInput, initialCallContext } from "./call-context.ts";
import type { CallEvent } from "./call-events.ts";
import { callStates } from "./call-states.ts";
import type { StateMeta } from "./state-meta.ts";

/** Version of the call machine's states; a snapshot of another version is refused. */
export const callMachineVersion = 1;

const callSetup = setup({
  types: {
    context: {} as CallContext,
    events: {} as CallEvent,
    input: {} as CallInput | undefined,
    meta: {} as StateMeta,
  },
  actions: {
    countApplication: assign(({ context, event }) =>
      event.type === "application.registered" ? { applications: context.applications + 1 } : {},
    ),
    recordCommitted: assign(({ event }) =>
      event.type === "award.committed" || event.type === "award.released"
        ? { committed: event.committed }
        : {},
    ),
    recordRanking: assign(({ event }) =>
      event.type === "ranking.publish" ? { ranked: event.ranked, funded: event.funded } : {},
    ),
    recordPlan: assign(({ event }) => (event.type === "monitoring.plan" ? { visits: event.visits } : {})),
  },
});

const machine = callSetup.createMachine({
  id: "call",
  context: ({ input }) => initialCallContext(input),
  ...callStates,
});

/** The call's machine: announcement, opening, closing, ranking, contracting, archive. */
export type CallMachine = typeof machine;

/**
 * The machine of a call for applications (nabór); every programme shares it.
 *
 * @example
 * ```ts
 * import { callMachine } from "@opus/grant-workflow";
 * import { createActor } from "xstate";
 *
 * const actor = createActor(callMachine(), { input: { call: "spring", pool: "10000.00" } });
 * actor.start();
 * actor.send({ type: "call.announce" });
 * actor.getSnapshot().value; // "announced"
 * ```
 */
export function callMachine(): CallMachine {
  return machine;
}
