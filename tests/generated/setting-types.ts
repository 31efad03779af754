import type { JsonSchema } from "@opus/grant-rules";
import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import type { Setting } from "@opus/grant-workflow";
import { inlineCode } from "./markdown.ts";

/** How texts are written whose schema says it by a pattern; a pattern that stands nowhere here fails a test. */
const PATTERNS: Readonly<Record<string, LocalisedText>> = {
  "^[a-z0-9]+(?:-[a-z0-9]+)*$": {
    pl: "identyfikator: małe litery bez polskich znaków, cyfry, łączniki",
    en: "an id: small letters a to z, digits, hyphens",
  },
  "^[a-z0-9]+(?:-[a-z0-9]+)*(?:#.+)?$": {
    pl: "identyfikator źródła, a po `#` miejsce w nim",
    en: "id of a source, and behind `#` a place in it",
  },
  "^[A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)*\\[\\](?:\\.[A-Za-z][A-Za-z0-9]*)+$": {
    pl: "ścieżka pola na liście, na przykład members[].name",
    en: "path of a field of a list, such as members[].name",
  },
  "^[A-Za-z][A-Za-z0-9]*(?:\\[\\])?(?:\\.[A-Za-z][A-Za-z0-9]*(?:\\[\\])?)*$": {
    pl: "ścieżka pola formularza, na przykład `patron.nip`; `partners[].nip` to każda pozycja listy",
    en: "path of a field of the form, such as `patron.nip`; `partners[].nip` means each item of the list",
  },
  "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$": {
    pl: "identyfikator: zaczyna się małą literą; małe litery bez polskich znaków, cyfry, łączniki",
    en: "an id: begins with a small letter; small letters a to z, digits, hyphens",
  },
  "^[a-z][A-Za-z0-9]*(?:\\.[a-zA-Z][A-Za-z0-9]*)+$": {
    pl: "nazwa zdarzenia z kropką, na przykład `agreement.countersign`",
    en: "the name of an event with a dot, such as `agreement.countersign`",
  },
  "^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-9])|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)$": {
    pl: "dzień roku, MM-DD",
    en: "a day of the year, MM-DD",
  },
  "^[a-z][A-Za-z0-9]*$": {
    pl: "nazwa: zaczyna się małą literą; litery bez polskich znaków i cyfry",
    en: "a name: begins with a small letter; letters a to z and digits",
  },
  "^\\d+\\.\\d+\\.\\d+$": { pl: "trzy liczby z kropkami", en: "three numbers with dots" },
  "^https?:\\/\\/[A-Za-z0-9#$%&()*+,./:;=?@[\\]_~-]+$": { pl: "adres strony", en: "a web address" },
  "^\\/.*": { pl: "wskaźnik JSON Pointer, zaczyna się od „/”", en: "a JSON Pointer, which begins with “/”" },
  "^[A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)*$": {
    pl: "ścieżka pola: nazwy grup i pola z kropkami",
    en: "path of a field: names of groups and field with dots",
  },
  "^(?:0|[1-9][0-9]{0,3})\\.[0-9]{1,4}$": {
    pl: "liczba z kropką i najwyżej czterema miejscami",
    en: "a number with a point and at most four decimals",
  },
  "^(?:0|[1-9][0-9]{0,6})\\.[0-9]{1,4}$": {
    pl: "liczba z kropką i najwyżej czterema miejscami",
    en: "a number with a point and at most four decimals",
  },
  "^[1-9][0-9]{0,3}\\/[1-9][0-9]{0,3}$": { pl: "ułamek, jak `2/5`", en: "a fraction, such as `2/5`" },
  "^\\d{1,15}(?:\\.\\d{1,9})?$": { pl: "liczba z kropką dziesiętną", en: "a number with a decimal point" },
  "^(?:0|[1-9][0-9]*)\\.[0-9]{2}$": {
    pl: "kwota w złotych: tekst z kropką i dwoma miejscami",
    en: "an amount in złoty: a text with a dot and two decimals",
  },
  "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$": { pl: "godzina, GG:MM", en: "a time of day, HH:MM" },
  "^#/\\$defs/.": { pl: "odwołanie do `$defs` formularza", en: "a reference into `$defs` of the form" },
  "\\S": { pl: "tekst", en: "a text" },
};

const FORMATS: Readonly<Record<string, LocalisedText>> = {
  date: { pl: "dzień, RRRR-MM-DD", en: "a day, YYYY-MM-DD" },
  "date-time": {
    pl: "chwila z przesunięciem strefy, RRRR-MM-DDTGG:MM:SS+01:00",
    en: "an instant with its offset, YYYY-MM-DDTHH:MM:SS+01:00",
  },
};

const KINDS: Readonly<Record<string, LocalisedText>> = {
  string: { pl: "tekst", en: "a text" },
  boolean: { pl: "tak albo nie: `true`, `false`", en: "yes or no: `true`, `false`" },
  integer: { pl: "liczba całkowita", en: "a whole number" },
  number: { pl: "liczba", en: "a number" },
  null: { pl: "`null`", en: "`null`" },
};

