import { formatPointer, isPlainObject } from "@opus/grant-rules/document";
import { formFieldAt } from "@opus/grant-rules/form";
import { parseFactPath } from "../../answers/fact-path.ts";
import { factAt } from "../../answers/index.ts";
import type { PartyRole } from "../../document/party-roles.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { JsonObject } from "../../values/json.ts";
import { mayBeNobody } from "./parties.ts";

type Programme = Pick<Regulations, "document">;

/**
 * Whether an application has nobody in a role, and it is known: the role is that of a list, such as partners, or the form does
 * not ask this applicant for the number (`x-when`), as it asks a group without a patron for none. A number that was asked for
 * and left out is another thing: nobody can tell then.
 */
export function hasNobodyIn(programme: Programme, answers: JsonObject, role: PartyRole): boolean {
  if (mayBeNobody(programme, role)) return true;
  const path = programme.document.applicants?.entity[role];
  return path !== undefined && isNotAsked(programme.document.form as JsonObject, answers, path);
}

/** Whether the answers themselves say that a field does not apply; an unanswered choice says nothing. */
function isNotAsked(
  form: JsonObject,
  answers: JsonObject,
  path: string,
  above: readonly string[] = [],
): boolean {
  const segments = parseFactPath(path) ?? [];
  return segments.some((_, index) => {
    const when = formFieldAt(form, formatPointer(segments.slice(0, index + 1)))?.schema["x-when"];
    return (
      isPlainObject(when) &&
      Object.entries(when).some((gate) => isShut(form, answers, gate, [...above, path]))
    );
  });
}

/** Whether a choice was answered with none of the values for which a field applies, or was not asked for itself. */
function isShut(
  form: JsonObject,
  answers: JsonObject,
  [gate, values]: readonly [string, unknown],
  above: readonly string[],
): boolean {
  if (above.includes(gate)) return false;
  if (isNotAsked(form, answers, gate, above)) return true;
  const chosen = factAt(answers, gate);
  const open: readonly unknown[] = Array.isArray(values) ? values : [values];
  return chosen !== undefined && chosen !== null && !open.includes(chosen);
}
