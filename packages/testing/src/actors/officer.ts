import type { Instant } from "@opus/grant-rules/calendar";
import { dateOf, later, officeHour, toUtc } from "../situation/moments.ts";
import { atPace } from "../situation/pace.ts";
import { type CaseSituation, enteredAt, type Intention, isInOrder } from "../situation/situation.ts";
import { actFrom } from "./act-from.ts";
import { roundAhead } from "./round-ahead.ts";

/**
 * Rows of the checklist that wait for the officer: those that apply to everybody, and those that a refusal to conclude has
 * named, since their rules say to whom they apply.
 */
function openRows({ programme, context, said }: CaseSituation): readonly string[] {
  const { checklist = [] } = programme.eligibility;
  const given = context.eligibility.checklist ?? {};
  const named = (said["formalCheck.complete"] ?? []).join("\n");
  return checklist.flatMap(({ id, rule, when }) =>
    rule === undefined && (when === undefined ? given[id] === undefined : named.includes(`(${id}) waits`))
      ? [id]
      : [],
  );
}

/** From when on an application is checked: once the call has closed; at once where the order of receipt decides. */
function checksFrom({ call: { document } }: CaseSituation, begun: Instant): Instant {
  return isInOrder(document) ? begun : later(begun, toUtc(document.closesAt));
}

/** Looks at each row when the check begins, and finds nothing wrong; what is wrong with an application its rules know. */
function answerRows(situation: CaseSituation): Intention | undefined {
  const { programme, call, context, sent, random } = situation;
  const begun = enteredAt(situation, "underFormalCheck") ?? enteredAt(situation, "awaitingFinding");
  const rows = openRows(situation);
  if (begun === undefined || rows.length === 0) return undefined;
  const draws = random("checklist", String(sent["checklist.answer"] ?? 0));
  const since = checksFrom(situation, begun);
  const given = context.eligibility.checklist ?? {};
  const answers = rows.map((row) => ({
    row,
    answer: "yes",
    ...(given[row] === undefined ? {} : { reason: SEEN }),
  }));
  return {
    at: officeHour(since, atPace(draws.integer(1, 4), call.pace), draws, programme.zone),
    payload: { answers },
  };
}

/** Checks after the call has closed; looks at the place when the case waits for that, and says what is there. */
function completeCheck(situation: CaseSituation): Intention | undefined {
  const { programme, call, row, sent, random } = situation;
  const checks = sent["formalCheck.complete"] ?? 0;
  if (openRows(situation).length > 0) return undefined;
  const draws = random("formalCheck", String(checks));
  const begun = enteredAt(situation, "underFormalCheck");
  if (begun !== undefined) {
    const since = checksFrom(situation, begun);
    return {
      at: officeHour(since, atPace(draws.integer(1, 8), call.pace), draws, programme.zone),
      payload: {},
    };
  }
  const asked = enteredAt(situation, "awaitingFinding");
  // Each round has a check and a look at the place; whoever finds nothing new would look forever.
  const mostChecks = 2 * (programme.eligibility.supplements + 1);
  const knows = row.site.length > 0 || row.points !== undefined;
  if (asked === undefined || !knows || checks >= mostChecks) return undefined;
  return {
    at: officeHour(asked, atPace(draws.integer(2, 6), call.pace), draws, programme.zone),
    payload: {
      findings: row.site,
      ...(row.points === undefined ? {} : { points: row.points.map((one) => ({ ...one, reason: SEEN })) }),
    },
  };
}

/** Residents vote as they like the project; how many votes that is, follows from what brings all points. */
function recordVote(situation: CaseSituation): Intention | undefined {
  const { programme, call, row, context, random } = situation;
  const put = enteredAt(situation, "awaitingVote");
  const round = roundAhead(programme.scoring, context.scoring.rounds);
  if (put === undefined || round?.votes === undefined) return undefined;
  const { each = 1, points = 1, most = 1, steps = [] } = round.votes;
  const draws = random(round.id);
  const all = steps.at(-1)?.from ?? (each * Number(most)) / Number(points);
  const liked = Math.max(0, Math.min(100, row.traits.quality + draws.spread(20)));
  return {
    at: officeHour(put, atPace(draws.integer(5, 12), call.pace), draws, programme.zone),
    payload: { votes: Math.round((all * liked) / 100), protocol: "Protokół głosowania." },
  };
}

/** Of a few applications somebody asks something while they are open to comments. */
function recordComment(situation: CaseSituation): Intention | undefined {
  const { programme, sent, random } = situation;
  const opened = enteredAt(situation, "underComments");
  const draws = random("comment");
  if (opened === undefined || sent["comment.record"] !== undefined || !draws.chance(30)) return undefined;
  const at = officeHour(opened, draws.integer(1, 3), draws, programme.zone);
  return { at, payload: { receivedOn: dateOf(at, programme.zone), text: "Czy udział będzie bezpłatny?" } };
}

const SEEN = "As found on the spot.";

/** The simulated officer of the formal check. */
export const officer = actFrom<CaseSituation>("officer", {
  "checklist.answer": answerRows,
  "formalCheck.complete": completeCheck,
  "vote.record": recordVote,
  "comment.record": recordComment,
});
