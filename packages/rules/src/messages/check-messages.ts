import { didYouMean } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import type { Core } from "../language/core.ts";
import { finding, listed, meant } from "../language/finding.ts";
import type { MessageOutcome, RuleDocument } from "../rule-set/rule-document.ts";
import { type Message, parseMessage, usesOf } from "./message.ts";

/** Parses a rule's messages and checks their arguments; faults are reported. */
export function checkMessages(
  document: RuleDocument,
  names: readonly string[],
  args: Readonly<Record<string, Core>>,
  problems: Problem[],
): Partial<Record<MessageOutcome, Message>> {
  const messages: Partial<Record<MessageOutcome, Message>> = {};
  const used = new Set<string>(["points"]);
  for (const [outcome, text] of Object.entries(document.messages) as [
    MessageOutcome,
    { pl: string; en: string },
  ][]) {
    const at = `${document.at}/messages/${outcome}`;
    const parsed = parseMessage(text);
    if ("fault" in parsed) {
      problems.push(
        finding(
          "OGW141",
          `${at}/${parsed.lang}`,
          {
            pl: `Tekst nie jest poprawnym komunikatem ICU (${parsed.fault}).`,
            en: `The text is not a valid ICU message (${parsed.fault}).`,
          },
          {
            pl: "Sprawdź nawiasy klamrowe; apostrof chroni nawias: '{'.",
            en: "Check the curly brackets; an apostrophe protects one: '{'.",
          },
        ),
      );
      continue;
    }
    messages[outcome] = parsed;
    for (const use of usesOf(parsed)) {
      used.add(use.name);
      if (use.name === "points" && document.kind === "scoring") continue;
      if (!names.includes(use.name)) {
        problems.push(
          finding(
            "OGW141",
            at,
            {
              pl: `Tekst używa argumentu „${use.name}”, którego nie ma w „args”.`,
              en: `The text uses the argument "${use.name}", which is not in "args".`,
            },
            meant(didYouMean(use.name, names), {
              pl: names.length === 0 ? "Dodaj go do „args”." : `Argumenty: ${listed(names)}.`,
              en: names.length === 0 ? 'Add it to "args".' : `Arguments: ${listed(names)}.`,
            }),
          ),
        );
      } else if (use.counts && args[use.name] !== undefined && args[use.name]?.type.kind !== "number") {
        problems.push(
          finding(
            "OGW141",
            at,
            {
              pl: `Liczba mnoga potrzebuje liczby, a „${use.name}” nią nie jest.`,
              en: `A plural needs a number, and "${use.name}" is none.`,
            },
            { pl: "Podaj argument liczbowy.", en: "Give an argument that is a number." },
          ),
        );
      }
    }
  }
  for (const name of names) {
    if (used.has(name)) continue;
    problems.push(
      finding(
        "OGW141",
        `${document.at}/messages/args/${name}`,
        { pl: `Żaden tekst nie używa argumentu „${name}”.`, en: `No text uses the argument "${name}".` },
        { pl: `Usuń go albo wstaw {${name}} do tekstu.`, en: `Remove it, or put {${name}} into a text.` },
        "warning",
      ),
    );
  }
  return messages;
}
