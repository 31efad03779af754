import { setup } from "xstate";
import { caseActions } from "./case-actions.ts";
import type { CaseContext, CaseInput } from "./case-context.ts";
import type { CaseEvent } from "./case-events.ts";
import { caseGuards } from "./case-guards.ts";
import type { StateMeta } from "./state-meta.ts";

/** The one setup that all case machines share: names of guards and actions, each implemented once. */
export const caseSetup = setup({
  types: {
    context: {} as CaseContext,
    events: {} as CaseEvent,
    input: {} as CaseInput | undefined,
    meta: {} as StateMeta,
  },
  guards: caseGuards,
  actions: caseActions,
});
