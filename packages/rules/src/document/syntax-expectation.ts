import type { LocalisedText } from "../errors/index.ts";

/** What the grammar of JSON allows next. */
export type Expectation =
  | "value"
  | "itemOrEnd"
  | "name"
  | "nameOrEnd"
  | "colon"
  | "commaOrBracket"
  | "commaOrBrace"
  | "end";

/** The same in words; `token` stands for a text or number that is broken inside. */
export const WANTED: Readonly<Record<Expectation | "token", LocalisedText>> = {
  value: {
    pl: "wartość (tekst w cudzysłowie, liczba, true, false, null, obiekt albo lista)",
    en: "a value (a text in quotation marks, a number, true, false, null, an object or a list)",
  },
  itemOrEnd: { pl: "wartość albo „]”", en: "a value or ]" },
  name: { pl: "nazwa w cudzysłowie", en: "a name in quotation marks" },
  nameOrEnd: { pl: "nazwa w cudzysłowie albo „}”", en: "a name in quotation marks or }" },
  colon: { pl: "dwukropek", en: "a colon" },
  commaOrBracket: { pl: "przecinek albo „]”", en: "a comma or ]" },
  commaOrBrace: { pl: "przecinek albo „}”", en: "a comma or }" },
  end: { pl: "koniec dokumentu", en: "the end of the document" },
  token: { pl: "poprawny tekst albo liczba", en: "a well-formed text or number" },
};
