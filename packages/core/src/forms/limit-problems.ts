import { describeValue, type LocalisedText, type Problem } from "@opus/grant-rules/errors";
import type { AnswerLimits } from "./answer-limits.ts";

function refused(pointer: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return { code: "OGW223", pointer, severity: "error", message, remedy };
}

/** Answers nested deeper than any form. */
export function tooDeep(pointer: string, { maxDepth }: AnswerLimits): Problem {
  return refused(
    pointer.slice(0, 200),
    {
      pl: `Odpowiedzi są zagnieżdżone głębiej niż ${maxDepth} poziomów.`,
      en: `The answers are nested more than ${maxDepth} levels deep.`,
    },
    { pl: "Wyślij odpowiedzi w kształcie formularza.", en: "Send the answers in the shape of the form." },
  );
}

/** More values or characters than any form takes. */
export function tooBig({ maxValues, maxCharacters }: AnswerLimits): Problem {
  return refused(
    "",
    {
      pl: `Odpowiedzi są zbyt obszerne (najwyżej ${maxValues} wartości i ${maxCharacters} znaków).`,
      en: `The answers are too large (at most ${maxValues} values and ${maxCharacters} characters).`,
    },
    {
      pl: "Skróć teksty i listy; pliki przesyłaj osobno.",
      en: "Shorten texts and lists; send files separately.",
    },
  );
}

/** A value that JSON does not know. */
export function notJson(pointer: string, value: unknown): Problem {
  const shown = describeValue(value);
  return refused(
    pointer,
    { pl: `${shown} nie jest wartością JSON.`, en: `${shown} is no JSON value.` },
    {
      pl: "Odpowiedziami są teksty, liczby, true, false, listy i obiekty.",
      en: "Answers are texts, numbers, true, false, lists and objects.",
    },
  );
}

/** A name that JavaScript gives a meaning of its own. */
export function reservedName(pointer: string, name: string): Problem {
  return refused(
    pointer,
    { pl: `Nazwa pola „${name}” jest niedozwolona.`, en: `The field name “${name}” is not allowed.` },
    { pl: "Usuń to pole.", en: "Leave this field out." },
  );
}

/** Half of a surrogate pair, which no file or hash can hold. */
export function brokenText(pointer: string): Problem {
  return refused(
    pointer,
    { pl: "Tekst zawiera uszkodzony znak.", en: "The text holds a broken character." },
    { pl: "Wpisz ten tekst ponownie.", en: "Type this text again." },
  );
}
