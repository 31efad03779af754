import type { LocalisedText, OgwCode, Place, Problem } from "../errors/index.ts";
import type { DocumentLimits } from "./document-limits.ts";

type Texts = Readonly<Record<"pl" | "en" | "plRemedy" | "enRemedy", string>>;

function problem(code: OgwCode, pointer: string, place: Place, texts: Texts): Problem {
  return {
    code,
    pointer,
    severity: "error",
    message: { pl: texts.pl, en: texts.en },
    remedy: { pl: texts.plRemedy, en: texts.enRemedy },
    place,
  };
}

const START: Place = { line: 1, column: 1 };

/** OGW100: the text is not JSON from this place on. */
export function malformed(
  pointer: string,
  place: Place,
  found: string,
  wanted: LocalisedText,
  hint: LocalisedText,
): Problem {
  const shown =
    found === ""
      ? { pl: "koniec dokumentu", en: "the end of the document" }
      : { pl: `„${found}”`, en: `“${found}”` };
  return problem("OGW100", pointer, place, {
    pl: `Wiersz ${place.line}, kolumna ${place.column}: tu ma stać ${wanted.pl}, a stoi ${shown.pl}.`,
    en: `Line ${place.line}, column ${place.column}: expected ${wanted.en}, found ${shown.en}.`,
    plRemedy: hint.pl,
    enRemedy: hint.en,
  });
}

/** OGW101: an object gives the same name twice, so that one of the two values would be lost. */
export function duplicateKey(pointer: string, key: string, place: Place, first: Place): Problem {
  return problem("OGW101", pointer, place, {
    pl: `Nazwa „${key}” występuje w tym obiekcie dwa razy: w wierszu ${first.line}, kolumnie ${first.column} i w wierszu ${place.line}, kolumnie ${place.column}.`,
    en: `The name “${key}” stands twice in this object: at line ${first.line}, column ${first.column} and at line ${place.line}, column ${place.column}.`,
    plRemedy: "Zostaw jedną z nich albo zmień nazwę drugiej.",
    enRemedy: "Keep one of them or rename the other.",
  });
}

/** OGW102: objects and lists are nested too deep. */
export function tooDeep(pointer: string, place: Place, limits: DocumentLimits): Problem {
  return problem("OGW102", pointer, place, {
    pl: `Dokument jest zagnieżdżony głębiej niż ${limits.maxDepth} poziomów (wiersz ${place.line}, kolumna ${place.column}).`,
    en: `The document is nested more than ${limits.maxDepth} levels deep (line ${place.line}, column ${place.column}).`,
    plRemedy: "Podziel zagnieżdżony warunek na mniejsze części.",
    enRemedy: "Split the nested condition into smaller parts.",
  });
}

/** OGW103: the text is longer than the limit. */
export function tooLong(limits: DocumentLimits): Problem {
  return problem("OGW103", "", START, {
    pl: `Dokument jest dłuższy niż ${limits.maxBytes} bajtów.`,
    en: `The document is longer than ${limits.maxBytes} bytes.`,
    plRemedy: "Podziel dokument albo przenieś duże dane do osobnego pliku.",
    enRemedy: "Split the document or move large data into a file of their own.",
  });
}

/** OGW104: the document holds more values than the limit. */
export function tooManyNodes(pointer: string, place: Place, limits: DocumentLimits): Problem {
  return problem("OGW104", pointer, place, {
    pl: `Dokument ma więcej niż ${limits.maxNodes} wartości (wiersz ${place.line}, kolumna ${place.column}).`,
    en: `The document holds more than ${limits.maxNodes} values (line ${place.line}, column ${place.column}).`,
    plRemedy: "Podziel dokument albo przenieś duże dane do osobnego pliku.",
    enRemedy: "Split the document or move large data into a file of their own.",
  });
}

/** OGW105: a name that JavaScript gives a meaning of its own. */
export function forbiddenKey(pointer: string, key: string, place: Place): Problem {
  return problem("OGW105", pointer, place, {
    pl: `Nazwa „${key}” jest niedozwolona (wiersz ${place.line}, kolumna ${place.column}).`,
    en: `The name “${key}” is not allowed (line ${place.line}, column ${place.column}).`,
    plRemedy: "Użyj innej nazwy; __proto__, constructor i prototype są zastrzeżone.",
    enRemedy: "Use another name; __proto__, constructor and prototype are reserved.",
  });
}

/** OGW106: a number that cannot be held exactly enough. */
export function inexactNumber(pointer: string, written: string, place: Place): Problem {
  return problem("OGW106", pointer, place, {
    pl: `Liczby ${written} nie da się zapisać dokładnie (wiersz ${place.line}, kolumna ${place.column}).`,
    en: `The number ${written} cannot be held exactly (line ${place.line}, column ${place.column}).`,
    plRemedy: "Zapisz ją jako tekst w cudzysłowie albo użyj mniejszej liczby.",
    enRemedy: "Write it as a text in quotation marks or use a smaller number.",
  });
}

/** OGW107: a text with half of a surrogate pair, which no UTF-8 file or hash can hold. */
export function brokenText(pointer: string, place: Place): Problem {
  return problem("OGW107", pointer, place, {
    pl: `Tekst zawiera połowę znaku (samotny surogat) w wierszu ${place.line}, kolumnie ${place.column}.`,
    en: `The text holds half of a character (a lone surrogate) at line ${place.line}, column ${place.column}.`,
    plRemedy: "Wpisz cały znak zamiast kodu \\ud800-\\udfff.",
    enRemedy: "Write the whole character instead of a code \\ud800-\\udfff.",
  });
}
