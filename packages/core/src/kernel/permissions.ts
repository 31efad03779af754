import type { LocalisedText } from "@opus/grant-rules";
import { needObject, needText } from "@opus/grant-rules/errors";
import { type Actor, type Asker, type OwnRole, type Role, type RoleName, roles } from "../journal/entry.ts";
import type { AnyProgramme } from "./any-programme.ts";
import type { AnyCommandSpec } from "./command.ts";
import { roleWords } from "./role-words.ts";

/** A role that a programme names, as its document states it. */
interface NamedRole {
  readonly id: string;
  readonly title: LocalisedText;
  readonly does: readonly string[];
  readonly except?: readonly string[] | undefined;
}

/** What a document states of roles. */
interface RolesDocument {
  readonly roles?:
    | {
        readonly named?: readonly NamedRole[] | undefined;
        readonly withheld?: readonly string[] | undefined;
      }
    | undefined;
}

/** A command, as far as it is asked who may send it. */
export type Sendable = Pick<AnyCommandSpec, "type" | "by">;

type WithDocument = Pick<AnyProgramme, "document">;

/** Those whose commands are their own in every programme: an applicant's, and time's. */
export const ownOfNobody: readonly RoleName[] = ["applicant", "system"];

/** The role as its holder goes by it: the programme's own, where it names any. */
export function roleNameOf({ role, as }: Asker & Pick<Actor, "as">): RoleName {
  return as ?? role;
}

/**
 * In which of the engine's roles a command is sent by who holds a role of the programme; undefined for who may not send
 * it. The one place where permission is found out: for decisions, for what is legal, for proofs and for checks.
 */
export function capacityOf({ document }: WithDocument, name: RoleName, command: Sendable): Role | undefined {
  const known = permissionsOf(document);
  const before = known.capacities.get(name);
  if (before?.has(command.type) === true) return before.get(command.type);
  const found = findCapacity(known, name, command);
  // What senders make up is not kept.
  if (known.named.has(name))
    known.capacities.set(name, (before ?? new Map<string, Role | undefined>()).set(command.type, found));
  return found;
}

/** The actor as whom a command is sent; undefined for who may not send it. */
export function actingAs(
  programme: WithDocument,
  asker: Asker & Pick<Actor, "as">,
  command: Sendable,
): Actor | undefined {
  const role = capacityOf(programme, roleNameOf(asker), command);
  return role === undefined ? undefined : actorIn(programme, asker, role);
}

/** Somebody in one of the engine's roles. */
function actorIn({ document }: WithDocument, asker: Asker & Pick<Actor, "as">, role: Role): Actor {
  const name = roleNameOf(asker);
  const { id } = asker;
  return permissionsOf(document).named.has(name) ? { role, id, as: name as OwnRole } : { role, id };
}

/** The roles that may send a command, as the programme names them; none where it is withheld. */
export function rolesFor(programme: WithDocument, command: Sendable): readonly RoleName[] {
  const { named, withheld } = permissionsOf(programme.document);
  if (named.size === 0) return withheld.has(command.type) ? [] : command.by;
  const own = command.by.filter((role) => ownOfNobody.includes(role));
  const others = [...named.keys()].filter((name) => capacityOf(programme, name, command) !== undefined);
  return [...own, ...others];
}

/** All roles that people hold under a programme, its applicants' among them. */
export function roleNames({ document }: WithDocument): readonly RoleName[] {
  const { named } = permissionsOf(document);
  return named.size === 0 ? roles.filter((role) => role !== "system") : ["applicant", ...named.keys()];
}

/**
 * The engine's roles in which somebody may send at least one of the commands, so that they see what is for them; none for
 * a role that the programme does not know.
 */
export function capacitiesOf(
  programme: WithDocument,
  asker: Asker & Pick<Actor, "as">,
  commands: Iterable<Sendable>,
): readonly Actor[] {
  const name = roleNameOf(asker);
  const known = permissionsOf(programme.document);
  if (known.named.size === 0 || ownOfNobody.includes(name)) {
    return roles.filter((role) => role === name).map((role) => ({ role, id: asker.id }));
  }
  const before = known.held.get(name);
  const held = before ?? heldRoles(programme, name, commands);
  if (known.named.has(name)) known.held.set(name, held);
  return held.map((role) => ({ role, id: asker.id, as: name as OwnRole }));
}

function heldRoles(programme: WithDocument, name: RoleName, commands: Iterable<Sendable>): readonly Role[] {
  const found = new Set([...commands].map((command) => capacityOf(programme, name, command)));
  return roles.filter((role) => found.has(role));
}

/**
 * What a role is called: as the programme says, or in the engine's own words; the name itself for one that neither knows.
 *
 * @example
 * ```ts
 * import { type Programme, roleTitle } from "@opus/grant-workflow";
 *
 * declare const programme: Programme;
 * roleTitle(programme, "officer").en; // "formal officer"
 * ```
 */
export function roleTitle(programme: WithDocument, name: string): LocalisedText {
  needObject(programme, { ...PROGRAMME, of: "roleTitle" }, ["document"]);
  needText(name, { of: "roleTitle", name: "the role", is: "the name of a role" });
  const { document } = programme;
  const known =
    titleOfOwn({ document }, name) ?? (Object.hasOwn(roleWords, name) ? roleWords[name as Role] : undefined);
  return known ?? { pl: name, en: name };
}

/** What a role is called that the programme names itself; undefined for any other. */
export function titleOfOwn({ document }: WithDocument, name: string): LocalisedText | undefined {
  return permissionsOf(document).named.get(name as RoleName)?.title;
}

const PROGRAMME = { name: "the programme", is: "a programme such as parseProgramme gives" };

/** Whether an item of `does` or `except` names a command: by itself, by its family, or by a role whose command it is. */
export function namesCommand(item: string, { type, by }: Sendable): boolean {
  if (item.endsWith(".*")) return type.startsWith(item.slice(0, -1));
  return item === type || by.includes(item as Role);
}

interface Permissions {
  readonly named: ReadonlyMap<RoleName, NamedRole>;
  readonly withheld: ReadonlySet<string>;
  readonly capacities: Map<string, Map<string, Role | undefined>>;
  readonly held: Map<string, readonly Role[]>;
}

const permissions = new WeakMap<object, Permissions>();

function permissionsOf(document: object): Permissions {
  const known = permissions.get(document);
  if (known !== undefined) return known;
  const { named = [], withheld = [] } = (document as RolesDocument).roles ?? {};
  const found = {
    named: new Map(named.map((role) => [role.id as OwnRole, role])),
    withheld: new Set(withheld),
    capacities: new Map(),
    held: new Map(),
  };
  permissions.set(document, found);
  return found;
}

function findCapacity({ named, withheld }: Permissions, name: RoleName, command: Sendable): Role | undefined {
  const { type, by } = command;
  if (named.size === 0 || ownOfNobody.includes(name)) {
    return withheld.has(type) ? undefined : by.find((role) => role === name);
  }
  const own = named.get(name);
  if (own === undefined || withheld.has(type)) return undefined;
  if (own.except?.some((item) => namesCommand(item, command)) === true) return undefined;
  const staff = by.filter((role) => !ownOfNobody.includes(role));
  const whole = staff.find((role) => own.does.includes(role));
  if (whole !== undefined) return whole;
  return own.does.some((item) => namesCommand(item, command)) ? staff[0] : undefined;
}
