import { didYouMean, joinPointer } from "../document/index.ts";
import type { LocalisedText, Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import type { TypedNode } from "../language/typed-node.ts";
import { beyondLimit } from "../limits/limit.ts";
import { ruleLimits } from "../limits/rule-limits.ts";
import type { MessageOutcome, RuleDocument } from "../rule-document/rule-document.ts";
import { type Message, type MessageUse, usesOf } from "./message-part.ts";
import { type MessageSource, readMessage } from "./message-source.ts";

/** Reads a rule's messages and checks their arguments; faults are reported. */
export function checkMessages(
  source: MessageSource,
  document: RuleDocument,
  names: readonly string[],
  args: Readonly<Record<string, TypedNode>>,
  problems: Problem[],
): Partial<Record<MessageOutcome, Message>> {
  const messages: Partial<Record<MessageOutcome, Message>> = {};
  const used = new Set<string>();
  let isWhole = true;
  for (const [outcome, text] of Object.entries(document.messages) as [MessageOutcome, LocalisedText][]) {
    const at = `${document.at}/messages/${outcome}`;
    const message = readBounded(source, text, at, problems);
    if (message === undefined) {
      isWhole = false;
      continue;
    }
    messages[outcome] = message;
    for (const use of usesOf(message)) {
      used.add(use.name);
      if (use.name !== "points" || document.kind !== "scoring") checkUse(use, at, names, args, problems);
    }
  }
  // What a text at fault uses is not known.
  for (const name of isWhole ? names : []) if (!used.has(name)) unusedArgument(document, name, problems);
  return messages;
}

function readBounded(
  source: MessageSource,
  text: LocalisedText,
  at: string,
  problems: Problem[],
): Message | undefined {
  const beyond = (["pl", "en"] as const).flatMap((lang) => oversize(text[lang], `${at}/${lang}`) ?? []);
  if (beyond.length > 0) return void problems.push(...beyond);
  const read = readMessage(source, text);
  if (!("remedy" in read)) return read;
  problems.push(problemAt("OGW141", `${at}/${read.lang}`, read.message, read.remedy));
  return undefined;
}

/** What is too much for the parser of messages, which follows brackets by recursion. */
function oversize(text: string, at: string): Problem | undefined {
  if (text.length > ruleLimits.message.max) return beyondLimit(ruleLimits.message, at);
  let [parts, depth, deepest] = [0, 0, 0];
  for (const character of text) {
    if (character === "{") {
      parts += 1;
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (character === "}") depth -= 1;
  }
  if (deepest > ruleLimits.messageDepth.max) return beyondLimit(ruleLimits.messageDepth, at);
  return parts > ruleLimits.messageParts.max ? beyondLimit(ruleLimits.messageParts, at) : undefined;
}

function checkUse(
  { name, counts }: MessageUse,
  at: string,
  names: readonly string[],
  args: Readonly<Record<string, TypedNode>>,
  problems: Problem[],
): void {
  if (!names.includes(name)) {
    const otherwise =
      names.length === 0
        ? { pl: "Dodaj go do „args”.", en: 'Add it to "args".' }
        : { pl: `Argumenty: ${listed(names)}.`, en: `Arguments: ${listed(names)}.` };
    const message = {
      pl: `Tekst używa argumentu „${name}”, którego nie ma w „args”.`,
      en: `The text uses the argument "${name}", which is not in "args".`,
    };
    problems.push(problemAt("OGW141", at, message, meant(didYouMean(name, names), otherwise)));
  } else if (counts && args[name] !== undefined && args[name].type.kind !== "number") {
    const message = {
      pl: `Liczba mnoga potrzebuje liczby, a „${name}” nią nie jest.`,
      en: `A plural needs a number, and "${name}" is none.`,
    };
    const remedy = { pl: "Podaj argument liczbowy.", en: "Give an argument that is a number." };
    problems.push(problemAt("OGW141", at, message, remedy));
  }
}

function unusedArgument(document: RuleDocument, name: string, problems: Problem[]): void {
  problems.push(
    problemAt(
      "OGW141",
      joinPointer(`${document.at}/messages/args`, name),
      { pl: `Żaden tekst nie używa argumentu „${name}”.`, en: `No text uses the argument "${name}".` },
      { pl: `Usuń go albo wstaw {${name}} do tekstu.`, en: `Remove it, or put {${name}} into a text.` },
      "warning",
    ),
  );
}
