import type { Draws } from "../random/seeded-random.ts";

/** A made-up Polish account number (NRB) with right check digits; its bank code 9999 belongs to no bank. */
export function accountNumber(draws: Draws): string {
  const account = `99990000${String(draws.integer(0, 99_999_999)).padStart(16, "0")}`;
  // ISO 13616: PL as 2521 and check digits 00 go behind, the whole taken modulo 97.
  const check = 98n - (BigInt(`${account}252100`) % 97n);
  return `${String(check).padStart(2, "0")}${account}`;
}
