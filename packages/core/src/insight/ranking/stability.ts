import type { Fraction } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import { allocate } from "../../lifecycle/allocation/allocate.ts";
import type { AllocationPool, Allotment, Entrant } from "../../lifecycle/allocation/allocation.ts";
import { allocationRulesOf } from "../../lifecycle/ranking/allocation-rules.ts";
import { withSettledTies } from "../../lifecycle/ranking/open-ties.ts";
import { inOrderOfRanks, type RankedApplication } from "../../lifecycle/ranking/rank-order.ts";
import type { RankingRules } from "../../lifecycle/ranking/ranking-rules.ts";
import {
  changed,
  distance,
  endOfGroup,
  entrantOf,
  isGiven,
  placeAmong,
  type Trial,
} from "./stability-trial.ts";

/** How far the points of one application may move in one direction before the funding line changes. */
export interface StabilityMove {
  /** Exact points, above zero or zero for a tie. */
  readonly points: Fraction;
  /**
   * `at`: it changes with just these points; `beyond`: with anything more than these; `bound`: not with fewer, and more was
   * not tried.
   */
  readonly when: "at" | "beyond" | "bound";
  /** Numbers of the applications that would be given money or lose it, this one perhaps among them; none of a bound. */
  readonly changes: readonly string[];
}

/** How stable the funding line is against the points of one application; `null` where no move changes it. */
export interface StabilityOf {
  readonly number: string;
  readonly up: StabilityMove | null;
  readonly down: StabilityMove | null;
}

/** What a stability report is worked out of. */
export interface StabilityQuestion {
  readonly applications: readonly RankedApplication[];
  readonly pools: readonly AllocationPool[];
  readonly ranking: RankingRules;
  /**
   * By number: how far the points may fall until a threshold is missed, and the application leaves the list; who is not there
   * cannot miss any.
   */
  readonly floors?: ReadonlyMap<string, Fraction>;
  /**
   * Most allocations that are made anew; those nearest the funding line are tried first, no direction of one application
   * uses more than its share, and the rest gets a bound.
   */
  readonly most: number;
}

/**
 * How far the points of each application may move, the others staying as they are, before anybody else is given money:
 * found by allocating anew at every total that it passes. Where the number of allocations is used up it is a bound, and
 * says so.
 *
 * Pure: the same question gives the same answer, in the order of ranks.
 */
export function stabilityReport({
  applications,
  pools,
  ranking,
  floors = new Map(),
  most,
}: StabilityQuestion): readonly StabilityOf[] {
  const { order } = withSettledTies(inOrderOfRanks(applications, ranking.ties), ranking);
  const rules = allocationRulesOf(ranking);
  const entrants = order.map(entrantOf);
  const given = (list: readonly Entrant[]) => allocate(list, pools, rules).allotments.map(isGiven);
  const base = new Set(given(entrants).flatMap((one, index) => (one ? [order[index]?.key ?? ""] : [])));
  const line = order.findLastIndex(({ key }) => base.has(key)) + 0.5;
  const budget = { left: most };
  const found: StabilityOf[] = [];
  const nearest = [...order.keys()].sort(
    (left, right) => Math.abs(left - line) - Math.abs(right - line) || left - right,
  );
  for (const index of nearest) {
    const moving = order[index] as RankedApplication;
    if (budget.left <= 0) {
      const down = notFarther(nextTo(order, index, 1), floors.get(moving.key));
      found[index] = { number: moving.key, up: nextTo(order, index, -1), down };
      continue;
    }
    const rest = order.toSpliced(index, 1);
    const others = entrants.toSpliced(index, 1);
    const floor = floors.get(moving.key);
    const trial = { moving, rest, others, from: index, base, given, floor, ties: ranking.ties };
    const within = (way: 1 | -1) => {
      const share = { left: Math.min(budget.left, Math.max(LEAST_SHARE, Math.floor(most / DIRECTIONS))) };
      const before = share.left;
      const move = tried({ ...trial, budget: share }, way);
      budget.left -= before - share.left;
      return move;
    };
    found[index] = { number: moving.key, up: within(-1), down: within(1) };
  }
  return found;
}

