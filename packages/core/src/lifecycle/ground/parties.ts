import { isPlainObject } from "@opus/grant-rules/document";
import { formFieldAt } from "@opus/grant-rules/form";
import { factPathToPointer, parseFactPath } from "../../answers/fact-path.ts";
import { type PartyRole, partyRoles } from "../../document/applicants-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { Json, JsonObject } from "../../values/json.ts";

/** A party of an application, and as what it stands there. */
export interface Party {
  /** The number with its kind before it: `nip:1234563218`. */
  readonly party: string;
  readonly as: PartyRole;
}

type Programme = Pick<Regulations, "document" | "canonical">;

/**
 * The parties that answers name by number, in canonical form, each once for each way in which it stands there. Answers
 * that nobody has checked are read as well: what is no text there names nobody.
 */
export function partiesIn({ document, canonical }: Programme, answers: unknown): readonly Party[] {
  const { entity } = document.applicants ?? {};
  if (entity === undefined) return [];
  const known = new Map<string, Party>();
  for (const as of partyRoles) {
    const path = entity[as];
    if (path === undefined) continue;
    const format = formatAt(document.form as JsonObject, path);
    for (const { pointer, value } of textsAt(answers, path)) {
      const number = canonical.applicationValue({ path: pointer, value });
      const party = `${format}:${String(number)}`;
      known.set(`${as} ${party}`, { party, as });
    }
  }
  return [...known.values()];
}

/** The keys under which a party is found, each once. */
export function partyKeys(parties: readonly Party[]): readonly string[] {
  return [...new Set(parties.map(({ party }) => party))];
}

function formatAt(form: JsonObject, path: string): string {
  const format = formFieldAt(form, factPathToPointer(path))?.schema.format;
  return typeof format === "string" ? format : "text";
}

/** The texts at a path, each with its own pointer; `[]` goes through all items of a list. */
function textsAt(
  answers: unknown,
  path: string,
): readonly { readonly pointer: string; readonly value: Json }[] {
  let found: readonly (readonly [string, unknown])[] = [["", answers]];
  for (const segment of parseFactPath(path) ?? []) {
    found = found.flatMap(([at, value]): readonly (readonly [string, unknown])[] => {
      if (segment === "-") {
        return Array.isArray(value) ? value.map((item, index) => [`${at}/${index}`, item] as const) : [];
      }
      return isPlainObject(value) && Object.hasOwn(value, segment)
        ? [[`${at}/${segment}`, value[segment]] as const]
        : [];
    });
  }
  return found.flatMap(([pointer, value]) =>
    typeof value === "string" && value.trim() !== "" ? [{ pointer, value }] : [],
  );
}
