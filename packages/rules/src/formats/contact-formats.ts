import { compactNumber, isDigits } from "./check-digits.ts";
import type { TextFormat } from "./text-format.ts";

const EMAIL = /^[^\s@"<>(),:;[\]\\]{1,64}@[^\s@"<>(),:;[\]\\]{1,255}$/u;
const DOMAIN = String.raw`^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}$`;
const URI = /^https?:\/\/[^\s/?#]{1,255}(?:[/?#]\S{0,2000})?$/u;
const POSTAL_CODE = /^\d{2}-\d{3}$/;
const HOUSE_NUMBER = /^\d{1,4}[A-Za-z]?(?:\/\d{1,4}[A-Za-z]?)?$/;

/** An address to send letters to; only sending one proves more. */
export const email: TextFormat = {
  name: { pl: "adresem e-mail", en: "an email address" },
  example: "anna@example.org",
  fits: (value) =>
    typeof value === "string" &&
    value.length <= LONGEST_EMAIL &&
    EMAIL.test(value) &&
    isDomain(value.slice(value.indexOf("@") + 1)),
};

const LONGEST_EMAIL = 320;

/** The address of a page. */
export const uri: TextFormat = {
  name: { pl: "adresem strony", en: "a web address" },
  example: "https://example.org",
  fits: (value) => typeof value === "string" && URI.test(value),
};

/** Polish postal code. */
export const postalCode: TextFormat = {
  name: { pl: "kodem pocztowym", en: "a Polish postal code" },
  example: "90-001",
  fits: (value) => typeof value === "string" && POSTAL_CODE.test(value),
  guess(value) {
    const digits = compactNumber(String(value));
    return digits !== undefined && isDigits(digits, 5)
      ? `${digits.slice(0, 2)}-${digits.slice(2)}`
      : undefined;
  },
};

/** Polish phone number, nine digits; the country may stand before them. */
export const phone: TextFormat = {
  name: { pl: "numerem telefonu", en: "a Polish phone number" },
  example: "+48500600700",
  canonical: phoneNumber,
  fits: (value) => typeof value === "string" && phoneNumber(value) !== undefined,
};

function phoneNumber(text: string): string | undefined {
  const digits = compactNumber(text)?.replace(/^(?:\+|00)48/, "");
  return digits !== undefined && isDigits(digits, 9) ? `+48${digits}` : undefined;
}

/** Number of a house, with its letter and flat. */
export const houseNumber: TextFormat = {
  name: { pl: "numerem domu", en: "a house number" },
  example: "12a/3",
  fits: (value) => typeof value === "string" && HOUSE_NUMBER.test(value),
};

/** Built at the first address, since as a literal it would cost every import: V8 looks up all its letters. */
let domain: RegExp | undefined;

function isDomain(text: string): boolean {
  domain ??= new RegExp(DOMAIN, "u");
  return domain.test(text);
}
