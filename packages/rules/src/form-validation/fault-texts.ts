import { didYouMean } from "../document/index.ts";
import { describeValue, type LocalisedText } from "../errors/index.ts";
import { charactersOf } from "../form/answer-reader.ts";
import { fieldTitle } from "../form/form-labels.ts";
import type { FormNode } from "../form/form-tree.ts";
import type { TextFormat } from "../formats/text-format.ts";
import { factLimits } from "../limits/answer-limits.ts";
import type { Fault } from "./fault.ts";

/** What is wrong with an answer and what to do about it. */
export interface FaultText {
  readonly message: LocalisedText;
  readonly remedy: LocalisedText;
}

/** OGW210: a required field without an answer. */
export function missingAnswer(name: string, field: FormNode | undefined): FaultText {
  const label = named(field, name);
  return {
    message: { pl: `${label.pl}: brak odpowiedzi.`, en: `${label.en}: no answer.` },
    remedy: { pl: "Uzupełnij to pole.", en: "Fill in this field." },
  };
}

/** OGW214: a field that the form does not have. */
export function unknownField(name: string, known: readonly string[]): FaultText {
  const near = didYouMean(name, known);
  const all = known.slice(0, 12).join(", ");
  return {
    message: {
      pl: `Formularz nie ma tu pola ${describeValue(name, "pl")}.`,
      en: `The form has no field ${describeValue(name)} here.`,
    },
    remedy:
      near === undefined
        ? { pl: `Usuń je; pola w tym miejscu: ${all}.`, en: `Leave it out; fields here: ${all}.` }
        : { pl: `Czy chodziło o „${near}”?`, en: `Did you mean “${near}”?` },
  };
}

/** The field that a fault is about, and the format that it asks for. */
export interface AskedOf {
  readonly node: FormNode | undefined;
  readonly format: TextFormat | undefined;
}

/** The text of every other fault, with the value unless it is personal. */
export function faultTexts(
  { keyword, schema, pointer }: Fault,
  value: unknown,
  { node, format }: AskedOf,
): FaultText {
  const label = named(node, pointer.slice(pointer.lastIndexOf("/") + 1));
  const shown =
    node?.recordClass === undefined
      ? { pl: describeValue(value, "pl"), en: describeValue(value) }
      : PERSONAL_VALUE;
  const written = schema[keyword];
  const parts = (TEXTS[keyword] ?? (() => typeText(schema.type)))({ written, schema, value, shown, format });
  return {
    message: { pl: `${label.pl}: ${parts.message.pl}.`, en: `${label.en}: ${parts.message.en}.` },
    remedy: parts.remedy,
  };
}

function named(node: FormNode | undefined, name: string): LocalisedText {
  const { pl, en } = fieldTitle(node?.schema, name);
  return { pl: `Pole „${pl}”`, en: `Field “${en}”` };
}

const PERSONAL_VALUE = { pl: "ta wartość", en: "this value" };

interface FaultInput {
  readonly written: unknown;
  readonly schema: Fault["schema"];
  readonly value: unknown;
  readonly shown: LocalisedText;
  readonly format: TextFormat | undefined;
}

const TYPE_NAMES: Readonly<Record<string, LocalisedText>> = {
  object: { pl: "grupa pól ({…})", en: "a group of fields ({…})" },
  array: { pl: "lista ([…])", en: "a list ([…])" },
  string: { pl: "tekst w cudzysłowie", en: "a text in quotation marks" },
  number: { pl: "liczba bez cudzysłowu", en: "a number without quotation marks" },
  integer: { pl: "liczba całkowita bez cudzysłowu", en: "a whole number without quotation marks" },
  boolean: { pl: "true (tak) albo false (nie)", en: "true (yes) or false (no)" },
};

function typeText(type: unknown, shown: LocalisedText = PERSONAL_VALUE): FaultText {
  const wanted = (Array.isArray(type) ? type : [type]).map(
    (kind) => TYPE_NAMES[String(kind)] ?? { pl: "", en: "" },
  );
  const names = { pl: wanted.map(({ pl }) => pl).join(" lub "), en: wanted.map(({ en }) => en).join(" or ") };
  return {
    message: {
      pl: `${shown.pl} nie jest odpowiedzią tego rodzaju`,
      en: `${shown.en} is not an answer of this kind`,
    },
    remedy: { pl: `Ma to być: ${names.pl}.`, en: `Wanted is ${names.en}.` },
  };
}

function bound(pl: string, en: string): (input: FaultInput) => FaultText {
  return ({ written, shown }) => ({
    message: { pl: `${shown.pl} to ${pl} ${written}`, en: `${shown.en} is ${en} ${written}` },
    remedy: { pl: "Podaj wartość w dozwolonych granicach.", en: "Give a value within the bounds." },
  });
}

const below = bound("mniej niż", "below");
const above = bound("więcej niż", "above");

