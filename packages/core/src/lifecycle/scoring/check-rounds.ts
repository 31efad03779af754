import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { repeatedIds } from "../../document/repeated-ids.ts";
import { checkCriteria } from "./check-criteria.ts";
import { checkThreshold, type Reach } from "./check-threshold.ts";
import { leastOfCard, leastPoints, mostPoints } from "./criterion-points.ts";
import { sumOfPoints, timesPoints } from "./points.ts";
import type { RoundDocument } from "./round-schema.ts";
import { mostOf, roundsOf, roundThreshold } from "./rounds.ts";
import type { ScoringDocument } from "./scoring-section.ts";
import { checkVotes } from "./vote-checks.ts";

/**
 * OGW691: each round is stated whole, and whoever is invited is invited to something. OGW170: rounds and criteria each
 * have an id of their own. OGW166: thresholds of rounds can be reached.
 */
export function checkRounds(scoring: ScoringDocument): readonly Problem[] {
  const { interview, rounds } = scoring;
  const stated = roundsOf(scoring);
  return [
    ...(interview !== undefined && rounds !== undefined ? [twice()] : []),
    ...(rounds === undefined ? [] : repeatedIds(rounds, "/scoring/rounds")),
    ...stated.flatMap((round, index) => [
      ...checkRound(round, placeOf(scoring, index)),
      ...checkIds(scoring, index),
      ...checkCriteria(round.criteria ?? [], `${placeOf(scoring, index)}/criteria`),
    ]),
    ...checkThresholds(scoring),
    ...checkInvitations(scoring),
  ];
}

/** Where a round stands in the document. */
function placeOf({ rounds }: ScoringDocument, index: number): string {
  return rounds === undefined ? "/scoring/interview" : `/scoring/rounds/${index}`;
}

function checkIds(scoring: ScoringDocument, index: number): readonly Problem[] {
  const before = roundsOf(scoring).slice(0, index);
  const taken = [...scoring.criteria, ...before.flatMap(({ criteria = [] }) => criteria)].map(({ id }) => id);
  const criteria = roundsOf(scoring)[index]?.criteria ?? [];
  return repeatedIds(criteria, `${placeOf(scoring, index)}/criteria`, taken);
}

function checkRound({ by, criteria, members, votes }: RoundDocument, at: string): readonly Problem[] {
  if (by === "committee") {
    return [
      ...(criteria === undefined ? [noCriteria(at)] : []),
      ...(votes === undefined ? [] : [useless(`${at}/votes`, "votes", "residents")]),
    ];
  }
  return [
    ...(criteria === undefined ? [] : [useless(`${at}/criteria`, "criteria", "committee")]),
    ...(members === undefined ? [] : [useless(`${at}/members`, "members", "committee")]),
    ...(votes === undefined ? [noVotes(at)] : checkVotes(votes, `${at}/votes`)),
  ];
}

function checkThresholds(scoring: ScoringDocument): readonly Problem[] {
  const { aggregate, experts, criteria } = scoring;
  const cards = { num: aggregate === "sum" ? experts : 1, den: 1 };
  let total: Reach = {
    least: timesPoints(leastOfCard(scoring), cards),
    most: timesPoints(mostPoints(criteria), cards),
  };
  return roundsOf(scoring).flatMap((round, index) => {
    // What has no points for want of criteria or votes is told that, and nothing of a bar that it cannot reach.
    if (round.criteria === undefined && round.votes === undefined) return [];
    const own: Reach = { least: leastPoints(round.criteria ?? []), most: mostOf(round) };
    total = round.joins === "replace" ? own : both(total, own);
    const { atLeast, of } = roundThreshold(round);
    const at = `${placeOf(scoring, index)}/threshold`;
    const pointer = typeof round.threshold === "object" ? `${at}/atLeast` : at;
    return checkThreshold(atLeast, of === "total" ? total : own, pointer);
  });
}

function both(one: Reach, other: Reach): Reach {
  return { least: sumOfPoints([one.least, other.least]), most: sumOfPoints([one.most, other.most]) };
}

function checkInvitations(scoring: ScoringDocument): readonly Problem[] {
  const stated = roundsOf(scoring);
  const last = stated.at(-1);
  return [
    ...(scoring.invite !== undefined && last === undefined ? [toNothing("/scoring/invite")] : []),
    ...(last?.invite === undefined ? [] : [toNothing(`${placeOf(scoring, stated.length - 1)}/invite`)]),
  ];
}

function problem(pointer: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem("OGW691", pointer, message, remedy);
}

function twice(): Problem {
  return problem(
    "/scoring/interview",
    {
      pl: "Rozmowa jest obok listy rund, więc nie wiadomo, kiedy kandydat na nią przychodzi.",
      en: "The interview stands beside the list of rounds, so that nobody knows when an applicant comes to it.",
    },
    {
      pl: "Przenieś ją do „rounds” jako rundę komisji i usuń „interview”.",
      en: "Move it into “rounds” as a round of the committee, and remove “interview”.",
    },
  );
}

function noCriteria(at: string): Problem {
  return problem(
    at,
    {
      pl: "Komisja ocenia w tej rundzie bez kryteriów, więc nikt nie dostałby w niej punktów.",
      en: "The committee has no criteria in this round, so that nobody would be given points.",
    },
    { pl: "Podaj „criteria”.", en: "State “criteria”." },
  );
}

function noVotes(at: string): Problem {
  return problem(
    at,
    {
      pl: "Nie wiadomo, ile punktów daje się za głosy mieszkańców; regulaminy różnie to rozstrzygają.",
      en: "It is not said how many points votes of residents bring; regulations differ on it.",
    },
    { pl: "Podaj „votes”.", en: "State “votes”." },
  );
}

function useless(pointer: string, member: string, by: "committee" | "residents"): Problem {
  const whose =
    by === "committee" ? { pl: "komisji", en: "the committee" } : { pl: "mieszkańców", en: "residents" };
  return problem(
    pointer,
    {
      pl: `„${member}” dotyczy rundy ${whose.pl}; w tej nikt go nie czyta.`,
      en: `“${member}” belongs to a round of ${whose.en}; in this one nobody reads it.`,
    },
    { pl: `Usuń „${member}” albo zmień „by”.`, en: `Remove “${member}”, or change “by”.` },
  );
}

function toNothing(pointer: string): Problem {
  return problem(
    pointer,
    {
      pl: "Po tej rundzie nie ma następnej, więc nie ma do czego zaprosić; najlepsi i tak są pierwsi na liście rankingowej.",
      en: "No round follows, so that there is nothing to invite to; the best lead the ranking list anyway.",
    },
    { pl: "Usuń „invite” albo dodaj rundę.", en: "Remove “invite”, or add a round." },
  );
}
