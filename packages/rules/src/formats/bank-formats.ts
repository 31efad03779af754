import { compactNumber } from "./check-digits.ts";
import { isIban } from "./is-iban.ts";
import type { TextFormat } from "./text-format.ts";

/** A format that has one way to write each account. */
type AccountFormat = TextFormat & Required<Pick<TextFormat, "canonical">>;

/** Bank account of any country, by its length, structure and check digits; in Poland those of the bank's number too. */
const iban: AccountFormat = {
  name: { pl: "numerem rachunku (IBAN)", en: "an account number (IBAN)" },
  example: "PL61109010140000071219812874",
  canonical: accountNumber,
  fits: (value) => typeof value === "string" && accountNumber(value) !== undefined,
};

/** Polish bank account: 26 digits, before which PL may stand. */
const nrb: AccountFormat = {
  name: { pl: "numerem rachunku (NRB)", en: "a Polish account number (NRB)" },
  example: "61109010140000071219812874",
  canonical: polishNumber,
  fits: (value) => typeof value === "string" && polishNumber(value) !== undefined,
};

/**
 * Formats of bank accounts, `iban` and `nrb`. They stand apart from {@link textFormats}, since they bring the structures
 * of all countries: a page whose form has none does without.
 */
export const bankFormats: { readonly iban: AccountFormat; readonly nrb: AccountFormat } = { iban, nrb };

function polishNumber(text: string): string | undefined {
  const account = compactNumber(text);
  if (account === undefined) return undefined;
  const number = accountNumber(/^\d/.test(account) ? `PL${account}` : account);
  return number?.startsWith("PL") ? number.slice(2) : undefined;
}

/** Without blanks and in capitals; undefined when it is no account, one of zeros alone included. */
function accountNumber(text: string): string | undefined {
  const account = compactNumber(text)?.toUpperCase();
  if (account === undefined || !/[1-9A-Z]/.test(account.slice(4))) return undefined;
  return isIban(account) ? account : undefined;
}
