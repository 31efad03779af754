import { officeHour } from "../situation/moments.ts";
import { atPace } from "../situation/pace.ts";
import { type CallSituation, type CaseSituation, enteredAt, type Intention } from "../situation/situation.ts";
import { actFrom } from "./act-from.ts";

function offer(situation: CaseSituation): Intention | undefined {
  return afterEntering(
    situation,
    "inPreparation",
    atPace(1, situation.call.pace),
    atPace(4, situation.call.pace),
    {},
  );
}

/** Tells who is on the published list of a round, and who is not. */
function invite(situation: CaseSituation): Intention | undefined {
  const published = situation.call.invitedSince;
  if (published === undefined) return undefined;
  const draws = situation.random("invitation");
  return { at: officeHour(published, draws.integer(0, 1), draws, situation.programme.zone), payload: {} };
}

function countersign(situation: CaseSituation): Intention | undefined {
  return afterEntering(situation, "awaitingCountersignature", 0, 2, {});
}

/** Ends the agreement with whoever never reported, or reported that nobody came. */
function terminate(situation: CaseSituation): Intention | undefined {
  const nobodyCame = situation.row.traits.turnout === 0;
  return (
    afterEntering(situation, "reportMissing", 1, 4, { reason: "noReport" }) ??
    (nobodyCame
      ? afterEntering(situation, "underReportReview", 0, 1, { reason: "notCarriedOut" })
      : undefined)
  );
}

const approves = ({ random }: CaseSituation) => random("amendmentDecision").chance(70);

function approveAmendment(situation: CaseSituation): Intention | undefined {
  return approves(situation) ? afterEntering(situation, "underReview", 1, 4, {}) : undefined;
}

function refuseAmendment(situation: CaseSituation): Intention | undefined {
  if (approves(situation)) return undefined;
  return afterEntering(situation, "underReview", 1, 4, {
    reason: "Zmiana nie jest konieczna do osiągnięcia celu projektu.",
  });
}

/** The simulated operator on one application. */
export const operator = actFrom<CaseSituation>("operator", {
  "round.invite": invite,
  "agreement.offer": offer,
  "agreement.countersign": countersign,
  "agreement.terminate": terminate,
  "amendment.approve": approveAmendment,
  "amendment.refuse": refuseAmendment,
});

function afterEntering(
  situation: CaseSituation,
  state: string,
  least: number,
  most: number,
  payload: unknown,
): Intention | undefined {
  const since = enteredAt(situation, state);
  if (since === undefined) return undefined;
  const draws = situation.random("operator", state);
  return { at: officeHour(since, draws.integer(least, most), draws, situation.programme.zone), payload };
}

/** Closes contracting when nobody is left to decide on, to sign or to promote. */
function closeContracting({
  programme,
  cases,
  hasPromotable,
  lastMove,
  random,
}: CallSituation): Intention | undefined {
  if (cases.ranked > 0 || cases.agreement > 0 || hasPromotable) return undefined;
  const draws = random("contracting");
  return { at: officeHour(lastMove, draws.integer(1, 3), draws, programme.zone), payload: {} };
}

function planMonitoring({ programme, since, sent, random }: CallSituation): Intention | undefined {
  const contracted = enteredAt({ since }, "inExecution");
  if (contracted === undefined || programme.monitoring === undefined || sent["monitoring.plan"])
    return undefined;
  const draws = random("visits");
  const draw = String(draws.integer(0, 999_999_999)).padStart(9, "0");
  return { at: officeHour(contracted, 1, draws, programme.zone), payload: { draw } };
}

function archive({ programme, cases, lastMove, random }: CallSituation): Intention | undefined {
  const { draft, ended, ...running } = cases;
  if (Object.values(running).some((count) => count > 0)) return undefined;
  const draws = random("archive");
  return { at: officeHour(lastMove, draws.integer(5, 15), draws, programme.zone), payload: {} };
}

/** Annuls a call that closed without an application to rank. */
function annul(situation: CallSituation): Intention | undefined {
  const { programme, cases, lastMove, random } = situation;
  if (enteredAt(situation, "underAssessment") === undefined || cases.assessment > 0 || cases.ranked > 0)
    return undefined;
  const draws = random("annulment");
  const reason = "Nie wpłynął żaden wniosek, który można ująć na liście rankingowej.";
  return { at: officeHour(lastMove, draws.integer(3, 5), draws, programme.zone), payload: { reason } };
}

/** The simulated operator on the call. */
export const operatorOfCall = actFrom<CallSituation>("operator", {
  "contracting.close": closeContracting,
  "monitoring.plan": planMonitoring,
  "call.archive": archive,
  "call.annul": annul,
});
