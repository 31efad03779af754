import type { Lang, LocalisedText } from "../../errors/index.ts";
import type { Shape } from "../../values/shape.ts";
import type { ValueType } from "../../values/value-type.ts";

/** What a value is a value of, as far as it decides which words go with it. */
export type ValueKind =
  | "money"
  | "number"
  | "percent"
  | Exclude<ValueType["kind"], "number" | "literals">
  | "unknown";

/** A value in words, in the forms that sentences need. */
export interface ValueWords {
  readonly is: "value";
  readonly kind: ValueKind;
  /** Subject of a sentence: „wnioskowana kwota”. */
  readonly name: LocalisedText;
  /** After a preposition that takes the genitive: „kwoty „Wnioskowana kwota””. */
  readonly of: LocalisedText;
  /** Of a day or a list: where; „w dniu „Początek””, „na liście „Partnerzy””. */
  readonly at?: LocalisedText;
  /** Of a day: after „przed”. */
  readonly before?: LocalisedText;
  /** Without a word for the operation, as it stands inside another one: „(A + B)”. */
  readonly formula?: LocalisedText;
  /** Whether it is written as an amount, so that „co najmniej” may stand right before it. */
  readonly isAmount?: true;
  /** A literal that still takes the type of what stands beside it. */
  readonly literal?: string | number | boolean;
  /** Several values written one beside another. */
  readonly several?: readonly ValueWords[];
  /** Labels of choices, by code. */
  readonly labels?: Readonly<Record<string, LocalisedText>>;
  /** Of a list: what its items have. */
  readonly items?: Shape;
  /** Of a list of plain values: of what kind they are. */
  readonly element?: Pick<ValueWords, "kind" | "labels">;
  /** Of a place: the register that it is looked up in. */
  readonly register?: string;
}

/** A condition in words, and its opposite. */
export interface ConditionWords {
  readonly is: "condition";
  readonly yes: LocalisedText;
  readonly no: LocalisedText;
  /** What joins its parts, if it has several: brackets are needed where another joins it. */
  readonly joins?: Joint;
}

/** What joins the parts of a condition. */
export type Joint = "and" | "or" | "other";

/** An expression in words. */
export type Words = ValueWords | ConditionWords;

/** The same text in each language. */
export function both(text: (lang: Lang) => string): LocalisedText {
  return { pl: text("pl"), en: text("en") };
}

/** A text of two languages, from its Polish and its English. */
export function text(pl: string, en: string): LocalisedText {
  return { pl, en };
}

/** A text between marks of quotation, as each language writes them. */
export function quoted({ pl, en }: LocalisedText): LocalisedText {
  return { pl: `„${pl}”`, en: `“${en}”` };
}

/** A condition out of its Polish and English, each with its opposite. */
export function condition(yes: LocalisedText, no: LocalisedText, joins?: Joint): ConditionWords {
  return { is: "condition", yes, no, ...(joins === undefined ? {} : { joins }) };
}

/** The opposite of a condition. */
export function opposite({ yes, no, joins }: ConditionWords): ConditionWords {
  return condition(no, yes, joins === "and" ? "or" : joins === "or" ? "and" : joins);
}

/** Several texts in a row, the last one after a word: „a, b albo c”. */
export function enumerated(texts: readonly LocalisedText[], last: LocalisedText): LocalisedText {
  return both((lang) => {
    const all = texts.map((one) => one[lang]);
    const end = all.pop() ?? "";
    return all.length === 0 ? end : `${all.join(", ")} ${last[lang]} ${end}`;
  });
}
