import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { joinPointer } from "../document/index.ts";
import type { Lang, LocalisedText, Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { Compiler, TypedNode } from "../language/typed-node.ts";
import type { MessagePart } from "../messages/message-part.ts";
import { nodesBelow, rootsOf } from "./rule-reading.ts";
import { nameOf, writtenValue } from "./written-value.ts";

/**
 * OGW837, a warning: a text of a rule states one number of a unit, the rule compares with one of that unit, and they are not the
 * same, as when the number was changed in the rule alone. Only amounts, years of age and people are looked at: of other numbers
 * nobody can tell what they count. A strict bound may be written as the last number that it lets pass.
 */
export function textNumbers(rule: CheckedRule, compiler: Compiler): readonly Problem[] {
  const asked = onlyNumber(rule, compiler);
  const unit = asked === undefined ? undefined : unitOf(asked.about);
  if (asked === undefined || unit === undefined) return [];
  const { constant, node } = asked;
  const { type } = node;
  const [den, step] = type.kind === "number" ? [type.den, unit === "money" ? 1 : type.den] : [1, 1];
  const wrong = textsOf(rule).find(({ lang, text }) => {
    const [said, ...others] = numbersIn(text, unit, lang);
    if (said === undefined || others.length > 0) return false;
    return Math.abs(Math.round(said * den) - constant) > step;
  });
  if (wrong === undefined) return [];
  const [said = 0] = numbersIn(wrong.text, unit, wrong.lang);
  return [other(wrong.pointer, writtenValue(Math.round(said * den), type), writtenValue(constant, type))];
}

/** The one number that a rule compares something with, and what with. */
interface OnlyNumber {
  readonly constant: number;
  readonly node: TypedNode;
  readonly about: TypedNode;
}

function onlyNumber(rule: CheckedRule, compiler: Compiler): OnlyNumber | undefined {
  const nodes = nodesBelow(rootsOf(rule));
  // A number that a text need not repeat: it stands elsewhere, and changes by itself.
  if (nodes.some(({ origin: { from } }) => from === "parameter" || from === "calculation")) return undefined;
  const compared = nodes.flatMap(({ comparisons = [] }) =>
    comparisons.flatMap(({ left, right }): readonly OnlyNumber[] => {
      const [low, high] = [compiler.constant(left), compiler.constant(right)];
      if (typeof low === "number" && high === undefined) return [{ constant: low, node: left, about: right }];
      if (typeof high === "number" && low === undefined)
        return [{ constant: high, node: right, about: left }];
      return [];
    }),
  );
  const [only, ...others] = compared;
  const numbers = nodes.filter(
    (node) => node.args.length === 0 && typeof compiler.constant(node) === "number",
  );
  const written = new Set(numbers.map(({ at }) => at));
  return others.length === 0 && written.size === 1 ? only : undefined;
}

type Unit = "money" | "years" | "people";

/** What a compared value counts: by its type, or by what its field is called in both languages. */
function unitOf(node: TypedNode): Unit | undefined {
  const { type } = node;
  if (type.kind !== "number") return undefined;
  if (type.unit === "money") return "money";
  if (type.unit !== "plain") return undefined;
  const { pl, en } = nameOf(node);
  if (/(^|\s)(wiek|lat|lata)(\s|$)/i.test(pl) && /\b(age|years|old|youngest|oldest)\b/i.test(en))
    return "years";
  if (
    /(osob|os\u00f3b|uczestni|cz\u0142onk)/i.test(pl) &&
    /\b(people|persons?|participants?|members?)\b/i.test(en)
  )
    return "people";
  return undefined;
}

const DIGITS: Readonly<Record<Lang, string>> = {
  pl: "(\\d{1,3}(?:[ .\\u00a0\\u202f]\\d{3})+|\\d+)(?:,(\\d{1,2}))?",
  en: "(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d{1,2}))?",
};

/** What stands before and behind a number of each unit. */
const AROUND: Readonly<
  Record<Unit, Readonly<Record<Lang, readonly (readonly [before: string, behind: string])[]>>>
> = {
  money: {
    pl: [["", "[ \\u00a0]?zł"]],
    en: [
      ["(?:PLN|zł)[ \\u00a0]?", ""],
      ["", "[ \\u00a0]?(?:PLN|zł)"],
    ],
  },
  years: {
    pl: [
      ["", "[ \\u00a0](?:lat|lata|rok|roku)(?![\\p{L}])"],
      ["", "\\+(?!\\d)"],
    ],
    en: [
      ["", "[ \\u00a0-]years?\\b"],
      ["", "(?:\\+(?!\\d)| or (?:older|over|above)\\b)"],
    ],
  },
  people: {
    pl: [["", "[ \\u00a0](?:os[oó]b|uczestni|członk)"]],
    en: [["", "[ \\u00a0](?:people|persons?|participants?|members?)\\b"]],
  },
};

/** The numbers of a unit that a text states. */
function numbersIn(text: string, unit: Unit, lang: Lang): readonly number[] {
  return AROUND[unit][lang].flatMap(([before, behind]) => {
    const pattern = new RegExp(`(?<![\\d.,])${before}${DIGITS[lang]}${behind}`, "gu");
    return [...text.matchAll(pattern)].map(([, whole = "", part = ""]) =>
      Number(`${whole.replace(/\D/g, "")}.${part === "" ? "0" : part}`),
    );
  });
}

interface Text {
  readonly text: string;
  readonly lang: Lang;
  readonly pointer: string;
}

/** What a rule says as it stands, without what arguments put in. */
function textsOf({ document, messages }: CheckedRule): readonly Text[] {
  const both = (of: Readonly<Record<Lang, string>>, pointer: string): readonly Text[] => [
    { text: of.pl, lang: "pl", pointer: joinPointer(pointer, "pl") },
    { text: of.en, lang: "en", pointer: joinPointer(pointer, "en") },
  ];
  return [
    ...both(document.title, `${document.at}/title`),
    ...Object.entries(messages).flatMap(([outcome, { pl, en }]) =>
      both({ pl: plainText(pl), en: plainText(en) }, joinPointer(`${document.at}/messages`, outcome)),
    ),
  ];
}

/** Arguments are left as something that is no digit, so that no number is put together of two texts. */
function plainText(parts: readonly MessagePart[]): string {
  return parts.map((part) => (typeof part === "string" ? part : "…")).join("");
}

function other(pointer: string, said: LocalisedText, asked: LocalisedText): Problem {
  return problemAt(
    "OGW837",
    pointer,
    {
      pl: `Tekst podaje ${said.pl}, a reguła porównuje z ${asked.pl}: ludzie przeczytają co innego, niż ich czeka.`,
      en: `The text states ${said.en}, and the rule compares with ${asked.en}: people read something else than they meet.`,
    },
    {
      pl: "Popraw jedno z nich; żeby tekst szedł za regułą, wstaw w nim argument w nawiasach klamrowych.",
      en: "Correct one of them; for the text to follow the rule, put an argument in curly brackets into it.",
    },
    "warning",
  );
}
