import type { Actor, GrantCommand, Role, SentCommand } from "@opus/grant-workflow";

type TypeOn<Prefix extends string> = Extract<GrantCommand, { readonly [K in Prefix]: string }>["type"];

/** Somebody who holds a role; `officer-1` unless another id is given. */
export function actor(role: Role, id = `${role}-1`): Actor {
  return { role, id };
}

/** A command on a case; its payload is for the engine to check. */
export function caseCommand(
  caseId: string,
  type: TypeOn<"case">,
  role: Role,
  payload: unknown = {},
): SentCommand {
  return { type, case: caseId, actor: actor(role), payload } as SentCommand;
}

/** A command on a call; its payload is for the engine to check. */
export function callCommand(
  callId: string,
  type: TypeOn<"call">,
  role: Role,
  payload: unknown = {},
): SentCommand {
  return { type, call: callId, actor: actor(role), payload } as SentCommand;
}
