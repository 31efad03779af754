import { isValidIBAN } from "ibantools";

/** Whether a text without blanks, in capitals, is an IBAN. In a file of its own: it brings the structures of all countries. */
export function isIban(account: string): boolean {
  return isValidIBAN(account);
}
