import type { LocalisedText } from "@opus/grant-rules/errors";
import { member } from "../json/json-object.ts";
import { schemaAt } from "./form-schema.ts";

const NOT_STATED: LocalisedText = { pl: "nie podano", en: "not stated" };

/** The label that the form gives to a value of the field at a fact path; the value itself when it gives none. */
export function labelOfValue(
  form: Readonly<Record<string, unknown>>,
  path: string,
  value: string | null,
): LocalisedText {
  if (value === null) return NOT_STATED;
  const label = member(member(schemaAt(form, path), "x-labels"), value);
  return textOf(label) ?? { pl: value, en: value };
}

/**
 * The label of the field at a fact path, with the places in lists that it stands in.
 *
 * @example
 * labelOfField(form, "locations[1].address"); // { pl: "Adres (Miejsca 2)", en: "Address (Places 2)" }
 */
export function labelOfField(form: Readonly<Record<string, unknown>>, path: string): LocalisedText {
  const own = titleAt(form, path);
  const lists = [...path.matchAll(/\[(\d+)\]/g)].map((match) => {
    const title = titleAt(form, path.slice(0, match.index));
    const position = Number(match[1]) + 1;
    return { pl: `${title.pl} ${position}`, en: `${title.en} ${position}` };
  });
  if (lists.length === 0) return own;
  return {
    pl: `${own.pl} (${lists.map((list) => list.pl).join(", ")})`,
    en: `${own.en} (${lists.map((list) => list.en).join(", ")})`,
  };
}

function titleAt(form: Readonly<Record<string, unknown>>, path: string): LocalisedText {
  return textOf(member(schemaAt(form, path), "x-title")) ?? { pl: path, en: path };
}

function textOf(value: unknown): LocalisedText | undefined {
  const pl = member(value, "pl");
  const en = member(value, "en");
  return typeof pl === "string" && typeof en === "string" ? { pl, en } : undefined;
}
