import { setup } from "xstate";
import {
  implementations,
  type OptionsOf,
  startContext,
  type WholeContext,
  type WholeEvent,
} from "../../kernel/composite.ts";
import { partOf } from "../../kernel/lower.ts";
import type { StateMeta } from "../../kernel/lowered.ts";
import { contextCut } from "../sight/cut-context.ts";
import { call } from "./call-stage.ts";

/** The stages of a call. */
export const callStages = [call] as const;

/** What a call remembers. */
export type CallContext = WholeContext<typeof callStages>;
/** Everything that can happen to a call, as its machine is told of it. */
export type CallEvent = WholeEvent<typeof callStages>;

/** The context of a call as somebody may see it: what is not for them stands as in a call that has just begun. */
export const cutCall = contextCut(callStages, () =>
  startContext(callStages, { call: { appeals: true, goesOn: true } }),
);

/** What the machine is put together with: made with it, since few processes need one. */
const callSetup = () =>
  setup({
    types: { context: {} as CallContext, events: {} as CallEvent, meta: {} as StateMeta },
    ...implementations(callStages),
  });

/** The machine of a call for applications (nabór): its one stage is the whole of it. */
export function buildCallMachine(options: OptionsOf<typeof callStages>) {
  return callSetup().createMachine({
    id: "call",
    context: startContext(callStages, options),
    ...partOf(call, options.call),
  });
}

/** The call's machine: announcement, opening, closing, ranking, contracting, archive. */
export type CallMachine = ReturnType<typeof buildCallMachine>;
