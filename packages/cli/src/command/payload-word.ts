import { parseDocument } from "@opus/grant-rules/document";
import type { Json } from "@opus/grant-workflow";
import { badWord } from "./unreadable.ts";

/** One `key=value` of the command line: its value is a text still to be read, or JSON already. */
export type PayloadWord =
  | { readonly key: string; readonly text: string }
  | { readonly key: string; readonly json: Json };

/** Names that no payload may hold. */
const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads `key=value`, or `key:=<json>`.
 *
 * @throws VerbFailure OGW672 for a word without `=`, an empty or reserved key, or a value that is no JSON.
 * @example
 * readPayloadWord("scores.need=8"); // { key: "scores.need", text: "8" }
 */
export function readPayloadWord(word: string): PayloadWord {
  const at = word.indexOf("=");
  if (at < 0) throw noValue(word);
  const isJson = word[at - 1] === ":";
  const key = word.slice(0, isJson ? at - 1 : at);
  if (
    key
      .split(/[./]/)
      .some((part, place) => RESERVED.has(part) || (part === "" && !(place === 0 && key.startsWith("/"))))
  ) {
    throw badKey(word);
  }
  const text = word.slice(at + 1);
  return isJson ? { key, json: readJson(key, text) } : { key, text };
}

function readJson(key: string, text: string): Json {
  const { value, problems } = parseDocument(text);
  const [problem] = problems;
  if (problem === undefined) return value as Json;
  throw badWord(
    {
      pl: `Wartość pola ${key} nie jest poprawnym JSON-em: ${problem.message.pl}`,
      en: `The value of ${key} is not JSON: ${problem.message.en}`,
    },
    problem.remedy,
  );
}

function noValue(word: string) {
  return badWord(
    { pl: `„${word}” nie ma postaci pole=wartość.`, en: `"${word}" is not of the form key=value.` },
    {
      pl: "Zapisz np. scores.need=8, a JSON jako pole:=[1,2].",
      en: "Write scores.need=8 for instance, and JSON as key:=[1,2].",
    },
  );
}

function badKey(word: string) {
  return badWord(
    {
      pl: `„${word}” nie zaczyna się od nazwy pola.`,
      en: `"${word}" does not begin with the name of a member.`,
    },
    {
      pl: "Zapisz np. reason=other; kropki prowadzą w głąb: scores.need=8.",
      en: "Write reason=other for instance; dots lead inside: scores.need=8.",
    },
  );
}
