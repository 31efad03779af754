import { dateOf, later, officeHour } from "../situation/moments.ts";
import { atPace } from "../situation/pace.ts";
import {
  type CallSituation,
  type CaseSituation,
  enteredAt,
  type Intention,
  isInOrder,
} from "../situation/situation.ts";
import { actFrom } from "./act-from.ts";
import { expertPool } from "./expert-pool.ts";

function offer(situation: CaseSituation): Intention | undefined {
  const { programme, call } = situation;
  const state = programme.agreement?.comments === undefined ? "inPreparation" : "afterComments";
  return afterEntering(situation, state, atPace(1, call.pace), atPace(4, call.pace), {});
}

/** Publishes an application for comments in the first place that has no day yet, all of them within a day or two. */
function publish(situation: CaseSituation): Intention | undefined {
  const { programme, context, now } = situation;
  const published = context.agreement.comments?.published ?? {};
  const place = programme.agreement?.comments?.places.find(({ id }) => published[id] === undefined);
  if (place === undefined) return undefined;
  const intention = afterEntering(situation, "inPreparation", 0, 2, {});
  if (intention === undefined) return undefined;
  const at = later(intention.at, now);
  return { at, payload: { place: place.id, day: dateOf(at, programme.zone) } };
}

function considerComments(situation: CaseSituation): Intention | undefined {
  return afterEntering(situation, "consideringComments", 1, 3, {
    reason: "Uwagi nie dotyczą celu ani kosztów zadania.",
  });
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

/** Gives an application its experts: those that were drawn, or by hand whoever has had none of it yet. */
function assignExperts(situation: CaseSituation): Intention | undefined {
  const { programme, call, context, random } = situation;
  const { assigned, recused } = context.scoring;
  const begun = enteredAt(situation, "underMeritReview");
  if (begun === undefined || assigned === undefined) return undefined;
  const draws = random("assignment");
  if (programme.scoring.assignment?.by === "draw") {
    if (call.drawnSince === undefined) return undefined;
    if (call.document.queue !== undefined && call.drawnSince < begun) return undefined;
    return { at: officeHour(later(begun, call.drawnSince), 1, draws, programme.zone), payload: {} };
  }
  const had = new Set([...recused, ...assigned.experts.map(({ expert }) => expert)]);
  const active = assigned.experts.filter(({ expert }) => !recused.includes(expert)).length;
  const missing = context.scoring.expertsNeeded - active;
  const free = draws.shuffle(expertPool(programme.scoring.experts)).filter((id) => !had.has(id));
  return { at: officeHour(begun, 1, draws, programme.zone), payload: { experts: free.slice(0, missing) } };
}

/** Returns once, where the programme knows returns, what the applicant has to correct and was not asked for before. */
function giveBack(situation: CaseSituation): Intention | undefined {
  const { programme, row, context, sent } = situation;
  const isAsked = sent["review.return"] !== undefined || context.eligibility.supplemented !== null;
  if (programme.scoring.return === undefined || isAsked || row.corrections.length === 0) return undefined;
  const paths = row.corrections.map(({ path }) => path);
  return afterEntering(situation, "underMeritReview", 0, 1, {
    paths,
    reason: "Opis i dane wniosku do siebie nie pasują.",
  });
}

/** Says where a case belongs of which the refused list said that rules leave it open. */
function place(situation: CaseSituation): Intention | undefined {
  const { programme, call, now, random } = situation;
  const { placeIn } = call;
  if (placeIn === undefined) return undefined;
  const { pools = [], quota = [] } = programme.scoring.ranking;
  const draws = random("placement");
  const pool = pools.find(({ id }) => placeIn.includes(id))?.id;
  const kinds = quota
    .filter(({ id }) => placeIn.includes(id))
    .map(({ id }) => [id, draws.chance(50)] as const);
  const payload = {
    ...(pool === undefined ? {} : { pool }),
    ...(kinds.length === 0 ? {} : { kinds: Object.fromEntries(kinds) }),
    reason: "Z opisu projektu wynika, dokąd należy.",
  };
  return { at: officeHour(now, 0, draws, programme.zone), payload };
}

/** The simulated operator on one application. */
export const operator = actFrom<CaseSituation>("operator", {
  "experts.assign": assignExperts,
  "review.return": giveBack,
  "placement.decide": place,
  "round.invite": invite,
  "application.recordPublication": publish,
  "comments.consider": considerComments,
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

/** Annuls a call that closed without an application to rank; one that draws no list closes without. */
function annul(situation: CallSituation): Intention | undefined {
  const { programme, document, cases, lastMove, random } = situation;
  if (isInOrder(document) || programme.scoring.leadsTo !== undefined) return undefined;
  if (enteredAt(situation, "underAssessment") === undefined || cases.assessment > 0 || cases.ranked > 0)
    return undefined;
  const draws = random("annulment");
  const reason = "Nie wpłynął żaden wniosek, który można ująć na liście rankingowej.";
  return { at: officeHour(lastMove, draws.integer(3, 5), draws, programme.zone), payload: { reason } };
}

/** Closes the list of a sign-up once everybody on it is checked. */
function closeSignUp({ programme, cases, lastMove, random }: CallSituation): Intention | undefined {
  if (cases.assessment > 0) return undefined;
  const draws = random("signUp");
  return { at: officeHour(lastMove, draws.integer(1, 3), draws, programme.zone), payload: {} };
}

/** Records where the call was published, place after place, on the day on which it was announced. */
function recordPublication({ programme, document, since, sent, now, random }: CallSituation) {
  const place = document.published?.places[sent["publication.record"] ?? 0];
  const announced = enteredAt({ since }, "announced") ?? enteredAt({ since }, "awaitingPublication");
  if (announced === undefined || place === undefined) return undefined;
  const at = later(announced, now);
  const draws = random("publication", place.id);
  return {
    at: officeHour(at, 0, draws, programme.zone),
    payload: { place: place.id, day: dateOf(announced, programme.zone) },
  };
}

/** Appoints the experts of the call, one after the other, once it is announced. */
function appoint({ programme, since, sent, random }: CallSituation): Intention | undefined {
  const announced = enteredAt({ since }, "announced") ?? enteredAt({ since }, "open");
  const next = expertPool(programme.scoring.experts)[sent["expert.appoint"] ?? 0];
  if (announced === undefined || next === undefined) return undefined;
  const draws = random("appointment", next);
  return { at: officeHour(announced, 1, draws, programme.zone), payload: { expert: next } };
}

/** Draws experts once nobody is before the merit review any more. */
function drawExperts(situation: CallSituation): Intention | undefined {
  const { programme, document, toBeDrawn, beforeReview, lastMove, random, sent } = situation;
  const isOver = enteredAt(situation, "underAssessment") !== undefined || document.queue !== undefined;
  if (programme.scoring.assignment?.by !== "draw") return undefined;
  if (!isOver || toBeDrawn === 0 || beforeReview > 0) return undefined;
  const times = sent["experts.draw"] ?? 0;
  const draws = times === 0 ? random("draw") : random("draw", String(times));
  const draw = String(draws.integer(0, 999_999_999)).padStart(9, "0");
  return { at: officeHour(lastMove, 1, draws, programme.zone), payload: { draw } };
}

/** The simulated operator on the call. */
export const operatorOfCall = actFrom<CallSituation>("operator", {
  "publication.record": recordPublication,
  "expert.appoint": appoint,
  "experts.draw": drawExperts,
  "contracting.close": closeContracting,
  "monitoring.plan": planMonitoring,
  "call.archive": archive,
  "call.annul": annul,
  "signUp.close": closeSignUp,
});
