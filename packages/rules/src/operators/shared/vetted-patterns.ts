import { email, phone, postalCode } from "../../formats/contact-formats.ts";
import { krs, nip, pesel, regon } from "../../formats/polish-identifiers.ts";

/** Tests of well-known forms, out of the one table of formats; each runs in time linear in a text of bounded length. */
export const VETTED_PATTERNS: ReadonlyMap<string, (text: unknown) => boolean> = new Map([
  ["pl-postcode", postalCode.fits],
  ["pl-nip", nip.fits],
  ["pl-regon", regon.fits],
  ["pl-krs", krs.fits],
  ["pl-pesel", pesel.fits],
  ["pl-phone", phone.fits],
  ["digits", (text) => typeof text === "string" && /^\d+$/.test(text)],
  ["email", email.fits],
]);
