import type { Lang } from "./localised-text.ts";

const LONGEST = 60;

/** What is no scalar, in words. */
const KINDS = {
  function: { pl: "funkcja", en: "a function" },
  symbol: { pl: "symbol", en: "a symbol" },
  object: { pl: "obiekt", en: "an object" },
  undefined: { pl: "brak wartości", en: "undefined" },
} as const;

/**
 * Describes any value in a few words for an error message, without calling into the value.
 *
 * @param lang the language of the message; English by default
 * @example
 * describeValue("abc"); // '"abc"'
 * describeValue([1, 2]); // 'a list of 2'
 * describeValue([1, 2], "pl"); // 'lista (2)'
 */
export function describeValue(value: unknown, lang: Lang = "en"): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return { pl: `lista (${value.length})`, en: `a list of ${value.length}` }[lang];
  switch (typeof value) {
    case "string":
      return value.length > LONGEST ? `${JSON.stringify(value.slice(0, LONGEST))}…` : JSON.stringify(value);
    case "number":
    case "boolean":
      return Object.is(value, -0) ? "-0" : String(value);
    case "bigint":
      return `${value}n`;
    default:
      return KINDS[typeof value as keyof typeof KINDS][lang];
  }
}
