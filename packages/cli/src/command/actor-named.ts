import { didYouMean } from "@opus/grant-rules/document";
import { type Actor, type Role, roles } from "@opus/grant-workflow";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

/** Roles that people hold; time sends and looks at nothing from a terminal. */
const PEOPLE: readonly Role[] = roles.filter((role) => role !== "system");

/**
 * Reads `role:id`, as it stands after `--as`.
 *
 * @throws VerbFailure OGW670 for a role that there is not, or without an id.
 * @example
 * readActor("operator:o-1"); // { role: "operator", id: "o-1" }
 */
export function readActor(as: string): Actor {
  const at = as.indexOf(":");
  const [name, id] = at < 0 ? [as, ""] : [as.slice(0, at), as.slice(at + 1)];
  const role = PEOPLE.find((each) => each === name);
  if (role !== undefined && id !== "") return { role, id };
  const list = PEOPLE.join(", ");
  const meant = role === undefined ? didYouMean(name, PEOPLE) : undefined;
  throw new VerbFailure({
    code: "OGW670",
    exitCode: EXIT.usage,
    problem:
      role === undefined
        ? { pl: `Nie ma roli „${name}”.`, en: `There is no role "${name}".` }
        : { pl: `Brakuje identyfikatora osoby w roli ${role}.`, en: `The id of the ${role} is missing.` },
    remedy:
      meant === undefined
        ? {
            pl: `Podaj rolę i identyfikator, np. --as operator:o-1. Role: ${list}.`,
            en: `Give a role and an id, such as --as operator:o-1. Roles: ${list}.`,
          }
        : { pl: `Czy chodziło o ${meant}?`, en: `Did you mean ${meant}?` },
  });
}
