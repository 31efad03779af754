import type { Actor } from "../../journal/entry.ts";
import { seenOfCall, seenTogether } from "../../lifecycle/sight/seen-by.ts";
import type { Ranking, RankingLine } from "./ranking.ts";

/** Those who draw the list and award by it. */
const listing: readonly string[] = ["operator", "decisionMaker"];

/**
 * A ranking as one actor may see it: to operator and decision maker all of it, unless they are bound to somebody on it;
 * to all others the published list once there is one, with places, titles and sums, and to applicants all of their own
 * lines. Nothing before.
 *
 * @param actors the asker in each of the engine's roles that they hold
 * @param own numbers of the actor's own applications
 */
export function rankingForActor(
  ranking: Ranking,
  actors: readonly Actor[],
  own: ReadonlySet<string>,
  isBound: boolean,
): Ranking | undefined {
  const seen = seenTogether(actors.map(seenOfCall));
  if (seen === undefined || seen.classes.size === 0 || seen.role === "system") return undefined;
  const isListing = actors.some(({ role }) => listing.includes(role));
  if (isListing && !isBound && own.size === 0) return ranking;
  const { role } = seen;
  // Who signed up is told the own place; there is no list to publish.
  if (ranking.seats !== null && role === "applicant" && own.size > 0)
    return { ...ranking, unusable: [], lines: ranking.lines.filter(({ number }) => own.has(number)) };
  if (!ranking.published) return undefined;
  const lines = ranking.lines.flatMap((line) => {
    if (role === "applicant" && own.has(line.number)) return [{ ...line, toDecide: null }];
    return line.place === null ? [] : [published(line)];
  });
  return { ...ranking, unusable: [], lines };
}

/** What a published list says of an application: its bounds, and which case it is, are not for others. */
function published(line: RankingLine): RankingLine {
  return {
    ...line,
    case: "",
    assessment: null,
    unranked: null,
    waitsFor: null,
    turn: null,
    seat: null,
    toDecide: null,
  };
}
