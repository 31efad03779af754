import type { LocalisedText } from "@opus/grant-rules";
import { needObject, needText, OgwError } from "@opus/grant-rules/errors";
import type { OwnRole, Role, RoleName } from "../journal/entry.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import { capacityOf, roleNames, roleTitle, titleOfOwn } from "../kernel/permissions.ts";
import { grantLifecycle } from "./lifecycle.ts";

/** A role of a programme: the engine's, or one that the programme names itself. */
export interface ProgrammeRole {
  readonly id: RoleName;
  readonly title: LocalisedText;
  /** Commands that it may send, each with the engine's role in which its holder then acts. */
  readonly sends: ReadonlyMap<string, Role>;
}

/**
 * The roles that people hold under a programme, its applicants' first, and what each may send.
 *
 * @example
 * ```ts
 * import { type Programme, rolesOf } from "@opus/grant-workflow";
 *
 * declare const programme: Programme;
 * rolesOf(programme).filter(({ sends }) => sends.has("award.grant")); // who decides on awards
 * ```
 */
export function rolesOf(programme: Pick<AnyProgramme, "document">): readonly ProgrammeRole[] {
  needObject(programme, { ...PROGRAMME, of: "rolesOf" }, ["document"]);
  const { document } = programme;
  const before = known.get(document);
  if (before !== undefined) return before;
  const specs = [...grantLifecycle.commands.values()].map(({ spec }) => spec);
  const found = roleNames(programme).map((id) => ({
    id,
    title: roleTitle(programme, id),
    sends: new Map(
      specs.flatMap((spec): (readonly [string, Role])[] => {
        const role = capacityOf(programme, id, spec);
        return role === undefined ? [] : [[spec.type, role]];
      }),
    ),
  }));
  known.set(document, found);
  return found;
}

const known = new WeakMap<object, readonly ProgrammeRole[]>();

/**
 * A role that a programme names itself, for what is sent and asked in it.
 *
 * @throws OgwError OGW900 when the programme names no such role.
 * @example
 * ```ts
 * import { type GrantWorkflow, ownRole } from "@opus/grant-workflow";
 *
 * declare const workflow: GrantWorkflow;
 * const [programme] = workflow.programmes;
 * if (programme !== undefined)
 *   await workflow.as({ role: ownRole(programme, "specialist"), id: "s-1" }).case("a-1").formalCheck.complete();
 * ```
 */
export function ownRole(programme: Pick<AnyProgramme, "document">, name: string): OwnRole {
  needObject(programme, PROGRAMME, ["document"]);
  needText(name, NAME);
  const known = roleNames(programme).filter((role) => titleOfOwn(programme, role) !== undefined);
  if (known.includes(name as OwnRole)) return name as OwnRole;
  throw new OgwError({
    code: "OGW900",
    subject: `ownRole, "${name.slice(0, 60)}"`,
    problem: "the programme names no such role",
    allowed: known.length === 0 ? "It names none: the engine's roles stay" : `It names: ${known.join(", ")}`,
    remedy:
      "Give a role by its id in `roles.named` of the programme; those of the engine are given as they are",
  });
}

const PROGRAMME = { of: "ownRole", name: "the programme", is: "a programme such as parseProgramme gives" };
const NAME = { of: "ownRole", name: "the role", is: "the id of a role that the programme names" };
