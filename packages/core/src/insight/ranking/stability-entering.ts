import type { Fraction } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import { allocate } from "../../lifecycle/allocation/allocate.ts";
import type { Entrant } from "../../lifecycle/allocation/allocation.ts";
import { allocationRulesOf } from "../../lifecycle/ranking/allocation-rules.ts";
import { withSettledTies } from "../../lifecycle/ranking/open-ties.ts";
import { inOrderOfRanks, type RankedApplication } from "../../lifecycle/ranking/rank-order.ts";
import { sumOfPoints } from "../../lifecycle/scoring/points.ts";
import type { StabilityMove, StabilityQuestion } from "./stability.ts";
import { changed, endOfGroup, entrantOf, isGiven, placeAmong, type Trial } from "./stability-trial.ts";

/** Says what an application that is on no list would change by coming onto it with more points. */
export type Entering = (moving: RankedApplication, from: Fraction) => StabilityMove | null;

/**
 * Tries applications that miss a threshold on the list of those that do not: with so many points more as it takes at least,
 * then above every total that follows, until somebody else is given money. It allocates as often as the question says, and a
 * 25th part of that, or eight times, for one question at most; beyond that it gives a bound.
 */
export function enteringList({
  applications,
  pools,
  ranking,
  most,
}: Omit<StabilityQuestion, "floors">): Entering {
  const { order } = withSettledTies(inOrderOfRanks(applications, ranking.ties), ranking);
  const rules = allocationRulesOf(ranking);
  const others = order.map(entrantOf);
  const given = (list: readonly Entrant[]) => allocate(list, pools, rules).allotments.map(isGiven);
  const base = new Set(given(others).flatMap((one, index) => (one ? [order[index]?.key ?? ""] : [])));
  const all = { left: most };
  return (moving, from) => {
    const budget = { left: Math.min(all.left, Math.max(LEAST_SHARE, Math.floor(most / QUESTIONS))) };
    const share = budget.left;
    const place = order.length;
    const trial = { moving, rest: order, others, from: place, base, given, budget, ties: ranking.ties };
    const move = entered({ ...trial, floor: undefined }, from);
    all.left -= share - budget.left;
    return move;
  };
}

const QUESTIONS = 25;
const LEAST_SHARE = 8;

/** Where it stands with the least total, then above each total that is higher, until the money goes elsewhere. */
function entered(trial: Trial, from: Fraction): StabilityMove | null {
  const { moving, rest } = trial;
  const own = moving.standing.total;
  const least = sumOfPoints([own, from]);
  const first = placeAmong(trial, least);
  const start = triedAt(trial, { points: from, when: "at" }, first);
  if (start !== undefined) return start;
  let last = first;
  for (let index = first - 1; index >= 0; ) {
    const total = rest[index]?.standing.total as Fraction;
    const end = endOfGroup(rest, index, -1);
    const points = sumOfPoints([total, { num: -own.num, den: own.den }]);
    const places = [
      ...(compareFractions(total, least) > 0
        ? [{ place: placeAmong(trial, total), when: "at" as const }]
        : []),
      { place: end + 1, when: "beyond" as const },
    ];
    for (const { place, when } of places) {
      if (place === last) continue;
      last = place;
      const found = triedAt(trial, { points, when }, place);
      if (found !== undefined) return found;
    }
    index = end;
  }
  return null;
}

/** What follows at one place: a move that changes something, a bound where no more may be tried, or nothing. */
function triedAt(
  trial: Trial,
  move: Pick<StabilityMove, "points" | "when">,
  place: number,
): StabilityMove | undefined {
  const { budget } = trial;
  if (budget.left <= 0) return { points: move.points, when: "bound", changes: [] };
  budget.left -= 1;
  const changes = changed(trial, place);
  return changes.length === 0 ? undefined : { ...move, changes };
}
