import { epochDay, instantMillis } from "./civil-day.ts";
import { atDenominator, readDecimal } from "./decimal.ts";
import type { ValueType } from "./value-type.ts";

/**
 * Reads one written value as an exact run-time value; undefined when it is not of the type.
 * Money is a decimal string with a dot and at most two decimals (never a JSON number: a form sends text).
 */
export function readScalar(type: ValueType, written: unknown): number | string | boolean | undefined {
  switch (type.kind) {
    case "boolean":
      return typeof written === "boolean" ? written : undefined;
    case "number": {
      if (
        type.unit === "money"
          ? typeof written !== "string"
          : typeof written !== "number" && !(type.unit === "percent" && typeof written === "string")
      )
        return undefined;
      const decimal = readDecimal(written as number | string);
      return decimal === undefined ? undefined : atDenominator(decimal, type.den);
    }
    case "date":
      return typeof written === "string" ? epochDay(written) : undefined;
    case "instant":
      return typeof written === "string" ? instantMillis(written) : undefined;
    case "text":
      return typeof written === "string" && written.isWellFormed() ? written.normalize("NFC") : undefined;
    case "code": {
      const code = typeof written === "string" ? written.normalize("NFC") : undefined;
      return code !== undefined && (type.open || type.values.includes(code)) ? code : undefined;
    }
    default:
      return undefined;
  }
}
