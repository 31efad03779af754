import type { LocalisedText } from "../errors/index.ts";
import type { CompiledMessages } from "../messages/compiled-messages.ts";
import type { Message, MessagePart } from "../messages/message-part.ts";
import { isPlainText } from "../messages/message-source.ts";
import type { DraftRuleSet } from "./compiled-rule-set.ts";
import { RuleSet } from "./rule-set.ts";

/**
 * The texts of rules, parsed once for all who read the programme: as JSON, for `compiledMessages` on a page that then
 * carries no parser. To be made anew with every version of the programme.
 *
 * @throws OgwError OGW410 for anything but a rule set of this library.
 * @example
 * JSON.stringify({ pl: { "{n}": [{ arg: "n" }] }, en: {} }); // what it gives for a text that is its argument
 */
export function compileMessages(ruleSet: DraftRuleSet): CompiledMessages {
  const compiled = {
    pl: new Map<string, readonly MessagePart[]>(),
    en: new Map<string, readonly MessagePart[]>(),
  };
  for (const { document, messages } of RuleSet.partsOf(ruleSet).rules) {
    for (const [outcome, message] of Object.entries(messages) as [keyof typeof messages, Message][]) {
      const text: LocalisedText | undefined = document.messages[outcome];
      if (text === undefined) continue;
      for (const lang of ["pl", "en"] as const)
        if (!isPlainText(text[lang])) compiled[lang].set(text[lang], message[lang]);
    }
  }
  return { pl: Object.fromEntries(compiled.pl), en: Object.fromEntries(compiled.en) };
}
