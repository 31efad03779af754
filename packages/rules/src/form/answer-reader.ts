import { isMultiple } from "../formats/exact-decimal.ts";
import { factLimits } from "../limits/answer-limits.ts";
import { readDecimal } from "../values/decimal.ts";
import { plainText, type ScalarReader, scalarReader } from "../values/read-scalar.ts";
import type { Field } from "../values/shape.ts";

/** Whether an answer says nothing: it is missing, null, or a text in which nothing can be seen. */
export function isBlank(answer: unknown): boolean {
  return answer === undefined || answer === null || (typeof answer === "string" && isBlankText(answer));
}

/** Characters that take room or none and show nothing, beside those that count as white space. */
const UNSEEN =
  /^(?:[\s\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5|[\u180b-\u180d]|[\ufe00-\ufe0f])*$/;

/** A text that begins with a digit or a Latin letter is not blank. */
function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  const isSeen = (first >= 48 && first < 128) || (first >= 0xc0 && first < 0x300);
  return !isSeen && UNSEEN.test(text);
}

/** A text has characters that take two units; told by one native search, since most texts have none. */
const IN_PAIRS = /[\ud800-\udbff]/;

/** Whole characters, as people count them and as JSON Schema does. */
export function charactersOf(text: string): number {
  if (!IN_PAIRS.test(text)) return text.length;
  let count = text.length;
  for (let index = 1; index < text.length; index += 1) {
    const isSecondHalf = (text.charCodeAt(index) & 0xfc00) === 0xdc00;
    if (isSecondHalf && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800) count -= 1;
  }
  return count;
}

const readers = new WeakMap<Field, ScalarReader>();

/**
 * What reads answers of one field, the same for form and rules: an exact value, or undefined for whatever the form does
 * not accept. Groups and lists have none.
 */
export function answerReader(field: Field): ScalarReader {
  const known = readers.get(field);
  if (known !== undefined) return known;
  const reader = newReader(field);
  readers.set(field, reader);
  return reader;
}

function newReader(field: Field): ScalarReader {
  const read = scalarReader(field.type);
  switch (field.type.kind) {
    case "text":
      return textReader(field, read);
    case "code":
    case "instant":
      return ofLength(field, read);
    case "number":
      return ofLength(field, numberReader(field, read));
    case "date":
      return ofLength(field, within(field, read));
    default:
      return field.only === undefined
        ? read
        : (answer) => (answer === field.only ? (answer as boolean) : undefined);
  }
}

function textReader({ minLength = 0, maxLength, written }: Field, read: ScalarReader): ScalarReader {
  return (answer) => {
    if (typeof answer !== "string" || answer.length > MOST_UNITS_A_CHARACTER * maxLength) return undefined;
    const text = read(answer) as string | undefined;
    if (text === undefined) return undefined;
    // As many units as characters at most, and at least half as many.
    if (text.length > maxLength && charactersOf(text) > maxLength) return undefined;
    if (minLength > 0 && text.length < 2 * minLength && charactersOf(text) < minLength) return undefined;
    return written === undefined ? text : written.read(text);
  };
}

/** Texts of a typed field have a length too, when the form states one. */
function ofLength({ minLength = 0, maxLength }: Field, read: ScalarReader): ScalarReader {
  if (minLength === 0 && maxLength === factLimits.text.max) return read;
  return (answer) => {
    const value = read(answer);
    if (value === undefined || typeof answer !== "string") return value;
    const length = charactersOf(plainText(answer) ?? "");
    return length >= minLength && length <= maxLength ? value : undefined;
  };
}

/** A character may be written in several units that become one in NFC; what has more still is too long as it stands. */
const MOST_UNITS_A_CHARACTER = 4;

/** No number, date or choice takes more characters than this to write. */
const LONGEST_SCALAR = 64;

function within({ lo, hi }: Field, read: ScalarReader): ScalarReader {
  return (answer) => {
    const value = read(answer) as number | undefined;
    return value !== undefined && value >= lo && value <= hi ? value : undefined;
  };
}

function numberReader(field: Field, read: ScalarReader): ScalarReader {
  const { json, only, written } = field;
  const bounded = within(field, read);
  const fits = stepTest(field);
  if (json === undefined && only === undefined && written === undefined && fits === undefined) return bounded;
  return (answer) => {
    if (json !== undefined && typeof answer !== json) return undefined;
    const value = bounded(answer) as number | undefined;
    if (value === undefined || (only !== undefined && value !== only)) return undefined;
    if (fits !== undefined && !fits(value, answer)) return undefined;
    return written !== undefined && written.read(answer as number) === undefined ? undefined : value;
  };
}

/** Whether a number is a whole multiple of the field's step. */
function stepTest({ step, type }: Field): ((value: number, answer: unknown) => boolean) | undefined {
  if (step === undefined || type.kind !== "number") return undefined;
  const decimal = readDecimal(step);
  const units = decimal === undefined ? Number.NaN : (decimal.num * type.den) / decimal.den;
  if (Number.isSafeInteger(units) && units > 0)
    return units === 1 ? undefined : (value) => value % units === 0;
  return (_, answer) => typeof answer === "number" && isMultiple(answer, step);
}

/** In which way an answer that cannot be read falls short. */
export type Misfit = "kind" | "format" | "range" | "long" | "short" | "step" | "only";

/** In which way an answer that {@link answerReader} does not read falls short; asked for messages alone. */
export function misfitOf(field: Field, answer: unknown): Misfit {
  const { type, minLength = 0, maxLength, written, json } = field;
  if (json !== undefined && typeof answer !== json) return "kind";
  if (type.kind === "text" && typeof answer === "string") {
    const length =
      answer.length > MOST_UNITS_A_CHARACTER * maxLength
        ? answer.length
        : charactersOf(answer.normalize("NFC"));
    if (length > maxLength) return "long";
    if (!answer.isWellFormed()) return "kind";
    return length < minLength ? "short" : written === undefined ? "kind" : "format";
  }
  if (typeof answer === "string" && answer.length > LONGEST_SCALAR) return "kind";
  const value = scalarReader(type)(answer);
  if (value === undefined) return "kind";
  if (typeof answer === "string") {
    const length = charactersOf(answer.normalize("NFC"));
    if (length > maxLength) return "long";
    if (length < minLength) return "short";
  }
  if (typeof value === "number" && (value < field.lo || value > field.hi)) return "range";
  if (field.only !== undefined && value !== field.only) return "only";
  if (field.step !== undefined && stepTest(field)?.(value as number, answer) === false) return "step";
  return written === undefined ? "kind" : "format";
}
