import type { Lang, LocalisedText } from "../errors/index.ts";
import type { Message, MessagePart } from "./message-part.ts";

/** Why a text cannot be used, for its author. */
export interface MessageFault {
  readonly message: LocalisedText;
  readonly remedy: LocalisedText;
  /** The word that the reader of messages has for it. */
  readonly found?: string;
}

/** Where the parts of messages come from: parsed here, or compiled when the programme was published. */
export interface MessageSource {
  /** The parts of one text in one language, or why there are none. */
  read(text: string, lang: Lang): readonly MessagePart[] | MessageFault;
}

/** Reads a message in both languages, or says in which one it is at fault. */
export function readMessage(
  source: MessageSource,
  text: LocalisedText,
): Message | (MessageFault & { readonly lang: Lang }) {
  const pl = source.read(text.pl, "pl");
  if ("remedy" in pl) return { ...pl, lang: "pl" };
  const en = source.read(text.en, "en");
  return "remedy" in en ? { ...en, lang: "en" } : { pl, en };
}

/** Whether a text means just what it says, so that nobody has to parse it. */
export function isPlainText(text: string): boolean {
  return !/[{}'<]/.test(text);
}
