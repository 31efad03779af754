import type { RuleOutcome } from "@opus/grant-rules";
import type { z } from "zod";
import type { Role } from "../journal/entry.ts";
import type { Json } from "../values/json.ts";
import type { CallEvent, CallEventType } from "../machines/call-events.ts";
import type { CaseContext } from "../machines/case-context.ts";
import type { CaseEvent, CaseEventType } from "../machines/case-events.ts";
import type { RegistryWrite } from "../ports/store.ts";
import type { CallDocument } from "../programme/call-schema.ts";
import type { Programme } from "../programme/programme.ts";
import type { Text } from "../programme/text.ts";
import type { CaseRecords } from "./case-records.ts";
import type { RefusalReason, WantedEffect } from "./decision.ts";
import type { CallFacts, CallScope, CaseFacts, Situation } from "./subject.ts";

/** A value that the commit keeps outside the chain. */
export interface NewRecord {
  readonly id: string;
  readonly class: string;
  readonly value: Json;
}

/** What a command means for the machines and for what stands beside them. */
export interface Plan<Event> {
  readonly event: Event;
  /** What the call is told in the same commit. */
  readonly callEvent?: CallEvent;
  readonly verdicts?: readonly RuleOutcome[];
  readonly records?: readonly NewRecord[];
  readonly registry?: readonly (Omit<RegistryWrite, "scope"> & { readonly scope: CallScope })[];
  readonly effects?: readonly WantedEffect[];
  /** Deadlines set beside those that the entered states bring. */
  readonly deadlines?: readonly { readonly name: string; readonly dueAt: string }[];
}

/** A plan, or the reasons why there is none. */
export type PlanResult<Event> = Plan<Event> | { readonly refuse: readonly RefusalReason[] };

/** What a case command is planned on. */
export interface CasePlanInput<Payload> extends Situation {
  readonly programme: Programme;
  readonly call: CallDocument;
  readonly callFacts: CallFacts;
  readonly case: CaseFacts;
  readonly records: CaseRecords;
  readonly payload: Payload;
}

/** What a call command is planned on. */
export interface CallPlanInput<Payload> extends Situation {
  readonly programme: Programme;
  readonly call: CallDocument;
  readonly callFacts: CallFacts;
  readonly payload: Payload;
}

interface CommandHead<Payload> {
  readonly by: readonly Role[];
  readonly title: Text;
  readonly payload: z.ZodType<Payload>;
  /** Sets of the call that the plan reads; the commit fails when they have changed meanwhile. */
  readonly reads?: readonly CallScope[];
}

/** One command on a case. */
export interface CaseCommand<Type extends CaseEventType, Payload> extends CommandHead<Payload> {
  readonly type: Type;
  readonly on: "case";
  /** Says no when a region that still takes the event has nothing left to do with it. */
  readonly isOpen?: (context: CaseContext) => boolean;
  plan(input: CasePlanInput<Payload>): PlanResult<Extract<CaseEvent, { type: Type }>>;
}

/** One command on a call. */
export interface CallCommand<Type extends CallEventType, Payload> extends CommandHead<Payload> {
  readonly type: Type;
  readonly on: "call";
  plan(input: CallPlanInput<Payload>): PlanResult<Extract<CallEvent, { type: Type }>>;
}

/** Declares a case command; the event of its plan must be the one of its name. */
export function caseCommand<const Type extends CaseEventType, Payload>(
  command: Omit<CaseCommand<Type, Payload>, "on">,
): CaseCommand<Type, Payload> {
  return { ...command, on: "case" };
}

/** Declares a call command. */
export function callCommand<const Type extends CallEventType, Payload>(
  command: Omit<CallCommand<Type, Payload>, "on">,
): CallCommand<Type, Payload> {
  return { ...command, on: "call" };
}

/** A single reason as a refusal. */
export function refuse(...reasons: readonly RefusalReason[]): { readonly refuse: readonly RefusalReason[] } {
  return { refuse: reasons };
}
