import { roundsOf } from "@opus/grant-workflow";
import { officeHour } from "../situation/moments.ts";
import { atPace } from "../situation/pace.ts";
import { type CallSituation, type CaseSituation, enteredAt, type Intention } from "../situation/situation.ts";
import { actFrom } from "./act-from.ts";

/** Follows the published ranking, which is a proposal until somebody decides. */
function decideAs(ranked: "funded" | "reserve") {
  return ({ programme, call, random }: CaseSituation): Intention | undefined => {
    const published = enteredAt(call, "contracting");
    if (call.ranked !== ranked || published === undefined) return undefined;
    const draws = random("award");
    return { at: officeHour(published, draws.integer(0, 1), draws, programme.zone), payload: {} };
  };
}

function promote({ programme, call, random }: CaseSituation): Intention | undefined {
  if (call.promotableSince === undefined) return undefined;
  const draws = random("promotion");
  return { at: officeHour(call.promotableSince, draws.integer(1, 2), draws, programme.zone), payload: {} };
}

function closeReserve({ programme, call, random }: CaseSituation): Intention | undefined {
  const contracted = enteredAt(call, "inExecution");
  if (contracted === undefined) return undefined;
  const draws = random("reserve");
  return { at: officeHour(contracted, draws.integer(0, 2), draws, programme.zone), payload: {} };
}

/** Ends what is below the threshold, once the call is decided. */
function closeBelow({ programme, call, random }: CaseSituation): Intention | undefined {
  const decided = enteredAt(call, "contracting") ?? enteredAt(call, "annulled");
  if (decided === undefined) return undefined;
  const draws = random("below");
  return { at: officeHour(decided, draws.integer(0, 2), draws, programme.zone), payload: {} };
}

/** The simulated decision maker on one application. */
export const decisionMaker = actFrom<CaseSituation>("decisionMaker", {
  "award.grant": decideAs("funded"),
  "reserve.place": decideAs("reserve"),
  "reserve.promote": promote,
  "reserve.close": closeReserve,
  "assessment.close": closeBelow,
});

/** Publishes who is invited to a round once every application has a result of what comes before it. */
function publishInvitations(situation: CallSituation): Intention | undefined {
  const { programme, cases, hasUninvited, lastMove, pace, random, sent } = situation;
  const published = sent["invitations.publish"] ?? 0;
  const { scoring } = programme;
  const invites = [scoring, ...roundsOf(scoring)].map(({ invite }) => invite !== undefined);
  const round = roundsOf(scoring).filter((_, index) => invites[index])[published]?.id;
  if (round === undefined || hasUninvited || cases.assessment > 0 || cases.contending === 0) return undefined;
  const draws = random("invitations", round);
  const at = officeHour(lastMove, atPace(draws.integer(1, 3), pace), draws, programme.zone);
  return { at, payload: { round } };
}

/** Publishes when every application has its result; without any to rank, the operator annuls the call instead. */
function publish({ programme, cases, lastMove, pace, random }: CallSituation): Intention | undefined {
  if (cases.assessment > 0 || cases.contending > 0 || cases.ranked === 0) return undefined;
  const draws = random("ranking");
  return { at: officeHour(lastMove, atPace(draws.integer(1, 3), pace), draws, programme.zone), payload: {} };
}

/** The simulated decision maker on the call. */
export const decisionMakerOfCall = actFrom<CallSituation>("decisionMaker", {
  "invitations.publish": publishInvitations,
  "ranking.publish": publish,
});
