import { writtenDay } from "../calendar/index.ts";
import type { LocalisedText } from "../errors/index.ts";
import type { TypedNode } from "../language/typed-node.ts";
import { dateText } from "../values/civil-day.ts";
import type { ValueType } from "../values/value-type.ts";
import { type Answer, BLANK } from "./conditions/condition.ts";
import { operationWords } from "./operation-words.ts";

/** A value of a type as a person writes it: `1 500,00 zł`, `1 marca 2026 r.`, `60`, `ngo`. */
export function writtenValue(value: Answer, type: ValueType): LocalisedText {
  if (value === BLANK) return { pl: "bez odpowiedzi", en: "left blank" };
  if (typeof value === "boolean") return value ? { pl: "tak", en: "yes" } : { pl: "nie", en: "no" };
  if (typeof value === "string") return { pl: value, en: value };
  if (type.kind === "date") {
    const day = dateText(value);
    return { pl: writtenDay(day, "pl"), en: writtenDay(day, "en") };
  }
  if (type.kind === "instant") return same(new Date(value).toISOString());
  if (type.kind !== "number") return same(String(value));
  const plain = decimal(String(value / type.den));
  if (type.unit === "percent") return { pl: `${plain.pl} %`, en: `${plain.en} %` };
  if (type.unit !== "money") return plain;
  // Without the tables of `Intl`, which a check of a programme does without.
  const [whole = "", part = ""] = (value / type.den).toFixed(2).split(".");
  const grouped = (by: string) => whole.replace(/\B(?=(\d{3})+$)/g, by);
  return { pl: `${grouped("\u00a0")},${part}\u00a0zł`, en: `PLN\u00a0${grouped(",")}.${part}` };
}

/** A decimal as each language writes it: `1500,00`, `1500.00`. */
export function decimal(written: string): LocalisedText {
  return { pl: written.replace(".", ","), en: written };
}

function same(text: string): LocalisedText {
  return { pl: text, en: text };
}

/** What a value is called: the title of its field, or how it is written in the rule. */
export function nameOf(node: TypedNode): LocalisedText {
  const { origin, op, args, literal } = node;
  if (origin.from === "fact") return origin.field.title;
  if (origin.from === "parameter") return { pl: `parametr „${origin.id}”`, en: `parameter "${origin.id}"` };
  if (origin.from === "calculation")
    return { pl: `obliczenie „${origin.id}”`, en: `calculation "${origin.id}"` };
  if (typeof literal === "number" || typeof literal === "string") return same(String(literal));
  const [first] = args;
  if (first === undefined) return { pl: `„${op}”`, en: `"${op}"` };
  const inner = nameOf(first);
  if (op === first.op && args.length === 1) return inner;
  if (op === "text.len")
    return { pl: `${inner.pl} (liczba znaków)`, en: `${inner.en} (number of characters)` };
  if (op === "count") return { pl: `${inner.pl} (liczba pozycji)`, en: `${inner.en} (number of items)` };
  if (INFIX.includes(op) && args.length > 1 && args.length <= MOST_NAMED) {
    const names = args.map((arg) => nameOf(arg));
    const joined = (lang: "pl" | "en") => names.map((name) => name[lang]).join(` ${op} `);
    return { pl: joined("pl"), en: joined("en") };
  }
  const gives = operationWords(op);
  return { pl: `${gives.pl}: ${inner.pl}`, en: `${gives.en}: ${inner.en}` };
}

const INFIX = ["+", "-", "*", "/"];
/** Most operands that are named one by one. */
const MOST_NAMED = 3;
