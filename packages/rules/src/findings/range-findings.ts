import type { LocalisedText, Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { TypedNode } from "../language/typed-node.ts";
import { isOnlyScaled, type Range } from "./conditions/range-rules.ts";
import type { ValueRanges } from "./conditions/value-ranges.ts";
import { nameOf, writtenValue } from "./written-value.ts";

type Holds = "always" | "never";

/** What follows from a test that comes out alike for everybody. */
export const OUTCOMES: Readonly<Record<Holds, LocalisedText>> = {
  never: { pl: "tego warunku nie spełni żaden wniosek", en: "no application fulfils this test" },
  always: { pl: "ten warunek spełnia każdy wniosek", en: "every application fulfils this test" },
};

/** OGW700 of one value against constants that its range lies within or beside. */
export function outsideRange(node: TypedNode, value: TypedNode, range: Range, holds: Holds): Problem {
  const [name, taken, what] = [nameOf(value), rangeInWords(range, value), OUTCOMES[holds]];
  return idle(
    node,
    isAnswered(value)
      ? {
          pl: `Formularz przyjmuje tu ${taken.pl} (${name.pl}), więc ${what.pl}.`,
          en: `The form takes ${taken.en} here (${name.en}), so ${what.en}.`,
        }
      : {
          pl: `Z odpowiedzi, które przyjmuje formularz, wychodzą tu ${taken.pl} (${name.pl}), więc ${what.pl}.`,
          en: `Answers that the form takes come to ${taken.en} here (${name.en}), so ${what.en}.`,
        },
  );
}

/** OGW700 of several values that are held against each other: the two that decide, with the range of each. */
export function sidesApart(node: TypedNode, ranges: ValueRanges, holds: Holds): Problem {
  const sides = decidingSides(node, ranges, holds).map((side) => {
    const [name, taken] = [nameOf(side), rangeInWords(ranges.of(side), side)];
    return { pl: `${name.pl}: ${taken.pl}`, en: `${name.en}: ${taken.en}` };
  });
  const what = OUTCOMES[holds];
  return idle(node, {
    pl: `Z odpowiedzi, które przyjmuje formularz, wychodzą tu ${sides.map(({ pl }) => pl).join("; ")}, więc ${what.pl}.`,
    en: `Answers that the form takes come to ${sides.map(({ en }) => en).join("; ")}, so ${what.en}.`,
  });
}

/** The sides of the comparison that never holds, or of the first where all of them always do. */
function decidingSides(
  { comparisons = [], equality }: TypedNode,
  ranges: ValueRanges,
  holds: Holds,
): readonly TypedNode[] {
  if (equality !== undefined) return [equality.left, equality.right];
  const isApart = ({ left, relation, right }: (typeof comparisons)[number]): boolean => {
    const [low, high] = relation.startsWith("<") ? [left, right] : [right, left];
    const [least, most] = [ranges.of(low).lo, ranges.of(high).hi];
    return relation.length === 1 ? least >= most : least > most;
  };
  const deciding = (holds === "never" ? comparisons.find(isApart) : undefined) ?? comparisons[0];
  return deciding === undefined ? [] : [deciding.left, deciding.right];
}

function idle(node: TypedNode, message: LocalisedText): Problem {
  return problemAt(
    "OGW700",
    node.at,
    message,
    {
      pl: "Zmień granicę w regule, zakres pola w formularzu („minimum”, „maximum”, przy datach i kwotach „x-minimum”, „x-maximum”, „maxLength”, „maxItems”) albo usuń warunek.",
      en: 'Change the bound in the rule, the range of the field in the form ("minimum", "maximum", for dates and amounts "x-minimum", "x-maximum", "maxLength", "maxItems"), or leave the test out.',
    },
    "warning",
  );
}

/** Whether the form itself says the range: of a field, or of how long a text or a list may be. */
function isAnswered(node: TypedNode): boolean {
  const [first] = node.args;
  if (isOnlyScaled(node) && first !== undefined) return isAnswered(first);
  if (node.origin.from === "fact") return true;
  return ["text.len", "count"].includes(node.op) && first?.origin.from === "fact";
}

function rangeInWords({ lo, hi }: Range, { type }: TypedNode): LocalisedText {
  const [from, to] = [writtenValue(rounded(lo), type), writtenValue(rounded(hi), type)];
  if (lo === hi) return { pl: `zawsze ${from.pl}`, en: `always ${from.en}` };
  if (!Number.isFinite(hi)) return { pl: `wartości od ${from.pl}`, en: `values from ${from.en}` };
  if (!Number.isFinite(lo)) return { pl: `wartości do ${to.pl}`, en: `values up to ${to.en}` };
  return { pl: `wartości od ${from.pl} do ${to.pl}`, en: `values from ${from.en} to ${to.en}` };
}

/** A bound of a quotient lies a little outside of it; in words it is what it stands for. */
function rounded(bound: number): number {
  return Number.isFinite(bound) ? Math.round(bound * 10_000) / 10_000 : bound;
}
