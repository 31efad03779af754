import type { LocalisedText } from "@opus/grant-rules/errors";
import type * as z from "zod";

/**
 * What is wrong with one value, in words that go on a sentence; no capital letter, no full stop.
 *
 * @param wanted what a text should look like, by the message that its pattern has in the schema
 */
export function issueInWords(
  issue: z.core.$ZodIssue,
  wanted: Readonly<Record<string, LocalisedText>> = {},
): LocalisedText {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? missing : neededType(issue.expected);
    case "invalid_value":
      return issue.input === undefined ? missing : oneOf(issue.values.map(String));
    case "invalid_key":
      return issue.issues[0] === undefined ? otherText : issueInWords(issue.issues[0], wanted);
    case "too_small":
      return { pl: `najmniej może tu być ${issue.minimum}`, en: `the least allowed is ${issue.minimum}` };
    case "too_big":
      return { pl: `najwięcej może tu być ${issue.maximum}`, en: `the most allowed is ${issue.maximum}` };
    case "unrecognized_keys":
      return {
        pl: `nieznane pole: ${issue.keys.join(", ")}`,
        en: `unknown field: ${issue.keys.join(", ")}`,
      };
    case "invalid_format":
      return wanted[issue.message] ?? formats[issue.format] ?? otherText;
    default:
      return { pl: "ta wartość nie pasuje do wzoru", en: "this value does not fit the format" };
  }
}

const missing = { pl: "brak wymaganej wartości", en: "a required value is missing" };
const otherText = {
  pl: "ten tekst nie ma wymaganej postaci",
  en: "this text does not have the required form",
};

const formats: Readonly<Record<string, LocalisedText>> = {
  datetime: {
    pl: "potrzebna jest chwila z przesunięciem, np. 2015-03-10T12:00:00+01:00",
    en: "an instant with its offset is needed, such as 2015-03-10T12:00:00+01:00",
  },
};

const typeNames: Readonly<Record<string, LocalisedText>> = {
  object: { pl: "obiekt", en: "an object" },
  record: { pl: "obiekt", en: "an object" },
  array: { pl: "lista", en: "a list" },
  string: { pl: "tekst", en: "a text" },
  number: { pl: "liczba", en: "a number" },
  int: { pl: "liczba całkowita", en: "a whole number" },
};

function neededType(expected: string): LocalisedText {
  const { pl, en } = typeNames[expected] ?? { pl: expected, en: expected };
  return { pl: `tu ma stać ${pl}`, en: `${en} is needed` };
}

function oneOf(values: readonly string[]): LocalisedText {
  const list = values.join(", ");
  return { pl: `do wyboru jest: ${list}`, en: `allowed are: ${list}` };
}
