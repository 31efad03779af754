import { composeLifecycle } from "../kernel/lifecycle.ts";
import type { CommandsOf } from "../kernel/derived-types.ts";
import { callAggregate } from "./call/call-aggregate.ts";
import { caseAggregate } from "./case/case-aggregate.ts";

/** Every kind of durable stream; a new one is its folder and a place in this list. */
export const aggregates = [caseAggregate, callAggregate] as const;

/** Every command that people send; a misspelt name or payload does not compile. */
export type GrantCommand = CommandsOf<typeof aggregates>;

/** The lifecycle of grants: cases and their calls. */
export const grantLifecycle = composeLifecycle(aggregates);
