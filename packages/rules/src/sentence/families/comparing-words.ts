import { type Relation, relationWords, SWAPPED } from "../words/relation-words.ts";
import type { OperatorWords, Sayer } from "../words/sayer.ts";
import { condition, opposite, text, type ValueWords, type Words } from "../words/words.ts";

/** Words of the operators that compare. */
export const comparingWords: Readonly<Record<string, OperatorWords>> = {
  "<": ordered("<"),
  "<=": ordered("<="),
  ">": ordered(">"),
  ">=": ordered(">="),
  "===": (args, say) => equal(args, say),
  "!==": (args, say) => {
    const words = equal(args, say);
    return words?.is === "condition" ? opposite(words) : undefined;
  },
  between: ([value, low, high, ends], say) => {
    const [subject, least, most] = say.values([value, low, high]);
    if (subject === undefined || least === undefined || most === undefined) return undefined;
    const [opens = "[", closes = "]"] = typeof ends === "string" ? ends : "[]";
    return relationWords(subject, [
      [opens === "(" ? ">" : ">=", least],
      [closes === ")" ? "<" : "<=", most],
    ]);
  },
};

function ordered(relation: Relation): OperatorWords {
  return (args, say) => {
    const [left, middle, right] = say.values(args);
    if (left === undefined || middle === undefined) return undefined;
    if (right !== undefined)
      return relationWords(middle, [
        [SWAPPED[relation], left],
        [relation, right],
      ]);
    return isPlain(left) && !isPlain(middle)
      ? relationWords(middle, [[SWAPPED[relation], left]])
      : relationWords(left, [[relation, middle]]);
  };
}

/** Whether a value is one that something else is held against: a literal or the value of a parameter. */
function isPlain({ isAmount }: ValueWords): boolean {
  return isAmount === true;
}

function equal(args: readonly unknown[], say: Sayer): Words | undefined {
  const [left, right] = say.values(args);
  if (left === undefined || right === undefined) return undefined;
  const [subject, other] = isPlain(left) && !isPlain(right) ? [right, left] : [left, right];
  if (typeof other.literal !== "boolean") return relationWords(subject, [["===", other]]);
  const asked = say.condition(subject === left ? args[0] : args[1]);
  return other.literal ? asked : opposite(asked);
}

/** „A to „x” albo „y””: a value among several. */
export function amongWords(subject: ValueWords, choices: readonly ValueWords[]): Words {
  const [first] = choices;
  if (first === undefined) return condition(text("nigdy", "never"), text("zawsze", "always"));
  if (choices.length === 1) return relationWords(subject, [["===", first]]);
  const { is, not } = AMONG[subject.kind === "text" ? "text" : subject.kind === "code" ? "code" : "other"];
  const list = (word: string, lang: "pl" | "en") => {
    const names = choices.map(({ name, at }) => (at ?? name)[lang]);
    return `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
  };
  return condition(
    text(`${subject.name.pl} ${is} ${list("albo", "pl")}`, `${subject.name.en} is ${list("or", "en")}`),
    text(
      `${subject.name.pl} ${not} ${list("ani", "pl")}`,
      `${subject.name.en} is neither ${list("nor", "en")}`,
    ),
    "other",
  );
}

const AMONG = {
  code: { is: "to", not: "to nie" },
  text: { is: "brzmi", not: "nie brzmi" },
  other: { is: "wynosi", not: "nie wynosi" },
} as const;
