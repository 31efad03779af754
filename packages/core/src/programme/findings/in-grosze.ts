import type { LocalisedText } from "@opus/grant-rules/errors";
import { formatMoneyDecimal, type Grosze, grosze } from "@opus/grant-rules/money";

/** Nobody awards grants below PLN 100, so that a smaller amount is nothing that was meant; in grosze written as złoty. */
const LEAST_MEANT = 1_000_000;

/** What to say besides of an amount that fits once it is read in grosze: amounts in rules are in złoty. */
export function inGrosze(written: Grosze, room: Grosze): LocalisedText {
  if (written % 100 !== 0 || written / 100 > room || written < LEAST_MEANT) return { pl: "", en: "" };
  const meant = formatMoneyDecimal(grosze(written / 100));
  return {
    pl: ` Kwoty pisze się w złotych: jeżeli ta jest w groszach, napisz ${meant}.`,
    en: ` Amounts are written in złoty: if this one is in grosze, write ${meant}.`,
  };
}
