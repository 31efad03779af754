import { OgwError } from "@opus/grant-rules/errors";
import type { JsonObject } from "../values/json.ts";
import { callMachine } from "../machines/call-machine.ts";
import { grantMachine } from "../machines/grant-machine.ts";
import { statePaths } from "../machines/state-paths.ts";
import type { Programme } from "../programme/programme.ts";
import { type Command, commandEnvelopeSchema } from "./command.ts";
import { type AnyCommand, commandTable, commandTypes, startCommand } from "./command-table.ts";
import { decideStart } from "./decide-start.ts";
import type { Decision, RefusalReason } from "./decision.ts";
import { legalCommands } from "./legal-commands.ts";
import { planCommand } from "./plan-command.ts";
import { notLegal, reason, shapeReasons, staleRevision, unknownCommand, wrongRole } from "./reasons.ts";
import { refused } from "./refused.ts";
import { eventTypes, firstState, type MachineState, restoredState } from "./run-machine.ts";
import type { DecisionContext, Subject } from "./subject.ts";

/**
 * Decides a command: a pure function of programme, snapshots, command and what comes in from outside.
 *
 * Checks shape, role, revision and legality, asks the rules that the command's stage wants, hands the machine an
 * event that carries the verdict, and answers with everything that one commit has to keep - or with the reasons for
 * a "no" and what would be legal instead. Nothing is thrown for a business "no".
 *
 * @throws OgwError OGW303 when a snapshot does not belong to the machine, OGW401-402 for a damaged store or programme.
 */
export function decide(
  programme: Programme,
  subject: Subject,
  sent: Command,
  context: DecisionContext,
): Decision {
  const parsed = commandEnvelopeSchema.safeParse(sent);
  if (!parsed.success) return refused(String(sent.id), shapeReasons(parsed.error, "command"));
  const command: Command = parsed.data;
  if (command.type === startCommand.type) return decideStart(programme, subject, command, context);
  const spec = commandTable.get(command.type);
  if (spec === undefined) return refused(command.id, [unknownCommand(command.type, commandTypes)]);
  return decideKnown(programme, subject, command, spec, context);
}

function decideKnown(
  programme: Programme,
  subject: Subject,
  command: Command,
  spec: AnyCommand,
  context: DecisionContext,
): Decision {
  const target = targetOf(programme, subject, command, spec);
  if ("missing" in target) return refused(command.id, [target.missing]);
  const foreign = foreignApplicant(spec, command, target.state.context);
  if (foreign !== undefined) return refused(command.id, [foreign]);
  const legal = () => legalCommands(target.state, context.deadlines);
  const types = eventTypes(target.state);
  if (!types.has(spec.type)) {
    const now = legal();
    return refused(command.id, [notLegal(spec.type, statePaths(target.state.value), now)], now);
  }
  if (!spec.by.includes(command.actor.role)) {
    return refused(command.id, [wrongRole(spec.type, command.actor.role, spec.by)], legal());
  }
  const { expectedRevision } = command;
  const found = (spec.on === "case" ? subject.case : subject.call)?.revision ?? 0;
  if (expectedRevision !== undefined && expectedRevision !== found) {
    return refused(command.id, [staleRevision(expectedRevision, found)], legal());
  }
  const payload = spec.payload.safeParse(command.payload ?? {});
  if (!payload.success) return refused(command.id, shapeReasons(payload.error, spec.type), legal());
  return planCommand(programme, subject, command, spec, payload.data, target, context, legal);
}

/** An applicant's commands are for the applicant of the case alone; others learn nothing of it, not even its state. */
function foreignApplicant(spec: AnyCommand, command: Command, context: JsonObject) {
  if (spec.on !== "case" || command.actor.role !== "applicant" || context.applicant === command.actor.id) {
    return undefined;
  }
  return reason("OGW206", {
    pl: "Ta sprawa należy do innego wnioskodawcy.",
    en: "This case belongs to another applicant.",
  });
}

/** The machine and state that a command is for. */
export type Target =
  | { readonly machine: ReturnType<typeof grantMachine>; readonly state: MachineState }
  | { readonly machine: ReturnType<typeof callMachine>; readonly state: MachineState };

function targetOf(
  programme: Programme,
  subject: Subject,
  command: Command,
  spec: AnyCommand,
): Target | { readonly missing: RefusalReason } {
  if (spec.on === "case") {
    if (subject.case === undefined) return { missing: noSuchStream("case", command.case) };
    refuseForeign(programme, subject.case.programme.hash);
    const machine = grantMachine(programme.options);
    return { machine, state: restoredState(machine, subject.case) };
  }
  const machine = callMachine();
  if (subject.call !== undefined) return { machine, state: restoredState(machine, subject.call) };
  const call = programme.document.calls.find(({ id }) => id === command.call);
  if (call === undefined) return { missing: noSuchStream("call", command.call) };
  return { machine, state: firstState(machine, { call: call.id, pool: call.pool }) };
}

/** A case is decided under the programme version it pins, and no other. */
function refuseForeign(programme: Programme, hash: string): void {
  if (hash === programme.hash) return;
  throw new OgwError({
    code: "OGW304",
    subject: `programme "${programme.id}" ${programme.version}`,
    problem: `the case pins ${hash}, this is ${programme.hash}`,
    allowed: "A case is decided under the programme version that it was started under",
    remedy: "Load that version; the store keeps it under its hash",
  });
}

function noSuchStream(kind: "case" | "call", id: string | undefined): RefusalReason {
  const [pl, en] = kind === "case" ? ["sprawy", "case"] : ["naboru", "call"];
  return reason("OGW204", {
    pl: id === undefined ? `Polecenie nie wskazuje ${pl}.` : `Nie ma ${pl} „${id}”.`,
    en: id === undefined ? `The command names no ${en}.` : `There is no ${en} "${id}".`,
  });
}
