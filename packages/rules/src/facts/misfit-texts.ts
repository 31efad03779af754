import type { LocalisedText } from "../errors/index.ts";
import type { Misfit } from "../form/answer-reader.ts";
import { writeDecimal } from "../values/decimal.ts";
import type { Field } from "../values/shape.ts";
import { typeName } from "../values/value-type.ts";

/**
 * Why an answer cannot be read.
 *
 * @param shown the answer in a few words; undefined for one that may not be repeated
 */
export function misfitText(field: Field, misfit: Misfit, shown: LocalisedText | undefined): LocalisedText {
  const { pl, en } = shown ?? { pl: "", en: "" };
  const [ofPl, ofEn] = [pl === "" ? "" : ` ${pl}`, en === "" ? "" : ` ${en}`];
  const { type, written } = field;
  switch (misfit) {
    case "range":
      return {
        pl: `Wartość${ofPl} leży poza zakresem formularza.`,
        en: `Value${ofEn} lies outside the form's range.`,
      };
    case "long":
      return {
        pl: `Tekst jest dłuższy niż ${field.maxLength} znaków.`,
        en: `The text is longer than ${field.maxLength} characters.`,
      };
    case "short":
      return {
        pl: `Tekst jest krótszy niż ${field.minLength} znaków.`,
        en: `The text is shorter than ${field.minLength} characters.`,
      };
    case "step":
      return {
        pl: `Wartość${ofPl} nie jest wielokrotnością ${field.step}.`,
        en: `Value${ofEn} is no multiple of ${field.step}.`,
      };
    case "only":
      return {
        pl: `Wartość${ofPl} nie jest jedyną dozwoloną odpowiedzią: ${onlyOf(field)}.`,
        en: `Value${ofEn} is not the only answer allowed: ${onlyOf(field)}.`,
      };
    case "format":
      return {
        pl: `Odpowiedź${ofPl} nie jest ${written?.name.pl}; np. „${written?.example}”.`,
        en: `The answer${ofEn} is not ${written?.name.en}; such as “${written?.example}”.`,
      };
    default: {
      const name = typeName(type);
      const isMoney = type.kind === "number" && type.unit === "money";
      return {
        pl: `Nie można odczytać odpowiedzi${ofPl} jako typu: ${name.pl}${isMoney ? ' (pisz tekst z kropką, np. "1500.00")' : ""}.`,
        en: `The answer${ofEn} cannot be read as ${name.en}${isMoney ? ' (write a text with a dot, such as "1500.00")' : ""}.`,
      };
    }
  }
}

function onlyOf({ only, type }: Field): string {
  return typeof only === "number" && type.kind === "number" ? writeDecimal(only, type.den) : String(only);
}
