import { isPlainObject } from "@opus/grant-rules/document";
import { formFieldAt } from "@opus/grant-rules/form";
import { addMoney, parseMoney } from "@opus/grant-rules/money";
import { factPathToPointer, parseFactPath } from "../../answers/fact-path.ts";
import { type PartyRole, partyRoles } from "../../document/party-roles.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { Json, JsonObject } from "../../values/json.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";

/** A party of an application, and as what it stands there. */
export interface Party {
  /** The number with its kind before it: `nip:1234563218`. */
  readonly party: string;
  readonly as: PartyRole;
  /** Of a partner, where the programme says where it stands: the partner's own share of what is asked for. */
  readonly share?: string | undefined;
}

type Programme = Pick<Regulations, "document" | "canonical">;

/**
 * The parties that answers name by number, in canonical form, each once for each way in which it stands there. Answers
 * that nobody has checked are read as well: what is no text there names nobody.
 */
export function partiesIn({ document, canonical }: Programme, answers: unknown): readonly Party[] {
  const { entity, shares } = document.applicants ?? {};
  if (entity === undefined) return [];
  const known = new Map<string, Party>();
  const stated = new Map(
    textsAt(answers, shares?.partner ?? "").map(({ pointer, value }) => [groupOf(pointer), value]),
  );
  const shareBeside = (pointer: string) => {
    const written = stated.get(groupOf(pointer));
    const read = typeof written === "string" ? parseMoney(written) : undefined;
    return read?.ok === true ? moneyText(read.grosze) : undefined;
  };
  for (const as of partyRoles) {
    const path = entity[as];
    if (path === undefined) continue;
    const format = formatAt(document.form as JsonObject, path);
    for (const { pointer, value } of textsAt(answers, path)) {
      const number = canonical.applicationValue({ path: pointer, value });
      const party = `${format}:${String(number)}`;
      const share = shares === undefined || as !== "partner" ? undefined : shareBeside(pointer);
      const before = known.get(`${as} ${party}`)?.share;
      known.set(`${as} ${party}`, {
        party,
        as,
        ...(share === undefined ? {} : { share: sumOf(before, share) }),
      });
    }
  }
  return [...known.values()];
}

/**
 * Roles in which somebody stands whose number was left out: an item of a list, such as a partner, without it. Who else
 * they have applied with nobody can tell.
 */
export function unnamedIn({ document }: Pick<Programme, "document">, answers: unknown): readonly PartyRole[] {
  const { entity } = document.applicants ?? {};
  return partyRoles.filter((role) => {
    const path = entity?.[role];
    if (path === undefined || !path.includes("[]")) return false;
    const items = valuesAt(answers, path.slice(0, path.lastIndexOf("[]") + 2)).length;
    return textsAt(answers, path).length < items;
  });
}

/** Whether a role is that of the items of a list, so that an application may have nobody in it. */
export function mayBeNobody({ document }: Pick<Programme, "document">, role: PartyRole): boolean {
  return document.applicants?.entity[role]?.includes("[]") === true;
}

/** Two shares of one party in one application. */
function sumOf(before: string | undefined, share: string): string {
  return before === undefined ? share : moneyText(addMoney(moneyOf(before), moneyOf(share)));
}

/** The group of fields, such as an item of a list, that a field stands in. */
function groupOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
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
  return valuesAt(answers, path).flatMap(([pointer, value]) =>
    typeof value === "string" && value.trim() !== "" ? [{ pointer, value }] : [],
  );
}

/** The values at a path, each behind its own pointer; `[]` goes through all items of a list. */
function valuesAt(answers: unknown, path: string): readonly (readonly [pointer: string, value: unknown])[] {
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
  return found;
}
