import { describeValue, type LocalisedText, type Problem } from "../errors/index.ts";

function refused(pointer: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return { code: "OGW223", pointer, severity: "error", message, remedy };
}

/** A value that JSON does not know. */
export function notJson(pointer: string, value: unknown): Problem {
  return refused(
    pointer,
    {
      pl: `To nie jest wartość JSON: ${describeValue(value, "pl")}.`,
      en: `${describeValue(value)} is no JSON value.`,
    },
    {
      pl: "Odpowiedziami są teksty, liczby, true, false, listy i obiekty.",
      en: "Answers are texts, numbers, true, false, lists and objects.",
    },
  );
}

/** A member that code computes when it is read. */
export function computed(pointer: string): Problem {
  return refused(
    pointer,
    { pl: "Tę odpowiedź oblicza kod (getter).", en: "This answer is computed by code (a getter)." },
    { pl: "Podaj samą wartość.", en: "Give the value itself." },
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
