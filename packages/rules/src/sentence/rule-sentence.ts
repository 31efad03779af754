import { isPlainObject, type PlainObject } from "../document/index.ts";
import type { LocalisedText } from "../errors/index.ts";
import type { Sayer } from "./words/sayer.ts";
import { asWritten } from "./words/sayer.ts";
import { both, type ConditionWords, text } from "./words/words.ts";

/** A rule as a person would read it. */
export interface RuleSentence {
  /** All of it, in one sentence. */
  readonly text: LocalisedText;
  /** The same as a list: what stands before it. The whole sentence where there is no list. */
  readonly lead: LocalisedText;
  /** The conditions that must hold together, or the points with their conditions, one an item; none where there is one condition. */
  readonly items: readonly LocalisedText[];
}

/** The part of a rule document that its sentence is made of; as it was written. */
export interface ReadableRule {
  readonly title?: unknown;
  readonly language?: unknown;
  readonly when?: unknown;
  readonly whenUnknown?: unknown;
  readonly require?: unknown;
  readonly score?: unknown;
  readonly points?: unknown;
}

/** Puts a rule into words; one of a language that has none shows its expressions. */
export function ruleSentence(rule: ReadableRule, say: Sayer, isStrict: boolean): RuleSentence {
  const isScore = rule.score !== undefined;
  const body = isScore ? scored(rule, say, isStrict) : required(rule, say, isStrict);
  const guard = rule.when === undefined ? undefined : conditionOf(rule.when, say, isStrict);
  const unknown = UNKNOWN[String(rule.whenUnknown)] ?? text("", "");
  const led = (inner: LocalisedText) =>
    guard === undefined
      ? inner
      : text(`jeżeli ${guard.pl}, to ${inner.pl}`, `if ${guard.en}, then ${inner.en}`);
  const end = (inner: LocalisedText) => both((lang) => sentence(inner[lang]) + unknown[lang]);
  if (body.items.length === 0) {
    const whole = end(led(body.lead));
    return { text: whole, lead: whole, items: [] };
  }
  const lead = led(body.lead);
  return {
    text: end(both((lang) => `${lead[lang]}: ${body.items.map((item) => item[lang]).join("; ")}`)),
    lead: both((lang) => `${sentence(lead[lang], ":")}${unknown[lang]}`),
    items: body.items,
  };
}

const UNKNOWN: Readonly<Record<string, LocalisedText>> = {
  applies: text(
    " Dopóki nie wiadomo, czy tak jest, reguła obowiązuje.",
    " As long as nobody knows whether that is so, the rule applies.",
  ),
  skip: text(
    " Dopóki nie wiadomo, czy tak jest, reguły się nie stosuje.",
    " As long as nobody knows whether that is so, the rule is not applied.",
  ),
};

interface Body {
  readonly lead: LocalisedText;
  readonly items: readonly LocalisedText[];
}

function conditionOf(written: unknown, say: Sayer, isStrict: boolean): LocalisedText {
  if (isStrict) return say.condition(written).yes;
  const { name } = asWritten(written);
  return text(`spełnione jest ${name.pl}`, `${name.en} holds`);
}

function required({ require: asked }: ReadableRule, say: Sayer, isStrict: boolean): Body {
  if (isStrict && isPlainObject(asked) && Array.isArray(asked.if)) {
    const branches = branchesOf(asked.if, say);
    if (branches !== undefined) return { lead: BY_BRANCH, items: branches };
  }
  const parts = isStrict && isPlainObject(asked) ? partsOf(asked, say) : undefined;
  if (parts === undefined) return { lead: conditionOf(asked, say, isStrict), items: [] };
  const lead = isPlainObject(asked) && Array.isArray(asked.and) ? ALL : ANY;
  return { lead, items: parts.map(({ yes }) => yes) };
}

const BY_BRANCH = text("rozstrzyga pierwsze, co pasuje", "the first that fits decides");

