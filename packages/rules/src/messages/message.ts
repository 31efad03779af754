import { formatToParts, IntlMessageFormat } from "intl-messageformat";
import type { Lang, LocalisedText } from "../errors/index.ts";
import { messageFormatters } from "./message-formatters.ts";

const LOCALES: Readonly<Record<Lang, string>> = { pl: "pl-PL", en: "en-GB" };

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** Where an argument stands in a message: printed as it is, or used to choose a plural or number format. */
export interface MessageUse {
  readonly name: string;
  readonly counts: boolean;
}

/** An ICU message in both languages. */
export type Message = Readonly<Record<Lang, ParsedText>>;

/** An ICU text that was read. */
class ParsedText {
  readonly elements: Element[];
  readonly #locale: string;

  constructor(text: string, locale: string) {
    this.elements = readText(text, locale);
    this.#locale = locale;
    markPrinted(this.elements);
  }

  /** Puts it into words; it asks the platform for plurals, numbers and dates only where the text has such. */
  format(values: Readonly<Record<string, string | number>>): string {
    const { formats } = IntlMessageFormat;
    return formatToParts(this.elements, this.#locale, messageFormatters, formats, values)
      .map(({ value }) => String(value))
      .join("");
  }
}

/** The parser that comes with the library; a build without it is another entry of its package. */
const parse = IntlMessageFormat.__parse as NonNullable<typeof IntlMessageFormat.__parse>;

/** Only skeletons of numbers and dates (`::`) are read by the customs of a locale. */
function readText(text: string, locale: string): Element[] {
  return parse(text, text.includes("::") ? { locale: new Intl.Locale(locale) } : {});
}

/** Parses a message, or gives what the ICU parser says about it. */
export function parseMessage(text: LocalisedText): Message | { readonly lang: Lang; readonly fault: string } {
  const parsed: Partial<Record<Lang, ParsedText>> = {};
  for (const lang of ["pl", "en"] as const) {
    try {
      parsed[lang] = new ParsedText(text[lang], LOCALES[lang]);
    } catch (cause) {
      return { lang, fault: cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause) };
    }
  }
  return parsed as Message;
}

const TEXT_MARK = "$text";

/**
 * Plain `{amount}` prints a ready text; `{amount, plural, …}` counts with the number itself. The tree is changed where
 * it stands, as it is the message's own.
 */
function markPrinted(elements: readonly Element[]): void {
  for (const element of elements) {
    if (element.type === 1) element.value += TEXT_MARK;
    if ("options" in element) for (const option of Object.values(element.options)) markPrinted(option.value);
  }
}

/** Arguments that a message uses. */
export function usesOf(message: Message): readonly MessageUse[] {
  const uses = new Map<string, MessageUse>();
  const walk = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (element.type === 1)
        uses.set(element.value, { name: element.value.slice(0, -TEXT_MARK.length), counts: false });
      if (element.type >= 2 && element.type <= 6 && "value" in element)
        uses.set(`#${element.value}`, {
          name: String(element.value),
          counts: element.type === 2 || element.type === 6,
        });
      if ("options" in element) for (const option of Object.values(element.options)) walk(option.value);
    }
  };
  walk(message.pl.elements);
  walk(message.en.elements);
  return [...uses.values()];
}

/** An argument ready to be put into a message. */
export interface MessageArgument {
  readonly text: string;
  readonly number?: number;
}

/** Renders a message. */
export function formatMessage(
  message: Message,
  lang: Lang,
  args: Readonly<Record<string, MessageArgument>>,
): string {
  const values: Record<string, string | number> = {};
  for (const [name, arg] of Object.entries(args)) {
    values[name + TEXT_MARK] = arg.text;
    values[name] = arg.number ?? arg.text;
  }
  return message[lang].format(values);
}
