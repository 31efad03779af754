import type { LocalisedText } from "../../errors/index.ts";
import { both, type ConditionWords, condition, enumerated, text, type ValueWords } from "./words.ts";

/** How one value stands to another. */
export type Relation = "<" | "<=" | ">" | ">=" | "===" | "!==";

/** What turns into what when sides are swapped. */
export const SWAPPED: Readonly<Record<Relation, Relation>> = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
  "===": "===",
  "!==": "!==",
};

/** What holds when a relation does not. */
const DENIED: Readonly<Record<Relation, Relation>> = {
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
  "===": "!==",
  "!==": "===",
};

const VERBS = { amount: text("wynosi", "is"), day: text("przypada", "is"), other: text("", "is") } as const;

const AMOUNTS: Readonly<Record<Relation, LocalisedText>> = {
  "<": text("mniej niż", "less than"),
  "<=": text("najwyżej", "at most"),
  ">": text("więcej niż", "more than"),
  ">=": text("co najmniej", "at least"),
  "===": text("", ""),
  "!==": text("", "not"),
};

const DAYS: Readonly<Record<Relation, LocalisedText>> = {
  "<": text("wcześniej niż", "earlier than"),
  "<=": text("nie później niż", "no later than"),
  ">": text("później niż", "later than"),
  ">=": text("nie wcześniej niż", "no earlier than"),
  "===": text("", ""),
  "!==": text("", "not"),
};

/** „A wynosi co najmniej B i najwyżej C”: one value beside one or two others. */
export function relationWords(
  subject: ValueWords,
  relations: readonly (readonly [Relation, ValueWords])[],
): ConditionWords {
  const say = (all: readonly (readonly [Relation, ValueWords])[], last: LocalisedText) => {
    const verb = verbOf(subject);
    const parts = all.map(([relation, other]) => relatedTo(subject, relation, other));
    return joined([subject.name, verb, enumerated(parts, last)]);
  };
  const denied = relations.map(([relation, other]) => [DENIED[relation], other] as const);
  const [yes, no] = [say(relations, text("i", "and")), say(denied, text("lub", "or"))];
  const [[only] = []] = relations.length === 1 ? relations : [];
  if (only === "===" || only === "!==") return equality(subject, only, relations[0]?.[1] as ValueWords);
  return condition(yes, no, relations.length > 1 ? "and" : undefined);
}

function verbOf({ kind }: ValueWords): LocalisedText {
  if (kind === "date" || kind === "instant") return VERBS.day;
  return VERBS.amount;
}

function relatedTo({ kind }: ValueWords, relation: Relation, other: ValueWords): LocalisedText {
  if (kind === "date" || kind === "instant") return joined([DAYS[relation], other.at ?? other.name]);
  const than =
    relation === "<" || relation === ">" || other.isAmount === true ? text("", "") : text("tyle, ile", "");
  return joined([AMOUNTS[relation], than, other.name]);
}

function equality(subject: ValueWords, relation: "===" | "!==", other: ValueWords): ConditionWords {
  const words = joined([subject.name, SAME[sameAs(subject, other)], sideOf(subject, other)]);
  const not = joined([subject.name, OTHER[sameAs(subject, other)], sideOf(subject, other)]);
  return relation === "===" ? condition(words, not) : condition(not, words);
}

type Sameness = "amount" | "quantity" | "day" | "text" | "answer" | "same";

const SAME: Readonly<Record<Sameness, LocalisedText>> = {
  amount: text("wynosi", "is"),
  quantity: text("wynosi tyle, ile", "is the same as"),
  day: text("przypada", "is"),
  text: text("brzmi", "is"),
  answer: text("to", "is"),
  same: text("brzmi tak samo jak", "is the same as"),
};
const OTHER: Readonly<Record<Sameness, LocalisedText>> = {
  amount: text("nie wynosi", "is not"),
  quantity: text("wynosi nie tyle, ile", "is not the same as"),
  day: text("nie przypada", "is not"),
  text: text("nie brzmi", "is not"),
  answer: text("to nie", "is not"),
  same: text("brzmi inaczej niż", "is not the same as"),
};

function sameAs({ kind }: ValueWords, other: ValueWords): Sameness {
  if (kind === "date" || kind === "instant") return "day";
  if (kind === "code" || kind === "boolean") return other.literal === undefined ? "same" : "answer";
  if (kind === "text" || kind === "unknown") return "text";
  return other.isAmount === true ? "amount" : "quantity";
}

function sideOf({ kind }: ValueWords, other: ValueWords): LocalisedText {
  if (kind === "text" && other.literal === undefined)
    return text(`tak samo jak ${other.name.pl}`, `the same as ${other.name.en}`);
  return kind === "date" || kind === "instant" ? (other.at ?? other.name) : other.name;
}

/** Words with one space between those that there are. */
function joined(parts: readonly LocalisedText[]): LocalisedText {
  return both((lang) =>
    parts
      .map((part) => part[lang])
      .filter((part) => part !== "")
      .join(" "),
  );
}
