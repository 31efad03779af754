import { asValue, likeOther, type OperatorWords, type Sayer } from "../words/sayer.ts";
import {
  both,
  type ConditionWords,
  condition,
  enumerated,
  type Joint,
  opposite,
  text,
  type ValueWords,
  type Words,
} from "../words/words.ts";

/** Words of the operators that join conditions. */
export const conditionWords: Readonly<Record<string, OperatorWords>> = {
  and: (args, say) => joinedBy("and", args, say),
  or: (args, say) => joinedBy("or", args, say),
  "!": ([arg], say) => opposite(say.condition(arg)),
  if: (args, say) => {
    if (args.length < 3 || args.length % 2 === 0) return undefined;
    const results = args.filter((_, index) => index % 2 === 1 || index === args.length - 1);
    const said = results.map((one) => say.say(one));
    const guards = args
      .slice(0, -1)
      .filter((_, index) => index % 2 === 0)
      .map((one) => say.condition(one));
    const isTest = said.some((one) => one.is === "condition" || one.kind === "boolean");
    return isTest
      ? chosenCondition(
          guards,
          results.map((one) => say.condition(one)),
        )
      : chosenValue(guards, said);
  },
};

const WORDS = { and: text("i", "and"), or: text("lub", "or") } as const;

/** Conditions joined by „i” or „lub”; those that another word joins stand in brackets. */
function joinedBy(joint: "and" | "or", args: readonly unknown[], say: Sayer): Words {
  return joinedConditions(
    joint,
    args.map((arg) => say.condition(arg)),
  );
}

/** The same of conditions that have their words. */
function joinedConditions(joint: "and" | "or", parts: readonly ConditionWords[]): ConditionWords {
  const [only, second] = parts;
  if (only !== undefined && second === undefined) return only;
  const denied = joint === "and" ? "or" : "and";
  return condition(
    enumerated(
      parts.map((part) => bracketed(part.yes, part.joins, joint)),
      WORDS[joint],
    ),
    enumerated(
      parts.map((part) => bracketed(part.no, deniedJoint(part.joins), denied)),
      WORDS[denied],
    ),
    joint,
  );
}

function deniedJoint(joins: Joint | undefined): Joint | undefined {
  return joins === "and" ? "or" : joins === "or" ? "and" : joins;
}

function bracketed(
  words: ConditionWords["yes"],
  joins: Joint | undefined,
  joint: Joint,
): ConditionWords["yes"] {
  return joins === undefined || joins === joint ? words : text(`(${words.pl})`, `(${words.en})`);
}

function chosenCondition(guards: readonly ConditionWords[], results: readonly ConditionWords[]): Words {
  const say = (side: "yes" | "no") =>
    both((lang) => {
      const cases = guards.map(({ yes }, index) => {
        const then = results[index]?.[side][lang] ?? "";
        return lang === "pl" ? `jeżeli ${yes.pl}, to ${then}` : `if ${yes.en}, then ${then}`;
      });
      const last = results.at(-1)?.[side][lang] ?? "";
      return `${cases.join("; ")}; ${lang === "pl" ? "w pozostałych przypadkach" : "otherwise"} ${last}`;
    });
  return condition(say("yes"), say("no"), "other");
}

function chosenValue(guards: readonly ConditionWords[], said: readonly Words[]): Words {
  const values = said.map(asValue);
  const typed = values.find(({ literal }) => literal === undefined) ?? values[0];
  const results = typed === undefined ? values : values.map((one) => likeOther(one, typed));
  const choice = (form: "name" | "of") =>
    both((lang) => {
      const cases = guards.map(
        ({ yes }, index) =>
          `${results[index]?.[form][lang]}, ${lang === "pl" ? "jeżeli" : "if"} ${yes[lang]}`,
      );
      return `(${[...cases, `${results.at(-1)?.[form][lang]} ${lang === "pl" ? "w pozostałych przypadkach" : "otherwise"}`].join("; ")})`;
    });
  const name = choice("name");
  const { kind = "unknown", labels } = typed ?? {};
  const words: ValueWords = {
    is: "value",
    kind,
    name: text(`wartość ${name.pl}`, `the value ${name.en}`),
    of: text(`wartości ${name.pl}`, `the value ${name.en}`),
    formula: name,
  };
  return labels === undefined ? words : { ...words, labels };
}
