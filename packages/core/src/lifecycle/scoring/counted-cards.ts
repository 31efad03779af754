import type { Fraction } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import type { AgreedCard, CardRecord, CardRuling } from "./card-record.ts";
import { mostPoints } from "./criterion-points.ts";
import { differenceOf, pointsOf, timesPoints } from "./points.ts";
import type { ScoringDocument } from "./scoring-section.ts";

/** What is known of an application's cards: what experts filed, and what people settled. */
export interface Cards {
  /** In the order in which they were filed first; a card that was taken out is not there. */
  readonly cards: readonly CardRecord[];
  /** Experts who were recused, or whose card was voided. */
  readonly recused: readonly string[];
  /** Those of them who never had a part in the application, or were its third: the cards needed are no fewer for it. */
  readonly aside?: readonly string[] | undefined;
  readonly ruling: CardRuling | null;
  readonly agreed: AgreedCard | null;
  /** The version of the answers that stands; cards of an older one count nowhere. */
  readonly version: number;
}

/** A card as far as it counts. */
export type Counted = Pick<CardRecord, "scores" | "total" | "recommends">;

/** What the cards lead to: still open, waiting for people, or a result. */
export type CountedCards =
  | { readonly is: "open"; readonly needed: number }
  | { readonly is: "unsettled" | "toAgree"; readonly needed: number }
  | {
      readonly is: "result";
      readonly needed: number;
      /** The cards that make up the result. */
      readonly deciding: readonly Counted[];
      /** Those and the cards that they set aside; a third that nobody needed is not among them. */
      readonly filed: readonly Counted[];
      readonly divergence: Fraction | undefined;
    };

/** What a programme states of how many cards count and what they come to. */
export type CountingTerms = Pick<
  ScoringDocument,
  "experts" | "criteria" | "aggregate" | "divergence" | "recused"
>;

/** How many cards an application needs before anybody asks for a third. */
export function cardsNeeded(
  { experts, recused: terms }: CountingTerms,
  { recused, aside = [] }: Pick<Cards, "recused" | "aside">,
): number {
  if (terms?.then !== "countTheRest") return experts;
  const left = recused.filter((expert) => !aside.includes(expert));
  return Math.max(Math.min(terms.atLeast ?? experts, experts), experts - left.length);
}

/** Whether a card counts as it stands; one that was reopened, or of an older version, waits for its expert. */
export function stands({ reopened, version }: CardRecord, current: number): boolean {
  return reopened !== true && version === current;
}

/**
 * Which cards make up the result. Places are those of the cards that there are, in the order in which they were filed:
 * the first ones are those that the programme asks for, the next one is the third when they diverge.
 */
export function countCards(known: Cards, scoring: CountingTerms): CountedCards {
  const { cards, ruling, version } = known;
  const needed = cardsNeeded(scoring, known);
  const first = cards.slice(0, needed);
  if (first.length < needed || !first.every((card) => stands(card, version))) return { is: "open", needed };
  const divergence = scoring.divergence === undefined ? undefined : spreadOf(first);
  const third = cards[needed];
  if (!isDiverging(first, scoring))
    return agreedOr(known, scoring, { needed, deciding: first, filed: first, divergence });
  if (third === undefined && asksForThird(scoring, ruling)) return { is: "open", needed: needed + 1 };
  if (third !== undefined && !stands(third, version)) return { is: "open", needed: needed + 1 };
  const filed = third === undefined ? first : [...first, third];
  const deciding = settled(first, third, ruling, scoring);
  const asked = filed.length;
  return deciding === undefined
    ? { is: "unsettled", needed: asked }
    : agreedOr(known, scoring, { needed: asked, deciding, filed, divergence });
}

interface Found {
  readonly needed: number;
  readonly deciding: readonly Counted[];
  readonly filed: readonly Counted[];
  readonly divergence: Fraction | undefined;
}

/** The result, or, where a committee agrees on one card, what that card makes of it. */
function agreedOr({ agreed, version }: Cards, { aggregate }: CountingTerms, found: Found): CountedCards {
  if (aggregate !== "consensus") return { is: "result", ...found };
  if (agreed === null || agreed.version !== version) return { is: "toAgree", needed: found.needed };
  return { is: "result", ...found, deciding: [agreed], filed: [...found.filed, agreed] };
}

/** How far the totals of cards lie apart. */
function spreadOf(cards: readonly Counted[]): Fraction | undefined {
  const [least, ...more] = cards.map(({ total }) => total).sort(compareFractions);
  const most = more.at(-1);
  return least === undefined || most === undefined ? undefined : differenceOf(most, least);
}

/** Whether the first cards lie farther apart than the programme lets stand. */
export function isDiverging(first: readonly Counted[], scoring: CountingTerms): boolean {
  const spread = scoring.divergence === undefined ? undefined : spreadOf(first);
  return spread !== undefined && isTooFar(spread, scoring);
}

/** The least difference that is no divergence any more: exactly as much is none. */
function isTooFar(spread: Fraction, { divergence, criteria }: CountingTerms): boolean {
  if (divergence === undefined) return false;
  const limit = pointsOf(divergence.moreThan);
  const points =
    divergence.measure === "points"
      ? limit
      : timesPoints(mostPoints(criteria), { num: limit.num, den: limit.den * 100 });
  return compareFractions(spread, points) > 0;
}

function asksForThird({ divergence }: CountingTerms, ruling: CardRuling | null): boolean {
  return divergence?.then === "operatorDecides" ? ruling?.does === "callThird" : true;
}

/** The cards that make up the result of diverging ones; undefined while a person has to say it. */
function settled(
  first: readonly CardRecord[],
  third: CardRecord | undefined,
  ruling: CardRuling | null,
  { divergence }: CountingTerms,
): readonly Counted[] | undefined {
  const all = third === undefined ? first : [...first, third];
  if (divergence?.then === "operatorDecides" || third === undefined) return ruledCards(all, ruling);
  if (divergence?.then === "thirdDecides") return [third];
  if (divergence?.then === "meanOfThree") return all;
  return withNearer(first, third, ruling, divergence?.equallyNear);
}

function ruledCards(all: readonly CardRecord[], ruling: CardRuling | null): readonly Counted[] | undefined {
  if (ruling?.does === "letStand") return all;
  if (ruling?.does !== "cardsDecide") return undefined;
  const named = all.filter(({ expert }) => ruling.cards.includes(expert));
  return named.length === ruling.cards.length ? named : undefined;
}

type EquallyNear = NonNullable<CountingTerms["divergence"]>["equallyNear"];

function withNearer(
  [left, right]: readonly CardRecord[],
  third: CardRecord,
  ruling: CardRuling | null,
  equallyNear: EquallyNear,
): readonly Counted[] | undefined {
  if (left === undefined || right === undefined) return [third];
  const far = compareFractions(differenceOf(left.total, third.total), differenceOf(right.total, third.total));
  if (far !== 0) return [far < 0 ? left : right, third];
  if (equallyNear === "allThree") return [left, right, third];
  if (equallyNear === "higherPair")
    return [compareFractions(left.total, right.total) > 0 ? left : right, third];
  return ruledCards([left, right, third], ruling);
}
