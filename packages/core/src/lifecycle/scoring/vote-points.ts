import type { Fraction } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import { NO_POINTS, pointsOf, timesPoints } from "./points.ts";
import type { RoundDocument } from "./round-schema.ts";

type Votes = NonNullable<RoundDocument["votes"]>;

/**
 * The points of so many votes, exact: 120 votes at a point for each 50 are 2 points, or 2 2/5 in proportion.
 *
 * @example
 * pointsForVotes({ as: "inProportion", each: 50, points: 1, most: 10 }, 120); // { num: 12, den: 5 }
 */
export function pointsForVotes(terms: Votes, votes: number): Fraction {
  if (terms.as === "steps") {
    const reached = (terms.steps ?? []).filter(({ from }) => from <= votes).at(-1);
    return reached === undefined ? NO_POINTS : pointsOf(reached.points);
  }
  const { each = 1, points = 0, most = 0 } = terms;
  const times =
    terms.as === "perVotes" ? { num: Math.floor(votes / each), den: 1 } : { num: votes, den: each };
  const given = timesPoints(pointsOf(points), times);
  const limit = pointsOf(most);
  return compareFractions(given, limit) > 0 ? limit : given;
}

/** The most points that votes can bring. */
export function mostVotePoints({ as, most = 0, steps = [] }: Votes): Fraction {
  const given = as === "steps" ? (steps.at(-1)?.points ?? 0) : most;
  return pointsOf(given);
}
