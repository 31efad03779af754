import { parse } from "@formatjs/icu-messageformat-parser";
import type { Lang } from "../errors/index.ts";
import type { MessagePart, PluralPart } from "./message-part.ts";
import { isPlainText, type MessageFault, type MessageSource } from "./message-source.ts";

const LOCALES: Readonly<Record<Lang, string>> = { pl: "pl-PL", en: "en-GB" };

type Element = ReturnType<typeof parse>[number];
type Choice = Extract<Element, { readonly options: unknown }>;

/** The styles of numbers that ICU messages have names for, as `intl-messageformat` knows them. */
const NUMBER_STYLES = {
  integer: { maximumFractionDigits: 0 },
  currency: { style: "currency" },
  percent: { style: "percent" },
} as const;

/** ICU messages, parsed when the rules are compiled. */
export const icuMessages: MessageSource = {
  read(text, lang) {
    if (isPlainText(text)) return text === "" ? [] : [text];
    try {
      // Only skeletons of numbers (`::`) are read by the customs of a locale.
      const locale = text.includes("::") ? { locale: new Intl.Locale(LOCALES[lang]) } : {};
      const elements = parse(text, { ignoreTag: true, ...locale });
      return unsupported(elements) ?? elements.map(partOf);
    } catch (cause) {
      return unreadable(cause);
    }
  },
};

/** What ICU knows and no text of a rule can have: styles of dates and times. What looks like a tag is plain text. */
function unsupported(elements: readonly Element[]): MessageFault | undefined {
  for (const element of elements) {
    if (element.type === 3 || element.type === 4) return date(element.value);
    if (!("options" in element)) continue;
    for (const { value } of Object.values(element.options)) {
      const fault = unsupported(value);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

function partOf(element: Element): MessagePart {
  switch (element.type) {
    case 1:
      return { arg: element.value };
    case 2:
      return { number: element.value, ...styleOf(element.style) };
    case 5:
      return { select: element.value, options: optionsOf(element) };
    case 6:
      return pluralOf(element);
    case 7:
      return { count: true };
    default:
      return "value" in element ? element.value : "";
  }
}

/** Named styles are written out, so that whoever prints the message needs no table of names. */
function styleOf(style: Extract<Element, { type: 2 }>["style"]): {
  readonly style?: Readonly<Record<string, unknown>>;
} {
  const options = typeof style === "string" ? styleNamed(style) : style?.parsedOptions;
  return options === undefined || options === null ? {} : { style: { ...options } };
}

function styleNamed(name: string): Readonly<Record<string, unknown>> | undefined {
  return Object.hasOwn(NUMBER_STYLES, name) ? NUMBER_STYLES[name as keyof typeof NUMBER_STYLES] : undefined;
}

function pluralOf(element: Extract<Element, { type: 6 }>): PluralPart {
  return {
    plural: element.value,
    options: optionsOf(element),
    ...(element.offset ? { offset: element.offset } : {}),
    ...(element.pluralType === "ordinal" ? { ordinal: true } : {}),
  };
}

function optionsOf({ options }: Choice): PluralPart["options"] {
  return Object.fromEntries(Object.entries(options).map(([word, { value }]) => [word, value.map(partOf)]));
}

function date(name: string): MessageFault {
  return {
    message: {
      pl: `Argument „${name}” ma w tekście własny zapis daty albo godziny, którego nie ma.`,
      en: `The argument "${name}" has a style of dates or times in the text, and there is none.`,
    },
    remedy: {
      pl: `Napisz {${name}}: data wypisuje się słowami.`,
      en: `Write {${name}}: a date is printed in words.`,
    },
  };
}

function unreadable(cause: unknown): MessageFault {
  return {
    message: { pl: "Tekst jest źle napisany.", en: "The text is not written right." },
    remedy: {
      pl: "Sprawdź nawiasy klamrowe; apostrof chroni nawias: '{'.",
      en: "Check the curly brackets; an apostrophe protects one: '{'.",
    },
    found: String((cause as Error).message),
  };
}
