import type { LocalisedText } from "@opus/grant-rules/errors";

const NOT_STATED: LocalisedText = { pl: "nie podano", en: "not stated" };

/** The label that the form gives to a value of the field at a dotted path; the value itself when it gives none. */
export function labelOfValue(
  form: Readonly<Record<string, unknown>>,
  path: string,
  value: string | null,
): LocalisedText {
  if (value === null) return NOT_STATED;
  const label = member(member(fieldAt(form, path), "x-labels"), value);
  return isText(label) ? label : { pl: value, en: value };
}

function fieldAt(form: unknown, path: string): unknown {
  return path.split(".").reduce((schema, name) => member(member(schema, "properties"), name), form);
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function isText(value: unknown): value is LocalisedText {
  return typeof member(value, "pl") === "string" && typeof member(value, "en") === "string";
}
