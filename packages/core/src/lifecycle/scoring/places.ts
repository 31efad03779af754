import type { Assigned } from "./assigned-experts.ts";
import type { CardRecord } from "./card-record.ts";
import { type Cards, type CountingTerms, cardsNeeded, stands } from "./counted-cards.ts";

/** The cards with one more, or with a card that its expert has filed again; that keeps its place. */
export function withCard(cards: readonly CardRecord[], card: CardRecord): readonly CardRecord[] {
  const isThere = cards.some(({ expert }) => expert === card.expert);
  return isThere ? cards.map((each) => (each.expert === card.expert ? card : each)) : [...cards, card];
}

/**
 * What is left when an expert is taken out: as if nobody had settled or agreed anything on that card.
 *
 * @param isThird whether the expert was asked beside those whom the programme states, who then are as many as before
 */
export function withoutCard(known: Known, expert: string, isThird: boolean): Omit<Cards, "version"> {
  const { cards, recused, aside = [] } = known;
  const isOutside = isThird || !hasPart(known, expert);
  return {
    cards: cards.filter((card) => card.expert !== expert),
    recused: [...recused, expert],
    ...(isOutside ? { aside: [...aside, expert] } : {}),
    ruling: null,
    agreed: null,
  };
}

/** Whether an expert has, or would take, a place behind those that the programme states: the third of diverging cards. */
export function isThird(
  known: Pick<Cards, "cards" | "recused" | "aside">,
  expert: string,
  scoring: CountingTerms,
): boolean {
  const place = known.cards.findIndex((card) => card.expert === expert);
  return (place === -1 ? known.cards.length : place) >= cardsNeeded(scoring, known);
}

interface Known extends Pick<Cards, "cards" | "recused" | "aside"> {
  readonly drafts: readonly string[];
  readonly assigned?: Assigned | undefined;
}

/** Whether an expert is one of the application's: assigned to it, or with a card of it, finished or not. */
function hasPart({ cards, drafts, assigned }: Known, expert: string): boolean {
  const isAssigned = assigned?.experts.some((one) => one.expert === expert) === true;
  return isAssigned || drafts.includes(expert) || cards.some((card) => card.expert === expert);
}

/** The cards with one that its expert may change, and nothing that was settled or agreed on it. */
export function withReopened(
  { cards, recused }: Pick<Cards, "cards" | "recused">,
  expert: string,
): Omit<Cards, "version"> {
  return {
    cards: cards.map((card) => (card.expert === expert ? { ...card, reopened: true as const } : card)),
    recused,
    ruling: null,
    agreed: null,
  };
}

/** Whether no card is missing: every place is taken by a card that stands. */
export function isFull(
  { cards, expertsNeeded }: { readonly cards: readonly CardRecord[]; readonly expertsNeeded: number },
  version: number,
): boolean {
  return cards.length >= expertsNeeded && cards.every((card) => stands(card, version));
}