/** Whether so many points, at most, are known to change the line. */
export function isReached(move: StabilityMove | null, most: Fraction): boolean {
  if (move === null || move.when === "bound") return false;
  const order = compareFractions(most, move.points);
  return move.when === "at" ? order >= 0 : order > 0;
}

/** Whether somebody's money changes when an application leaves the list. */
export function changesByLeaving(
  { applications, pools, ranking }: Omit<StabilityQuestion, "most" | "floors">,
  number: string,
): boolean {
  const { order } = withSettledTies(inOrderOfRanks(applications, ranking.ties), ranking);
  const rules = allocationRulesOf(ranking);
  const given = (list: readonly Entrant[]) => {
    const { allotments } = allocate(list, pools, rules);
    return new Set(list.filter((_, index) => isGiven(allotments[index] as Allotment)).map(({ key }) => key));
  };
  const entrants = order.map(entrantOf);
  const base = given(entrants);
  const anew = given(entrants.filter(({ key }) => key !== number));
  return base.has(number) || base.size !== anew.size || [...anew].some((key) => !base.has(key));
}

/** A direction may use a 25th part of all allocations, and eight where that is less. */
const DIRECTIONS = 25;
const LEAST_SHARE = 8;

/** Up to the next total nothing changes, for nobody is passed; more was not tried. */
function nextTo(order: readonly RankedApplication[], index: number, way: 1 | -1): StabilityMove | null {
  const [own, next] = [order[index]?.standing.total, order[index + way]?.standing.total];
  if (own === undefined || next === undefined) return null;
  return { points: distance(own, next), when: "bound", changes: [] };
}

/** A bound that no bar lies before: of one that was not tried the floor itself is the bound. */
function notFarther(move: StabilityMove | null, floor: Fraction | undefined): StabilityMove | null {
  if (floor === undefined || (move !== null && compareFractions(move.points, floor) <= 0)) return move;
  return { points: floor, when: "bound", changes: [] };
}

/**
 * Passes the totals above (-1) or below (1) one after the other until somebody else is given money; below the floor it is on
 * no list.
 */
function tried(trial: Trial, way: 1 | -1): StabilityMove | null {
  const { moving, rest, from, budget } = trial;
  const own = moving.standing.total;
  const floor = way === 1 ? trial.floor : undefined;
  let last = from;
  for (let index = way === 1 ? from : from - 1; index >= 0 && index < rest.length; ) {
    const total = rest[index]?.standing.total as Fraction;
    const end = endOfGroup(rest, index, way);
    const points = distance(own, total);
    const places = [
      // A move of nothing is none: among equals only what lies beyond is tried.
      ...(points.num === 0 ? [] : [{ place: placeAmong(trial, total), when: "at" as const }]),
      { place: way === 1 ? end : end + 1, when: "beyond" as const },
    ];
    for (const { place, when } of places) {
      if (floor !== undefined && isBelow(points, when, floor)) return outAt(trial, floor);
      if (place === last) continue;
      if (budget.left <= 0) return { points, when: "bound", changes: [] };
      budget.left -= 1;
      last = place;
      const changes = changed(trial, place);
      if (changes.length > 0) return { points, when, changes };
    }
    index = end;
  }
  return floor === undefined ? null : outAt(trial, floor);
}

/** Whether a move goes farther than the floor. */
function isBelow(points: Fraction, when: StabilityMove["when"], floor: Fraction): boolean {
  const order = compareFractions(points, floor);
  return order > 0 || (order === 0 && when === "beyond");
}

/** What follows when it misses the threshold and leaves the list: whose money changes, or nothing. */
function outAt(trial: Trial, points: Fraction): StabilityMove | null {
  const { budget, others, base, given, moving } = trial;
  if (budget.left <= 0) return { points, when: "bound", changes: [] };
  budget.left -= 1;
  const anew = given(others);
  const gained = others.filter(({ key }, index) => anew[index] === true && !base.has(key));
  const lost = others.filter(({ key }, index) => anew[index] === false && base.has(key));
  const changes = [...gained, ...lost].map(({ key }) => key);
  if (base.has(moving.key)) changes.push(moving.key);
  if (changes.length === 0) return null;
  return { points, when: "beyond", changes };
}
