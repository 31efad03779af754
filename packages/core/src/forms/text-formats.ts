import { isCivilDate } from "@opus/grant-rules/calendar";
import { type LocalisedText, type OgwCode, OgwError } from "@opus/grant-rules/errors";
import { formatMoneyDecimal, parseMoney } from "@opus/grant-rules/money";
import { parsePolishMoneyInput } from "@opus/grant-rules/money-input";
import { compareDecimals } from "./exact-decimal.ts";

/** How texts (or numbers) of one `format` are written: everything that validators, messages and editors know of it. */
export interface TextFormat {
  /** As in "it is not …"; Polish in the instrumental. */
  readonly name: LocalisedText;
  /** A value that is written as the format asks. */
  readonly example: string;
  /** Whether a value, a text or a number, is written as the format asks. */
  fits(value: unknown): boolean;
  /** The value written right, when it can be told safely what was meant. */
  guess?(value: unknown): string | undefined;
  /** Negative, zero or positive as a value lies below, at or above a bound; undefined when they do not compare. */
  compare?(value: unknown, bound: unknown): number | undefined;
  /** Whether the rules know values of this format as something else than texts, and so read the format itself. */
  readonly typed?: true;
  /** Code of the finding about a value that is written otherwise, its type included; OGW216 and OGW211 by default. */
  readonly code?: OgwCode;
}

/** Text formats by the names that forms give them. */
export type TextFormats = Readonly<Record<string, TextFormat>>;

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const PERCENT = /^-?\d{1,13}(?:\.\d{1,2})?$/;
const EMAIL = /^[^\s@"<>(),:;[\]\\]{1,64}@[^\s@"<>(),:;[\]\\]{1,255}$/u;
const DOMAIN = String.raw`^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}$`;
const URI = /^https?:\/\/[^\s/?#]{1,255}(?:[/?#]\S{0,2000})?$/u;

/** Formats that a field of every form may have; a new one is an entry here. */
export const textFormats: TextFormats = {
  money: {
    name: { pl: "kwotą zapisaną jak w formularzu", en: "an amount as the form writes it" },
    example: "1500.00",
    typed: true,
    code: "OGW215",
    fits: (value) => typeof value === "string" && parseMoney(value).ok,
    guess(value) {
      const reading = parsePolishMoneyInput(String(value));
      return reading.ok ? formatMoneyDecimal(reading.grosze) : undefined;
    },
    compare(value, bound) {
      const [amount, limit] = [parseMoney(String(value)), parseMoney(String(bound))];
      return amount.ok && limit.ok ? amount.grosze - limit.grosze : undefined;
    },
  },
  date: {
    name: { pl: "datą, która istnieje", en: "a date that exists" },
    example: "2026-03-01",
    typed: true,
    fits: isCivilDate,
    guess: guessedDate,
    compare(value, bound) {
      if (!isCivilDate(value) || !isCivilDate(bound)) return undefined;
      return value < bound ? -1 : Number(value > bound);
    },
  },
  "date-time": {
    name: { pl: "datą z godziną i strefą", en: "a date with its time and offset" },
    example: "2026-03-01T12:00:00+01:00",
    typed: true,
    fits(value) {
      const match = typeof value === "string" ? INSTANT.exec(value) : null;
      return match !== null && isCivilDate(match[1]);
    },
  },
  percent: {
    name: { pl: "procentem o najwyżej dwóch miejscach", en: "a percentage with two decimals at most" },
    example: "12.5",
    typed: true,
    fits: (value) => PERCENT.test(String(value)),
    compare: (value, bound) => compareDecimals(String(value), String(bound)),
  },
  email: {
    name: { pl: "adresem e-mail", en: "an email address" },
    example: "anna@example.org",
    fits: (value) =>
      typeof value === "string" && EMAIL.test(value) && isDomain(value.slice(value.indexOf("@") + 1)),
  },
  uri: {
    name: { pl: "adresem strony", en: "a web address" },
    example: "https://example.org",
    fits: (value) => typeof value === "string" && URI.test(value),
  },
};

/** Built at the first address, since as a literal it would cost every import of the core: V8 looks up all its letters. */
let domain: RegExp | undefined;

function isDomain(text: string): boolean {
  domain ??= new RegExp(DOMAIN, "u");
  return domain.test(text);
}

/** Day, month, year, as people write dates in Poland. */
const WRITTEN_DATE = /^(0?[1-9]|[12]\d|3[01])[./-](0?[1-9]|1[0-2])[./-](\d{4})$/;

function guessedDate(value: unknown): string | undefined {
  const match = typeof value === "string" ? WRITTEN_DATE.exec(value.trim()) : null;
  if (match === null) return undefined;
  const [, day = "", month = "", year = ""] = match;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(date) ? date : undefined;
}

/**
 * The formats of every form, and those that a host adds to them.
 *
 * @throws OgwError OGW151 for a format of the host's that has the name of another.
 */
export function withTextFormats(more: TextFormats = {}): TextFormats {
  const taken = Object.keys(more).find((name) => Object.hasOwn(textFormats, name));
  if (taken === undefined) return { ...textFormats, ...more };
  throw new OgwError({
    code: "OGW151",
    subject: `text format "${taken}"`,
    problem: "every form has a format of this name already",
    allowed: `Other names than ${Object.keys(textFormats).join(", ")}`,
    remedy: "Rename the format that you add",
  });
}

/** The format of a schema's `x-format` or `format`; undefined when it has none, or one that is not known. */
export function formatOf(written: unknown, formats: TextFormats): TextFormat | undefined {
  return typeof written === "string" && Object.hasOwn(formats, written) ? formats[written] : undefined;
}
