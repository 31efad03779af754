import { z } from "zod";
import { checkedAnswers } from "../commands/case/checked-answers.ts";
import type { JsonObject } from "../values/json.ts";
import { callMachine } from "../machines/call-machine.ts";
import { grantMachine, grantMachineVersion } from "../machines/grant-machine.ts";
import { statePaths } from "../machines/state-paths.ts";
import type { Programme } from "../programme/programme.ts";
import { accepted } from "./accepted.ts";
import { documentRecords } from "./case-records.ts";
import type { Command } from "./command.ts";
import { startCommand } from "./command-table.ts";
import type { Decision } from "./decision.ts";
import { problemReason, reason, shapeReasons, staleRevision, wrongRole } from "./reasons.ts";
import { refused } from "./refused.ts";
import { firstState, restoredState } from "./run-machine.ts";
import { caseStream } from "./stream-names.ts";
import type { DecisionContext, Subject } from "./subject.ts";

const payloadSchema = z.strictObject({
  call: z.string().min(1),
  answers: z.record(z.string(), z.unknown()).optional(),
});

/** Starts a case: a draft of the applicant who sends the command, in an open call. */
export function decideStart(
  programme: Programme,
  subject: Subject,
  command: Command,
  context: DecisionContext,
): Decision {
  const { actor, id } = command;
  if (actor.role !== "applicant") return refused(id, [wrongRole(command.type, actor.role, startCommand.by)]);
  if (command.case === undefined) return refused(id, [nameless()]);
  if (subject.case !== undefined) return refused(id, [taken(command.case)]);
  if (command.expectedRevision !== undefined && command.expectedRevision !== 0) {
    return refused(id, [staleRevision(command.expectedRevision, 0)]);
  }
  const payload = payloadSchema.safeParse(command.payload);
  if (!payload.success) return refused(id, shapeReasons(payload.error, command.type));
  const call = programme.document.calls.find((known) => known.id === payload.data.call);
  const callStates =
    subject.call === undefined ? [] : statePaths(restoredState(callMachine(), subject.call).value);
  if (call === undefined || !callStates.includes("open")) return refused(id, [notOpen(payload.data.call)]);
  const checked =
    payload.data.answers === undefined ? undefined : checkedAnswers(programme, payload.data.answers);
  if (checked !== undefined && "problems" in checked) return refused(id, checked.problems.map(problemReason));
  const version = checked === undefined ? 0 : 1;
  const input = { call: call.id, applicant: actor.id, answersVersion: version };
  const machine = grantMachine(programme.options);
  const state = firstState(machine, input);
  return accepted(
    { programme, command, actor, now: context.now, salt: context.salt },
    [
      {
        stream: caseStream(command.case),
        machine: { id: "grant", version: grantMachineVersion },
        envelope: undefined,
        from: null,
        state,
        event: { type: startCommand.type, ...input },
        verdicts: [],
        records:
          checked === undefined
            ? []
            : documentRecords(programme.document.form as JsonObject, "answers", 1, checked.answers),
        deadlines: { set: [], cleared: [] },
        registry: [],
        effects: [],
      },
    ],
    [],
  );
}

function nameless() {
  return reason("OGW208", {
    pl: "Polecenie application.start musi nadać sprawie identyfikator (case).",
    en: "application.start must give the case an id (case).",
  });
}

function taken(id: string) {
  return reason("OGW209", { pl: `Sprawa „${id}” już istnieje.`, en: `Case "${id}" exists already.` });
}

function notOpen(call: string) {
  return reason("OGW218", {
    pl: `Nabór „${call}” nie jest otwarty.`,
    en: `Call "${call}" is not open for applications.`,
  });
}
