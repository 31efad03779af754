import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import type { LocalisedText } from "../errors/index.ts";
import type { MessageOutcome, RuleDocument } from "./rule-document.ts";
import type { RuleParts } from "./rule-parts.ts";

const OUTCOMES: readonly MessageOutcome[] = ["met", "notMet", "notApplicable", "undetermined"];

/** Reads the texts of a rule and the expressions of their arguments. */
export function readMessages(
  written: PlainObject,
  scoring: boolean,
  parts: RuleParts,
): Pick<RuleDocument, "messages" | "args"> | undefined {
  const messages = written.messages;
  if (!isPlainObject(messages))
    return parts.fault(
      "/messages",
      "OGW141",
      { pl: "Reguła nie ma „messages”.", en: 'The rule has no "messages".' },
      {
        pl: "Podaj co najmniej „notMet” i „undetermined” po polsku i angielsku.",
        en: 'Give at least "notMet" and "undetermined" in Polish and English.',
      },
    );
  parts.keys(messages, [...OUTCOMES, "args"], "/messages");
  const texts: Partial<Record<MessageOutcome, LocalisedText>> = {};
  for (const outcome of OUTCOMES) {
    if (messages[outcome] === undefined) {
      const needed = outcome === "undetermined" || (outcome === "notMet" && !scoring);
      if (needed)
        parts.fault(
          "/messages",
          "OGW141",
          { pl: `Brak tekstu „${outcome}”.`, en: `The text "${outcome}" is missing.` },
          {
            pl: "Napisz go po polsku i po angielsku.",
            en: "Write it in Polish and in English.",
          },
        );
      continue;
    }
    const text = parts.text(messages[outcome], `/messages/${outcome}`);
    if (text !== undefined) texts[outcome] = text;
  }
  const args = messages.args ?? {};
  if (!isPlainObject(args))
    return parts.fault("/messages/args", "OGW141", {
      pl: "„args” to obiekt: nazwa → wyrażenie.",
      en: '"args" is an object: name → expression.',
    });
  return { messages: texts, args };
}
