import { parseMoney } from "@opus/grant-rules/money";
import * as z from "../values/zod.ts";
import { described } from "./described.ts";

/** A text for people, in Polish and in English; both are required so that nobody reads a gap. */
const textSchema = z.strictObject({
  pl: described(z.string().min(1), "Tekst po polsku.", "The text in Polish."),
  en: described(z.string().min(1), "Tekst po angielsku.", "The text in English."),
});

/** A text for people with what it is for. */
export function describedText(pl: string, en: string) {
  return described(textSchema, `${pl}, po polsku i po angielsku.`, `${en}, in Polish and in English.`);
}

/** Kebab-case identifier: letters a-z, digits, single hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "kebab-case: a-z, 0-9 and hyphens");

/** camelCase name of something the programme itself defines. */
export const nameSchema = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "camelCase: a-z, A-Z and 0-9");

/** Dotted path to one field of the form, without lists: `budget.requested`. */
export const factPathSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*$/, "dotted path such as budget.requested");

/** Money in JSON: a decimal string in złoty with exactly two decimals. */
export const moneySchema = z
  .string()
  .regex(/^(?:0|[1-9][0-9]*)\.[0-9]{2}$/, { error: 'money such as "1500.00"', abort: true })
  .refine((text) => parseMoney(text).ok, "money that can be held exactly");

/** An address on the web, kept letter by letter; other letters than those of ASCII are written as `%C5%82`. */
export const webAddressSchema = z
  .string()
  .regex(
    /^https?:\/\/[A-Za-z0-9#$%&()*+,./:;=?@[\]_~-]+$/,
    "web address such as https://example.org/regulations",
  );

/** A civil date, `YYYY-MM-DD`; there is no year 0. */
export const dateSchema = z.iso.date().refine((day) => !day.startsWith("0000"), "a day such as 2026-03-20");

/** An instant with its offset, `2015-03-02T09:00:00+01:00`. */
export const instantSchema = z.iso.datetime({ offset: true });

/** The id of a legal basis, as the programme's `sources` define it, with a place: `regulations#4.1`. */
export const citationSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:#.+)?$/);

/** Legal bases. */
export const basisSchema = described(
  z.array(citationSchema),
  "Podstawy: identyfikatory z `sources`, z miejscem, jeśli jest znane, na przykład `regulations#4.1`.",
  "Legal bases: ids of `sources`, with a place if known, such as `regulations#4.1`.",
);

/** Any JSON object, read by somebody who knows its shape. */
export const jsonObjectSchema = z.record(z.string(), z.unknown());
