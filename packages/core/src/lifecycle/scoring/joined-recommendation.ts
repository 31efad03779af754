import { type Grosze, grosze } from "@opus/grant-rules/money";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import type { Recommended } from "./card-record.ts";
import type { Counted } from "./counted-cards.ts";
import type { ScoringDocument } from "./scoring-section.ts";

/** Whether cards recommend less, and their recommendations become one without a person. */
export function joinsCards({ reduction }: Pick<ScoringDocument, "reduction">): boolean {
  return reduction?.by === "cards" && reduction.joined !== "agreed";
}

/** What recommendations are joined on: what the application asks for, and the lines of its budget, in grosze. */
interface Asked {
  readonly asked: number;
  lines(): readonly number[];
  /** A sum down to whole units, where the pool gives none but those. */
  inUnits(sum: Grosze): Grosze;
}

/**
 * What the cards that make up a result recommend together, as the programme says: the strictest of each, or what all of
 * them lower. A card that recommends nothing stands by the amount asked for. Null where nothing is lowered.
 */
export function joinedRecommendation(
  cards: readonly Pick<Counted, "recommends">[],
  { reduction }: Pick<ScoringDocument, "reduction">,
  { asked, lines, inUnits }: Asked,
): Recommended | null {
  const given = cards.flatMap(({ recommends }) => recommends ?? []);
  const isStrict = reduction?.joined !== "mildest";
  if (given.length === 0 || (!isStrict && given.length < cards.length)) return null;
  const strictest = [...given].sort((left, right) => moneyOf(left.amount) - moneyOf(right.amount))[0] ?? null;
  if (reduction?.of !== "lines") {
    const mildest = [...given].sort((left, right) => moneyOf(right.amount) - moneyOf(left.amount))[0] ?? null;
    return isStrict ? strictest : mildest;
  }
  const joined = joinedLines(given, isStrict);
  if (joined.size === 0) return null;
  const stated = lines();
  let left = asked;
  for (const [line, amount] of joined) left -= (stated[line - 1] ?? amount) - amount;
  const amount = inUnits(grosze(Math.max(left, 0)));
  // Lines that different cards strike may leave nothing together; no card has said that.
  if (amount <= 0) return strictest;
  return {
    amount: moneyText(amount),
    lines: [...joined].map(([line, lowest]) => ({ line, amount: moneyText(grosze(lowest)) })),
  };
}

/** The amount of each line that is lowered, in grosze: the lowest of any card, or the highest where all lower it. */
function joinedLines(given: readonly Recommended[], isStrict: boolean): ReadonlyMap<number, number> {
  const amounts = new Map<number, number[]>();
  for (const { lines } of given) {
    for (const { line, amount } of lines) amounts.set(line, [...(amounts.get(line) ?? []), moneyOf(amount)]);
  }
  const known = [...amounts].filter(([, all]) => isStrict || all.length === given.length);
  return new Map(
    known
      .sort(([left], [right]) => left - right)
      .map(([line, all]) => [line, isStrict ? Math.min(...all) : Math.max(...all)]),
  );
}