const TEXTS: Readonly<Record<string, (input: FaultInput) => FaultText>> = {
  type: (input) =>
    input.format === undefined ? typeText(input.schema.type, input.shown) : formatText(input, input.format),
  "x-format": (input) =>
    input.format === undefined ? typeText(input.schema.type) : formatText(input, input.format),
  enum: ({ written, value, shown }) => {
    const choices = Array.isArray(written) ? written.map(String) : [];
    const near = typeof value === "string" ? didYouMean(value, choices) : undefined;
    const all = choices.slice(0, 20).join(", ");
    return {
      message: { pl: `${shown.pl} nie występuje na liście`, en: `${shown.en} is not on the list` },
      remedy:
        near === undefined
          ? { pl: `Do wyboru: ${all}.`, en: `Choose from: ${all}.` }
          : {
              pl: `Czy chodziło o „${near}”? Do wyboru: ${all}.`,
              en: `Did you mean “${near}”? Choose from: ${all}.`,
            },
    };
  },
  const: ({ written, shown }) => ({
    message: {
      pl: `${shown.pl} nie jest jedyną dozwoloną odpowiedzią`,
      en: `${shown.en} is not the only answer allowed`,
    },
    remedy: {
      pl: `Dozwolone jest: ${describeValue(written, "pl")}.`,
      en: `Allowed is: ${describeValue(written)}.`,
    },
  }),
  maxLength: ({ written, value }) => {
    const length = lengthOf(value);
    return {
      message: {
        pl: `tekst jest za długi: znaków ${length}, dozwolone najwyżej ${written}`,
        en: `the text is too long: characters ${length}, at most ${written} allowed`,
      },
      remedy: { pl: "Skróć tekst.", en: "Shorten the text." },
    };
  },
  minLength: ({ written, value }) => {
    const length = lengthOf(value);
    return {
      message: {
        pl: `tekst jest za krótki: znaków ${length}, potrzeba co najmniej ${written}`,
        en: `the text is too short: characters ${length}, at least ${written} needed`,
      },
      remedy: { pl: "Rozwiń tekst.", en: "Write more." },
    };
  },
  minimum: below,
  "x-minimum": below,
  maximum: above,
  "x-maximum": above,
  "x-step": ({ written, shown }) => ({
    message: {
      pl: `${shown.pl} nie jest wielokrotnością ${written}`,
      en: `${shown.en} is no multiple of ${written}`,
    },
    remedy: { pl: "Zaokrąglij wartość.", en: "Round the value." },
  }),
  // Texts that are too long, and numbers that cannot be kept exactly: what no other keyword of the form faults.
  "x-reads": ({ value, shown }) =>
    typeof value === "string"
      ? (TEXTS.maxLength?.({ written: factLimits.text.max, value, shown } as FaultInput) ?? inexact(shown))
      : inexact(shown),
  minItems: ({ written, value }) => ({
    message: {
      pl: `lista jest za krótka: pozycji ${itemsOf(value)}, potrzeba co najmniej ${written}`,
      en: `the list is too short: items ${itemsOf(value)}, at least ${written} needed`,
    },
    remedy: { pl: "Dodaj brakujące pozycje.", en: "Add what is missing." },
  }),
  maxItems: ({ written, value }) => ({
    message: {
      pl: `lista jest za długa: pozycji ${itemsOf(value)}, dozwolone najwyżej ${written}`,
      en: `the list is too long: items ${itemsOf(value)}, at most ${written} allowed`,
    },
    remedy: { pl: "Usuń nadmiarowe pozycje.", en: "Leave some out." },
  }),
  "x-distinct": () => ({
    message: { pl: "lista zawiera tę samą pozycję dwa razy", en: "the list holds the same item twice" },
    remedy: { pl: "Usuń powtórzenie.", en: "Leave the repetition out." },
  }),
};

function inexact(shown: LocalisedText): FaultText {
  return {
    message: {
      pl: `${shown.pl} ma za dużo cyfr, aby liczyć na niej dokładnie`,
      en: `${shown.en} has too many digits to be reckoned with exactly`,
    },
    remedy: {
      pl: "Zaokrąglij ją do sześciu miejsc po przecinku i najwyżej piętnastu cyfr.",
      en: "Round it to six decimals and fifteen digits at most.",
    },
  };
}

/** An answer not written as its format asks; the remedy writes it right when it can be guessed safely. */
function formatText({ value, shown }: FaultInput, { name, example, guess }: TextFormat): FaultText {
  const message = { pl: `${shown.pl} nie jest ${name.pl}`, en: `${shown.en} is not ${name.en}` };
  const meant = guess?.(tellable(value, shown));
  const remedy =
    meant === undefined
      ? { pl: `Napisz np. "${example}".`, en: `Write, for example, "${example}".` }
      : { pl: `Napisz: "${meant}".`, en: `Write: "${meant}".` };
  return { message, remedy };
}

/** A text or number to guess from, unless it is personal: then nothing may be guessed aloud from it. */
function tellable(value: unknown, shown: LocalisedText): unknown {
  const isWritten = typeof value === "string" || typeof value === "number";
  return isWritten && shown !== PERSONAL_VALUE ? value : undefined;
}

function lengthOf(value: unknown): number {
  return typeof value === "string" ? charactersOf(value) : 0;
}

function itemsOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
