import { valueWords } from "../words/name-words.ts";
import { likeOther, type OperatorWords } from "../words/sayer.ts";
import { territoryWords } from "../words/territory-words.ts";
import { condition, text } from "../words/words.ts";

/** What the vetted patterns of texts are called. */
const PATTERNS: Readonly<Record<string, { readonly pl: string; readonly en: string }>> = {
  "pl-postcode": text("poprawny kod pocztowy", "a correct Polish postal code"),
  "pl-nip": text("poprawny NIP", "a correct NIP"),
  "pl-regon": text("poprawny REGON", "a correct REGON"),
  "pl-krs": text("poprawny numer KRS", "a correct KRS number"),
  "pl-pesel": text("poprawny PESEL", "a correct PESEL"),
  "pl-phone": text("poprawny polski numer telefonu", "a correct Polish phone number"),
  digits: text("same cyfry", "digits alone"),
  email: text("poprawny adres e-mail", "a correct e-mail address"),
};

/** Words of the operators about texts. */
export const textWords: Readonly<Record<string, OperatorWords>> = {
  "text.len": ([written], say) => {
    const { of } = say.value(written);
    return valueWords(
      "number",
      ["liczba znaków", "liczby znaków"],
      text(of.pl, `of ${of.en}`),
      "the number of characters",
    );
  },
  "text.matches": ([written, pattern], say) => {
    const { name } = say.value(written);
    const form = PATTERNS[String(pattern)];
    if (form === undefined) return undefined;
    return condition(
      text(`${name.pl} to ${form.pl}`, `${name.en} is ${form.en}`),
      text(`${name.pl} to nie ${form.pl}`, `${name.en} is not ${form.en}`),
    );
  },
  fold: ([written], say) => {
    const words = say.value(written);
    const added = text(" (wielkość liter bez znaczenia)", " (in any letter case)");
    const { name, of, at, before: _before, literal: _literal, ...kept } = words;
    return {
      ...kept,
      name: text(name.pl + added.pl, name.en + added.en),
      of: text(of.pl + added.pl, of.en + added.en),
      ...(at === undefined ? {} : { at: text(at.pl + added.pl, at.en + added.en) }),
    };
  },
};

/** Words of the operator about places. */
export const placeWords: Readonly<Record<string, OperatorWords>> = {
  inTerritory: ([place, id], say) => {
    const { name, register } = likeOther(say.value(place), { kind: "place" });
    const known = register === undefined ? undefined : say.named.registers.get(register);
    const where = typeof id === "string" && known !== undefined ? territoryWords(known, id) : undefined;
    if (where === undefined) return undefined;
    return condition(
      text(`${name.pl} leży ${where.pl}`, `${name.en} lies ${where.en}`),
      text(`${name.pl} nie leży ${where.pl}`, `${name.en} does not lie ${where.en}`),
    );
  },
};