/** The branches of a choice between conditions, one an item; a choice in the last branch goes on with the list. */
function branchesOf(written: readonly unknown[], say: Sayer): readonly LocalisedText[] | undefined {
  if (written.length < 3 || written.length % 2 === 0) return undefined;
  const cases = written.slice(0, -1).flatMap((guard, index) => {
    if (index % 2 === 1) return [];
    const { yes } = say.condition(guard);
    const then = outcomeOf(written[index + 1], say);
    return [text(`jeżeli ${yes.pl}: ${then.pl}`, `if ${yes.en}: ${then.en}`)];
  });
  const last = written.at(-1);
  const more = isPlainObject(last) && Array.isArray(last.if) ? branchesOf(last.if, say) : undefined;
  if (more !== undefined) return [...cases, ...more];
  const then = outcomeOf(last, say);
  return [...cases, text(`w pozostałych przypadkach: ${then.pl}`, `otherwise: ${then.en}`)];
}

function outcomeOf(written: unknown, say: Sayer): LocalisedText {
  if (written === true) return text("reguła jest spełniona", "the rule is met");
  if (written === false) return text("reguła nie jest spełniona", "the rule is not met");
  return say.condition(written).yes;
}

const ALL = text("muszą być spełnione łącznie warunki", "all of these must hold");
const ANY = text("musi być spełniony co najmniej jeden z warunków", "at least one of these must hold");

/** Conditions that are read better one below another: all of several, or alternatives that have parts of their own. */
function partsOf({ and, or }: PlainObject, say: Sayer): readonly ConditionWords[] | undefined {
  if (Array.isArray(and) && and.length > 1) return and.map((part: unknown) => say.condition(part));
  if (!Array.isArray(or) || or.length < 2) return undefined;
  const parts = or.map((part: unknown) => say.condition(part));
  return parts.some(({ joins }) => joins !== undefined) ? parts : undefined;
}

function scored({ score, title, points }: ReadableRule, say: Sayer, isStrict: boolean): Body {
  const most = isPlainObject(points) && typeof points.max === "number" ? points.max : undefined;
  const name = isPlainObject(title) ? both((lang) => String(title[lang])) : text("", "");
  const about = text(`za „${name.pl}”`, `for “${name.en}”`);
  const branches = isStrict && isPlainObject(score) && Array.isArray(score.if) ? score.if : [];
  if (branches.length < 3 || branches.length % 2 === 0) {
    const given = isStrict ? say.value(score).name : asWritten(score).name;
    const atMost =
      most === undefined
        ? text("", "")
        : text(`, najwyżej ${pointsWords(most).pl}`, `, ${pointsWords(most).en} at most`);
    return {
      lead: text(
        `${about.pl} przyznaje się tyle punktów, ile wynosi ${given.pl}${atMost.pl}`,
        `${about.en} as many points are given as ${given.en}${atMost.en}`,
      ),
      items: [],
    };
  }
  const items = branches.flatMap((part: unknown, index) => {
    if (index === branches.length - 1)
      return [
        text(`w pozostałych przypadkach ${pointsOf(part, say).pl}`, `${pointsOf(part, say).en} otherwise`),
      ];
    if (index % 2 === 1) return [];
    const given = pointsOf(branches[index + 1], say);
    const { yes } = say.condition(part);
    return [text(`${given.pl}, jeżeli ${yes.pl}`, `${given.en} if ${yes.en}`)];
  });
  return {
    lead:
      most === undefined
        ? text(`${about.pl} przyznaje się`, `${about.en} there are`)
        : text(
            `${about.pl} przyznaje się najwyżej ${pointsWords(most).pl}`,
            `${about.en} there are ${pointsWords(most).en} at most`,
          ),
    items,
  };
}

function pointsOf(written: unknown, say: Sayer): LocalisedText {
  if (typeof written === "number") return pointsWords(written);
  const { name } = say.value(written);
  return text(`tyle punktów, ile wynosi ${name.pl}`, `as many points as ${name.en}`);
}

const POLISH = { one: "punkt", few: "punkty", many: "punktów", other: "punktu" } as const;

/** A number of points: „5 punktów”, „0,5 punktu”. */
function pointsWords(count: number): LocalisedText {
  const form = new Intl.PluralRules("pl").select(count) as keyof typeof POLISH;
  return text(
    `${count.toLocaleString("pl")} ${POLISH[form]}`,
    `${count.toLocaleString("en")} ${count === 1 ? "point" : "points"}`,
  );
}

/** A clause as a sentence of its own. */
function sentence(clause: string, end = "."): string {
  const [first = ""] = clause;
  return first.toUpperCase() + clause.slice(first.length) + end;
}
