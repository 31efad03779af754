import type { Asker, RoleName } from "@opus/grant-workflow";

/**
 * The actor that a scenario names: a role alone means its first person, a number one of several, anything else is an id
 * as it stands; the applicant of a case is its own.
 *
 * @example
 * actorOf("expert:2", undefined); // { role: "expert", id: "expert-2" }
 */
export function actorOf(who: string, applicant: string | undefined): Asker {
  const [role = "", ...rest] = who.split(":");
  const person = rest.length === 0 ? "1" : rest.join(":");
  if (rest.length === 0 && role === "applicant" && applicant !== undefined) return { role, id: applicant };
  return { role: role as RoleName, id: /^\d+$/.test(person) ? `${role}-${person}` : person };
}
