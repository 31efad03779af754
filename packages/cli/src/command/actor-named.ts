import { didYouMean } from "@opus/grant-rules/document";
import { type Asker, type Programme, type RoleName, roles, rolesOf } from "@opus/grant-workflow";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

/** Roles of the engine that people hold; time sends and looks at nothing from a terminal. */
const PEOPLE: readonly string[] = roles.filter((role) => role !== "system");

/**
 * Reads `role:id`, as it stands after `--as`. Which roles there are, the programme says; see {@link needRole}.
 *
 * @throws VerbFailure OGW670 for what can be no role, or without an id.
 * @example
 * readActor("operator:o-1"); // { role: "operator", id: "o-1" }
 */
export function readActor(as: string): Asker {
  const at = as.indexOf(":");
  const [role, id] = at < 0 ? [as, ""] : [as.slice(0, at), as.slice(at + 1)];
  const isName = /^[a-z][A-Za-z0-9]*$/.test(role) && role !== "system";
  if (isName && id !== "") return { role: role as RoleName, id };
  throw isName ? withoutId(role) : noSuchRole(role, PEOPLE);
}

/**
 * Sees to it that a programme knows the role of somebody.
 *
 * @throws VerbFailure OGW670 for a role that there is not, with those that there are.
 */
export function needRole(programme: Programme, { role }: Asker): void {
  const known = rolesOf(programme).map(({ id }) => id);
  if (!known.includes(role)) throw noSuchRole(role, known);
}

function withoutId(role: string): VerbFailure {
  return new VerbFailure({
    code: "OGW670",
    exitCode: EXIT.usage,
    problem: { pl: `Brakuje identyfikatora osoby w roli ${role}.`, en: `The id of the ${role} is missing.` },
    remedy: {
      pl: `Podaj rolę i identyfikator, np. --as ${role}:o-1.`,
      en: `Give a role and an id, such as --as ${role}:o-1.`,
    },
  });
}

function noSuchRole(name: string, known: readonly string[]): VerbFailure {
  const meant = didYouMean(name, known);
  const list = known.join(", ");
  return new VerbFailure({
    code: "OGW670",
    exitCode: EXIT.usage,
    problem: { pl: `Nie ma roli „${name}”.`, en: `There is no role "${name}".` },
    remedy:
      meant === undefined
        ? {
            pl: `Podaj rolę i identyfikator, np. --as ${known.at(-1)}:o-1. Role: ${list}.`,
            en: `Give a role and an id, such as --as ${known.at(-1)}:o-1. Roles: ${list}.`,
          }
        : { pl: `Czy chodziło o ${meant}?`, en: `Did you mean ${meant}?` },
  });
}
