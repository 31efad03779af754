import { OgwError } from "@opus/grant-rules/errors";
import { formatMoneyDecimal, type Grosze, parseMoney } from "@opus/grant-rules/money";

/**
 * Whole grosze of a decimal string that the core itself wrote or validated.
 *
 * @throws OgwError OGW401 when it is no money, which means that a stored value was changed.
 */
export function moneyOf(text: string): Grosze {
  const reading = parseMoney(text);
  if (reading.ok) return reading.grosze;
  throw new OgwError({
    code: "OGW401",
    subject: `stored amount ${JSON.stringify(text)}`,
    problem: "it is not money",
    allowed: 'Money is a decimal string such as "1500.00"',
    remedy: "Run verify on the store; if it finds no fault, report this",
  });
}

/** The decimal string of whole grosze. */
export const moneyText = (amount: Grosze): string => formatMoneyDecimal(amount);
