import type { RegistryChange } from "../journal/entry.ts";
import type { JsonObject } from "../values/json.ts";
import type { CallContext } from "../machines/call-context.ts";
import { callMachine, callMachineVersion } from "../machines/call-machine.ts";
import type { CaseContext } from "../machines/case-context.ts";
import { grantMachineVersion } from "../machines/grant-machine.ts";
import { statePaths } from "../machines/state-paths.ts";
import type { RegistryRow } from "../ports/store.ts";
import type { CallDocument } from "../programme/call-schema.ts";
import type { Programme } from "../programme/programme.ts";
import { accepted } from "./accepted.ts";
import type { Step } from "./build-stream-write.ts";
import { caseRecords } from "./case-records.ts";
import type { Command } from "./command.ts";
import type { AnyCallCommand, AnyCaseCommand, AnyCommand } from "./command-table.ts";
import { endRow, lettersOf } from "./consequences.ts";
import type { Target } from "./decide.ts";
import type { Decision, LegalCommand } from "./decision.ts";
import type { Plan, PlanResult } from "./plan.ts";
import { reason } from "./reasons.ts";
import { refused } from "./refused.ts";
import { firstState, type MachineState, nextState, restoredState } from "./run-machine.ts";
import { callScope, callStream, caseStream } from "./stream-names.ts";
import type { CallFacts, CallScope, DecisionContext, Situation, Subject } from "./subject.ts";
import { deadlineChange } from "./term-deadlines.ts";

type AnyPlan = Plan<JsonObject & { readonly type: string }>;

/** Plans a legal command, runs the machines on the plan's events and puts the decision together. */
export function planCommand(
  programme: Programme,
  subject: Subject,
  command: Command,
  spec: AnyCommand,
  payload: unknown,
  target: Target,
  context: DecisionContext,
  legal: () => readonly LegalCommand[],
): Decision {
  const callId = String(spec.on === "case" ? (target.state.context.call ?? "") : command.call);
  const call = programme.document.calls.find(({ id }) => id === callId);
  if (call === undefined) return refused(command.id, [unknownCall(callId)], legal());
  const callState = callStateOf(subject, call);
  const plan = makePlan(programme, command, spec, payload, target, context, call, callState);
  if ("refuse" in plan) return refused(command.id, plan.refuse, legal());
  const after = nextState(target.machine, target.state, plan.event);
  if (after === undefined) return refused(command.id, [guarded(spec.type)], legal());
  const callAfter =
    plan.callEvent === undefined ? undefined : nextState(callMachine(), callState, plan.callEvent);
  if (plan.callEvent !== undefined && callAfter === undefined) {
    return refused(command.id, [callMoved(statePaths(callState.value))], legal());
  }
  const own = ownStep(programme, subject, command, spec, target, after, plan, call, context);
  const others = callAfter === undefined ? [] : [callStep(subject, callState, callAfter, plan, call)];
  return accepted(
    { programme, command, actor: command.actor, now: context.now, salt: context.salt },
    [own, ...others],
    context.deadlines,
  );
}

function makePlan(
  programme: Programme,
  command: Command,
  spec: AnyCommand,
  payload: unknown,
  target: Target,
  context: DecisionContext,
  call: CallDocument,
  callState: MachineState,
): AnyPlan | { readonly refuse: readonly ReturnType<typeof reason>[] } {
  const situation: Situation = {
    now: context.now,
    actor: command.actor,
    deadlines: context.deadlines,
    rows: (scope) => rowsOf(context, call.id, scope),
  };
  const callFacts: CallFacts = {
    id: call.id,
    context: callState.context as unknown as CallContext,
    state: statePaths(callState.value),
  };
  const shared = { ...situation, programme, call, callFacts, payload: payload as never };
  const result =
    spec.on === "call"
      ? (spec as AnyCallCommand).plan(shared)
      : (spec as AnyCaseCommand).plan({
          ...shared,
          case: { id: command.case ?? "", context: target.state.context as unknown as CaseContext },
          records: caseRecords(context.records),
        });
  return result as PlanResult<never> as AnyPlan;
}

function ownStep(
  programme: Programme,
  subject: Subject,
  command: Command,
  spec: AnyCommand,
  target: Target,
  after: MachineState,
  plan: AnyPlan,
  call: CallDocument,
  context: DecisionContext,
): Step {
  const change = deadlineChange(target.state.meta, after.meta, {
    programme,
    call,
    now: context.now,
    context: after.context as unknown as CaseContext,
  });
  const isCase = spec.on === "case";
  const envelope = isCase ? subject.case : subject.call;
  return {
    stream: isCase ? caseStream(command.case ?? "") : callStream(call.id),
    machine: isCase
      ? { id: "grant", version: grantMachineVersion }
      : { id: "call", version: callMachineVersion },
    envelope,
    from: envelope === undefined ? null : target.state.value,
    state: after,
    event: plan.event,
    verdicts: plan.verdicts ?? [],
    records: plan.records ?? [],
    deadlines: { ...change, set: [...change.set, ...(plan.deadlines ?? [])] },
    registry: registryOf(plan, isCase ? endRow(target.state, after, command.case ?? "") : [], call.id),
    effects: [...(plan.effects ?? []), ...(isCase ? lettersOf(target.state, after) : [])],
  };
}

function callStep(
  subject: Subject,
  before: MachineState,
  after: MachineState,
  plan: AnyPlan,
  call: CallDocument,
): Step {
  return {
    stream: callStream(call.id),
    machine: { id: "call", version: callMachineVersion },
    envelope: subject.call,
    from: subject.call === undefined ? null : before.value,
    state: after,
    event: plan.callEvent as unknown as Step["event"],
    verdicts: [],
    records: [],
    deadlines: { set: [], cleared: [] },
    registry: [],
    effects: [],
  };
}

function registryOf(
  plan: AnyPlan,
  end: NonNullable<AnyPlan["registry"]>,
  call: string,
): readonly RegistryChange[] {
  return [...(plan.registry ?? []), ...end].map((write) => ({
    ...write,
    scope: callScope(call, write.scope),
  }));
}

function callStateOf(subject: Subject, call: CallDocument): MachineState {
  return subject.call === undefined
    ? firstState(callMachine(), { call: call.id, pool: call.pool })
    : restoredState(callMachine(), subject.call);
}

function rowsOf(context: DecisionContext, call: string, scope: CallScope): ReadonlyMap<string, RegistryRow> {
  const rows = context.registry[callScope(call, scope)]?.rows ?? [];
  return new Map(rows.map((row) => [row.key, row]));
}

function unknownCall(id: string) {
  return reason("OGW204", {
    pl: `Program nie zna naboru „${id}”.`,
    en: `The programme knows no call "${id}".`,
  });
}

function guarded(type: string) {
  return reason("OGW205", {
    pl: `Polecenie „${type}” nie spełnia warunków tego stanu.`,
    en: `Command "${type}" does not meet the conditions of this state.`,
  });
}

function callMoved(state: readonly string[]) {
  return reason("OGW207", {
    pl: `Nabór w stanie „${state.join(", ")}” nie przyjmuje tej zmiany.`,
    en: `The call in state "${state.join(", ")}" does not take this change.`,
  });
}
