import { OgwError } from "@opus/grant-rules/errors";
import { type Grosze, parseMoney } from "@opus/grant-rules/money";

/**
 * Reads an amount that the engine itself wrote.
 *
 * @throws OgwError OGW510 when it is not one, which only damage to the store can bring about.
 */
export function storedMoney(text: string): Grosze {
  const reading = parseMoney(text);
  if (reading.ok) return reading.grosze;
  throw new OgwError({
    code: "OGW510",
    subject: "Stored amount",
    problem: `${JSON.stringify(text)} is not money`,
    allowed: 'Amounts are kept as decimal texts such as "1500.00"',
    remedy: "Verify the journal; the store was changed from outside",
  });
}
