import { needObject, OgwError } from "../errors/index.ts";
import { email, houseNumber, phone, postalCode, uri } from "./contact-formats.ts";
import { krs, nip, pesel, regon } from "./polish-identifiers.ts";
import type { TextFormat, TextFormats } from "./text-format.ts";
import { date, dateTime, money, percent } from "./typed-formats.ts";

/**
 * Formats that fields of every form may have, the one table for forms and rules; a new one is an entry here. Those of
 * bank accounts are `bankFormats`.
 */
export const textFormats: TextFormats = {
  money,
  date,
  "date-time": dateTime,
  percent,
  email,
  uri,
  nip,
  regon,
  pesel,
  krs,
  "postal-code": postalCode,
  phone,
  "house-number": houseNumber,
};

const FORMATS = { of: "text formats", name: "the formats", is: "an object: name → format" };

/** What `x-pattern` of a form may be, which says the same as `format`: the formats of its names. */
export const patternFormats: Readonly<Record<string, string>> = {
  "postal-code-pl": "postal-code",
  "nip-pl": "nip",
  "regon-pl": "regon",
  "krs-pl": "krs",
  "phone-pl": "phone",
  "iban-pl": "iban",
  "house-number": "house-number",
};

/** The name of the format that a schema states, by `format` or by `x-pattern`; undefined when it states none. */
export function statedFormat(schema: { readonly [keyword: string]: unknown }): unknown {
  const pattern = schema["x-pattern"];
  if (schema.format !== undefined || pattern === undefined) return schema.format;
  return typeof pattern === "string" && Object.hasOwn(patternFormats, pattern)
    ? patternFormats[pattern]
    : pattern;
}

/**
 * The formats of every form, and those that a host adds to them.
 *
 * @throws OgwError OGW151 for a format of the host's that has the name of another.
 */
export function withTextFormats(more: TextFormats = {}, all: TextFormats = textFormats): TextFormats {
  needObject(more, FORMATS);
  needObject(all, FORMATS);
  if (Object.keys(more).length === 0) return all;
  const taken = Object.keys(more).find((name) => Object.hasOwn(all, name) && all[name] !== more[name]);
  if (taken === undefined) return { ...all, ...more };
  throw new OgwError({
    code: "OGW151",
    subject: `text format "${taken}"`,
    problem: "every form has a format of this name already",
    allowed: `Other names than ${Object.keys(all).join(", ")}`,
    remedy: "Rename yours",
  });
}

/** The format of a name; undefined when it is no name, or one that is not known. */
export function formatOf(name: unknown, formats: TextFormats): TextFormat | undefined {
  return typeof name === "string" && Object.hasOwn(formats, name) ? formats[name] : undefined;
}
