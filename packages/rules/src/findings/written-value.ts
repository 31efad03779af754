import type { LocalisedText } from "../errors/index.ts";
import type { TypedNode } from "../language/typed-node.ts";
import { dateText } from "../values/civil-day.ts";
import type { ValueType } from "../values/value-type.ts";
import { type Answer, BLANK } from "./conditions/condition.ts";

/** A value of a type as a person writes it: `1500.00 zł`, `2026-03-01`, `60`, `ngo`. */
export function writtenValue(value: Answer, type: ValueType): LocalisedText {
  if (value === BLANK) return { pl: "bez odpowiedzi", en: "left blank" };
  if (typeof value === "boolean") return value ? { pl: "tak", en: "yes" } : { pl: "nie", en: "no" };
  if (typeof value === "string") return { pl: value, en: value };
  if (type.kind === "date") return same(dateText(value));
  if (type.kind === "instant") return same(new Date(value).toISOString());
  if (type.kind !== "number") return same(String(value));
  const plain = String(value / type.den);
  if (type.unit === "percent") return same(`${plain} %`);
  if (type.unit !== "money") return same(plain);
  const money = (value / type.den).toFixed(2);
  return { pl: `${money} zł`, en: `PLN ${money}` };
}

function same(text: string): LocalisedText {
  return { pl: text, en: text };
}

/** What a value is called: the title of its field, or how it is written in the rule. */
export function nameOf(node: TypedNode): LocalisedText {
  const { origin, op, args } = node;
  if (origin.from === "fact") return origin.field.title;
  const [first] = args;
  if (first === undefined) return { pl: `„${op}”`, en: `"${op}"` };
  const inner = nameOf(first);
  if (op === "text.len")
    return { pl: `${inner.pl} (liczba znaków)`, en: `${inner.en} (number of characters)` };
  if (op === "count") return { pl: `${inner.pl} (liczba pozycji)`, en: `${inner.en} (number of items)` };
  return op === first.op ? inner : { pl: `„${op}” z: ${inner.pl}`, en: `"${op}" of ${inner.en}` };
}
