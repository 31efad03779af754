import type { RuleOutcome } from "@opus/grant-rules";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";

/** The points that a person gives for a scoring rule whose points nobody can tell from the facts. */
export interface GivenPoints {
  readonly rule: string;
  /** Whole, and within what the rule leaves open. */
  readonly points: number;
  readonly reason: string;
}

const MOST_GIVEN = 100;
const LONGEST_REASON = 2000;

/** The member of a command by which a person gives points for scoring rules that are open. */
export function givenPointsPayload() {
  const given = z.strictObject({
    rule: z.string().min(1),
    points: z.int(),
    reason: z.string().trim().min(1).max(LONGEST_REASON),
  });
  return z.array(given).max(MOST_GIVEN).optional();
}

/** Points that were given, by their rules, as an event and a slice tell of them. */
export const givenPointsSchema = z.record(z.string(), z.int());

/** What an event tells of points that were given; nothing when there are none. */
export function givenPointsOf(given: readonly GivenPoints[]) {
  if (given.length === 0) return {};
  return { points: Object.fromEntries(given.map(({ rule, points }) => [rule, points])) };
}

/** Whether a scoring rule leaves its points open: nobody can tell, or they cannot be computed. */
export function arePointsOpen({ points }: Pick<RuleOutcome, "points">): boolean {
  return points !== undefined && points.lo !== points.hi;
}

/** Why points cannot be taken: for rules that are not open, twice for one, or beyond what the rule leaves open. */
export function givenPointsFaults(
  given: readonly GivenPoints[],
  open: readonly RuleOutcome[],
): readonly RefusalReason[] {
  return given.flatMap(({ rule, points }, index) => {
    const outcome = open.find((each) => each.rule === rule);
    const isSecond = given.findIndex((other) => other.rule === rule) < index;
    if (outcome?.points === undefined || isSecond)
      return [{ ...notOpen(rule, open), pointer: `/points/${index}` }];
    const { lo, hi } = outcome.points;
    return points >= lo && points <= hi
      ? []
      : [{ ...beyond(rule, points, lo, hi), pointer: `/points/${index}/points` }];
  });
}

function notOpen(rule: string, open: readonly RuleOutcome[]): RefusalReason {
  const ids = open.map(({ rule: id }) => id).join(", ");
  return reason(
    "OGW294",
    {
      pl: `Punkty z reguły „${rule}” są znane albo podano je już w tym poleceniu.`,
      en: `The points of the rule "${rule}" are known, or given in this command already.`,
    },
    ids === ""
      ? { pl: "Usuń te punkty.", en: "Leave these points out." }
      : { pl: `Na punkty czekają: ${ids}.`, en: `These wait for points: ${ids}.` },
  );
}

function beyond(rule: string, points: number, lo: number, hi: number): RefusalReason {
  return reason(
    "OGW231",
    {
      pl: `Reguła „${rule}”: ${points} pkt to nie tyle, ile ona dopuszcza.`,
      en: `Rule "${rule}": ${points} points are not what it leaves open.`,
    },
    {
      pl: `Podaj liczbę całkowitą od ${Math.ceil(lo)} do ${Math.floor(hi)}.`,
      en: `Give a whole number from ${Math.ceil(lo)} to ${Math.floor(hi)}.`,
    },
  );
}
