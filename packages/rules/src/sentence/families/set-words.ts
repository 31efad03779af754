import { likeOther, type OperatorWords, type Sayer } from "../words/sayer.ts";
import { condition, opposite, text, type ValueWords, type Words } from "../words/words.ts";
import { amongWords } from "./comparing-words.ts";

/** Words of the operators about choices and sets. */
export const setWords: Readonly<Record<string, OperatorWords>> = {
  in: ([value, list], say) => {
    const [choices, subject] = [say.value(list), say.value(value)];
    if (choices.several !== undefined) return among(subject, choices.several);
    return containing(choices, likeOther(subject, choices));
  },
  oneOf: (args, say) => oneOf(args, say),
  noneOf: (args, say) => {
    const words = oneOf(args, say);
    return words.is === "condition" ? opposite(words) : undefined;
  },
  contains: ([list, value], say) => {
    const whole = say.value(list);
    return containing(whole, likeOther(say.value(value), whole));
  },
  overlaps: (args, say) => sharing(args, say),
  disjoint: (args, say) => opposite(sharing(args, say)),
  subsetOf: (args, say) => {
    const [whole, other] = sets(args, say);
    return condition(
      text(`${listOf(whole).pl} są wyłącznie: ${other.pl}`, `${listOf(whole).en} has only: ${other.en}`),
      text(
        `${listOf(whole).pl} jest coś poza: ${other.pl}`,
        `${listOf(whole).en} has something other than: ${other.en}`,
      ),
    );
  },
  sameSet: (args, say) => {
    const [whole, other] = sets(args, say);
    return condition(
      text(
        `${listOf(whole).pl} jest dokładnie to: ${other.pl}`,
        `${listOf(whole).en} has exactly: ${other.en}`,
      ),
      text(
        `${listOf(whole).pl} jest co innego niż dokładnie to: ${other.pl}`,
        `${listOf(whole).en} has something else than exactly: ${other.en}`,
      ),
    );
  },
};

function oneOf(args: readonly unknown[], say: Sayer): Words {
  const [subject, ...choices] = args.map((arg) => say.value(arg));
  const all = choices.flatMap((one) => one.several ?? [one]);
  return among(subject as ValueWords, all);
}

function among(subject: ValueWords, choices: readonly ValueWords[]): Words {
  return amongWords(
    subject,
    choices.map((choice) => likeOther(choice, subject)),
  );
}

function containing(list: ValueWords, value: ValueWords): Words {
  const where = listOf(list);
  return condition(
    text(`${where.pl} jest ${value.name.pl}`, `${where.en} has ${value.name.en}`),
    text(`${where.pl} nie ma pozycji ${value.name.pl}`, `${where.en} does not have ${value.name.en}`),
  );
}

function sharing(args: readonly unknown[], say: Sayer) {
  const [whole, other] = sets(args, say);
  const where = listOf(whole);
  return condition(
    text(`${where.pl} jest co najmniej jedno z: ${other.pl}`, `${where.en} has at least one of: ${other.en}`),
    text(`${where.pl} nie ma żadnego z: ${other.pl}`, `${where.en} has none of: ${other.en}`),
  );
}

/** A list of the form, and the other set in words. */
function sets(
  args: readonly unknown[],
  say: Sayer,
): readonly [ValueWords, { readonly pl: string; readonly en: string }] {
  const [left, right] = [say.value(args[0]), say.value(args[1])];
  const [one, other] = [likeOther(left, right), likeOther(right, left)];
  return [
    one,
    other.several === undefined ? text(`pozycje ${other.of.pl}`, `the items of ${other.of.en}`) : other.name,
  ];
}

function listOf({ at, name, several }: ValueWords): { readonly pl: string; readonly en: string } {
  return (
    at ??
    (several === undefined
      ? text(`w: ${name.pl}`, name.en)
      : text(`wśród wartości ${name.pl}`, `the set ${name.en}`))
  );
}
