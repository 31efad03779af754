import { type Lang, OgwError } from "../errors/index.ts";
import { numberFormat, pluralRules } from "./message-formatters.ts";
import type { Message, MessagePart, NumberPart, PluralPart, SelectPart } from "./message-part.ts";

/** An argument ready to be put into a message. */
export interface MessageArgument {
  readonly text: string;
  /** What plurals count with; left out where there is no number. */
  readonly number?: number;
  /** What selects go by: the code of a choice, `true` or `false`; the text where it is left out. */
  readonly code?: string;
}

type Arguments = Readonly<Record<string, MessageArgument>>;

/**
 * Puts a message into words; it asks the platform for plurals and numbers only where the text has such. Where a number
 * is not known, its place says so, and a plural has its general form.
 *
 * @throws OgwError OGW405 when the outcome lacks an argument.
 */
export function formatMessage(message: Message, lang: Lang, args: Arguments): string {
  return written(message[lang], lang, args, "");
}

function written(parts: readonly MessagePart[], lang: Lang, args: Arguments, count: string): string {
  let text = "";
  for (const part of parts) {
    if (typeof part === "string") text += part;
    else if ("arg" in part) text += argument(args, part.arg).text;
    else if ("number" in part) text += writtenNumber(part, lang, args);
    else if ("plural" in part) text += chosenForm(part, lang, args);
    else if ("select" in part) text += written(selected(part, args), lang, args, "");
    else text += count;
  }
  return text;
}

/** The number in its style; where there is none, what is printed in its place. */
function writtenNumber({ number: name, style }: NumberPart, lang: Lang, args: Arguments): string {
  const { number, text } = argument(args, name);
  if (number === undefined) return text;
  const { scale = 1, ...options } = style ?? {};
  return numberFormat(lang, options).format(number * Number(scale));
}

function chosenForm(part: PluralPart, lang: Lang, args: Arguments): string {
  const { options, offset = 0, ordinal } = part;
  const { number, text } = argument(args, part.plural);
  if (number === undefined) return written(optionOf(options, "other"), lang, args, text);
  const counted = number - offset;
  const exact = `=${number}`;
  const form = Object.hasOwn(options, exact)
    ? exact
    : pluralRules(lang, ordinal === true ? "ordinal" : "cardinal").select(counted);
  return written(optionOf(options, form), lang, args, numberFormat(lang, {}).format(counted));
}

function selected({ select: name, options }: SelectPart, args: Arguments): readonly MessagePart[] {
  const { number, code, text } = argument(args, name);
  return optionOf(options, String(number ?? code ?? text));
}

function optionOf(options: PluralPart["options"], word: string): readonly MessagePart[] {
  return (Object.hasOwn(options, word) ? options[word] : options.other) ?? [];
}

/** An argument of the outcome; one that was decided under another version of the programme may lack it. */
function argument(args: Arguments, name: string): MessageArgument {
  const found = Object.hasOwn(args, name) ? args[name] : undefined;
  if (found !== undefined) return found;
  throw new OgwError({
    code: "OGW405",
    subject: `argument "${name}"`,
    problem: "the text of the rule needs it, and the outcome lacks it",
    remedy: "Use the version that decided it",
  });
}
