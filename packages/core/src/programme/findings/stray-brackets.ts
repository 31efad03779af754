import type { Lang, LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { PlacedText } from "./texts-of.ts";

const LANGUAGES: readonly Lang[] = ["pl", "en"];

/**
 * OGW807, a warning: a curly bracket that people will read. In the messages of a rule one that closes nothing; in any other
 * text, where nothing is put in, an argument in brackets.
 */
export function strayBrackets(texts: readonly PlacedText[]): readonly Problem[] {
  return texts.flatMap(({ text, pointer }) => {
    const isMessage = /^\/rules\/\d+\/messages\/[^/]+$/.test(pointer);
    for (const lang of LANGUAGES) {
      const at = `${pointer}/${lang}`;
      if (isMessage && closesNothing(text[lang])) return [stray(at)];
      const [argument] = (isMessage ? null : text[lang].match(ARGUMENT)) ?? [];
      if (argument !== undefined) return [nothingPutIn(argument, at)];
    }
    return [];
  });
}

/** An argument as the messages of rules name one. */
const ARGUMENT = /\{\s*[A-Za-z][A-Za-z0-9_.]{0,60}\s*[},]/;

/** Whether a message has a bracket that closes nothing; what stands between apostrophes is plain text. */
function closesNothing(message: string): boolean {
  let depth = 0;
  for (let at = 0; at < message.length; at += 1) {
    const character = message[at];
    if (character === "'") at = behindQuote(message, at);
    else if (character === "{") depth += 1;
    else if (character === "}") depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}

/** The last character of what an apostrophe protects: itself, the one that doubles it, or the one that closes it. */
function behindQuote(message: string, at: number): number {
  const next = message[at + 1];
  if (next === "'") return at + 1;
  if (next === undefined || !"{}<>".includes(next)) return at;
  for (let end = at + 2; end < message.length; end += 1) {
    if (message[end] !== "'") continue;
    if (message[end + 1] !== "'") return end;
    end += 1;
  }
  return message.length;
}

function stray(pointer: string): Problem {
  return finding(
    pointer,
    {
      pl: "W tekście stoi nawias „}”, który niczego nie zamyka: ludzie przeczytają go w pismach.",
      en: "The text has a bracket “}” that closes nothing: people read it in letters.",
    },
    {
      pl: "Usuń go. Nawias, który ma zostać, bierze się w apostrofy: '}'.",
      en: "Remove it. A bracket that is to stay stands in apostrophes: '}'.",
    },
  );
}

function nothingPutIn(argument: string, pointer: string): Problem {
  const shown = argument.replace(/[},]$/, "}");
  return finding(
    pointer,
    {
      pl: `W tym tekście za „${shown}” nic się nie wstawia: ludzie przeczytają nawiasy i nazwę.`,
      en: `Nothing is put in for “${shown}” in this text: people read the brackets and the name.`,
    },
    {
      pl: "Napisz wartość słowami; argumenty mają tylko teksty w „messages” reguł.",
      en: 'Write the value in words; only the texts in "messages" of rules have arguments.',
    },
  );
}

function finding(pointer: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem("OGW807", pointer, message, remedy, "warning");
}
