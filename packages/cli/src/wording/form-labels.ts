import type { LocalisedText } from "@opus/grant-rules/errors";
import type { ProgrammeDocument } from "@opus/grant-workflow";
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
  return givenLabel(form, path, value) ?? { pl: value, en: value };
}

/** A version of a programme as far as labels of its form's values need it. */
type Labelled = Pick<ProgrammeDocument, "form" | "facts">;

/**
 * The label of a value of one of the programme's facts, from the first of some versions whose form gives it one; the
 * value itself when none does.
 */
export function labelOfFact(
  versions: readonly Labelled[],
  fact: "applicantKind" | "mapPart",
  value: string | null,
): LocalisedText {
  if (value === null) return NOT_STATED;
  for (const { form, facts } of versions) {
    const path = facts[fact];
    const label = path === undefined ? undefined : givenLabel(form, path, value);
    if (label !== undefined) return label;
  }
  return { pl: value, en: value };
}

function givenLabel(
  form: Readonly<Record<string, unknown>>,
  path: string,
  value: string,
): LocalisedText | undefined {
  return textOf(member(member(schemaAt(form, path), "x-labels"), value));
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
