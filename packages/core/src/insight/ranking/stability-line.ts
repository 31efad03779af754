import type { Fraction } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import type { CaseContext } from "../../lifecycle/case/grant-machine.ts";
import { NO_POINTS, sumOfPoints } from "../../lifecycle/scoring/points.ts";
import type { ScoringDocument } from "../../lifecycle/scoring/scoring-section.ts";
import { isReached, type StabilityMove, type StabilityOf } from "./stability.ts";
import type { BelowFacts } from "./stability-below.ts";
import type { Entering } from "./stability-entering.ts";
import { cardPath, firstPlace, placesOn } from "./stability-reach.ts";

/** A score card that could decide by itself: with other points on it alone the funding line would change. */
export interface DecidingCard {
  /** Id of the expert. */
  readonly expert: string;
  readonly way: "up" | "down";
}

/** One application in the report, with its case and the cards that could decide by themselves. */
export interface StabilityLine extends StabilityOf {
  readonly case: string;
  /** Empty where none could, and for a listed application whose moves are only bounds. */
  readonly cards: readonly DecidingCard[];
  /** Cards that may diverge with other points, so that the application has no result until a third or a person settles it. */
  readonly diverging: readonly DecidingCard[];
}

/** An application that missed a threshold or a minimum: only more points could bring it money. */
export interface StabilityBelow extends Omit<StabilityLine, "down" | "diverging"> {
  /** Points that it lacks at least, exact. */
  readonly missing: Fraction;
}

/** An application below a threshold, with what more points would change and the cards that could bring it about alone. */
export function belowLine(
  context: CaseContext,
  { moving, missing, isSure, isPlaced, bonus }: BelowFacts,
  entering: Entering,
  scoring: ScoringDocument,
): StabilityBelow {
  const up: StabilityMove | null = isSure
    ? entering(moving, missing)
    : { points: missing, when: "bound", changes: [] };
  const cards = isPlaced ? context.scoring.cards : [];
  return {
    ...{ number: moving.key, case: moving.case, missing, up },
    cards: cards.flatMap(({ expert }) =>
      (["up", "down"] as const)
        .filter((way) => lifts(risesOf(context, scoring, { expert, way, bonus }), moving, entering))
        .map((way) => ({ expert, way })),
    ),
  };
}

/** How far the total rises, least and most, with other points on one card by which the application is ranked. */
function risesOf(
  context: CaseContext,
  scoring: ScoringDocument,
  card: { readonly expert: string; readonly way: "up" | "down"; readonly bonus: number },
): { readonly least: Fraction; readonly most: Fraction } | undefined {
  const path = cardPath(context, scoring, card);
  const now = path.at(0).total ?? NO_POINTS;
  const places = placesOn(path);
  const isRanked = (place: number) => path.at(place).isRanked;
  const first = places.findIndex(isRanked);
  if (first === -1) return undefined;
  const last = places.findLastIndex(isRanked);
  const from = first === 0 ? 0 : firstPlace(places[first - 1] ?? 0, places[first] ?? 0, isRanked);
  const riseAt = (place: number) =>
    sumOfPoints([path.at(place).total ?? now, { num: -now.num, den: now.den }]);
  const [one, other] = [riseAt(from), riseAt(places[last] ?? from)];
  return compareFractions(one, other) <= 0 ? { least: one, most: other } : { least: other, most: one };
}

function lifts(rises: ReturnType<typeof risesOf>, moving: BelowFacts["moving"], entering: Entering): boolean {
  return rises !== undefined && isReached(entering(moving, rises.least), rises.most);
}
