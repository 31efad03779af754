import type { LocalisedText } from "@opus/grant-rules/errors";

/** A shape of text that a form may ask for with `"x-pattern": "<id>"`. */
export interface VettedPattern {
  /** Linear in the text: no nested or adjacent repetition. */
  readonly pattern: RegExp;
  readonly name: LocalisedText;
  readonly example: string;
}

/**
 * All patterns a form may ask for. Free regular expressions are not taken from programmes, since one of them can
 * stop a server; a new pattern is added here, with its tests.
 */
export const vettedPatterns: Readonly<Record<string, VettedPattern>> = {
  "postal-code-pl": {
    pattern: /^\d{2}-\d{3}$/,
    name: { pl: "kod pocztowy", en: "Polish postal code" },
    example: "90-001",
  },
  "nip-pl": {
    pattern: /^\d{10}$/,
    name: { pl: "NIP", en: "Polish tax number (NIP)" },
    example: "1234563218",
  },
  "regon-pl": {
    pattern: /^(?:\d{9}|\d{14})$/,
    name: { pl: "REGON", en: "Polish business number (REGON)" },
    example: "123456785",
  },
  "krs-pl": {
    pattern: /^\d{10}$/,
    name: { pl: "numer KRS", en: "Polish court register number (KRS)" },
    example: "0000123456",
  },
  "phone-pl": {
    pattern: /^(?:\+48)?\d{9}$/,
    name: { pl: "numer telefonu", en: "Polish phone number" },
    example: "+48500600700",
  },
  "iban-pl": {
    pattern: /^PL\d{26}$/,
    name: { pl: "numer rachunku (IBAN)", en: "Polish account number (IBAN)" },
    example: "PL61109010140000071219812874",
  },
  "house-number": {
    pattern: /^\d{1,4}[A-Za-z]?(?:\/\d{1,4}[A-Za-z]?)?$/,
    name: { pl: "numer domu", en: "house number" },
    example: "12a/3",
  },
};
