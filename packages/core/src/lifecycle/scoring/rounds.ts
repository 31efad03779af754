import type { Fraction } from "@opus/grant-rules/money";
import type { AssessmentRecord } from "./card-record.ts";
import { givenFor, leastOf, mostPoints, totalPoints } from "./criterion-points.ts";
import type { RoundOutcome } from "./outcomes.ts";
import { NO_POINTS, pointsOf, reaches, sumOfPoints } from "./points.ts";
import type { GivenRound, HeldRound } from "./round-record.ts";
import type { RoundDocument } from "./round-schema.ts";
import type { ScoringDocument } from "./scoring-section.ts";
import { mostVotePoints, pointsForVotes } from "./vote-points.ts";

type Stated = Pick<ScoringDocument, "interview" | "rounds">;
/** With who goes on from each, and to which call the last one leads. */
type Leading = Stated & Pick<ScoringDocument, "invite" | "leadsTo">;

/** The rounds after the cards, in order; an interview stated by itself is a round of the committee by that name. */
export function roundsOf({ interview, rounds }: Stated): readonly RoundDocument[] {
  if (rounds !== undefined) return rounds;
  if (interview === undefined) return [];
  const { combine, ...stated } = interview;
  return [{ id: "interview", by: "committee", joins: combine, ...stated }];
}

/** The round that an application comes to next: the first that was not held, or whose card fell; undefined after the last. */
export function nextRound(
  section: Stated,
  held: readonly Pick<GivenRound, "round">[],
): RoundDocument | undefined {
  return roundsOf(section).find(({ id }) => !held.some(({ round }) => round === id));
}

/** How many of the best go on to a round; undefined where everybody does who reached what came before. */
function invitedBest(section: Leading, index: number): number | undefined {
  const { leadsTo } = section;
  if (leadsTo !== undefined && index === roundsOf(section).length)
    return leadsTo.invite?.best ?? Number.MAX_SAFE_INTEGER;
  return (index === 0 ? section.invite : roundsOf(section)[index - 1]?.invite)?.best;
}

/** The ids of rounds to which only the best go on, in order, and last the call that follows, where one does. */
export function roundsByInvitation(section: Leading): readonly string[] {
  return stepsOf(section).filter((_, index) => invitedBest(section, index) !== undefined);
}

/** How many of the best go on to the round, or the call, of an id. */
export function invitedBestTo(section: Leading, id: string): number | undefined {
  const index = stepsOf(section).indexOf(id);
  return index === -1 ? undefined : invitedBest(section, index);
}

/** The ids of all rounds, and behind them that of the call to which they lead, where they lead to one. */
function stepsOf(section: Leading): readonly string[] {
  const rounds = roundsOf(section).map(({ id }) => id);
  return section.leadsTo === undefined ? rounds : [...rounds, section.leadsTo.call];
}

/** The most points that a round gives. */
export function mostOf({ criteria, votes }: RoundDocument): Fraction {
  if (criteria !== undefined) return mostPoints(criteria);
  return votes === undefined ? NO_POINTS : mostVotePoints(votes);
}

/** The points that somebody gave in a round: of a card of the committee, or for votes. */
function pointsGiven({ criteria = [], votes }: RoundDocument, given: GivenRound): Fraction {
  if (given.votes !== undefined) return votes === undefined ? NO_POINTS : pointsForVotes(votes, given.votes);
  return totalPoints(criteria, given.scores ?? {});
}

/** The terms of a round's threshold: a number alone is held against the points of the round. */
export function roundThreshold({ threshold }: RoundDocument) {
  return typeof threshold === "object" ? threshold : { atLeast: threshold, of: "round" as const };
}

/**
 * What each round that was held came to, in their stated order, on what the cards came to; the last one's `total` is what
 * counts so far.
 */
export function assessRounds(
  cards: Fraction,
  held: readonly GivenRound[],
  section: Stated,
): readonly HeldRound[] {
  let total = cards;
  return roundsOf(section).flatMap((round) => {
    const given = held.find((one) => one.round === round.id);
    if (given === undefined) return [];
    const points = pointsGiven(round, given);
    total = round.joins === "replace" ? points : sumOfPoints([total, points]);
    return [assessed(round, given, points, total)];
  });
}

function assessed(round: RoundDocument, given: GivenRound, points: Fraction, total: Fraction): HeldRound {
  const { atLeast, of } = roundThreshold(round);
  const least = pointsOf(atLeast);
  const held = of === "total" ? total : points;
  const threshold = { given: held, least, met: reaches(held, least) };
  const minima = (round.criteria ?? []).flatMap((criterion) => {
    const lowest = givenFor(given.scores ?? {}, criterion.id);
    const min = leastOf(criterion);
    return min === undefined
      ? []
      : [{ criterion: criterion.id, least: min, lowest, met: reaches(lowest, min) }];
  });
  const { scores, votes } = given;
  return {
    round: round.id,
    ...(scores === undefined ? {} : { scores }),
    ...(votes === undefined ? {} : { votes }),
    points,
    total,
    threshold,
    minima,
    met: threshold.met && minima.every(({ met }) => met),
  };
}

/** Where an application stands among the rounds. */
export interface Way {
  readonly outcome: RoundOutcome;
  readonly rounds: readonly HeldRound[];
  /** What counts so far, without bonus points. */
  readonly total: Fraction;
  /** What it contends with for each round to which only the best go on, as far as it came. */
  readonly contends: ReadonlyMap<string, Fraction>;
}

/** What is known of the way of an application through the rounds, beside those that were held. */
export interface WayKnown {
  /** Rounds to which it was invited by a published list. */
  readonly invitedTo: readonly string[];
  /** Rounds whose card fell, and which the committee has not given anew. */
  readonly anew: readonly string[];
}

/**
 * Where cards and the rounds held so far lead an application: below a threshold, to the next round, to the list of those
 * who are invited to it, back to a committee whose card fell, or to the ranking.
 */
export function wayFrom(
  { points, met }: Pick<AssessmentRecord, "points" | "met">,
  held: readonly GivenRound[],
  known: WayKnown,
  section: Leading,
): Way {
  const stated = roundsOf(section);
  const rounds = assessRounds(points, held, section);
  const byId = new Map(rounds.map((round) => [round.round, round]));
  const stop = stated.findIndex(({ id }) => byId.get(id)?.met !== true);
  const reached = !met ? -1 : stop === -1 ? stated.length : stop;
  const contends = new Map<string, Fraction>();
  for (const [index, id] of stepsOf(section).entries()) {
    if (index > reached || invitedBest(section, index) === undefined) continue;
    contends.set(id, byId.get(stated[index - 1]?.id ?? "")?.total ?? points);
  }
  const next = stated[reached];
  const isMissed = !met || (next !== undefined && byId.has(next.id));
  return {
    outcome: isMissed ? "missed" : outcomeAt(next, invitedBest(section, reached) !== undefined, known),
    rounds,
    total: rounds.at(-1)?.total ?? points,
    contends,
  };
}

/** Where an application goes that has reached all that came before a round; behind the last one, to the ranking, or to who is invited to another call. */
function outcomeAt(
  next: RoundDocument | undefined,
  isByInvitation: boolean,
  { invitedTo, anew }: WayKnown,
): RoundOutcome {
  if (next === undefined) return isByInvitation ? "contending" : "reached";
  if (anew.includes(next.id)) return "anew";
  if (isByInvitation && !invitedTo.includes(next.id)) return "contending";
  return next.by === "committee" ? "invited" : "toVote";
}
