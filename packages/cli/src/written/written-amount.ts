import { formatMoneyDecimal } from "@opus/grant-rules/money";
import { parsePolishMoneyInput } from "@opus/grant-rules/money-input";

/**
 * Reads an amount as people write it, "1 500,00 zł" or "1500.00", into the text that documents hold. Undefined for what
 * is no amount, or may mean two, such as "4.000".
 *
 * @example
 * readWrittenAmount("1 500,00 zł"); // "1500.00"
 */
export function readWrittenAmount(written: string): string | undefined {
  const read = parsePolishMoneyInput(written);
  return read.ok ? formatMoneyDecimal(read.grosze) : undefined;
}
