import { VERDICT_CODES } from "../checked-rule/verdict-of.ts";
import type { LocalisedText, Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed } from "../errors/remedy-words.ts";
import { ROOT_SCOPE } from "../language/closure-compiler.ts";
import type { TypedNode } from "../language/typed-node.ts";
import { findingLimits } from "../limits/finding-limits.ts";
import { UNKNOWN } from "../values/no-value.ts";
import type { Value } from "../values/value.ts";
import type { ValueType } from "../values/value-type.ts";
import { ALWAYS, all, any, BLANK, type Condition, not } from "./conditions/condition.ts";
import { type Answers, OTHER } from "./conditions/find-answers.ts";
import { areFound, type EditionReading, findSendable, type RuleReading } from "./rule-reading.ts";
import { nameOf, writtenValue } from "./written-value.ts";

/** Which applicants are looked at apart from each other: those who give one value. */
export interface Applicants {
  readonly condition: Condition;
  /** Who they are, for a message; everybody when left out. */
  readonly who?: LocalisedText;
}

/** Whoever applies. */
export const EVERYBODY: Applicants = { condition: ALWAYS };

/**
 * OGW704: rules that shut applicants out, each of which can be met, but no application can meet all of them; with the
 * fewest of them that exclude each other, and with a person who meets all but the last.
 */
export function exclusiveRules(
  reading: EditionReading,
  shuttingOut: readonly RuleReading[],
  { condition, who }: Applicants = EVERYBODY,
): readonly Problem[] {
  const rules = shuttingOut.slice(0, findingLimits.jointRules.max);
  if (rules.length < 2) return [];
  const joint = (some: readonly RuleReading[]) =>
    findSendable(all(condition, ...some.map(isPassed)), reading);
  if (joint(rules) !== "none") return [];
  const fewest = rules.reduce<readonly RuleReading[]>((left, one) => {
    const others = left.filter((other) => other !== one);
    return joint(others) === "none" ? others : left;
  }, rules);
  // One rule alone may be meant: it says for whom the programme is not.
  if (fewest.length < 2) return [];
  const last = fewest.at(-1) as RuleReading;
  const others = fewest.slice(0, -1);
  const person = joint(others);
  const example = areFound(person) ? exampleOf(person, others, last, reading) : undefined;
  return [excluding(last, others, who, example)];
}

/** What passes a rule: whoever it is not for does. */
export function isPassed({ when, body }: RuleReading): Condition {
  return when === ALWAYS ? body : any(not(when), body);
}

/** A person in words, once the rules themselves have said that the person meets all but the last. */
function exampleOf(
  person: Answers,
  others: readonly RuleReading[],
  last: RuleReading,
  { edition, slotCount }: EditionReading,
): LocalisedText | undefined {
  const frame = new Array<Value>(slotCount).fill(UNKNOWN);
  const told: LocalisedText[] = [];
  for (const [{ node }, answer] of person) {
    if (node?.origin.from !== "fact" || answer === BLANK || answer === OTHER) continue;
    const { field } = node.origin;
    // In the unit of the field; the rule may count in smaller ones.
    frame[field.slot] = typeof answer === "number" ? answer / unitsOf(node, field.type) : answer;
    const name = nameOf(node);
    const value = field.labels?.[String(answer)] ?? writtenValue(answer, node.type);
    told.push({ pl: `${name.pl}: ${value.pl}`, en: `${name.en}: ${value.en}` });
  }
  const verdictOf = ({ rule }: RuleReading) =>
    VERDICT_CODES[edition.rules.find((one) => one.rule === rule)?.verdict(frame, ROOT_SCOPE) ?? 3];
  const isTrue = others.every((one) => verdictOf(one) !== "notMet") && verdictOf(last) !== "met";
  if (!isTrue || told.length === 0) return undefined;
  return { pl: told.map(({ pl }) => pl).join("; "), en: told.map(({ en }) => en).join("; ") };
}

function unitsOf({ type }: TypedNode, field: ValueType): number {
  return type.kind === "number" && field.kind === "number" ? type.den / field.den : 1;
}

function excluding(
  { rule: last }: RuleReading,
  others: readonly RuleReading[],
  who: LocalisedText = { pl: "nikt", en: "nobody" },
  example: LocalisedText | undefined,
): Problem {
  const ids = others.map(({ rule }) => rule.document.id);
  const shown: LocalisedText =
    example === undefined
      ? { pl: "", en: "" }
      : {
          pl: ` Przykład: kto poda „${example.pl}”, spełnia pozostałe i nie spełnia tej.`,
          en: ` Example: who gives "${example.en}" meets the others and not this one.`,
        };
  return problemAt(
    "OGW704",
    `${last.document.at}/require`,
    {
      pl: `Tej reguły i ${listed(ids)} nie da się spełnić naraz: ${who.pl} nie przejdzie oceny.${shown.pl}`,
      en: `This rule and ${listed(ids)} cannot be met at once: ${who.en} can pass the check.${shown.en}`,
    },
    {
      pl: "Popraw granice jednej z nich albo napisz w „when”, kogo która dotyczy.",
      en: 'Correct the bounds of one of them, or say in "when" for whom each is.',
    },
  );
}