const BOTH = {
  pl: 'tekst w obu językach: `{ "pl": …, "en": … }`',
  en: 'a text in both languages: `{ "pl": …, "en": … }`',
};
const ANY = { pl: "dowolna wartość JSON", en: "any JSON value" };
const AS_IN_PROGRAMME = { pl: "to samo, co w całym programie", en: "the same as in the whole programme" };
const LIST = { pl: "lista", en: "a list" };
const OBJECT = { pl: "obiekt", en: "an object" };
const BY_NAME = { pl: "obiekt: nazwa → wartość", en: "an object: name → value" };
const WORDS = { pl: "jedno ze słów poniżej", en: "one of the words below" };
const LISTED_WORDS = { pl: "lista słów poniżej", en: "a list of the words below" };
const OR = { pl: " albo ", en: " or " };
const SOME = { pl: "co najmniej jedna pozycja", en: "one item at least" };

/** Settings that a schema leaves open, since what may stand there is told elsewhere. */
const OPEN: Readonly<Record<string, LocalisedText>> = {
  "rules[].when": {
    pl: "warunek ([operatory](operators.md))",
    en: "a condition ([operators](operators.md))",
  },
  "rules[].require": {
    pl: "warunek ([operatory](operators.md))",
    en: "a condition ([operators](operators.md))",
  },
  "rules[].score": {
    pl: "wyrażenie ([operatory](operators.md))",
    en: "an expression ([operators](operators.md))",
  },
  "calculations.<name>.is": {
    pl: "wyrażenie ([operatory](operators.md))",
    en: "an expression ([operators](operators.md))",
  },
};

/** The type of a setting in words. */
export function typeInWords({ path, schema, choices, members }: Setting, lang: Lang): string {
  const open = OPEN[path];
  if (open !== undefined) return open[lang];
  if (path.startsWith("calls[].own.")) return AS_IN_PROGRAMME[lang];
  if (members === "field")
    return lang === "pl" ? "pole albo formularz, z [pól](#field)" : "a field or a form, of [fields](#field)";
  if (choices.length > 0) return (schema.type === "array" ? LISTED_WORDS : WORDS)[lang];
  return inWords(schema, lang);
}

function inWords(schema: JsonSchema, lang: Lang): string {
  const { const: only, anyOf, type, pattern, format } = schema;
  if (only !== undefined) return inlineCode(JSON.stringify(only));
  if (Array.isArray(anyOf))
    return [...new Set(anyOf.map((branch: JsonSchema) => inWords(branch, lang)))].join(OR[lang]);
  if (typeof schema.$ref === "string") return OBJECT[lang];
  if (Array.isArray(type)) {
    return type
      .map((kind) => inWords({ ...schema, type: kind, ...(kind === "null" ? NO_FORM : {}) }, lang))
      .join(OR[lang]);
  }
  if (type === "array") return Number(schema.minItems) > 0 ? `${LIST[lang]}, ${SOME[lang]}` : LIST[lang];
  if (type === "object") return objectInWords(schema, lang);
  if (type === "string" && typeof pattern === "string" && format === undefined)
    return patternInWords(pattern, lang);
  if (type === "string" && typeof format === "string") return (FORMATS[format] ?? patternOf(schema))[lang];
  if (type === undefined) return ANY[lang];
  return `${KINDS[String(type)]?.[lang]}${range(schema, lang)}`;
}

const NO_FORM = { pattern: undefined, format: undefined };

function objectInWords({ properties, additionalProperties }: JsonSchema, lang: Lang): string {
  const names = Object.keys((properties ?? {}) as object).sort();
  if (names.join() === "en,pl") return BOTH[lang];
  return (names.length === 0 && typeof additionalProperties === "object" ? BY_NAME : OBJECT)[lang];
}

function patternOf({ pattern }: JsonSchema): LocalisedText {
  const words = PATTERNS[String(pattern)];
  if (words === undefined)
    throw new Error(`say in tests/generated/setting-types.ts what ${pattern} asks for`);
  return words;
}

function patternInWords(pattern: string, lang: Lang): string {
  return patternOf({ pattern })[lang];
}

function range({ minimum, maximum, exclusiveMinimum }: JsonSchema, lang: Lang): string {
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  const above = lang === "pl" ? `większa od ${exclusiveMinimum}` : `above ${exclusiveMinimum}`;
  if (exclusiveMinimum !== undefined) return `, ${above}`;
  const parts = [
    minimum === undefined ? [] : [`${lang === "pl" ? "od" : "from"} ${minimum}`],
    most === undefined ? [] : [`${lang === "pl" ? "do" : "to"} ${most}`],
  ].flat();
  return parts.length === 0 ? "" : `, ${parts.join(" ")}`;
}
