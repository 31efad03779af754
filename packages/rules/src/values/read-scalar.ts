import { epochDay, instantMillis } from "./civil-day.ts";
import { exactNumber, readHundredths } from "./decimal.ts";
import type { NumberType, ValueType } from "./value-type.ts";

/** A written value as an exact run-time value; undefined when it is not of the type. */
export type ScalarReader = (written: unknown) => number | string | boolean | undefined;

/**
 * Reads one written value as an exact run-time value; undefined when it is not of the type.
 * Money is a decimal string with a dot and at most two decimals (never a JSON number: a form sends text).
 */
export function readScalar(type: ValueType, written: unknown): number | string | boolean | undefined {
  return scalarReader(type)(written);
}

/** What reads written values of a type, made once for many of them. */
export function scalarReader(type: ValueType): ScalarReader {
  switch (type.kind) {
    case "boolean":
      return (written) => (typeof written === "boolean" ? written : undefined);
    case "number":
      return numberReader(type);
    case "date":
      return (written) => (typeof written === "string" ? epochDay(written) : undefined);
    case "instant":
      return (written) => (typeof written === "string" ? instantMillis(written) : undefined);
    case "text":
      return plainText;
    case "code":
      return codeReader(type.values, type.open);
    default:
      return () => undefined;
  }
}

function numberReader({ unit, den }: NumberType): ScalarReader {
  if (unit === "money")
    return (written) => (typeof written === "string" ? readHundredths(written) : undefined);
  if (unit === "percent")
    return (written) => {
      if (typeof written === "number") return exactNumber(written, den);
      return typeof written === "string" ? readHundredths(written) : undefined;
    };
  return (written) => (typeof written === "number" ? exactNumber(written, den) : undefined);
}

/** Texts of these alone, the Latin letters among them, are in NFC and whole as they stand: what combines comes later. */
const LATIN = /^[\0-\u02ff]*$/;
const END_OF_LATIN = 0x300;
/** Up to here looking at each character is faster than an expression. */
const SHORT = 32;

/** A text in NFC; undefined when half a character is in it. */
export function plainText(written: unknown): string | undefined {
  if (typeof written !== "string") return undefined;
  if (isLatin(written)) return written;
  return written.isWellFormed() ? written.normalize("NFC") : undefined;
}

function isLatin(text: string): boolean {
  if (text.length > SHORT) return LATIN.test(text);
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= END_OF_LATIN) return false;
  return true;
}

function codeReader(values: readonly string[], isOpen: boolean): ScalarReader {
  const known = new Set(values);
  return (written) => {
    if (typeof written !== "string") return undefined;
    if (known.has(written)) return written;
    const code = plainText(written);
    return code !== undefined && (isOpen || known.has(code)) ? code : undefined;
  };
}
