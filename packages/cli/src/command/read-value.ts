import type { JsonSchema } from "@opus/grant-rules";
import type { LocalisedText } from "@opus/grant-rules/errors";
import { formatMoneyDecimal } from "@opus/grant-rules/money";
import { parsePolishMoneyInput } from "@opus/grant-rules/money-input";
import type { Json } from "@opus/grant-workflow";
import { unreadable } from "./unreadable.ts";

/**
 * Reads a typed value by its schema: a number, `true` or `false`, money as people write it, otherwise the text itself.
 *
 * @throws VerbFailure OGW672 naming the key whose value cannot be read.
 * @example
 * readValue("settlement", "1 500,00", { type: "string", format: "money" }); // "1500.00"
 */
export function readValue(key: string, text: string, schema: JsonSchema | undefined): Json {
  if (schema?.format === "money") return readMoney(key, text);
  const read = READERS[typeOf(schema)];
  if (read === undefined) return text;
  const value = read.value(text);
  if (value === undefined) throw unreadable(key, text, read.is);
  return value;
}

/** What a value is to be; a number where it may be one or its text, as points are. */
function typeOf(schema: JsonSchema | undefined): string {
  const type: unknown = schema?.type;
  return Array.isArray(type) && type.includes("number") ? "number" : String(type);
}

interface Reader {
  readonly is: LocalisedText;
  readonly value: (text: string) => Json | undefined;
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
const SPACES = /[\s\u00a0\u202f]/g;

const NUMBER: Reader = {
  is: { pl: "liczbę, np. 8", en: "a number, such as 8" },
  value(text) {
    const plain = text.replace(SPACES, "").replace(",", ".");
    return PLAIN_NUMBER.test(plain) ? Number(plain) : undefined;
  },
};

const READERS: Readonly<Record<string, Reader>> = {
  number: NUMBER,
  integer: NUMBER,
  boolean: {
    is: { pl: "true albo false", en: "true or false" },
    value: (text) => (text === "true" ? true : text === "false" ? false : undefined),
  },
  object: {
    is: {
      pl: "pola w środku, przez kropkę (scores.need=8), albo całość jako JSON, przez :=",
      en: "members inside it, by a dot (scores.need=8), or the whole as JSON, by :=",
    },
    value: () => undefined,
  },
};

function readMoney(key: string, text: string): string {
  const read = parsePolishMoneyInput(text);
  if (read.ok) return formatMoneyDecimal(read.grosze);
  throw unreadable(
    key,
    text,
    { pl: "kwotę, np. 1500,00", en: "an amount of money, such as 1500.00" },
    read.message,
  );
}
