import { isPlainObject } from "../document/plain-object.ts";
import { type Lang, wrongArgument } from "../errors/index.ts";
import { ruleLimits } from "../limits/rule-limits.ts";
import type { MessagePart } from "./message-part.ts";
import { isPlainText, type MessageSource } from "./message-source.ts";

/** Texts of rules by language, each with the parts that it was parsed into; texts without arguments need none. */
export type CompiledMessages = Readonly<Record<Lang, Readonly<Record<string, readonly MessagePart[]>>>>;

const MESSAGES = {
  of: "compiledMessages",
  name: "the messages",
  is: "what compileMessages gave, or the same read from its file",
};

/**
 * Messages that were compiled when the programme was published, in place of a parser. A text that is not among them is a
 * finding of the rules (OGW141), so that none of an older version is ever shown.
 *
 * @param messages what `compileMessages` gave, as JSON
 * @throws OgwError OGW410 for anything else.
 * @example
 * compiledMessages({ pl: {}, en: {} }).read("Bez argumentów.", "pl"); // ["Bez argumentów."]
 */
export function compiledMessages(messages: CompiledMessages): MessageSource {
  if (!isCompiled(messages)) throw wrongArgument(messages, MESSAGES);
  return {
    read(text, lang) {
      if (isPlainText(text)) return text === "" ? [] : [text];
      const texts = messages[lang];
      return (Object.hasOwn(texts, text) ? texts[text] : undefined) ?? NOT_COMPILED;
    },
  };
}

const NOT_COMPILED = {
  message: {
    pl: "Tego tekstu nie ma wśród skompilowanych komunikatów.",
    en: "This text is not among the compiled messages.",
  },
  remedy: {
    pl: "Skompiluj komunikaty jeszcze raz, z tej wersji programu (compileMessages).",
    en: "Compile the messages again, from this version of the programme (compileMessages).",
  },
};

function isCompiled(messages: unknown): messages is CompiledMessages {
  return (
    isPlainObject(messages) &&
    [messages.pl, messages.en].every(
      (texts) => isPlainObject(texts) && Object.values(texts).every((parts) => areParts(parts, 0)),
    )
  );
}

function areParts(written: unknown, depth: number): written is readonly MessagePart[] {
  return Array.isArray(written) && written.every((part) => typeof part === "string" || isPart(part, depth));
}

function isPart(part: unknown, depth: number): part is MessagePart {
  if (!isPlainObject(part) || depth > ruleLimits.messageDepth.max) return false;
  const { arg, number, plural, select, count, style, options } = part;
  if (typeof (plural ?? select) === "string") return areOptions(options, depth + 1);
  if (typeof number === "string") return style === undefined || isPlainObject(style);
  return typeof arg === "string" || count === true;
}

function areOptions(options: unknown, depth: number): boolean {
  return (
    isPlainObject(options) &&
    Object.hasOwn(options, "other") &&
    Object.values(options).every((parts) => areParts(parts, depth))
  );
}
