import { roundsOf } from "@opus/grant-workflow";
import { officeHour } from "../situation/moments.ts";
import { atPace } from "../situation/pace.ts";
import { type CallSituation, type CaseSituation, enteredAt, type Intention } from "../situation/situation.ts";
import { actFrom } from "./act-from.ts";

/** Whether something was taken out of a published result and nobody has decided about it, which comes first. */
const isOpen = ({ scoring }: CaseSituation["context"]) => scoring.corrected != null;

/** Follows the published ranking, which is a proposal until somebody decides. */
function decideAs(ranked: "funded" | "reserve" | "offered") {
  return ({ programme, call, context, random }: CaseSituation): Intention | undefined => {
    const published = enteredAt(call, "contracting");
    if (call.ranked !== ranked || published === undefined || isOpen(context)) return undefined;
    const draws = random("award");
    return { at: officeHour(published, draws.integer(0, 1), draws, programme.zone), payload: {} };
  };
}

/** Gives money of the reserve to the one whose turn it seems to be; whose turn it is, the engine says. */
function promote(situation: CaseSituation, way: "full" | "part"): Intention | undefined {
  const { programme, call, context, random } = situation;
  if (call.promotableSince === undefined || call.promotableWay !== way || isOpen(context)) return undefined;
  const draws = random("promotion");
  return { at: officeHour(call.promotableSince, draws.integer(1, 2), draws, programme.zone), payload: {} };
}

/** Offers a part to whom the list names for it, or to the best on the reserve when there is not enough for all. */
function makeOffer(situation: CaseSituation): Intention | undefined {
  return decideAs("offered")(situation) ?? promote(situation, "part");
}

/** Denies a grant that the engine has refused to award or to promote because of a limit. */
function deny({ programme, refused, said, random }: CaseSituation): Intention | undefined {
  for (const type of ["award.grant", "offer.make", "reserve.promote"]) {
    const since = refused[type];
    if (since === undefined || !(said[type] ?? []).some((text) => /\blimit\b/.test(text))) continue;
    const draws = random("denial");
    return { at: officeHour(since, 0, draws, programme.zone), payload: {} };
  }
  return undefined;
}

function closeReserve({ programme, call, context, random }: CaseSituation): Intention | undefined {
  const contracted = enteredAt(call, "inExecution");
  if (contracted === undefined || isOpen(context)) return undefined;
  const draws = random("reserve");
  return { at: officeHour(contracted, draws.integer(0, 2), draws, programme.zone), payload: {} };
}

/** Ends what is below the threshold, once the call is decided. */
function closeBelow({ programme, call, context, random }: CaseSituation): Intention | undefined {
  const decided = enteredAt(call, "contracting") ?? enteredAt(call, "annulled");
  if (decided === undefined || isOpen(context)) return undefined;
  const draws = random("below");
  return { at: officeHour(decided, draws.integer(0, 2), draws, programme.zone), payload: {} };
}

/** Corrects a published result that something was taken out of, as far as it can be worked out; else it stands. */
function decideStanding({ programme, context, now, random }: CaseSituation): Intention | undefined {
  const { corrected, award, offered } = context.scoring;
  if (corrected == null) return undefined;
  const draws = random("standing");
  const isKnown = corrected.outcome === "reached" || corrected.outcome === "missed";
  const outcome = isKnown && award === null && offered === undefined ? "corrected" : "stands";
  const reason = "Po ogłoszeniu listy zmieniło się to, na czym opierał się wynik.";
  return { at: officeHour(now, draws.integer(0, 2), draws, programme.zone), payload: { outcome, reason } };
}

/** The simulated decision maker on one application. */
export const decisionMaker = actFrom<CaseSituation>("decisionMaker", {
  "standing.decide": decideStanding,
  "award.grant": decideAs("funded"),
  "award.deny": deny,
  "reserve.place": decideAs("reserve"),
  "reserve.promote": (situation) => promote(situation, "full"),
  "offer.make": makeOffer,
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

/** Puts those into an order, by lots, whom the refusal of the list named as tied. */
function settleTie(situation: CallSituation): Intention | undefined {
  const { programme, document, said, now, random } = situation;
  const { prefix, digits } = document.numbering;
  const [first = ""] = (said["ranking.publish"] ?? []).flatMap(
    (text) => text.split(": ")[1]?.split("; ") ?? [],
  );
  const numbers = first.split(", ").map((one) => one.replace(/\.$/, ""));
  const isNumber = (one: string) => one.startsWith(prefix) && one.length >= prefix.length + digits;
  if (programme.scoring.ranking.openTie === undefined || numbers.length < 2 || !numbers.every(isNumber))
    return undefined;
  const draws = random("ties", first);
  const order = draws.shuffle(numbers);
  const reason = "Losowanie w obecności komisji.";
  return { at: officeHour(now, 0, draws, programme.zone), payload: { order, how: "lots", reason } };
}

/** The simulated decision maker on the call. */
export const decisionMakerOfCall = actFrom<CallSituation>("decisionMaker", {
  "tie.settle": settleTie,
  "invitations.publish": publishInvitations,
  "ranking.publish": publish,
});
