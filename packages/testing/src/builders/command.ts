import type { Actor, Role, SentCommand } from "@opus/grant-workflow";

/** Somebody who holds a role; `officer-1` unless another id is given. */
export function actor(role: Role, id = `${role}-1`): Actor {
  return { role, id };
}

/** A command on a case. */
export function caseCommand(caseId: string, type: string, role: Role, payload: unknown = {}): SentCommand {
  return { type, case: caseId, actor: actor(role), payload };
}

/** A command on a call. */
export function callCommand(callId: string, type: string, role: Role, payload: unknown = {}): SentCommand {
  return { type, call: callId, actor: actor(role), payload };
}
