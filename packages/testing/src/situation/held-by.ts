import { type Programme, type Role, type RoleName, rolesOf } from "@opus/grant-workflow";

/**
 * The role whose holder sends a command that one of the engine's roles sends: the programme's own, where it names any and
 * one of them may.
 */
export function heldBy(programme: Programme, type: string, role: Role): RoleName {
  return rolesOf(programme).find(({ sends }) => sends.get(type) === role)?.id ?? role;
}
